//! Thousands of moves of a slider, studies that are begun and stopped, and a week without a reader leave nothing behind.

use anyhow::Result;
use browser_tests::{KEEP_MEMORY, Need, Page, Screen, is_slow, visit};
use serde_json::json;

/// Moves a slider from one end to the other in 100 steps and lets it go, again and again. Every step is computed and drawn before the next; every
/// twentieth is also painted.
const MOVE: &str = "
    const [sweeps, done] = arguments;
    const slider = document.getElementById('slider-mediation');
    const painted = () => new Promise(resolve => setTimeout(resolve));
    (async () => {
        for (let sweep = 0; sweep < sweeps; sweep += 1) {
            for (let step = 1; step <= 100; step += 1) {
                slider.value = 10 * step;
                slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await (step % 20 ? Promise.resolve() : painted());
            }
            slider.dispatchEvent(new Event('change', { bubbles: true }));
        }
        await painted();
        done(null);
    })();";

/// Sweeps this often, lets the page come to rest, and tells how many bytes its WebAssembly holds and how many elements it has.
async fn after_sweeps(page: &Page, sweeps: u32) -> Result<(u64, usize)> {
    page.driver.execute_async(MOVE, [json!(sweeps)]).await?;
    page.wait_for_code(Some("1.2.me1000")).await?;
    page.wait_for("return document.querySelector('[role=status].unseen').textContent", page.headline().await?).await?;
    page.nearby().await?;
    // The tipping points beside the sliders come last.
    page.wait_until("document.querySelector('.tips') && !document.querySelector('.tips.pending')").await?;
    page.evaluate("return [offrampMemory.buffer.byteLength, document.querySelectorAll('*').length]").await
}

#[tokio::test]
async fn thousands_of_moves_of_a_slider_take_no_more_memory_than_the_first_thousand() -> Result<()> {
    let thousands = if is_slow() { 100 } else { 1 };
    visit(Screen::Desktop, async |page| {
        page.run_before_load(KEEP_MEMORY).await?;
        page.open("").await?;
        let first = after_sweeps(page, 10).await?;
        for thousand in 1..=thousands {
            assert_eq!(after_sweeps(page, 10).await?, first, "bytes and elements after {thousand} thousand moves more");
        }
        Ok(())
    })
    .await
}

/// Begins a study and stops it once it has made progress, again and again.
const STUDY: &str = "
    const [rounds, done] = arguments;
    const find = selector => document.querySelector(selector);
    const until = async test => { while (!test()) await new Promise(resolve => setTimeout(resolve)); };
    (async () => {
        for (let round = 0; round < rounds; round += 1) {
            find('#study-begin').click();
            await until(() => 0 < find('.study progress')?.value);
            find('#study-stop').click();
            await until(() => find('#study-begin'));
        }
        done(null);
    })();";

/// Begins and stops studies, lets the page come to rest, and tells how many bytes the analyst's WebAssembly holds and how many elements
/// the page has.
async fn after_studies(page: &Page, rounds: u32) -> Result<(u64, usize)> {
    page.driver.execute_async(STUDY, [json!(rounds)]).await?;
    page.wait_for_analyst().await?;
    page.evaluate("return [offrampMemory.buffer.byteLength, document.querySelectorAll('*').length]").await
}

#[tokio::test]
async fn studies_that_are_begun_and_stopped_take_no_more_memory_than_the_first_ten() -> Result<()> {
    let tens = if is_slow() { 99 } else { 2 };
    visit(Screen::Desktop, async |page| {
        // Beside the page, where the analyst's memory, which comes after the page's, is within reach.
        page.run_before_load(&[KEEP_MEMORY, "window.Worker = undefined;"].concat()).await?;
        page.open("").await?;
        page.part("matters").read().await?;
        let first = after_studies(page, 10).await?;
        for ten in 1..=tens {
            assert_eq!(after_studies(page, 10).await?, first, "bytes and elements after {ten} times ten studies more");
        }
        page.lever("mediation").enter("80").await?;
        page.nearby().await.map(drop)
    })
    .await
}

/// Ten thousand minutes, in milliseconds.
const A_WEEK: f64 = 600_000_000.0;

/// Counts what timers call from now on, as `window.offrampCalls`.
const COUNT_CALLS: &str = "
    window.offrampCalls = 0;
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
        const original = window[name];
        window[name] = (call, ...rest) => original.call(window, (...given) => { window.offrampCalls += 1; return call(...given); }, ...rest);
    }";

#[tokio::test]
async fn a_page_left_open_for_ten_thousand_minutes_does_nothing_and_then_goes_on() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.needs(Need::DevTools)?;
        page.run_before_load(&[KEEP_MEMORY, COUNT_CALLS].concat()).await?;
        page.open("").await?;
        page.part("why").read().await?;
        let first = after_sweeps(page, 2).await?;
        let (began, asked): (f64, usize) = page
            .evaluate("offrampCalls = 0; return [performance.now(), performance.getEntriesByType('resource').length]")
            .await?;
        // The browser's own clock runs as fast as it has nothing to do.
        page.command("Emulation.setVirtualTimePolicy", json!({ "policy": "advance", "budget": A_WEEK })).await?;
        page.wait_until(&format!("{} <= performance.now()", began + A_WEEK)).await?;
        let (called, asked_since): (usize, usize) =
            page.evaluate("return [offrampCalls, performance.getEntriesByType('resource').length]").await?;
        assert_eq!((called, asked_since), (0, asked), "calls by timers, and files that were fetched");
        page.command("Emulation.setVirtualTimePolicy", json!({ "policy": "advance" })).await?;
        assert_eq!(after_sweeps(page, 2).await?, first, "bytes and elements");
        Ok(())
    })
    .await
}
