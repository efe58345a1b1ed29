//! What a reader sees where code stops while it runs, where the site changes while it is read, and where clocks are wrong.

use anyhow::Result;
use browser_tests::{Host, Page, Screen, visit};
use serde_json::json;

use crate::faults::{SAYS_LOST, Seen};

/// Takes all memory that the next WebAssembly could grow by, so that it stops as soon as it needs more.
const NO_MEMORY: &str = "
    const takeMemory = (made) => {
        for (const memory of Object.values(made.instance.exports)) {
            if (!(memory instanceof WebAssembly.Memory)) continue;
            for (let pages = 65536; 1 <= pages; pages >>= 1) {
                try { memory.grow(pages); } catch {}
            }
        }
        return made;
    };
    const instantiateFully = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (...all) => instantiateFully.apply(WebAssembly, all).then(takeMemory);";

/// A condition of a script: whether it runs in a worker.
const IN_WORKER: &str = "typeof WorkerGlobalScope !== 'undefined'";

/// A copy of the site whose analyst has no memory to grow by where the condition holds.
fn site_without_memory(condition: &str) -> Result<Host> {
    let site = Host::with_site()?;
    let path = site.file_named("analyst-", ".js")?;
    site.change(|files| {
        if let Some(script) = files.get_mut(&path) {
            *script = [format!("if ({condition}) {{{NO_MEMORY}}}\n").as_bytes(), script].concat();
        }
    });
    Ok(site)
}

#[tokio::test]
async fn where_the_analysts_worker_runs_out_of_memory_another_goes_on_beside_the_page() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = site_without_memory(IN_WORKER)?;
        page.open_at(&site, "").await?;
        Seen::Works.check(page).await?;
        let errors = page.console_errors_if_told().await?;
        assert!(errors.iter().all(|error| error.contains("nreachable")), "{errors:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_there_is_no_memory_for_the_analyst_at_all_that_is_said_and_the_sliders_work() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = site_without_memory("true")?;
        page.open_at(&site, "").await?;
        Seen::NoAnalyst.check(page).await?;
        page.forgive_errors().await
    })
    .await
}

#[tokio::test]
async fn where_there_is_no_memory_for_the_page_the_still_page_says_so() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.run_before_load(NO_MEMORY).await?;
        page.go(page.address()).await?;
        Seen::Still.check(page).await?;
        page.forgive_errors().await
    })
    .await
}

#[tokio::test]
async fn after_the_site_was_replaced_an_open_page_says_what_it_misses_and_a_reload_brings_it() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let site = Host::with_site()?;
        page.open_at(&site, "").await?;
        page.wait_for_start().await?;
        rename(&site, &["analyst-", "share-"])?;
        page.click("#part-why > summary").await?;
        page.wait_until(SAYS_LOST).await?;
        page.click("#share").await?;
        page.wait_until("document.querySelector('#share-fault').textContent.length > 10").await?;
        page.lever("mediation").enter("80").await?;
        let answer = page.answer().await?;
        page.wait_for_code(Some("1.2.me800")).await?;
        page.forgive_errors().await?;
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(page.answer().await?, answer, "the state is in the address");
        page.part("why").open().await?;
        page.share().await.map(drop)
    })
    .await
}

/// Replaces the names of the files that begin so by those of another version, in all files.
fn rename(site: &Host, begins: &[&str]) -> Result<()> {
    let mut names = Vec::new();
    for begin in begins {
        for end in [".js", ".wasm"] {
            names.push(site.file_named(begin, end)?);
        }
    }
    site.change(|files| {
        for old in names {
            let (stem, rest) = old.split_at(old.find('-').map_or(0, |place| place + 1));
            let new = format!("{stem}0{}", rest.get(1..).unwrap_or_default());
            let new = if new == old { format!("{stem}1{}", rest.get(1..).unwrap_or_default()) } else { new };
            for content in files.values_mut() {
                if let Ok(text) = std::str::from_utf8(content)
                    && text.contains(&old)
                {
                    *content = text.replace(&old, &new).into_bytes();
                }
            }
            if let Some(content) = files.remove(&old) {
                files.insert(new, content);
            }
        }
    });
    Ok(())
}

/// What the page says of dates and chances.
async fn said(page: &Page) -> Result<(String, Vec<String>)> {
    let axis = "return [...document.querySelectorAll('#live .curves svg text')].map(text => text.textContent)";
    Ok((page.headline().await?, page.evaluate(axis).await?))
}

#[tokio::test]
async fn wrong_clocks_and_other_time_zones_change_nothing() -> Result<()> {
    let mut expected = None;
    for (zone, clock) in [
        ("Europe/London", ""),
        ("Pacific/Kiritimati", ""),
        ("Pacific/Pago_Pago", "Date.now = () => 0;"),
        (
            "Asia/Karachi",
            "let jump = 1e9; const { now } = Performance.prototype; Performance.prototype.now = function () { return now.call(this) + (jump = -jump); };",
        ),
    ] {
        visit(Screen::Desktop, async |page| {
            page.command("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await?;
            page.run_before_load(clock).await?;
            page.open("").await?;
            let found = said(page).await?;
            assert_eq!(*expected.get_or_insert(found.clone()), found, "{zone}, {clock}");
            Seen::Works.check(page).await
        })
        .await?;
    }
    Ok(())
}
