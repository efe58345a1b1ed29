//! On paper: one sheet with title, answer, figure, what is assumed, what it is and where it is, in black on white.

use anyhow::{Context, Result};
use browser_tests::{Page, Screen, visit};
use serde_json::{Value, json};

/// A4 and Letter, in inches.
const PAPERS: [(f64, f64); 2] = [(8.27, 11.69), (8.5, 11.0)];

/// How wide the printable part of the narrower is, in CSS pixels.
const SHEET: (u32, u32) = (717, 1046);

/// The article with its author.
const ARTICLE: &str = "Asfandyar Mir, “Making Sense of Iran-Pakistan Cross-Border Strikes”";

const CAUTION: &str = "It illustrates an argument; it is not a forecast.";

/// Every assumption but the motives somewhere else, which makes the longest list.
const EVERYTHING: &str =
    "1.2.me910ti910os910dw910ed910fs910pr910re910ds910ib910fi910fa910rt910us910ft910pu910at910fd910ac910dp910fo910ip910";

/// How many sheets a PDF, in base64, has: the browser writes the list of its pages in plain text.
const COUNT_SHEETS: &str = "return atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g).length";

/// How many sheets the page takes on paper of that size. The browser tells the page as it does when a reader prints.
async fn sheets(page: &Page, (width, height): (f64, f64)) -> Result<usize> {
    let paper = json!({ "paperWidth": width, "paperHeight": height });
    let printed = page.command("Page.printToPDF", paper).await?;
    let pdf = printed.get("data").and_then(Value::as_str).context("there is no PDF")?;
    Ok(page.driver.execute(COUNT_SHEETS, [json!(pdf)]).await?.convert()?)
}

/// Shows the page as on a sheet, and checks that it fits and is black on white.
async fn put_on_paper(page: &Page) -> Result<()> {
    page.command("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    page.resize(SHEET.0, SHEET.1).await?;
    assert_eq!(page.overflow_width().await?, 0);
    let colours: [String; 2] = page
        .evaluate("const { color, backgroundColor } = getComputedStyle(document.body); return [color, backgroundColor]")
        .await?;
    assert_eq!(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    Ok(())
}

/// What stands on the sheet, checked to be black on white with nothing cut off.
async fn sheet(page: &Page) -> Result<String> {
    for paper in PAPERS {
        assert_eq!(sheets(page, paper).await?, 1, "{paper:?}");
    }
    put_on_paper(page).await?;
    let figure = "return [...document.querySelectorAll('.curves svg')].filter(svg => svg.checkVisibility()).map(svg => svg.getBoundingClientRect().width > 300)";
    assert_eq!(page.evaluate::<Vec<bool>>(figure).await?, [true], "one figure");
    let text = page
        .evaluate::<String>("return [...document.body.querySelectorAll('h1, h2, p, .imprint, button, label, td')].filter(element => element.checkVisibility() && 1 < element.offsetWidth).map(element => element.innerText.replace(/\\s+/g, ' ')).join('\\n')")
        .await?;
    Ok(text)
}

fn assert_says(sheet: &str, parts: &[&str]) {
    let places: Vec<_> =
        parts.iter().map(|part| sheet.find(part).unwrap_or_else(|| panic!("{part} is missing in: {sheet}"))).collect();
    assert!(places.is_sorted(), "{parts:?} in another order: {sheet}");
    assert!(
        !["Share, embed", "Open the full page", "Undo", "Looking ahead", "need JavaScript", "System colours"]
            .iter()
            .any(|other| sheet.contains(other)),
        "{sheet}"
    );
}

#[tokio::test]
async fn the_page_prints_on_one_sheet_with_the_address_of_its_state() -> Result<()> {
    for screen in [Screen::Phone, Screen::Desktop] {
        visit(screen, async |page| {
            page.open("#s=1.2.me800").await?;
            page.click("#colours [value='dark']").await?;
            page.part("why").open().await?;
            let [headline, title] = [page.headline().await?, page.text("h1").await?];
            let address = format!("{}#s=1.2.me800", page.address());
            let changed = "Changed from the starting point: Chinese mediation 50 → 80.";
            assert_says(&sheet(page).await?, &[&title, &headline, changed, CAUTION, ARTICLE, &address]);
            let link = "return getComputedStyle(document.querySelector('.cited a'), '::after').content";
            assert!(page.evaluate::<String>(link).await?.contains("usip.org"), "where the article is");
            Ok(())
        })
        .await
        .with_context(|| format!("{screen:?}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn every_view_fits_on_one_sheet_with_everything_changed() -> Result<()> {
    for view in ["ladder", "consequences"] {
        visit(Screen::Desktop, async |page| {
            page.open(&format!("#s={EVERYTHING}")).await?;
            page.click(&format!("[name=view][value={view}]")).await?;
            let sheet = sheet(page).await?;
            assert_says(&sheet, &["Changed from the starting point: ", CAUTION, ARTICLE, page.address()]);
            assert!(20 < sheet.matches(" → ").count(), "{sheet}");
            let lines = "const tops = [...document.querySelectorAll('.differences span')].map(span => Math.round(span.getBoundingClientRect().left)); return new Set(tops).size";
            assert_eq!(page.evaluate::<u32>(lines).await?, 2, "two columns of changes");
            Ok(())
        })
        .await
        .with_context(|| view.to_owned())?;
    }
    Ok(())
}

#[tokio::test]
async fn the_still_page_prints_on_one_sheet_without_scripts() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.let_scripts_run(false).await?;
        page.go(page.address()).await?;
        let headline = page.text("#still .headline").await?;
        let title = page.text("h1").await?;
        assert_says(&sheet(page).await?, &[&title, &headline, "the starting point, nothing changed", CAUTION]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_embed_prints_on_one_sheet_with_its_title_and_the_address_of_the_full_page() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("embed/?theme=dark#s=1.2.me800").await?;
        let address = format!("{}#s=1.2.me800", page.address());
        let [headline, title] = [page.headline().await?, page.text("h1").await?];
        let changed = "Chinese mediation 50 → 80.";
        let sheet = sheet(page).await?;
        assert_says(&sheet, &[&title, &headline, changed, "not a forecast", &address]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_method_prints_as_wide_as_the_sheet_in_black_on_white() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.go(format!("{}method/", page.address())).await?;
        page.click("#colours [value='dark']").await?;
        assert!(10 < sheets(page, PAPERS[0]).await?);
        assert_eq!(page.text("#address").await?, format!("{}method/", page.address()));
        put_on_paper(page).await?;
        for unseen in ["nav", ".filters", "footer"] {
            assert!(!page.find(unseen).await?.is_displayed().await?, "{unseen}");
        }
        Ok(())
    })
    .await
}
