//! Undo after a drag of the mouse.

use anyhow::Result;
use browser_tests::{Screen, visit};
use std::time::Duration;

#[tokio::test]
async fn a_drag_in_which_the_mouse_rests_is_still_one_step() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let area = page.find("#slider-mediation").await?.rect().await?;
        let x = |share: f64| (area.x + share * area.width) as i64;
        let y = (area.y + area.height / 2.0) as i64;
        // The mouse rests for a second with its button down.
        let mouse = page.driver.action_chain_with_delay(None, Some(Duration::from_secs(1)));
        mouse.move_to(x(0.5), y).click_and_hold().move_to(x(0.6), y).move_to(x(0.7), y).release().perform().await?;
        page.wait_for_frame().await?;
        assert!(650 < page.lever("mediation").place().await?);
        page.click("#undo").await?;
        assert_eq!(page.lever("mediation").place().await?, 500);
        assert!(!page.can_press("#undo").await? && page.can_press("#redo").await?);
        Ok(())
    })
    .await
}
