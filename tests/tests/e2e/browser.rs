//! What the tests stand on: no test sees what another has left behind, and none escapes notice.

use anyhow::{Context, Result, bail};
use browser_tests::{Browser, Engine, Host, Need, Page, Screen, engine, host_page, skip_for, visit};
use serde_json::json;

/// All that a site can keep with a reader, and what a test can set in its window.
const LEFT_BEHIND: &str = "
    const done = arguments[0];
    const workers = async () => (await navigator.serviceWorker.getRegistrations()).length;
    const databases = async () => (await indexedDB.databases()).length;
    const kept = async () => (await caches.keys()).length;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const fingers = navigator.maxTouchPoints;
    Promise.all([workers(), databases(), kept()]).then((counts) =>
        done([...counts, localStorage.length, sessionStorage.length, document.cookie.length, Number(dark), fingers, innerWidth]));";

/// The place of the number of fingers among these.
const FINGERS: usize = 7;

/// Leaves something of everything behind.
const LEAVE: &str = "
    const done = arguments[0];
    localStorage.setItem('left', '1');
    sessionStorage.setItem('left', '1');
    document.cookie = 'left=1; max-age=1000';
    const opened = new Promise((resolve, reject) => {
        const request = indexedDB.open('left');
        request.onsuccess = resolve;
        request.onerror = reject;
    });
    const registered = navigator.serviceWorker.register('worker.js').then(() => navigator.serviceWorker.ready);
    Promise.all([opened, registered, caches.open('left')]).then(() => done(null), (error) => done(String(error)));";

async fn left_behind(page: &Page, site: &Host) -> Result<Vec<u32>> {
    page.open_at(site, "").await?;
    Ok(page.driver.execute_async(LEFT_BEHIND, Vec::new()).await?.convert()?)
}

#[tokio::test]
async fn a_context_has_nothing_of_what_was_stored_set_or_emulated_in_the_one_before() -> Result<()> {
    if engine()? == Engine::WebKit {
        // It has no contexts: every test has a browser of its own.
        return skip_for(Need::Preferences.name());
    }
    let site = Host::start()?;
    site.put("index.html", host_page("<p>site</p>"));
    site.put("worker.js", "addEventListener('message', () => {});");
    let mut browser = Browser::start().await?;
    let nothing = vec![0, 0, 0, 0, 0, 0, 0, 0, 1280];
    browser
        .visit(Screen::Phone, async |page| {
            page.prefer(&[("prefers-color-scheme", "dark")]).await?;
            page.open_at(&site, "").await?;
            let fault: Option<String> = page.driver.execute_async(LEAVE, Vec::new()).await?.convert()?;
            assert_eq!(fault, None);
            let left = left_behind(page, &site).await?;
            // Where no finger can be had, none can be left behind.
            let has_fingers = page.needs(Need::Finger).is_ok();
            let is_noticed = |(place, (now, clean)): (usize, (&u32, &u32))| now != clean || place == FINGERS && !has_fingers;
            assert!(left.iter().zip(&nothing).enumerate().all(is_noticed), "all of it can be noticed: {left:?}");
            Ok(())
        })
        .await?;
    browser
        .visit(Screen::Desktop, async |page| {
            assert_eq!(left_behind(page, &site).await?, nothing);
            Ok(())
        })
        .await?;
    browser.quit().await
}

/// Why a test fails whose page, on another site, runs this script and sets its title when it is done.
async fn fault(script: &str, asks: bool) -> Result<String> {
    let result = visit(Screen::Desktop, async |page| {
        let _host = page.open_host(&format!("<script>{script}</script>")).await?;
        page.wait_for("return document.title", "done".to_owned()).await?;
        if asks {
            // That a request has failed is an error too; here it must be noticed by itself.
            page.forgive_errors().await?;
        }
        Ok(())
    })
    .await;
    Ok(result.err().context("the test passes")?.to_string())
}

#[tokio::test]
async fn errors_in_the_console_make_a_test_fail() -> Result<()> {
    if engine()? == Engine::WebKit {
        return skip_for(Need::Console.name());
    }
    let found = fault("console.error('a fault'); document.title = 'done';", false).await?;
    assert!(found.contains("a fault"), "{found}");
    Ok(())
}

#[tokio::test]
async fn requests_to_other_sites_make_a_test_fail_be_they_of_the_page_or_of_its_worker() -> Result<()> {
    let ask = "fetch('http://elsewhere.example/a').catch(() => {}).then(() => { document.title = 'done'; });";
    let found = fault(ask, true).await?;
    assert!(found.contains("http://elsewhere.example/a"), "{found}");
    let ask_in_worker = "
        const script = `fetch('https://elsewhere.example/b').catch(() => {}).then(() => postMessage(1));`;
        const worker = new Worker(URL.createObjectURL(new Blob([script])));
        worker.onmessage = () => { document.title = 'done'; };";
    let found = fault(ask_in_worker, true).await?;
    assert!(found.contains("elsewhere.example:443"), "{found}");
    Ok(())
}

#[tokio::test]
async fn after_a_browser_has_crashed_the_next_test_has_another() -> Result<()> {
    let mut can_crash = false;
    let crashed = visit(Screen::Desktop, async |page| {
        page.needs(Need::DevTools)?;
        can_crash = true;
        drop(page.command("Browser.crash", json!({})).await);
        page.open("").await
    })
    .await;
    if can_crash && crashed.is_ok() {
        bail!("the browser lives on");
    }
    visit(Screen::Desktop, async |page| page.open("").await).await
}
