//! The height that the explorer asks for in another page, with the script that gives it: whatever the host does, it comes to rest.

use anyhow::{Context, Result};
use browser_tests::{Page, Screen, visit};
use serde_json::json;

const SCRIPT: &str = "<script src=\"SITE/embed.js\"></script>";
const FRAME: &str = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"100\" frameborder=\"0\"></iframe>";

/// Waits until the frame is as high as its content and stays so; returns the height.
async fn height_at_rest(page: &Page, frame: &str) -> Result<f64> {
    page.enter_explorer(frame).await?;
    page.wait_for_rest(1.0).await?;
    page.leave_frames().await?;
    page.height_of(frame).await
}

#[tokio::test]
async fn two_explorers_in_a_page_keep_their_own_heights_through_a_storm_of_widths() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let one = FRAME.replace("<iframe", "<iframe id=\"one\"");
        let two = FRAME.replace("<iframe", "<iframe id=\"two\"").replace("embed/", "embed/?only=summary,curves");
        let _host = page.open_host(&format!("{one}{two}{SCRIPT}{SCRIPT}")).await?;
        let (first, second) = (height_at_rest(page, "#one").await?, height_at_rest(page, "#two").await?);
        assert!(second < first, "the one without sliders is less high: {second}, {first}");
        for step in 0..30 {
            page.resize(if step % 2 == 0 { 350 } else { 900 + step }, 700).await?;
        }
        page.resize(340, 700).await?;
        let narrow = height_at_rest(page, "#one").await?;
        assert_ne!(narrow, first, "a narrow column is another figure and other lines");
        page.resize(1280, 900).await?;
        assert_eq!(height_at_rest(page, "#one").await?, first, "it shrinks back");
        assert_eq!(height_at_rest(page, "#two").await?, second);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_height_that_is_proposed_has_room_for_all_in_columns_of_320_to_720_pixels() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let share = page.share().await?;
        let snippet = share.field("share-snippet").await?;
        share.press("close").await?;
        let proposed: f64 =
            snippet.split("height=\"").nth(1).and_then(|rest| rest.split('"').next()).context("a height")?.parse()?;
        let _host = page.open_host(&format!("<style>body {{ margin: 0 }}</style>{FRAME}")).await?;
        page.enter_explorer("iframe").await?;
        for width in (320..=720).step_by(20) {
            page.resize(width, 900).await?;
            page.wait_for_idle().await?;
            let high: f64 =
                page.evaluate("return document.getElementById('content').getBoundingClientRect().bottom + scrollY").await?;
            assert!(high <= proposed, "in a column of {width} px it is {high} px high, {proposed} were proposed");
        }
        Ok(())
    })
    .await
}

/// How much of what a frame shows is not seen in it, downwards and sideways, in px, and whether a bar takes from its width.
const HIDDEN: &str = "
    const root = document.documentElement;
    return [root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth, innerWidth - root.clientWidth];";

#[tokio::test]
async fn what_the_dialog_offers_at_first_has_no_scroll_bar_in_any_column_with_its_script_and_without() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for language in ["", "ur/"] {
            page.open(language).await?;
            let snippet = page.share().await?.field("share-snippet").await?;
            let (frame, _) = snippet.split_once("\n<script").context("a line of script")?;
            for pasted in [frame, &snippet] {
                let styles = "<style>body { margin: 0 } iframe { display: block }</style>";
                let _host = page.open_host(&format!("{styles}<div id=\"column\">{pasted}</div>")).await?;
                for width in [320, 375, 480, 600, 720] {
                    page.evaluate::<()>(&format!("document.getElementById('column').style.width = '{width}px'")).await?;
                    page.enter_explorer("iframe").await?;
                    page.wait_for("return innerWidth", width).await?;
                    page.wait_for_idle().await?;
                    page.wait_for(HIDDEN, [0, 0, 0]).await.with_context(|| format!("{width} px: {pasted}"))?;
                    page.leave_frames().await?;
                }
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_frame_shrinks_again_after_it_has_grown() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let _host = page.open_host(&format!("{FRAME}{SCRIPT}")).await?;
        let before = height_at_rest(page, "iframe").await?;
        page.enter("iframe").await?;
        page.click(".lever[data-key=mediation] [aria-expanded]").await?;
        page.leave_frames().await?;
        page.wait_until(&format!("{before} + 50 < document.querySelector('iframe').offsetHeight")).await?;
        page.enter("iframe").await?;
        page.click(".lever[data-key=mediation] [aria-expanded]").await?;
        page.leave_frames().await?;
        page.wait_for("return document.querySelector('iframe').offsetHeight", before).await
    })
    .await
}

#[tokio::test]
async fn a_frame_in_a_window_that_nobody_sees_yet_gets_its_height_when_it_is_seen() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        // As it is, not as if it were in front.
        page.command("Emulation.setFocusEmulationEnabled", json!({ "enabled": false })).await?;
        let window = page.command("Browser.getWindowForTarget", json!({})).await?["windowId"].take();
        let become_one = |state: &str| json!({ "windowId": window, "bounds": { "windowState": state } });
        page.command("Browser.setWindowBounds", become_one("minimized")).await?;
        page.wait_for("return document.visibilityState", "hidden".to_owned()).await?;
        let _host = page.open_host(&format!("{FRAME}{SCRIPT}")).await?;
        page.enter("iframe").await?;
        page.wait_until("document.querySelector('#live .page')").await?;
        assert_eq!(page.evaluate::<String>("return document.visibilityState").await?, "hidden");
        page.leave_frames().await?;
        page.command("Browser.setWindowBounds", become_one("normal")).await?;
        assert!(400.0 < height_at_rest(page, "iframe").await?);
        Ok(())
    })
    .await
}
