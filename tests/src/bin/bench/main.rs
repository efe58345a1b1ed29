//! Measures the built page in Chromium: from a slider's input to the end of the script and to the paint, and memory over many moves.
//!
//! Prints one line a case, in milliseconds, shares and bytes: `input <screen> <slider> <slowdown>` with the median and the 95th
//! percentile to the end of the script, the same two to the paint, the share painted within the time of a frame, the two from the
//! start of a frame to its paint, and the share of those frames that were in time; `start <circumstances>` with five numbers;
//! `analyst <place> <what>` with two; `memory <moves> <WebAssembly> <DOM nodes>`; and where another page is to be measured beside ours,
//! `peer <whose> <slowdown>` with eight numbers.
//! `cargo xtask bench` runs it and sets budgets beside the figures.

mod analyst;
mod drag;
mod memory;
mod peer;
mod start;

use anyhow::{Result, ensure};
use browser_tests::{Page, Screen, visit};
use drag::Slowdown;
use std::time::Duration;

/// The sliders that are moved, by the keys of their assumptions.
const SLIDERS: [&str; 2] = ["mediation", "overstretch"];

/// One frame of a 60 Hz screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// The time limit for a script: far longer than any takes, so that a busy machine only slows the measurement down.
const PATIENCE: Duration = Duration::from_secs(300);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    visit(Screen::Phone, start::measure).await?;
    for (screen, name) in [(Screen::Desktop, "desktop"), (Screen::Phone, "phone")] {
        visit(screen, async |page| inputs(page, name).await).await?;
    }
    for place in [analyst::Place::Worker, analyst::Place::Page] {
        visit(Screen::Desktop, async |page| analyst::measure(page, place).await).await?;
    }
    visit(Screen::Phone, memory::measure).await?;
    match peer::directory() {
        Some(directory) => visit(Screen::Desktop, async |page| peer::measure(page, directory).await).await,
        None => Ok(()),
    }
}

/// Measures both sliders at both speeds on one screen.
async fn inputs(page: &Page, screen: &str) -> Result<()> {
    page.driver.set_script_timeout(PATIENCE).await?;
    for slider in SLIDERS {
        for slowdown in Slowdown::ALL {
            let drag = drag::measure(page, slider, slowdown).await?;
            let [script, paint, work] = [drag.script, drag.paint, drag.work].map(sorted);
            ensure!([&script, &paint, &work].iter().all(|times| !times.is_empty()), "the drag of {slider} measured nothing");
            println!(
                "input {screen} {slider} {} {} {} {:.3} {} {:.3}",
                slowdown.times(),
                middle_and_end(&script),
                middle_and_end(&paint),
                share_within_frame(&paint),
                middle_and_end(&work),
                share_within_frame(&work)
            );
        }
    }
    Ok(())
}

/// The median and the 95th percentile, as the printed lines have them.
fn middle_and_end(sorted: &[f64]) -> String {
    format!("{:.2} {:.2}", quantile(sorted, 0.5), quantile(sorted, 0.95))
}

/// The share of the times that are no longer than one frame.
fn share_within_frame(times: &[f64]) -> f64 {
    times.iter().filter(|time| **time <= FRAME).count() as f64 / times.len() as f64
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// The quantile of the sorted values below which `share` of them lies; there must be at least one value.
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
        assert_eq!(middle_and_end(&[1.0, 2.0, 40.0]), "2.00 40.00");
        assert_eq!(share_within_frame(&[1.0, 2.0, 16.6, 16.7]), 0.75);
    }
}
