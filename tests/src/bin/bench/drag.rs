//! One drag of a slider, timed input by input.

use anyhow::{Context, Result};
use browser_tests::Page;
use serde::Deserialize;
use serde_json::json;

/// The number of moves that are timed at any moment of a frame, and again at the start of one.
const INPUTS: u32 = 100;

/// Moves the slider and times each move.
const SCRIPT: &str = concat!(include_str!("time.js"), include_str!("slider.js"), include_str!("drag.js"));

/// How much slower than this machine the processor is made to seem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slowdown {
    /// As fast as this machine.
    None,
    /// Four times slower: about a cheap phone.
    Fourfold,
}

/// The times of one drag, in milliseconds, for each input event.
#[derive(Debug, Deserialize)]
pub struct Drag {
    /// From an input to the end of the script that handles it.
    pub script: Vec<f64>,
    /// From an input at any moment until what it changed is painted.
    pub paint: Vec<f64>,
    /// From an input at the start of a frame until that frame is painted.
    pub work: Vec<f64>,
}

impl Slowdown {
    /// Every slowdown.
    pub const ALL: [Self; 2] = [Self::None, Self::Fourfold];

    /// The factor by which the processor is slower.
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
    let drag = here(page, key).await;
    set_rate(page, Slowdown::None).await?;
    drag
}

/// Drags the slider of the assumption `key` on the page that is loaded.
pub async fn here(page: &Page, key: &str) -> Result<Drag> {
    let arguments = [json!(format!("slider-{key}")), json!(INPUTS)];
    let answer = page.driver.execute_async(SCRIPT, arguments).await;
    let answer = answer.with_context(|| format!("the drag of {key} did not end"))?;
    answer.convert().with_context(|| format!("the drag of {key}: {}", answer.json()))
}

async fn set_rate(page: &Page, slowdown: Slowdown) -> Result<()> {
    page.command("Emulation.setCPUThrottlingRate", json!({ "rate": slowdown.times() })).await?;
    Ok(())
}
