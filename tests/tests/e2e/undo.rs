//! Undo and redo after drags of the mouse, and by the keyboard.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use std::time::Duration;
use thirtyfour::Key;

/// Whether undo and redo are offered.
async fn offers(page: &Page) -> Result<(bool, bool)> {
    Ok((page.can_press("#undo").await?, page.can_press("#redo").await?))
}

#[tokio::test]
async fn one_drag_is_one_step_of_undo_and_of_redo() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        assert_eq!(offers(page).await?, (false, false));
        page.lever("mediation").drag_to(800).await?;
        let dragged = page.lever("mediation").place().await?;
        assert_eq!(offers(page).await?, (true, false));
        page.click("#undo").await?;
        assert_eq!(page.lever("mediation").place().await?, 500);
        page.wait_for_code(None).await?;
        assert_eq!(offers(page).await?, (false, true));
        page.click("#redo").await?;
        assert_eq!(page.lever("mediation").place().await?, dragged);
        page.wait_for_code(Some(&format!("1.2.me{dragged}"))).await?;
        assert_eq!(offers(page).await?, (true, false));
        Ok(())
    })
    .await
}

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
        assert_eq!(offers(page).await?, (false, true));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keyboard_undoes_and_redoes() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.lever("mediation").enter("80").await?;
        page.lever("overstretch").enter("30").await?;
        page.wait_for_code(Some("1.2.me800.os300")).await?;
        page.focus("#slider-mediation").await?;
        page.chord(&[Key::Control], 'z').await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        page.chord(&[Key::Control], 'z').await?;
        page.wait_for_code(None).await?;
        page.chord(&[Key::Control], 'z').await?;
        page.chord(&[Key::Control, Key::Shift], 'z').await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        page.chord(&[Key::Control], 'y').await?;
        page.wait_for_code(Some("1.2.me800.os300")).await
    })
    .await
}

#[tokio::test]
async fn the_keyboards_undo_in_a_field_belongs_to_the_field() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        page.lever("overstretch").begin_typing("3").await?;
        page.chord(&[Key::Control], 'z').await?;
        assert_eq!(page.lever("mediation").place().await?, 800, "what was changed before stays");
        assert_eq!(page.lever("overstretch").written().await?, "60", "what was being typed is taken back");
        Ok(())
    })
    .await
}
