//! How long one live evaluation takes (solve, first passages, consequences), natively and in a browser's WebAssembly.
//!
//! Prints one line a case: `evaluate <vantage> <start> median_ms p95_ms sweeps`; and `given <vantage>
//! median_ms p95_ms`, a cold solve with all that follows from a supposition read off. `cargo xtask bench` runs it both ways and sets the
//! figures beside each other.

use model::{Assumptions, Coefficients, Key, Scenario, Solver, Start, Supposed, Supposition, Vantage};
use std::hint::black_box;

/// Samples a case; each is the mean of a batch, because a browser's clock is coarse.
const SAMPLES: usize = 200;
const BATCH: usize = 20;

/// Runs every case, telling the time in milliseconds by `now` and each line to `print`.
fn report(now: impl Fn() -> f64, print: impl Fn(String)) {
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    let evaluate = |solver: &mut Solver, from: Vantage, mediation: f64, start: Start| {
        let assumptions = Assumptions::default().with_clamped(Key::Mediation, mediation);
        black_box(solver.evaluate(&Scenario { from, assumptions }, &coefficients, start)).sweeps
    };
    for from in Vantage::ALL {
        for (name, start) in [("cold", Start::Cold), ("warm", Start::Warm)] {
            let mut sweeps = 0;
            let mut step = 0_u32;
            let mut samples: Vec<f64> = (0..SAMPLES)
                .map(|_| {
                    let begun = now();
                    for _ in 0..BATCH {
                        // A drag of the mediation slider, one step after another, there and back.
                        step = (step + 1) % 100;
                        let hundredths = 25 + if step < 50 { step } else { 100 - step };
                        sweeps = evaluate(&mut solver, from, f64::from(hundredths) / 100.0, start);
                    }
                    (now() - begun) / BATCH as f64
                })
                .collect();
            samples.sort_by(f64::total_cmp);
            let (median, p95) = (samples[SAMPLES / 2], samples[SAMPLES * 95 / 100]);
            print(format!("evaluate {} {name} {median:.3} {p95:.3} {sweeps}", from.key()));
        }
    }
    for from in Vantage::ALL {
        let Ok(supposition) = Supposition::new(Supposed::IranStrikes, 14) else { continue };
        let mut samples: Vec<f64> = (0..SAMPLES / 4)
            .map(|_| {
                let begun = now();
                for _ in 0..BATCH {
                    let found = solver.evaluate_given(&Scenario::default_from(from), &coefficients, Some(supposition));
                    black_box(found.sweeps);
                }
                (now() - begun) / BATCH as f64
            })
            .collect();
        samples.sort_by(f64::total_cmp);
        let (median, p95) = (samples[samples.len() / 2], samples[samples.len() * 95 / 100]);
        print(format!("given {} {median:.3} {p95:.3}", from.key()));
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let begun = std::time::Instant::now();
    report(|| begun.elapsed().as_secs_f64() * 1e3, |line| println!("{line}"));
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance)]
        fn now() -> f64;
    }

    #[wasm_bindgen_test]
    fn evaluate() {
        super::report(now, |line| console_log!("{line}"));
    }
}
