//! The height that the explorer asks for in another page, with the script that gives it: whatever the host does, it comes to rest.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

const SCRIPT: &str = "<script src=\"SITE/embed.js\"></script>";
const FRAME: &str = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"100\" frameborder=\"0\"></iframe>";

/// Notes every height that frames announce to the host.
const NOTE_HEIGHTS: &str = "<script>
    window.heights = [];
    addEventListener('message', ({ data }) => data?.type === 'offramp:height' && heights.push(data.height));
</script>";

/// Waits until the frame is as high as its content, and as high as this for a while; returns the height.
async fn height_at_rest(page: &Page, frame: &str) -> Result<f64> {
    page.enter_explorer(frame).await?;
    let fits = "Math.abs(innerHeight - Math.ceil(document.getElementById('content').getBoundingClientRect().height)) <= 1 && document.documentElement.clientWidth === innerWidth";
    page.wait_until(fits).await?;
    page.leave_frames().await?;
    let mut last = page.height_of(frame).await?;
    let mut looks_alike = 0;
    for _ in 0..100 {
        page.wait_for_frame().await?;
        let now = page.height_of(frame).await?;
        looks_alike = if now == last { looks_alike + 1 } else { 0 };
        last = now;
        if looks_alike == 20 {
            return Ok(last);
        }
    }
    anyhow::bail!("the height never comes to rest; it is {last} now")
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
        let host = page.open_host("<p>first</p>").await?;
        host.put("second.html", browser_tests::host_page(&format!("{FRAME}{SCRIPT}").replace("SITE/", page.address())));
        let first = page.open_window().await?;
        let second = page.driver.window().await?;
        page.driver.goto(format!("{}second.html", host.address())).await?;
        // Another window is in front while it loads.
        page.driver.switch_to_window(first).await?;
        page.evaluate::<()>("window.focus()").await?;
        page.wait_for_idle().await?;
        page.driver.switch_to_window(second).await?;
        assert!(400.0 < height_at_rest(page, "iframe").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_of_another_site_whose_host_is_slow_to_listen_is_asked_again() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let host = page.open_host(FRAME).await?;
        page.driver.goto(host.other_address()).await?;
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
