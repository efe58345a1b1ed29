//! The analyst: asked for nothing until a reader does something, replaced where no worker may run, and never late with an old answer.

use anyhow::Result;
use browser_tests::{Host, Page, Screen, visit};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use thirtyfour::Key;

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

/// Moves both leading sliders by many steps without a pause, to these places at last.
const RUN: &str = "
    const [mediation, overstretch, done] = arguments;
    const move = (key, place) => {
        const slider = document.getElementById(`slider-${key}`);
        slider.value = place;
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return slider;
    };
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    (async () => {
        for (let step = 0; step < 120; step += 1) {
            move(step % 40 < 20 ? 'mediation' : 'overstretch', 10 * ((37 * step) % 101));
            if (step % 3 === 0) { await frame(); }
        }
        for (const [key, place] of [['mediation', mediation], ['overstretch', overstretch]]) {
            move(key, place).dispatchEvent(new Event('change', { bubbles: true }));
        }
        await frame();
        done(null);
    })();";

/// Moves a slider to and fro between two places, resting a little longer each time, and lists what the page shows of nearby settings and
/// in an open part at every frame where it does not say that this is still to come: the place, and what was shown.
const TO_AND_FRO: &str = "
    const [places, done] = arguments;
    const slider = document.getElementById('slider-mediation');
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const seen = new Set();
    (async () => {
        for (let turn = 0; turn < 24; turn += 1) {
            slider.value = places[turn % 2];
            slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
            for (let rest = 0; rest <= turn; rest += 1) {
                await frame();
                const nearby = document.querySelector('#headline .nearby:not(.pending)')?.textContent;
                const sentence = document.querySelector('#part-off-ramps .panel:not(.pending) > .panel-sentence')?.textContent;
                if (nearby) { seen.add(`nearby at ${slider.value}: ${nearby}`); }
                if (sentence) { seen.add(`off-ramps at ${slider.value}: ${sentence}`); }
            }
        }
        slider.dispatchEvent(new Event('change', { bubbles: true }));
        await frame();
        done([...seen]);
    })();";

/// Opens parts one after the other, a few frames apart.
const OPEN_ONE_AFTER_THE_OTHER: &str = "
    const [keys, done] = arguments;
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    (async () => {
        for (const [place, key] of keys.entries()) {
            document.querySelector(`#part-${key} > summary`).click();
            for (let rest = 0; rest < 2 + 3 * place; rest += 1) { await frame(); }
        }
        done(null);
    })();";

/// Notes in every frame whether a table of the numbers is shown as that of a view whose table it is not.
const WATCH_NUMBERS: &str = "
    const [view, done] = arguments;
    const captions = { events: 'Chance by', ladder: 'Share of probability', consequences: 'Level on' };
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const panel = () => document.querySelector('#part-numbers > .panel');
    const fits = () => panel().querySelector('table')?.caption.textContent.startsWith(captions[view]) ?? false;
    (async () => {
        document.querySelector(`input[name=view][value=${view}]`).click();
        await frame();
        let wrong = 0;
        while (!fits()) {
            if (panel().getAttribute('aria-busy') === 'false') { wrong += 1; }
            await frame();
        }
        done(wrong);
    })();";

/// The state in which the runs below end, and its address.
const ENDS_AT: (u16, u16, &str) = (230, 410, "#s=1.1.me230.os410");

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
async fn a_link_to_another_state_asks_the_analyst_at_once() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800").await?;
        let nearby = page.nearby().await?;
        assert!(nearby.contains("earby settings give"), "{nearby}");
        assert_eq!(page.answer().await?, "19%");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_workers_are_refused_at_once_or_fail_later_the_page_finds_out_the_same() -> Result<()> {
    let mut expected = None;
    visit(Screen::Desktop, async |page| {
        expected = Some(found_at(page, ENDS_AT.2).await?);
        Ok(())
    })
    .await?;
    for browser in [REFUSE, FAIL] {
        visit(Screen::Desktop, async |page| {
            page.run_before_load(browser).await?;
            let found = found_at(page, ENDS_AT.2).await?;
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

#[tokio::test]
async fn a_run_of_many_moves_ends_with_what_belongs_to_the_last_of_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let (mediation, overstretch, rest) = ENDS_AT;
        page.open("").await?;
        open_parts(page).await?;
        page.driver.execute_async(RUN, [json!(mediation), json!(overstretch)]).await?;
        page.wait_for_code(Some("1.1.me230.os410")).await?;
        let found = (page.headline().await?, page.nearby().await?, page.written().await?);
        let keys: Vec<_> = found.2.keys().map(String::as_str).collect();
        assert_eq!(keys, BTreeSet::from(PARTS).into_iter().collect::<Vec<_>>(), "every part is open");
        assert_eq!(found, found_at(page, rest).await?, "it is what a reader finds who opens the address");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_part_opened_in_quick_succession_is_written() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for rest in ["", ENDS_AT.2] {
            page.open(rest).await?;
            page.driver.execute_async(OPEN_ONE_AFTER_THE_OTHER, [json!(PARTS)]).await?;
            page.wait_for("return document.querySelectorAll('.part[open] > .panel[aria-busy=false]').length", PARTS.len())
                .await?;
            page.part("why").sentence().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_found_about_another_setting_is_never_shown_as_that_of_this_one() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let places = [0, 1000];
        let mut expected = BTreeSet::new();
        for place in places {
            page.open(&format!("#s=1.1.me{place}")).await?;
            page.part("off-ramps").read().await?;
            expected.insert(format!("nearby at {place}: {}", page.nearby().await?));
            expected.insert(format!("off-ramps at {place}: {}", page.part("off-ramps").sentence().await?));
        }
        page.driver.set_script_timeout(Duration::from_secs(120)).await?;
        page.open("").await?;
        page.part("off-ramps").read().await?;
        let seen: Vec<String> = page.driver.execute_async(TO_AND_FRO, [json!(places)]).await?.convert()?;
        let foreign: Vec<_> = seen.iter().filter(|said| !expected.contains(*said)).collect();
        assert!(foreign.is_empty(), "{foreign:#?} belong to another setting; expected only {expected:#?}");
        page.wait_for_code(Some("1.1.me1000")).await?;
        page.wait_for_analyst().await?;
        assert!(expected.contains(&format!("nearby at 1000: {}", page.nearby().await?)));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_table_of_another_view_is_marked_as_pending_until_it_is_that_of_the_view_shown() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800").await?;
        page.figure().table().await?;
        for view in ["ladder", "consequences", "events"] {
            let wrong: u32 = page.driver.execute_async(WATCH_NUMBERS, [json!(view)]).await?.convert()?;
            assert_eq!(wrong, 0, "frames in which the view is {view} and another view's table passes for its own");
        }
        Ok(())
    })
    .await
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
            page.open("#s=1.1.me230").await?;
            page.click("#part-why > summary").await?;
            let panel = "document.querySelector('#part-why .panel')?.textContent";
            page.wait_until(&format!("{panel}.includes('could not be fetched')")).await?;
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
