//! The first visit: the times of the first and the largest paint and of the page's start, shifts of the layout, and the longest task after.

use crate::{PATIENCE, quantile, sorted};
use anyhow::{Context, Result};
use browser_tests::Page;
use serde_json::json;
use std::time::Duration;

/// The number of first visits in each of the circumstances.
const VISITS: usize = 7;

/// The pause after the page's start and at the end, in which what the page does by itself is seen.
const REST: Duration = Duration::from_secs(1);

/// Collects the browser's performance entries of the visit in `window.visit`; runs before any script of the page.
const NOTE: &str = "
    window.visit = { largest: 0, moved: 0, alive: 0, longest: 0 };
    const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('largest-contentful-paint', entry => { visit.largest = entry.startTime; });
    watch('layout-shift', entry => { if (!entry.hadRecentInput) { visit.moved += entry.value; } });
    watch('longtask', entry => {
        if (visit.alive > 0 && entry.startTime > visit.alive) { visit.longest = Math.max(visit.longest, entry.duration); }
    });
    addEventListener('TrunkApplicationStarted', () => { visit.alive = performance.now(); });";

/// Returns the first contentful paint and what was collected: five numbers.
const NOTED: &str = "
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return [first?.startTime ?? -1, visit.largest, visit.alive, visit.moved, visit.longest];";

/// The parts that the reader of a visit opens, one after the other, by their keys.
const PARTS: [&str; 5] = ["why", "matters", "map", "off-ramps", "motive"];

/// The network and processor with which the page is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circumstances {
    /// Those of this machine.
    Here,
    /// A slow fourth-generation network (150 ms, 1.6 Mbit/s) and a processor four times slower: what Lighthouse takes for a phone.
    SlowPhone,
}

impl Circumstances {
    /// All circumstances.
    pub const ALL: [Self; 2] = [Self::Here, Self::SlowPhone];

    fn name(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::SlowPhone => "slow-phone",
        }
    }

    async fn set(self, page: &Page) -> Result<()> {
        let (latency, download, upload, rate) = match self {
            Self::Here => (0, -1.0, -1.0, 1),
            Self::SlowPhone => (150, 1.6e6 / 8.0, 0.75e6 / 8.0, 4),
        };
        let cdp = page.driver.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        cdp.send_raw("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        cdp.send_raw("Network.setBypassServiceWorker", json!({ "bypass": true })).await?;
        let network = json!({ "offline": false, "latency": latency, "downloadThroughput": download, "uploadThroughput": upload });
        cdp.send_raw("Network.emulateNetworkConditions", network).await?;
        cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
        Ok(())
    }
}

/// Prints a line `start <circumstances>` with the medians of the first and the largest paint and of the page's start, in milliseconds since
/// the visit began, then the most that anything moved in the layout, and the longest task after the start, 0 if none took over 50 ms.
pub async fn measure(page: &Page) -> Result<()> {
    page.driver.set_script_timeout(PATIENCE).await?;
    page.run_before_load(NOTE).await?;
    for circumstances in Circumstances::ALL {
        circumstances.set(page).await?;
        let mut visits = Vec::new();
        for _ in 0..VISITS {
            visits.push(visit(page).await?);
        }
        let column = |place: usize| sorted(visits.iter().map(|visit| visit[place]).collect());
        let [first, largest, alive] = [0, 1, 2].map(|place| quantile(&column(place), 0.5));
        let [moved, longest] = [3, 4].map(|place| quantile(&column(place), 1.0));
        println!("start {} {first:.1} {largest:.1} {alive:.1} {moved:.4} {longest:.1}", circumstances.name());
    }
    Ok(())
}

/// One visit of a reader who opens every part and moves a slider.
async fn visit(page: &Page) -> Result<[f64; 5]> {
    page.open("").await?;
    tokio::time::sleep(REST).await;
    for part in PARTS {
        page.part(part).read().await?;
    }
    page.lever("mediation").slide_to(800).await?;
    page.wait_for_analyst().await?;
    tokio::time::sleep(REST).await;
    let noted: Vec<f64> = page.evaluate(NOTED).await?;
    noted.try_into().ok().context("the visit was not noted")
}
