//! One drag of a slider, timed input by input.

use anyhow::{Context, Result};
use browser_tests::Page;
use serde::Deserialize;
use serde_json::json;

/// How often the slider moves in one drag.
const INPUTS: u32 = 200;

/// Moves the slider and times each move.
const SCRIPT: &str = concat!(include_str!("slider.js"), include_str!("drag.js"));

/// How much slower than this machine the processor is made to seem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slowdown {
    /// Not at all.
    None,
    /// To a quarter of its speed: a cheap phone.
    Fourfold,
}

/// What one drag took.
#[derive(Debug, Deserialize)]
pub struct Drag {
    /// From each input to the end of the page's script, in milliseconds.
    pub script: Vec<f64>,
    /// From each input until what it changed is painted, in milliseconds.
    pub paint: Vec<f64>,
    /// The share of the inputs whose paint came within the time of one 60 Hz frame.
    pub within_frame: f64,
    /// The share of the inputs that were painted in the frame that followed, so that no frame showed the state before.
    pub next_frame: f64,
}

impl Slowdown {
    /// Both.
    pub const ALL: [Self; 2] = [Self::None, Self::Fourfold];

    /// The factor by which everything takes longer.
    pub fn times(self) -> u32 {
        match self {
            Self::None => 1,
            Self::Fourfold => 4,
        }
    }
}

/// Loads the page and drags the slider of the assumption `key`.
pub async fn measure(page: &Page, key: &str, slowdown: Slowdown) -> Result<Drag> {
    page.open("").await?;
    set_rate(page, slowdown).await?;
    let arguments = [json!(format!("slider-{key}")), json!(INPUTS)];
    let answer = page.driver.execute_async(SCRIPT, arguments).await;
    set_rate(page, Slowdown::None).await?;
    let answer = answer.with_context(|| format!("the drag of {key} did not end"))?;
    answer.convert().with_context(|| format!("the drag of {key}: {}", answer.json()))
}

async fn set_rate(page: &Page, slowdown: Slowdown) -> Result<()> {
    page.driver.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": slowdown.times() })).await?;
    Ok(())
}
