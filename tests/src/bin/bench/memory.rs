//! What thousands of slider moves leave behind: the memory of the page's WebAssembly, and elements that nothing shows any more.

use crate::PATIENCE;
use anyhow::{Context, Result};
use browser_tests::Page;
use serde_json::json;

/// The slider that is moved.
const SLIDER: &str = "slider-mediation";

/// After how many moves in all the memory is looked at.
const LOOKS: [u32; 4] = [0, 100, 1_000, 10_000];

/// The most moves in one script.
const MOVES_AT_ONCE: u32 = 1_000;

/// Keeps the memory of the WebAssembly that the page starts within reach; runs before anything of the page does.
const KEEP_MEMORY: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const started = await original.apply(WebAssembly, given);
            window.offrampMemory = (started.instance ?? started).exports.memory;
            return started;
        };
    }";

/// Moves the slider, and lets the browser draw now and then.
const SCRIPT: &str = concat!(include_str!("slider.js"), include_str!("moves.js"));

/// Moves a slider many times and prints what the page holds at each look.
pub async fn measure(page: &Page) -> Result<()> {
    page.driver.set_script_timeout(PATIENCE).await?;
    page.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_MEMORY })).await?;
    page.open("").await?;
    let mut moved = 0;
    for look in LOOKS {
        while moved < look {
            let moves = MOVES_AT_ONCE.min(look - moved);
            let answer = page.driver.execute_async(SCRIPT, [json!(SLIDER), json!(moves)]).await?;
            answer.convert::<Option<()>>().with_context(|| format!("move {moved}: {}", answer.json()))?;
            moved += moves;
        }
        let bytes: u64 = page.evaluate("return window.offrampMemory.buffer.byteLength").await?;
        println!("memory {look} {bytes} {}", dom_nodes(page).await?);
    }
    Ok(())
}

/// How many nodes the browser keeps for the page, shown or not, once the garbage is collected.
async fn dom_nodes(page: &Page) -> Result<u64> {
    let cdp = page.driver.cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    let counters = cdp.send_raw("Memory.getDOMCounters", json!({})).await?;
    counters["nodes"].as_u64().with_context(|| format!("no number of nodes in {counters}"))
}
