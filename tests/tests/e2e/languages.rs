//! Five languages: each has its page and its embed, its direction, its digits, and no word of another.

use anyhow::Result;
use browser_tests::{Host, Page, Screen, visit};

/// Their codes, and which way they are written.
const LANGUAGES: [(&str, &str); 5] = [("en", "ltr"), ("ur", "rtl"), ("fa", "rtl"), ("ar", "rtl"), ("zh", "ltr")];

/// The place of the first line of texts behind the digits, the signs and the names of the months.
const DATES: usize = 48;

/// The directory of a language.
fn directory(code: &str) -> String {
    if code == "en" { String::new() } else { format!("{code}/") }
}

/// The words in Latin letters that are seen, but for those that are marked as English, names of files and of people.
const FOREIGN: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element.closest('[lang=en], code, script, style, textarea, .own-language, .languages, #address') || !element.checkVisibility()) { continue; }
        for (const word of node.textContent.match(/[A-Za-z]{3,}/g) ?? []) { found.add(word); }
    }
    return [...found].filter(word => !/^(PNG|SVG|CSV|JSON|HTML|Sobol|Shapley|Saltelli|Jansen|JavaScript|WebAssembly|words|crates|offramp|run|format|json|Ctrl|Koh|Sabz|Mir)$/.test(word));";

/// Checks that nothing is wider than the window and that no rule of accessibility is broken.
pub(crate) async fn assert_clean(page: &Page, code: &str) -> Result<()> {
    assert_eq!(page.overflow_width().await?, 0, "{code}");
    let broken = page.violations().await?;
    assert!(broken.is_empty(), "{code}: {}", broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    Ok(())
}

async fn open_everything(page: &Page) -> Result<()> {
    page.open_groups().await?;
    page.evaluate::<()>("document.querySelectorAll('.part > summary').forEach(heading => heading.click())").await?;
    page.wait_for_analyst().await
}

#[tokio::test]
async fn the_languages_that_are_tested_are_those_that_the_site_has() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let others = "return [...document.querySelectorAll('.languages a')].map(link => [link.lang, link.dir])";
        let tested = LANGUAGES[1..].iter().map(|(code, direction)| [*code, *direction].map(str::to_owned));
        assert_eq!(page.evaluate::<Vec<[String; 2]>>(others).await?, tested.collect::<Vec<_>>());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_to_another_language_keeps_the_readers_state() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("#s=1.2.me200").await?;
        let answer: String = page.evaluate("return document.querySelector('#headline strong').textContent").await?;
        page.click(".languages a[lang=ur]").await?;
        page.wait_for("return location.pathname.split('/').at(-2) + location.hash", "ur#s=1.2.me200".to_owned()).await?;
        page.wait_for("return document.querySelector('#live #headline strong')?.textContent", Some(answer)).await?;
        assert_eq!(page.lever("mediation").place().await?, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_language_speaks_in_its_own_words_and_its_still_page_says_what_the_live_one_says() -> Result<()> {
    for (code, direction) in LANGUAGES {
        visit(Screen::Desktop, async |page| {
            page.open(&directory(code)).await?;
            let root = "const root = document.documentElement; return [root.lang, root.dir, root.className]";
            assert_eq!(page.evaluate::<[String; 3]>(root).await?, [code, direction, "alive"]);
            page.nearby().await?;
            let said = |place: &str| format!("return document.querySelector('{place}').textContent.trim()");
            assert_eq!(
                page.evaluate::<String>(&said("#still .headline")).await?,
                page.evaluate::<String>(&said("#headline")).await?
            );
            open_everything(page).await?;
            if code != "en" {
                assert_eq!(page.evaluate::<Vec<String>>(FOREIGN).await?, Vec::<String>::new(), "{code}");
            }
            assert_clean(page, code).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_share_dialog_speaks_the_language_of_its_page() -> Result<()> {
    for (code, _) in LANGUAGES.into_iter().skip(1) {
        visit(Screen::Phone, async |page| {
            page.open(&format!("{}#s=1.2.me800", directory(code))).await?;
            page.share().await?;
            assert_eq!(page.evaluate::<Vec<String>>(FOREIGN).await?, Vec::<String>::new(), "{code}");
            let snippet: String = page.evaluate("return document.getElementById('share-snippet').value").await?;
            assert!(snippet.contains(&format!("embed/?lang={code}&amp;pinned=1#s=1.2.me800")), "{snippet}");
            assert_clean(page, code).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_address_can_ask_for_a_language_and_the_state_stays() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for (asked, found) in [
            ("?lang=ur#s=1.2.me800", "ur/#s=1.2.me800"),
            ("ur/?lang=zh#s=1.2.me800", "ur/?lang=zh#s=1.2.me800"),
            ("?from=letter&lang=zh#s=1.2.me800", "zh/?from=letter#s=1.2.me800"),
            ("?lang=xx#s=1.2.me800", "?lang=xx#s=1.2.me800"),
            ("embed/?lang=fa&theme=dark#s=1.2.me800", "embed/fa/?theme=dark#s=1.2.me800"),
        ] {
            page.go(format!("{}{asked}", page.address())).await?;
            page.wait_for("return location.href", format!("{}{found}", page.address())).await?;
            page.wait_until("document.querySelector('#field-mediation')").await?;
            let place = "return document.querySelector('#slider-mediation').value";
            assert_eq!(page.evaluate::<String>(place).await?, "800", "{asked}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_language_is_offered_and_never_forced() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.run_before_load("Object.defineProperty(navigator, 'language', { get: () => 'ur-PK' });").await?;
        page.open("").await?;
        let shown = "return [...document.querySelectorAll('.own-language a')].filter(link => link.checkVisibility()).map(link => link.lang)";
        assert_eq!(page.evaluate::<Vec<String>>(shown).await?, ["ur"]);
        assert_eq!(page.evaluate::<String>("return document.documentElement.lang").await?, "en");
        page.find(".own-language a[lang=ur]").await?.click().await?;
        page.wait_until("document.documentElement.lang === 'ur' && document.querySelector('#live .page')").await?;
        assert_eq!(page.evaluate::<Vec<String>>(shown).await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_overflows_on_a_phone_in_any_language() -> Result<()> {
    for (code, _) in LANGUAGES {
        visit(Screen::Phone, async |page| {
            page.open(&format!("{}#s=1.2.me800.os300.re100", directory(code))).await?;
            open_everything(page).await?;
            for width in [360, 320] {
                page.resize(width, 740).await?;
                page.wait_for_frame().await?;
                assert_eq!(page.overflow_width().await?, 0, "{code} at {width}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn texts_that_are_two_fifths_longer_break_nothing() -> Result<()> {
    visit(Screen::Phone, async |page| {
        let site = Host::with_site()?;
        site.change(|files| {
            if let Some(html) = files.get_mut("index.html") {
                let text = String::from_utf8_lossy(html).into_owned();
                let (before, rest) = text.split_once("id=\"texts\">").unwrap_or((&text, ""));
                let (lines, after) = rest.split_once("</script>").unwrap_or((rest, ""));
                // Digits, months and what is no word stay as they are.
                let longer = |(place, line): (usize, &str)| {
                    let words = line.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count();
                    if place < DATES || words == 0 || line.contains('|') { return line.to_owned() }
                    let more = line.chars().count() * 2 / 5;
                    format!("{line} {}", "lorem ipsum dolor sit amet ".chars().cycle().take(more).collect::<String>().trim())
                };
                let lines: Vec<String> = lines.split('\n').enumerate().map(longer).collect();
                *html = format!("{before}id=\"texts\">{}</script>{after}", lines.join("\n")).into_bytes();
            }
        });
        page.open_at(&site, "#s=1.2.me800").await?;
        page.wait_until("document.querySelector('#live .page')").await?;
        assert!(page.text("#headline").await?.contains("lorem"), "the texts are longer");
        page.evaluate::<()>("document.querySelectorAll('details.group').forEach(group => { group.open = true; })").await?;
        page.evaluate::<()>("document.querySelectorAll('.lever [aria-expanded]').forEach(why => why.click())").await?;
        page.wait_for_frame().await?;
        for (width, height) in [(360, 740), (320, 640)] {
            page.resize(width, height).await?;
            page.wait_for_frame().await?;
            assert_eq!(page.overflow_width().await?, 0, "at {width}");
        }
        let cut = "return [...document.querySelectorAll('#live button, #live label, #live h2, #live p, #live span')].filter(element =>
            element.checkVisibility() && !element.closest('.unseen, .chips, svg, .skip') && element.clientWidth && element.scrollWidth > element.clientWidth + 1
            && getComputedStyle(element).overflowX !== 'visible').map(element => element.outerHTML.slice(0, 80))";
        assert_eq!(page.evaluate::<Vec<String>>(cut).await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
