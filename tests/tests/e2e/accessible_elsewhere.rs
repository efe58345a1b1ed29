//! No rule of WCAG 2.2 AA is broken by what is not the page itself: embeds, the still page, the method, the examples for editors.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

const DARK: [(&str, &str); 1] = [("prefers-color-scheme", "dark")];

/// How embeds are asked for.
const EMBEDS: [&str; 6] = [
    "",
    "?static=1",
    "?theme=dark",
    "?only=ladder,summary",
    "?only=summary,curves,controls,tornado,map,timeline",
    "?only=controls",
];

/// The pages for editors.
const EXAMPLES: [&str; 15] = [
    "index",
    "article",
    "plain",
    "height",
    "element",
    "prose",
    "steps",
    "wordpress",
    "ghost",
    "pair",
    "dark",
    "right-to-left",
    "pym",
    "frames",
    "datawrapper",
];

/// What is found in the page that is there now.
async fn look(page: &Page, state: &str, found: &mut Vec<String>) -> Result<()> {
    found.extend(page.violations().await?.iter().map(|violation| format!("{state}: {violation}")));
    Ok(())
}

async fn open_without_start(page: &Page, rest: &str) -> Result<()> {
    page.go(format!("{}{rest}", page.address())).await
}

#[tokio::test]
async fn embeds_break_no_rule_whatever_their_editors_have_chosen() -> Result<()> {
    for screen in [Screen::Phone, Screen::Desktop] {
        visit(screen, async |page| {
            let mut found = Vec::new();
            for query in EMBEDS {
                page.open(&format!("embed/{query}")).await?;
                page.wait_for_analyst().await?;
                look(page, &format!("embed/{query}"), &mut found).await?;
            }
            page.open("embed/?only=curves,controls").await?;
            page.part("numbers").read().await?;
            page.evaluate::<()>("document.querySelectorAll('.lever [aria-expanded=false]').forEach(why => why.click())").await?;
            page.wait_until("document.querySelector('.why dl')").await?;
            look(page, "an embed with everything open", &mut found).await?;
            assert!(found.is_empty(), "{found:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_still_page_breaks_no_rule() -> Result<()> {
    for (screen, preferences) in [(Screen::Desktop, &DARK[..]), (Screen::Phone, &[])] {
        visit(screen, async |page| {
            let mut found = Vec::new();
            for place in ["", "embed/", "embed/?static=1"] {
                page.prefer(preferences).await?;
                page.let_scripts_run(false).await?;
                open_without_start(page, place).await?;
                assert_eq!(page.count("#live *").await?, 0, "{place} before");
                // The page's own scripts have had their time; those that ask about it need theirs.
                page.let_scripts_run(true).await?;
                assert_eq!(page.count("#live *").await?, 0, "{place}");
                // The line that comes after eight seconds has come at once where there are no scripts.
                page.evaluate::<()>("document.getAnimations().forEach(animation => animation.finish())").await?;
                page.evaluate::<()>("document.querySelectorAll('details').forEach(details => { details.open = true; })").await?;
                look(page, &format!("still {place}"), &mut found).await?;
            }
            assert!(found.is_empty(), "{found:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_method_breaks_no_rule() -> Result<()> {
    for (screen, preferences) in [(Screen::Desktop, &[][..]), (Screen::Desktop, &DARK[..]), (Screen::Phone, &[])] {
        visit(screen, async |page| {
            page.prefer(preferences).await?;
            open_without_start(page, "method/").await?;
            let mut found = Vec::new();
            look(page, "method/", &mut found).await?;
            assert!(found.is_empty(), "{found:#?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_examples_break_no_rule() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let mut found = Vec::new();
        for example in EXAMPLES {
            open_without_start(page, &format!("examples/{example}.html")).await?;
            look(page, example, &mut found).await?;
        }
        // Some examples name libraries that only their own hosts have; that is what other tests are about.
        drop((page.console_errors().await?, page.requests_elsewhere()));
        assert!(found.is_empty(), "{found:#?}");
        Ok(())
    })
    .await
}
