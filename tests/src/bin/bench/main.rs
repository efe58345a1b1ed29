//! Measures the built page in Chromium: from a slider's input to the end of the script and to the paint, and memory over many moves.
//!
//! Prints one line a case, in milliseconds and bytes: `input <screen> <slider> <slowdown> <script median> <script p95>
//! <paint median> <paint p95> <share painted within a frame's time> <share painted in the frame that followed>` and
//! `memory <moves> <WebAssembly bytes> <DOM nodes>`. `cargo xtask bench` runs it and sets budgets beside the figures.

mod drag;
mod memory;

use anyhow::{Result, ensure};
use browser_tests::{Page, Screen, visit};
use drag::Slowdown;
use std::time::Duration;

/// The sliders that are moved, by the keys of their assumptions.
const SLIDERS: [&str; 2] = ["mediation", "overstretch"];

/// How long a script of these may take: far longer than any does, so that a busy machine only slows the measurement down.
const PATIENCE: Duration = Duration::from_secs(300);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    for (screen, name) in [(Screen::Desktop, "desktop"), (Screen::Phone, "phone")] {
        visit(screen, async |page| inputs(page, name).await).await?;
    }
    visit(Screen::Phone, memory::measure).await
}

/// Measures both sliders at both speeds on one screen.
async fn inputs(page: &Page, screen: &str) -> Result<()> {
    page.driver.set_script_timeout(PATIENCE).await?;
    for slider in SLIDERS {
        for slowdown in Slowdown::ALL {
            let drag = drag::measure(page, slider, slowdown).await?;
            let [script, paint] = [drag.script, drag.paint].map(sorted);
            ensure!(!script.is_empty() && !paint.is_empty(), "the drag of {slider} measured nothing");
            println!(
                "input {screen} {slider} {} {:.2} {:.2} {:.2} {:.2} {:.3} {:.3}",
                slowdown.times(),
                quantile(&script, 0.5),
                quantile(&script, 0.95),
                quantile(&paint, 0.5),
                quantile(&paint, 0.95),
                drag.within_frame,
                drag.next_frame
            );
        }
    }
    Ok(())
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// The value below which this share of the sorted values lies; there is at least one.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    sorted[((sorted.len() as f64 * share) as usize).min(sorted.len() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let values = sorted((1..=100).rev().map(f64::from).collect());
        assert_eq!([0.0, 0.5, 0.95, 1.0].map(|share| quantile(&values, share)), [1.0, 51.0, 96.0, 100.0]);
        assert_eq!(quantile(&[7.0], 0.95), 7.0);
    }
}
