//! Thousands of slider moves: the bytes of the page's WebAssembly memory and the number of its DOM nodes after them, and whether the last
//! take longer than the first.

use crate::PATIENCE;
use anyhow::{Context, Result};
use browser_tests::{KEEP_MEMORY, Page};
use serde_json::json;
use std::time::{Duration, Instant};

/// The slider that is moved.
const SLIDER: &str = "slider-mediation";

/// The numbers of moves after which memory is read.
const LOOKS: [u32; 4] = [0, 100, 1_000, 10_000];

/// The most moves that one script makes.
const MOVES_AT_ONCE: u32 = 1_000;

/// Moves the slider, and lets the browser draw now and then.
const SCRIPT: &str = concat!(include_str!("time.js"), include_str!("slider.js"), include_str!("moves.js"));

/// Moves a slider many times, and prints a line `memory` with the page's memory after each number of moves in [`LOOKS`], then a line `pace`
/// with the seconds that the first thousand moves took and those that the last thousand took.
pub async fn measure(page: &Page) -> Result<()> {
    page.driver.set_script_timeout(PATIENCE).await?;
    page.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_MEMORY })).await?;
    page.open("").await?;
    let mut moved = 0;
    let (mut first, mut last) = (Duration::ZERO, Duration::ZERO);
    for look in LOOKS {
        while moved < look {
            let moves = MOVES_AT_ONCE.min(look - moved);
            let began = Instant::now();
            let answer = page.driver.execute_async(SCRIPT, [json!(SLIDER), json!(moves)]).await?;
            answer.convert::<Option<()>>().with_context(|| format!("move {moved}: {}", answer.json()))?;
            moved += moves;
            last = began.elapsed();
            if moved <= MOVES_AT_ONCE {
                first += last;
            }
        }
        let bytes: u64 = page.evaluate("return window.offrampMemory.buffer.byteLength").await?;
        println!("memory {look} {bytes} {}", dom_nodes(page).await?);
    }
    println!("pace {} {}", first.as_secs_f64(), last.as_secs_f64());
    Ok(())
}

/// The number of DOM nodes that the browser keeps for the page, in the document or not, after a garbage collection.
async fn dom_nodes(page: &Page) -> Result<u64> {
    let cdp = page.driver.cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    let counters = cdp.send_raw("Memory.getDOMCounters", json!({})).await?;
    counters["nodes"].as_u64().with_context(|| format!("no number of nodes in {counters}"))
}
