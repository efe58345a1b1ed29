//! The height in the four dialects, each received by what newsrooms have in their pages: the real libraries, and documented listeners.

use anyhow::Result;
use browser_tests::{Host, Page, Screen, host_page, package_file, visit};

/// A page with this body and these files beside it; `SITE` in the body is the site's address.
async fn open(page: &Page, body: &str, files: &[(&str, String)]) -> Result<Host> {
    let host = Host::start()?;
    host.put("index.html", host_page(&body.replace("SITE/", page.address())));
    for (name, content) in files {
        host.put(name, content.as_str());
    }
    page.open_at(&host, "").await?;
    Ok(host)
}

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
async fn pym_js_gives_the_frame_its_height() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let body = "<div id=\"curves\"></div><script src=\"pym.js\"></script>
            <script>new pym.Parent('curves', 'SITE/embed/#s=1.2.me800', {});</script>";
        let _host = open(page, body, &[("pym.js", package_file("pym.js/dist/pym.v1.js")?)]).await?;
        wait_for_height(page, "#curves iframe").await?;
        page.enter("#curves iframe").await?;
        assert_eq!(page.lever("mediation").place().await?, 800, "what pym.js adds to the address leaves the state alone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_frames_of_pym_js_know_their_own_messages_by_their_ids() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let body = "<div data-pym-src=\"SITE/embed/\" id=\"one\"></div><div data-pym-src=\"SITE/embed/?only=summary,curves\" id=\"two\"></div>
            <script src=\"pym.js\"></script>";
        let _host = open(page, body, &[("pym.js", package_file("pym.js/dist/pym.v1.js")?)]).await?;
        wait_for_height(page, "#one iframe").await?;
        page.wait_until("400 < document.querySelector('#one iframe').offsetHeight").await?;
        page.wait_until("150 < document.querySelector('#two iframe').offsetHeight").await?;
        let (one, two) = (page.height_of("#one iframe").await?, page.height_of("#two iframe").await?);
        assert!(two < one, "{two}, {one}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn newswire_frames_give_the_frame_its_height_and_ask_one_that_was_there_before() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let library = [("frames.js", package_file("@newswire/frames/dist/frames.umd.js")?)];
        let body = "<div data-frame-src=\"SITE/embed/\"></div><script src=\"frames.js\"></script>
            <script>newswireFrames.autoInitFrames();</script>";
        let _host = open(page, body, &library).await?;
        wait_for_height(page, "iframe").await?;

        let body = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"100\" frameborder=\"0\"></iframe><script src=\"frames.js\"></script>";
        let _host = open(page, body, &library).await?;
        page.enter_explorer("iframe").await?;
        page.leave_frames().await?;
        assert_eq!(page.height_of("iframe").await?, 100.0, "nobody listens yet");
        page.evaluate::<()>("newswireFrames.observeIframe(document.querySelector('iframe'))").await?;
        wait_for_height(page, "iframe").await
    })
    .await
}

#[tokio::test]
async fn the_listeners_of_the_examples_give_the_frame_its_height() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for example in ["pym", "frames", "datawrapper", "height", "element", "prose", "pair", "dark", "right-to-left"] {
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
            let _host = open(page, &format!("{note}{}", frame.replace("ID", query)), &[]).await?;
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
