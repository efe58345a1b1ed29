//! Where the keyboard's focus is after something was done: where the reader was, never at the beginning of the page; and in the dialog it
//! is always seen.

use anyhow::{Result, ensure};
use browser_tests::{Page, Screen, visit};
use thirtyfour::Key;

/// What has the focus: its id, or its name, or the id of the part that it is in.
const FOCUSED: &str = "
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    return element.id || element.getAttribute('aria-label') || element.closest('[id]')?.id || element.outerHTML.slice(0, 60);";

/// Presses what a selector finds with the keyboard, and says what has the focus when all of that has come to rest.
async fn pressed(page: &Page, selector: &str) -> Result<String> {
    page.focus(selector).await?;
    page.press(Key::Space).await?;
    page.wait_for_analyst().await?;
    page.wait_for_frame().await?;
    page.evaluate(FOCUSED).await
}

#[tokio::test]
async fn a_levers_reset_keeps_the_focus_until_the_reader_goes_on() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.me800").await?;
        let reset = ".lever[data-key=mediation] .reset";
        assert_eq!(pressed(page, reset).await?, "Reset Chinese mediation to 50");
        assert_eq!(page.lever("mediation").place().await?, 500);
        let is_seen = format!("return document.querySelector('{reset}').checkVisibility({{ visibilityProperty: true }})");
        assert!(page.evaluate::<bool>(&is_seen).await?);
        page.press(Key::Tab).await?;
        assert_eq!(page.evaluate::<String>(FOCUSED).await?, "field-overstretch");
        assert!(!page.evaluate::<bool>(&is_seen).await?, "it is gone with the focus");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_button_that_goes_with_what_it_closes_or_lifts_leaves_the_focus_at_the_answer() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.xw14.su5").await?;
        page.wait_until("document.querySelector('#supposed button')").await?;
        assert_eq!(pressed(page, "#supposed button").await?, "headline");
        page.wait_for_code(Some("1.2.xw14")).await?;
        page.open("#s=1.2.me800.zz1").await?;
        assert_eq!(pressed(page, ".told button").await?, "headline");
        assert_eq!(page.count(".told p").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_the_dialog_nothing_covers_what_has_the_focus_and_closing_it_leads_back() -> Result<()> {
    for screen in [Screen::Desktop, Screen::Phone] {
        visit(screen, async |page| {
            page.open("").await?;
            page.focus("#share").await?;
            page.press(Key::Enter).await?;
            page.wait_until("document.querySelector('#share-dialog')?.open").await?;
            page.evaluate::<()>("document.querySelector('[name=home-on]').click(); document.querySelectorAll('.share-levers').forEach(levers => { levers.open = true; })").await?;
            let mut walked: Vec<String> = Vec::new();
            loop {
                page.press(Key::Tab).await?;
                let (name, is_seen, is_within): (String, bool, bool) = page
                    .evaluate(
                        "const element = document.activeElement;
                         const area = element.getBoundingClientRect();
                         const places = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
                         const shows = ([x, y]) => element.contains(document.elementFromPoint(area.left + x * area.width, area.top + y * area.height));
                         return [element.id || element.outerHTML.slice(0, 160), places.some(shows), element.closest('#share-dialog') !== null];",
                    )
                    .await?;
                if walked.last() == Some(&name) {
                    // The preview is a page of its own, with stops of its own.
                    continue;
                }
                if !is_within || walked.contains(&name) {
                    break;
                }
                ensure!(is_seen, "{screen:?}: {name} has the focus and cannot be seen");
                walked.push(name);
            }
            ensure!(15 <= walked.len(), "{screen:?}: {walked:?}");
            page.press(Key::Escape).await?;
            page.wait_until("!document.querySelector('#share-dialog').open").await?;
            assert_eq!(page.evaluate::<String>(FOCUSED).await?, "share");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
