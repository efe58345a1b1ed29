//! The height in the four dialects, each received by the listeners that the examples show. (The real libraries are in `hosts/`.)

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

/// Waits until the frame is as high as what it shows.
async fn wait_for_height(page: &Page, frame: &str) -> Result<()> {
    page.enter_explorer(frame).await?;
    page.wait_until("!document.querySelector('.panel.pending')").await?;
    page.wait_until("Math.abs(innerHeight - Math.ceil(document.getElementById('content').getBoundingClientRect().height)) <= 1 && document.documentElement.clientWidth === innerWidth")
        .await?;
    let inside: f64 = page.evaluate("return innerHeight").await?;
    page.leave_frames().await?;
    assert!(400.0 < inside, "{inside}");
    Ok(())
}

#[tokio::test]
async fn the_listeners_of_the_examples_give_the_frame_its_height() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for example in [
            "pym",
            "frames",
            "datawrapper",
            "height",
            "element",
            "article",
            "prose",
            "pair",
            "steps",
            "wordpress",
            "ghost",
            "dark",
            "right-to-left",
        ] {
            page.go(format!("{}examples/{example}.html", page.address())).await?;
            page.evaluate::<()>("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })").await?;
            wait_for_height(page, "iframe").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_id_of_the_host_comes_back_in_the_messages_of_both_dialects_that_have_one() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let note = "<script>window.told = []; addEventListener('message', ({ data }) => told.push(data));</script>";
        let frame = "<iframe src=\"SITE/embed/ID\" title=\"Curves\" width=\"100%\" height=\"100\"></iframe>";
        for (query, id) in [("?childId=a-1", "a-1"), ("", "offramp")] {
            let _host = page.open_host(&format!("{note}{}", frame.replace("ID", query))).await?;
            page.enter_explorer("iframe").await?;
            page.leave_frames().await?;
            let last = |shape: &str| format!("return told.filter(data => {shape}).at(-1)");
            let height: f64 = page.evaluate(&last("data.type === 'offramp:height' && data.version === 1")).await.and_then(
                |message: serde_json::Value| message["height"].as_f64().ok_or_else(|| anyhow::anyhow!("no height in {message}")),
            )?;
            let pym: String = page.evaluate(&last("typeof data === 'string'")).await?;
            assert_eq!(pym, format!("pymxPYMx{id}xPYMxheightxPYMx{height}"));
            let datawrapper: serde_json::Value = page.evaluate(&last("data['datawrapper-height']")).await?;
            assert_eq!(datawrapper["datawrapper-height"][id].as_f64(), Some(height));
            let amp: serde_json::Value = page.evaluate(&last("data.sentinel === 'amp'")).await?;
            assert_eq!((amp["type"].as_str(), amp["height"].as_f64()), (Some("embed-size"), Some(height)));
        }
        Ok(())
    })
    .await
}
