//! Ten thousand moves of a slider leave nothing behind.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use serde_json::json;
use std::time::Duration;

/// Keeps the memory of the page's WebAssembly within reach; runs before anything of the page does.
const KEEP_MEMORY: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await original.apply(WebAssembly, given);
            window.offrampMemory = (made.instance ?? made).exports.memory;
            return made;
        };
    }";

/// Moves the two leading sliders in turn, each from one end to the other in 100 steps. Every step is computed and drawn before the
/// next; every twentieth is also painted.
const MOVE: &str = "
    const [sweeps, done] = arguments;
    const painted = () => new Promise(resolve => setTimeout(resolve));
    (async () => {
        for (let sweep = 0; sweep < sweeps; sweep += 1) {
            const slider = document.getElementById(sweep % 2 ? 'slider-overstretch' : 'slider-mediation');
            for (let step = 1; step <= 100; step += 1) {
                slider.value = 10 * step;
                slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await (step % 20 ? Promise.resolve() : painted());
            }
        }
        await painted();
        done(document.getElementById('headline').textContent);
    })();";

/// Sweeps this often and tells how many bytes the WebAssembly holds then.
async fn bytes_after(page: &Page, sweeps: u32) -> Result<u64> {
    page.driver.execute_async(MOVE, [json!(sweeps)]).await?;
    page.evaluate("return offrampMemory.buffer.byteLength").await
}

#[tokio::test]
async fn ten_thousand_moves_of_a_slider_take_no_more_memory_than_the_first_hundred() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.driver.set_script_timeout(Duration::from_secs(120)).await?;
        page.run_before_load(KEEP_MEMORY).await?;
        page.open("").await?;
        let first = bytes_after(page, 1).await?;
        assert_eq!(page.lever("mediation").place().await?, 1000, "the sweep has happened");
        let nodes = page.count("*").await?;
        for thousand in 1..=10 {
            let bytes = bytes_after(page, 10).await?;
            assert_eq!(bytes, first, "after {thousand} thousand moves");
        }
        // Both sliders stand at their ends now; the first sweep moved one of them only, which shows one button less.
        assert!(page.count("*").await?.abs_diff(nodes) < 20, "elements pile up: {nodes} and then {}", page.count("*").await?);
        page.wait_for_code(Some("1.1.me1000.os1000")).await
    })
    .await
}
