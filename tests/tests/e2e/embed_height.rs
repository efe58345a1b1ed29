//! The height that the explorer asks for in another page, with the script that gives it: whatever the host does, it comes to rest.

use anyhow::{Context, Result};
use browser_tests::{Page, Screen, visit};
use serde_json::json;

const SCRIPT: &str = "<script src=\"SITE/embed.js\"></script>";
const FRAME: &str = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"100\" frameborder=\"0\"></iframe>";

/// Notes every height that frames announce to the host.
const NOTE_HEIGHTS: &str = "<script>
    window.heights = [];
    addEventListener('message', ({ data }) => data?.type === 'offramp:height' && heights.push(data.height));
</script>";

/// Ends when a frame fits its content, and has for six pictures been told of no other size: what follows from one size, a new height and
/// the host's answer to that, is there after two or three.
const AT_REST: &str = "
    const done = arguments[0];
    const content = document.getElementById('content');
    let quiet = 0;
    const stir = () => { quiet = 0; };
    addEventListener('resize', stir);
    new ResizeObserver(stir).observe(content);
    const fits = () => document.documentElement.clientWidth === innerWidth
        && Math.abs(innerHeight - Math.ceil(content.getBoundingClientRect().height)) <= 1;
    const look = () => {
        quiet = fits() ? quiet + 1 : 0;
        if (quiet < 6) requestAnimationFrame(look); else done(null);
    };
    requestAnimationFrame(look);";

/// Waits until the frame is as high as its content and stays so; returns the height.
async fn height_at_rest(page: &Page, frame: &str) -> Result<f64> {
    page.enter_explorer(frame).await?;
    page.driver.execute_async(AT_REST, Vec::new()).await.context("the height never comes to rest")?;
    page.leave_frames().await?;
    page.height_of(frame).await
}

#[tokio::test]
async fn no_style_of_the_host_makes_the_frame_grow_without_end() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let styles = [
            "html, body { height: 100%; margin: 0 } iframe { display: block }",
            "body { margin: 40px 0; } iframe { margin: 60px 0; }",
            "html, body { height: 100% } iframe { min-height: 100% }",
            "body { display: flex; flex-direction: column; min-height: 100vh }",
        ];
        for style in styles {
            let _host = page.open_host(&format!("<style>{style}</style>{NOTE_HEIGHTS}{FRAME}{SCRIPT}")).await?;
            // The one style that sets a least height is obeyed, and then the content does not fill the frame.
            if style.contains("iframe { min-height") {
                page.enter_explorer("iframe").await?;
                page.leave_frames().await?;
            } else {
                let height = height_at_rest(page, "iframe").await?;
                assert!((400.0..1200.0).contains(&height), "{style}: {height}");
            }
            let told: Vec<f64> = page.evaluate("return heights").await?;
            assert!(told.len() <= 8, "{style}: it was told {told:?}");
        }
        Ok(())
    })
    .await
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
            page.resize(if step % 2 == 0 { 330 } else { 900 + step }, 700).await?;
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

#[tokio::test]
async fn a_host_that_isolates_itself_shows_the_frame_and_its_script_works() -> Result<()> {
    for policy in ["require-corp", "credentialless"] {
        visit(Screen::Desktop, async |page| {
            let host = page.open_host(&format!("{FRAME}{SCRIPT}")).await?;
            host.add_header("Cross-Origin-Embedder-Policy", policy);
            host.add_header("Cross-Origin-Opener-Policy", "same-origin");
            page.open_at(&host, "").await?;
            assert!(page.evaluate::<bool>("return crossOriginIsolated").await?, "{policy}: the host is isolated");
            assert!(400.0 < height_at_rest(page, "iframe").await?, "{policy}");
            Ok(())
        })
        .await?;
    }
    Ok(())
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
async fn a_lazy_frame_far_below_gets_its_height_when_the_reader_comes_near() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let lazy = FRAME.replace("<iframe", "<iframe loading=\"lazy\"");
        let _host = page.open_host(&format!("<div style=\"height: 9000px\">above</div>{lazy}<p>below</p>{SCRIPT}")).await?;
        page.wait_for_idle().await?;
        assert_eq!(page.height_of("iframe").await?, 100.0, "it is not loaded yet");
        page.evaluate::<()>("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })").await?;
        let height = height_at_rest(page, "iframe").await?;
        assert!(400.0 < height, "{height}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_that_is_not_displayed_at_first_gets_its_height_when_it_is() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let tab = format!("<div id=\"tab\" hidden>{FRAME}</div>{NOTE_HEIGHTS}{SCRIPT}");
        let host = page.open_host(&tab).await?;
        page.enter("iframe").await?;
        page.wait_until("document.querySelector('#live .page')").await?;
        page.leave_frames().await?;
        page.wait_for_idle().await?;
        assert_eq!(page.evaluate::<Vec<f64>>("return heights").await?, Vec::<f64>::new(), "what is not displayed has no height");
        page.evaluate::<()>("document.getElementById('tab').hidden = false").await?;
        assert!(400.0 < height_at_rest(page, "iframe").await?);
        drop(host);
        Ok(())
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

#[tokio::test]
async fn a_frame_of_another_site_whose_host_is_slow_to_listen_is_asked_again() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let host = page.open_host(FRAME).await?;
        page.go(host.other_address()).await?;
        page.enter_explorer("iframe").await?;
        page.leave_frames().await?;
        assert_eq!(page.height_of("iframe").await?, 100.0);
        let add = format!(
            "const script = document.createElement('script'); script.src = '{}embed.js'; document.body.append(script)",
            page.address()
        );
        page.evaluate::<()>(&add).await?;
        assert!(400.0 < height_at_rest(page, "iframe").await?);
        Ok(())
    })
    .await
}
