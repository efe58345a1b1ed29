//! What matters most: beside the study of the whole box, which a worker runs, the page stays usable.

use anyhow::Result;
use browser_tests::{Page, Screen, percent, visit};

/// How many runs of the model the study has made, or nothing while none is under way.
async fn runs_made(page: &Page) -> Result<Option<f64>> {
    page.evaluate("return document.querySelector('.study progress')?.value ?? null").await
}

/// Waits until the study has made more runs than it has now.
async fn wait_for_progress(page: &Page) -> Result<()> {
    let made = runs_made(page).await?.expect("a study is under way");
    page.wait_until(&format!("{made} < document.querySelector('.study progress')?.value")).await
}

// How it ends is looked at where it is also asked whether everyone can read that: in `accessible`.
#[tokio::test]
async fn the_study_goes_on_while_sliders_are_dragged_and_can_be_stopped() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.part("matters").read().await?;
        page.click("#study-begin").await?;
        wait_for_progress(page).await?;
        assert_eq!(page.count("#study-begin").await?, 0, "it is under way");
        for (place, is_calmer) in [(900, true), (100, false)] {
            let before = percent(&page.answer().await?).expect("a chance");
            page.lever("mediation").drag_to(place).await?;
            let after = percent(&page.answer().await?).expect("a chance");
            assert_eq!(after < before, is_calmer, "the answer follows the slider: {before} became {after}");
            wait_for_progress(page).await?;
        }
        page.click("#study-stop").await?;
        assert_eq!((runs_made(page).await?, page.count("#study-begin").await?), (None, 1), "it is called off");
        page.wait_for_analyst().await?;
        assert!(page.nearby().await?.contains("earby settings give"), "what was moved meanwhile is found out too");
        Ok(())
    })
    .await
}
