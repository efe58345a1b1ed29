//! Ours beside another page: what a move of the first slider costs, in the same browser, in turns.
//!
//! The times of the main thread are the browser's own sums (`Performance.getMetrics`): all of its tasks, and of these script, layout and
//! style; what is left is painting, committing, reading markup and the browser's own work.

use crate::drag::Slowdown;
use crate::{PATIENCE, quantile, sorted};
use anyhow::{Context, Result};
use browser_tests::{Host, Page};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The environment variable with the directory of the other page.
const DIRECTORY: &str = "OFFRAMP_PEER";

/// How many moves a drag has.
const MOVES: u32 = 80;

/// How often the two take turns.
const TURNS: usize = 3;

/// What the browser sums up for the page, in seconds.
const SUMS: [&str; 4] = ["TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration"];

/// The times of a drag's moves, in milliseconds.
#[derive(Deserialize)]
struct Timed {
    /// From an input to the paint, for each move.
    paint: Vec<f64>,
}

/// What a drag made, a move.
#[derive(Deserialize)]
struct Counted {
    /// Nodes added to the document.
    made: f64,
    /// How often markup was read.
    read: f64,
}

/// What a move costs: milliseconds of the main thread, and of these script, layout and style; from input to paint, the median and the 95th
/// percentile; nodes made; how often markup is read.
type Costs = [f64; 8];

/// The other page's directory, if there is one to measure.
pub fn directory() -> Option<PathBuf> {
    std::env::var_os(DIRECTORY).map(PathBuf::from)
}

/// Prints two lines for each speed of the processor, `peer ours <slowdown>` and `peer theirs <slowdown>`, each with what a move costs.
pub async fn measure(page: &Page, directory: PathBuf) -> Result<()> {
    page.driver.set_script_timeout(PATIENCE).await?;
    let theirs = Host::with_files_of(&directory)?;
    let addresses = [page.address().to_owned(), theirs.address()];
    for slowdown in Slowdown::ALL {
        let mut costs = [Vec::new(), Vec::new()];
        for _ in 0..TURNS {
            for (address, costs) in addresses.iter().zip(&mut costs) {
                costs.push(cost(page, address, slowdown).await?);
            }
        }
        for (whose, costs) in ["ours", "theirs"].into_iter().zip(&costs) {
            println!("peer {whose} {} {}", slowdown.times(), medians(costs).map(|number| format!("{number:.2}")).join(" "));
        }
    }
    // What the other page asks of other sites, and what it says of not getting it, is none of ours.
    page.requests_elsewhere();
    page.console_errors().await.map(drop)
}

/// What a move costs on the page at that address.
async fn cost(page: &Page, address: &str, slowdown: Slowdown) -> Result<Costs> {
    page.go(address).await?;
    if address == page.address() {
        page.wait_for_start().await?;
    }
    page.wait_for_idle().await?;
    page.command("Performance.enable", json!({ "timeDomain": "timeTicks" })).await?;
    page.command("Emulation.setCPUThrottlingRate", json!({ "rate": slowdown.times() })).await?;
    // The first drag warms up: what is fetched at a first touch, and what the browser compiles.
    drag::<Timed>(page, "false").await?;
    let before = sums(page).await?;
    let timed: Timed = drag(page, "false").await?;
    let after = sums(page).await?;
    let counted: Counted = drag(page, "true").await?;
    page.command("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    page.command("Performance.disable", json!({})).await?;
    let [all, script, layout, style] = std::array::from_fn(|sum| 1e3 * (after[sum] - before[sum]) / f64::from(MOVES));
    let paint = sorted(timed.paint);
    Ok([all, script, layout, style, quantile(&paint, 0.5), quantile(&paint, 0.95), counted.made, counted.read])
}

async fn drag<T: serde::de::DeserializeOwned>(page: &Page, counts: &str) -> Result<T> {
    let script = concat!(include_str!("time.js"), include_str!("peer.js")).replace("COUNTED", counts);
    let answer = page.driver.execute_async(&script, [json!(MOVES)]).await.context("the drag did not end")?;
    answer.convert().with_context(|| format!("the drag: {}", answer.json()))
}

/// What the browser has summed up so far.
async fn sums(page: &Page) -> Result<[f64; SUMS.len()]> {
    let answer = page.command("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().context("the browser measures nothing")?;
    let of =
        |name: &str| metrics.iter().find(|metric| metric["name"] == name).and_then(|metric: &Value| metric["value"].as_f64());
    let mut sums = [0.0; SUMS.len()];
    for (sum, name) in sums.iter_mut().zip(SUMS) {
        *sum = of(name).with_context(|| format!("the browser does not measure {name}"))?;
    }
    Ok(sums)
}

/// The median of each of the costs.
fn medians(turns: &[Costs]) -> Costs {
    std::array::from_fn(|place| quantile(&sorted(turns.iter().map(|costs| costs[place]).collect()), 0.5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cost_has_its_own_median() {
        let turns = [[3.0; 8], [1.0; 8], [2.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0]];
        assert_eq!(medians(&turns), [2.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0]);
    }
}
