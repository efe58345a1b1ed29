//! The page "Method and sources": text, tables and equations without a script.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

/// Opens it. It has no code whose start could be waited for.
async fn open(page: &Page) -> Result<()> {
    page.go(format!("{}method/", page.address())).await
}

/// How many rows of the claims can be seen.
const ROWS: &str = "return [...document.querySelectorAll('.claims tbody tr')].filter(row => row.offsetHeight > 0).length";

#[tokio::test]
async fn the_method_opens_with_its_styles_and_with_no_script_but_the_one_of_every_document() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page).await?;
        assert_eq!(page.text("h1").await?, "Method and sources");
        assert_eq!(page.count("script").await?, 1);
        assert_eq!(page.count("script[src^='../document-']").await?, 1);
        let serif: String = page.evaluate("return getComputedStyle(document.querySelector('h1')).fontFamily").await?;
        assert!(serif.contains("Palatino"), "the style sheet is missing: {serif}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_method_is_never_wider_than_a_phone() -> Result<()> {
    visit(Screen::Phone, async |page| {
        open(page).await?;
        for (width, height) in [(360, 740), (320, 640)] {
            page.resize(width, height).await?;
            page.wait_for_frame().await?;
            assert_eq!(page.overflow_width().await?, 0, "at {width} pixels");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_methods_equations_are_laid_out_by_the_browser() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page).await?;
        let flat: usize = page
            .evaluate("return [...document.querySelectorAll('math')].filter(math => !(math.getBoundingClientRect().height > 0)).length")
            .await?;
        assert_eq!(flat, 0);
        // A fraction is laid out as one only by a browser that knows MathML: it is higher than its parts.
        let is_high: bool = page
            .evaluate(
                "const fraction = document.querySelector('.lines mfrac'); const height = element => element.getBoundingClientRect().height;
                 return height(fraction) > height(fraction.firstElementChild) + height(fraction.lastElementChild) * 0.9",
            )
            .await?;
        assert!(is_high, "a fraction lies flat");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_claims_can_be_filtered_by_kind_and_by_actor() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page).await?;
        assert_eq!(page.evaluate::<usize>(ROWS).await?, 78);
        page.click("#kind-default").await?;
        let stored: usize = page.evaluate(ROWS).await?;
        assert!(5 < stored && stored < 40, "{stored} claims have a stored number");
        page.click("#actor-us").await?;
        let both: usize = page.evaluate(ROWS).await?;
        assert!(0 < both && both < stored, "{both} of {stored} act on the United States");
        let is_right: bool = page
            .evaluate("return [...document.querySelectorAll('.claims tbody tr')].filter(row => row.offsetHeight > 0).every(row => row.dataset.kind.includes('default') && row.dataset.actor.includes('us'))")
            .await?;
        assert!(is_right);
        page.click("#kind-all").await?;
        page.click("#actor-all").await?;
        assert_eq!(page.evaluate::<usize>(ROWS).await?, 78);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_symbol_leads_to_its_row_and_the_way_back_to_the_curves() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page).await?;
        page.click("#eq-rung-cost .symbols a[href='#assumption-mediation']").await?;
        let is_in_view: bool = page
            .evaluate("const box = document.querySelector(':target').getBoundingClientRect(); return 0 <= box.top && box.bottom <= innerHeight")
            .await?;
        assert!(is_in_view, "the row of the assumption is out of view");
        page.find("footer a[href='../']").await?.click().await?;
        page.wait_for_start().await?;
        assert_eq!(page.driver.current_url().await?.as_str(), page.address());
        Ok(())
    })
    .await
}
