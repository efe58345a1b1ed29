//! The analyst's files: not fetched until a reader does something, run beside the page where no worker may run, and missed aloud.

use anyhow::Result;
use browser_tests::{Host, Page, Screen, visit};
use serde_json::json;
use std::collections::BTreeMap;
use thirtyfour::Key;

use crate::faults::SAYS_LOST;

/// A browser that has no workers.
const REFUSE: &str =
    "window.Worker = class { constructor() { window.offrampRefused = true; throw new Error('no workers here'); } };";

/// A browser whose workers can be made and then fail.
const FAIL: &str = "
    window.Worker = class extends EventTarget {
        constructor() { super(); window.offrampRefused = true; setTimeout(() => this.dispatchEvent(new ErrorEvent('error'))); }
        postMessage() {}
        terminate() {}
    };";

/// The address of a state that differs from the starting point.
const ELSEWHERE: &str = "#s=1.2.me230.os410";

const PARTS: [&str; 6] = ["why", "matters", "map", "off-ramps", "motive", "numbers"];

async fn open_parts(page: &Page) -> Result<()> {
    for key in PARTS {
        page.part(key).open().await?;
    }
    Ok(())
}

/// All that the page says about nearby settings and in its parts at an address that is loaded anew.
async fn found_at(page: &Page, rest: &str) -> Result<(String, String, BTreeMap<String, browser_tests::Written>)> {
    page.open(rest).await?;
    open_parts(page).await?;
    Ok((page.headline().await?, page.nearby().await?, page.written().await?))
}

#[tokio::test]
async fn the_first_view_asks_for_no_file_of_the_analyst_and_the_first_touch_or_key_does() -> Result<()> {
    visit(Screen::Phone, async |page| {
        let site = Host::with_site()?;
        page.open_at(&site, "").await?;
        page.wait_for_start().await?;
        page.wait_for_idle().await?;
        let requests = site.requests();
        assert!(!requests.is_empty() && !requests.iter().any(|path| path.starts_with("analyst-")), "{requests:#?}");
        let (x, y) = page.figure().place("iran", 14).await?;
        page.tap(x, y).await?;
        page.wait_until("performance.getEntriesByType('resource').some(entry => entry.name.includes('/analyst-'))").await?;
        page.open("").await?;
        assert_eq!(page.analyst_files().await?, Vec::<String>::new(), "nothing is remembered from the visit before");
        page.press(Key::Tab).await?;
        page.wait_until("performance.getEntriesByType('resource').some(entry => entry.name.includes('/analyst-'))").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_workers_are_refused_at_once_or_fail_later_the_page_finds_out_the_same() -> Result<()> {
    let mut expected = None;
    visit(Screen::Desktop, async |page| {
        expected = Some(found_at(page, ELSEWHERE).await?);
        Ok(())
    })
    .await?;
    for browser in [REFUSE, FAIL] {
        visit(Screen::Desktop, async |page| {
            page.run_before_load(browser).await?;
            let found = found_at(page, ELSEWHERE).await?;
            assert!(page.evaluate::<bool>("return window.offrampRefused === true").await?, "no worker was tried");
            assert_eq!(Some(found), expected, "{browser}");
            let files = page.analyst_files().await?;
            assert_eq!(files.len(), 3, "the script, its texts and its WebAssembly, once each: {files:?}");
            assert!(files.iter().all(|file| file.starts_with(page.address())), "{files:?}");
            // The page goes on to be asked.
            page.lever("mediation").enter("80").await?;
            page.wait_for_analyst().await?;
            assert!(page.part("why").notes().await?.contains("Chinese mediation 23 → 80"), "the last change is told");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Lets the page fetch nothing whose address matches, or everything again.
async fn block(page: &Page, addresses: &[&str]) -> Result<()> {
    page.command("Network.enable", json!({})).await?;
    page.command("Network.setBlockedURLs", json!({ "urls": addresses })).await.map(drop)
}

#[tokio::test]
async fn what_cannot_be_fetched_is_said_so_and_a_reload_fetches_it() -> Result<()> {
    for missing in ["*analyst-*.js", "*analyst-*.wasm"] {
        visit(Screen::Desktop, async |page| {
            // Without a worker, whose requests cannot be blocked from here.
            page.run_before_load(REFUSE).await?;
            block(page, &[missing]).await?;
            page.open("#s=1.2.me230").await?;
            page.click("#part-why > summary").await?;
            page.wait_until(SAYS_LOST).await?;
            assert_eq!(page.count("#headline .nearby:not(.pending)").await?, 0, "{missing}: no range is known");
            // The figure and its sliders need no analyst; a reload fetches it.
            let before = page.answer().await?;
            page.lever("mediation").enter("70").await?;
            assert_ne!(page.answer().await?, before, "{missing}");
            block(page, &[]).await?;
            page.driver.refresh().await?;
            page.wait_for_start().await?;
            page.click("#part-why > summary").await?;
            page.wait_for_analyst().await?;
            assert!(page.part("why").sentence().await?.contains("Chinese mediation"), "{missing}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
