//! The map over two assumptions: its ring is dragged with the mouse and with a finger.

use anyhow::Result;
use browser_tests::{Finger, Page, Screen, visit};

/// Where the sliders of the two assumptions of the first map stand.
async fn stand(page: &Page) -> Result<(u16, u16)> {
    Ok((page.lever("mediation").place().await?, page.lever("overstretch").place().await?))
}

/// Opens the page and its map.
async fn open(page: &Page, rest: &str) -> Result<()> {
    page.open(rest).await?;
    page.part("map").read().await?;
    page.wait_for_analyst().await
}

/// Checks that the answer and the sliders are those that a reader finds who opens the address as it is now.
async fn assert_is_what_the_address_says(page: &Page) -> Result<()> {
    let (headline, places) = (page.headline().await?, page.places().await?);
    let (mediation, overstretch) = stand(page).await?;
    let code = format!("1.2.me{mediation}.os{overstretch}");
    page.wait_for_code(Some(&code)).await?;
    let rest = page.rest_of_address().await?;
    page.open(&rest).await?;
    assert_eq!((page.headline().await?, page.places().await?), (headline, places));
    Ok(())
}

#[tokio::test]
async fn the_ring_is_dragged_with_the_mouse_in_one_step_of_undo() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        open(page, "").await?;
        let map = page.part("map");
        let plane = page.plane(&map);
        let (x, y) = plane.ring().await?;
        let headline = page.headline().await?;
        plane.drag_by(-80.0, 60.0).await?;
        let (mediation, overstretch) = stand(page).await?;
        assert!(mediation < 450 && overstretch < 550, "left and down is less of both: {mediation}, {overstretch}");
        assert_ne!(page.headline().await?, headline);
        let (now_x, now_y) = plane.ring().await?;
        let off = (now_x - (x - 80.0)).abs().max((now_y - (y + 60.0)).abs());
        assert!(off <= 2.0, "the ring is where the mouse let it go, {off} px off");
        page.click("#undo").await?;
        assert_eq!((stand(page).await?, page.headline().await?), ((500, 600), headline), "one drag is one step");
        assert!(!page.can_press("#undo").await?, "and the only one");
        page.click("#redo").await?;
        assert_eq!(stand(page).await?, (mediation, overstretch));
        page.wait_for_analyst().await?;
        plane.drag_by(-400.0, 400.0).await?;
        assert_eq!(stand(page).await?, (0, 0), "beside the map its nearest edge counts");
        assert_is_what_the_address_says(page).await
    })
    .await
}

#[tokio::test]
async fn the_ring_is_dragged_with_a_finger_and_a_finger_that_scrolls_past_changes_nothing() -> Result<()> {
    visit(Screen::Phone, async |page| {
        open(page, "").await?;
        let map = page.part("map");
        let plane = page.plane(&map);
        // Beside the ring the page is scrolled, as anywhere else.
        let (x, y) = plane.ring().await?;
        let from: f64 = page.evaluate("return scrollY").await?;
        let finger = Finger::put_down(page, x - 60.0, y + 40.0).await?;
        for step in 1..=8 {
            finger.move_to(x - 60.0, y + 40.0 - 20.0 * f64::from(step)).await?;
        }
        finger.lift().await?;
        page.wait_until(&format!("50 < scrollY - {from}")).await?;
        assert_eq!(stand(page).await?, (500, 600), "the finger was meant for a scroll");
        page.wait_for_code(None).await?;
        assert!(!page.can_press("#undo").await?, "there is nothing to undo");

        let (x, y) = plane.ring().await?;
        plane.slide_by(70.0, 50.0).await?;
        let (mediation, overstretch) = stand(page).await?;
        assert!(550 < mediation && overstretch < 550, "right and down: {mediation}, {overstretch}");
        let (now_x, now_y) = plane.ring().await?;
        assert!((now_x - x - 70.0).abs() <= 2.0, "from {x}, {y} to {now_x}, {now_y}");
        page.click("#undo").await?;
        assert_eq!(stand(page).await?, (500, 600), "one drag is one step");
        page.click("#redo").await?;
        assert_is_what_the_address_says(page).await
    })
    .await
}
