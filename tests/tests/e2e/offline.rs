//! Without a network after the first visit, and the change from one version of the site to the next.

use anyhow::{Context, Result, ensure};
use browser_tests::{Host, Page, Screen, visit};
use serde_json::json;

/// Ends when a worker serves the page, which is when the whole site is kept.
const KEPT: &str = "navigator.serviceWorker.controller?.state === 'activated'";

/// The names of the versions that are kept, in the order in which they came.
const VERSIONS: &str = "const done = arguments[0]; caches.keys().then(done)";

async fn versions(page: &Page) -> Result<Vec<String>> {
    Ok(page.driver.execute_async(VERSIONS, Vec::new()).await?.convert()?)
}

/// Visits a copy of the site and waits until it is kept.
async fn visit_first(page: &Page) -> Result<Host> {
    let site = Host::with_site()?;
    keep(page, &site).await?;
    Ok(site)
}

/// Visits a site and waits until it is kept.
async fn keep(page: &Page, site: &Host) -> Result<()> {
    page.spend_data().await?;
    page.open_at(site, "").await?;
    page.wait_for_start().await?;
    page.wait_until(KEPT).await
}

/// Writes something before and after what the site's worker is.
fn around_worker(site: &Host, before: &str, after: &str) {
    site.change(|files| {
        if let Some(worker) = files.get_mut("sw.js") {
            *worker = [before.as_bytes(), worker, after.as_bytes()].concat();
        }
    });
}

/// Takes the network away, from the page and, for which the browser has no switch, from its worker.
async fn cut_off(page: &Page, site: &mut Host) -> Result<()> {
    page.lose_network().await?;
    site.stop_listening();
    Ok(())
}

/// Makes another version of the site: its documents and its analyst have changed.
fn publish_next(site: &Host, mark: &str) -> Result<()> {
    let mut result = Ok(());
    site.change(|files| result = next_version(files, mark));
    result
}

fn next_version(files: &mut browser_tests::Files, mark: &str) -> Result<()> {
    let text = |files: &browser_tests::Files, path: &str| {
        files.get(path).and_then(|bytes| String::from_utf8(bytes.clone()).ok()).with_context(|| format!("no text at {path}"))
    };
    let is_analyst = |path: &&String| path.starts_with("analyst-") && path.ends_with(".js");
    let old = files.keys().find(is_analyst).cloned().context("the site has an analyst")?;
    // A name is as long as a hash is, whatever it says.
    let new = format!("analyst-{mark:0>16}.js");
    let script = files.remove(&old).context("it was found just now")?;
    files.insert(new.clone(), script);
    let documents: Vec<String> = files.keys().filter(|path| path.ends_with("index.html")).cloned().collect();
    for path in documents {
        let html = text(files, &path)?;
        let has_none = ["method/", "examples/", "story/", "class/"].iter().any(|directory| path.contains(directory));
        ensure!(html.contains(&old) || has_none, "{path} names its analyst");
        files.insert(
            path,
            html.replace(&old, &new).replace("</body>", &format!("<p id=\"{mark}\">{mark}</p></body>")).into_bytes(),
        );
    }
    let worker = text(files, "sw.js")?.replace(&old, &new);
    // Whatever quotes a minifier puts around it.
    let version = worker.split("VERSION=").nth(1).and_then(|rest| rest.split(['"', '\'', '`']).nth(1));
    let version = version.context("the worker has a version")?;
    let next = format!("{mark:0>16}");
    files.insert("sw.js".to_owned(), worker.replace(version, &next).into_bytes());
    Ok(())
}

/// Lets the browser look for a new version, and waits until that is kept, and waits for nothing or for the pages to be closed.
async fn fetch_next_version(page: &Page, mark: &str, rest: &str) -> Result<()> {
    let update = "
        const [rest, done] = arguments;
        const look = (found) => {
            const is_settled = !found.installing && Boolean(found.waiting) === (rest === 'waiting') && found.active.state === 'activated';
            if (is_settled) caches.keys().then(done); else setTimeout(look, 25, found);
        };
        navigator.serviceWorker.getRegistration().then((found) => found.update()).then(look);";
    let kept: Vec<String> = page.driver.execute_async(update, [json!(rest)]).await?.convert()?;
    ensure!(kept.last().is_some_and(|name| name.ends_with(mark)), "{mark} is not kept, only {kept:?}");
    Ok(())
}

#[tokio::test]
async fn after_one_visit_the_page_lives_without_a_network_with_its_analyst_and_its_method() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let mut site = visit_first(page).await?;
        cut_off(page, &mut site).await?;
        for address in ["#s=1.2.me800", "?from=a-letter#s=1.2.me800", "index.html#s=1.2.me800"] {
            page.go(format!("{}{address}", site.address())).await?;
            page.wait_for_start().await?;
            assert_eq!(page.lever("mediation").place().await?, 800, "{address}");
            // What nearby settings give comes from the analyst.
            page.lever("overstretch").enter("30").await?;
            page.wait_until("document.querySelector('#headline .nearby')?.textContent.includes('give')").await?;
        }
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        page.click("#share").await?;
        page.wait_until("document.querySelector('dialog[open]')").await?;
        page.go(format!("{}method/", site.address())).await?;
        assert!(page.text("h1").await?.len() > 5);
        let width: f64 = page.evaluate("return document.querySelector('main, body').getBoundingClientRect().width").await?;
        assert!(0.0 < width && !page.evaluate::<String>("return getComputedStyle(document.body).fontFamily").await?.is_empty());
        let sheets: usize = page.evaluate("return document.styleSheets.length").await?;
        assert_eq!(sheets, 1, "with its style sheet");
        page.go(format!("{}embed/", site.address())).await?;
        page.wait_until("document.querySelector('#live .page')").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_network_a_directory_needs_no_slash_and_what_is_not_kept_says_so() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let mut site = visit_first(page).await?;
        cut_off(page, &mut site).await?;
        for (asked, found) in [
            ("embed?theme=dark#s=1.2.me800", "embed/?theme=dark#s=1.2.me800"),
            ("ur", "ur/"),
            ("method", "method/"),
            ("zh/story", "zh/story/"),
        ] {
            page.go(format!("{}{asked}", site.address())).await?;
            assert_eq!(page.evaluate::<String>("return location.href").await?, format!("{}{found}", site.address()));
            assert!(page.text("h1").await?.chars().count() > 5, "{asked}");
        }
        for asked in ["examples/", "examples", "no-such-page"] {
            page.go(format!("{}{asked}", site.address())).await?;
            assert!(page.text("body").await?.contains("There is no network"), "{asked}");
            page.find("a").await?.click().await?;
            page.wait_for_start().await?;
            assert_eq!(page.evaluate::<String>("return location.href").await?, site.address(), "{asked}");
        }
        // The browser tells of documents that were not to be had.
        drop(page.console_errors().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_of_the_very_first_visit_finds_its_analyst_without_a_network() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let mut site = visit_first(page).await?;
        cut_off(page, &mut site).await?;
        page.lever("mediation").enter("80").await?;
        page.wait_until("document.querySelector('#headline .nearby')?.textContent.includes('give')").await?;
        page.wait_until("!document.querySelector('#headline .nearby').classList.contains('pending')").await
    })
    .await
}

/// The clock of a worker for which three seconds are over at once; any other time never is.
const QUICK_CLOCK: &str =
    "const offrampLater = setTimeout; self.setTimeout = (what, time) => time === 3000 && offrampLater(what);\n";

#[tokio::test]
async fn a_network_that_never_answers_keeps_nobody_waiting_for_more_than_three_seconds() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = Host::with_site()?;
        around_worker(&site, QUICK_CLOCK, "");
        keep(page, &site).await?;
        site.leave_requests_unanswered();
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(page.answer().await?, "27%");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_kept_is_fetched_after_the_page_is_there_and_no_more_than_once() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = visit_first(page).await?;
        let requests = site.requests();
        let place = |ending: &str| requests.iter().position(|path| path.ends_with(ending));
        let (page_code, worker) =
            (requests.iter().position(|path| path.starts_with("explorer-") && path.ends_with(".wasm")), place("sw.js"));
        assert!(page_code.is_some() && page_code < worker, "{requests:?}");
        let is_not_kept = |path: &&String| path.starts_with("examples/") || path.ends_with(".png") || path.ends_with(".br");
        assert_eq!(requests.iter().find(is_not_kept), None);
        assert_eq!(versions(page).await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_version_is_shown_at_once_and_kept_and_an_open_page_of_the_old_one_stays_whole() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let mut site = visit_first(page).await?;
        let first = versions(page).await?;
        publish_next(&site, "aaaa")?;
        let old = page.open_window().await?;
        page.go(site.address()).await?;
        page.wait_until("document.getElementById('aaaa')").await?;
        fetch_next_version(page, "aaaa", "active").await?;
        assert_eq!(
            versions(page).await?,
            [first[0].clone(), "offramp-000000000000aaaa".to_owned()],
            "the one before stays while a page of it is open"
        );
        cut_off(page, &mut site).await?;
        // The old page asks for its own analyst only now; the host no longer has it, and there is no network.
        page.driver.switch_to_window(old).await?;
        page.lever("mediation").enter("80").await?;
        page.wait_until("document.querySelector('#headline .nearby')?.textContent.includes('give')").await?;
        page.driver.refresh().await?;
        page.wait_until("document.getElementById('aaaa')").await?;
        page.wait_until("document.querySelector('.lever')").await
    })
    .await
}

#[tokio::test]
async fn a_version_that_is_put_on_its_host_by_halves_is_not_kept() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = visit_first(page).await?;
        let first = versions(page).await?;
        // The worker is new already, the document is still the old one, which asks for an analyst that the new version does not have.
        let mut page_before = Vec::new();
        site.change(|files| page_before = files["index.html"].clone());
        publish_next(&site, "aaaa")?;
        site.put("index.html", page_before);
        let update = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then((found) => found.update()).then(
            (found) => {
                const worker = found.installing;
                if (!worker) { done('none'); return; }
                worker.addEventListener('statechange', () => done(worker.state));
            }, () => done('failed'))";
        let state: String = page.driver.execute_async(update, Vec::new()).await?.convert()?;
        assert!(["redundant", "failed"].contains(&state.as_str()), "{state}");
        assert_eq!(versions(page).await?, first);
        // The browser may tell of it in the console; it is no fault of the page.
        drop(page.console_errors().await?);
        Ok(())
    })
    .await
}

/// Lets a worker ask its host for a file of this name when no version is left but its own.
const TELL_WHEN_ALONE: &str = "
    addEventListener('activate', event => event.waitUntil((async () => {
        while (1 < (await caches.keys()).length) await new Promise(resolve => setTimeout(resolve, 10));
        await fetch('alone');
    })()));";

#[tokio::test]
async fn a_third_version_waits_while_pages_are_open_and_leaves_only_itself_when_none_is() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = visit_first(page).await?;
        publish_next(&site, "aaaa")?;
        fetch_next_version(page, "aaaa", "active").await?;
        publish_next(&site, "bbbb")?;
        around_worker(&site, "", TELL_WHEN_ALONE);
        fetch_next_version(page, "bbbb", "waiting").await?;
        assert_eq!(versions(page).await?.len(), 3);
        // Nobody is there any more; the browser takes its time to see that. A visit after that meets the newest version alone.
        page.driver.goto("about:blank").await?;
        site.wait_for_request("alone").await?;
        page.go(site.address()).await?;
        page.wait_until("document.getElementById('bbbb')").await?;
        assert_eq!(versions(page).await?, ["offramp-000000000000bbbb"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_frame_of_another_page_nothing_is_kept() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load(
            "window.offrampRegistered = 0;
             if (navigator.serviceWorker) navigator.serviceWorker.register = async () => { offrampRegistered += 1; };",
        )
        .await?;
        page.spend_data().await?;
        let site = Host::with_site()?;
        let host = Host::start()?;
        host.put(
            "index.html",
            browser_tests::host_page(&format!(
                "<iframe src=\"{}\" title=\"Page\" width=\"900\" height=\"700\"></iframe>",
                site.address()
            )),
        );
        page.open_at(&host, "").await?;
        page.enter("iframe").await?;
        page.wait_until("document.querySelector('.lever')").await?;
        page.wait_for_idle().await?;
        assert_eq!(page.evaluate::<u32>("return offrampRegistered").await?, 0);
        assert!(!site.requests().contains(&"sw.js".to_owned()));
        Ok(())
    })
    .await
}
