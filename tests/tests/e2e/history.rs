//! The browser's history: choices enter it, small moves do not, and Back and Forward are obeyed.

use anyhow::Result;
use browser_tests::{Screen, visit};
use thirtyfour::Key;

#[tokio::test]
async fn moves_of_a_slider_and_typed_values_enter_nothing_into_the_history() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let entries = page.history_length().await?;
        page.lever("mediation").drag_to(800).await?;
        let dragged = page.lever("mediation").place().await?;
        page.wait_for_code(Some(&format!("1.1.me{dragged}"))).await?;
        page.lever("overstretch").press(Key::Right).await?;
        page.wait_for_code(Some(&format!("1.1.me{dragged}.os610"))).await?;
        page.lever("mediation").enter("40").await?;
        page.wait_for_code(Some("1.1.me400.os610")).await?;
        page.lever("mediation").reset().await?;
        page.wait_for_code(Some("1.1.os610")).await?;
        page.click("#undo").await?;
        page.wait_for_code(Some("1.1.me400.os610")).await?;
        assert_eq!(page.history_length().await?, entries);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_view_a_span_and_a_question_enter_nothing_into_the_history() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let entries = page.history_length().await?;
        page.click("input[name=view][value=ladder]").await?;
        page.click("input[name=span][value=ten]").await?;
        page.click(".toggle").await?;
        page.click("#question-day option[value='9']").await?;
        page.wait_for_code(Some("1.1.xi9.vw1.zo10.hi1")).await?;
        assert_eq!(page.history_length().await?, entries);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn presets_vantage_points_and_reset_enter_one_each_and_back_and_forward_walk_through_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let entries = page.history_length().await?;
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.1.me800")).await?;
        let mut walk = vec![(page.code().await?, page.headline().await?)];
        let choices = [
            ("input[name=vantage][value='16-jan']", Some("1.1.me800.va16")),
            ("[data-preset=restraints-gone]", Some("1.1.me0.os0.dw0.ed0.fs0")),
            ("#reset-all", None),
        ];
        for (place, (choice, code)) in choices.into_iter().enumerate() {
            page.click(choice).await?;
            page.wait_for_code(code).await?;
            assert_eq!(page.history_length().await?, entries + place + 1, "{choice}");
            walk.push((code.map(str::to_owned), page.headline().await?));
        }
        for (code, headline) in walk.iter().rev().skip(1) {
            page.back().await?;
            page.wait_for_code(code.as_deref()).await?;
            page.wait_for_headline(headline).await?;
        }
        for (code, headline) in walk.iter().skip(1) {
            page.forward().await?;
            page.wait_for_code(code.as_deref()).await?;
            page.wait_for_headline(headline).await?;
        }
        assert_eq!(page.history_length().await?, entries + choices.len(), "walking adds nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn back_leaves_the_page_when_nothing_was_chosen_on_it() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.1.me800")).await?;
        page.driver.back().await?;
        page.wait_for("return location.href", "about:blank".to_owned()).await?;
        page.driver.forward().await?;
        page.wait_for_start().await?;
        page.wait_for_code(Some("1.1.me800")).await?;
        assert_eq!(page.lever("mediation").place().await?, 800);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn choosing_what_is_already_so_enters_nothing() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.click("[data-preset=no-mediation]").await?;
        page.wait_for_code(Some("1.1.me0")).await?;
        let entries = page.history_length().await?;
        page.click("[data-preset=no-mediation]").await?;
        page.click("[data-preset=no-mediation]").await?;
        assert_eq!(page.history_length().await?, entries);
        page.click("#undo").await?;
        page.wait_for_code(None).await?;
        assert!(!page.can_press("#undo").await?, "the same preset twice is one step");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_way_to_the_assumptions_loses_none_of_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800.os300").await?;
        let headline = page.headline().await?;
        page.focus(".skip").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.activeElement.closest('#controls')").await?;
        assert_eq!(page.headline().await?, headline);
        assert_eq!((page.lever("mediation").place().await?, page.lever("overstretch").place().await?), (800, 300));
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(page.headline().await?, headline, "the address still holds the state");
        Ok(())
    })
    .await
}
