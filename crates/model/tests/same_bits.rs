//! Native code and WebAssembly give the same numbers to the last bit, so that a link shows every reader the same curves and a saved
//! table can be compared with the page.
//!
//! This holds because the model uses only operations that IEEE 754 rounds in one way, and an exponential made of them (`response`).
//! One number stands for all outcomes; both builds must reach it. It changes whenever any curve changes in any digit: then
//! `MODEL_VERSION` may have to go up, and the number here is to be replaced by the one in the failure's message.

mod bits;

use bits::Hash;
use model::outcome::Outcomes;
use model::preset::PRESETS;
use model::{Assumptions, Coefficients, Key, Outcome, Scenario, Solver, Start, Vantage};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every bit of every outcome of every preset from both vantage points, and of a slider dragged to and fro.
const ALL_BITS: u64 = 0xc1c3_47eb_edba_5d53;

/// A slider's places while it is dragged up its whole range and half the way back.
const DRAG: [u16; 16] = [0, 1, 3, 10, 50, 120, 200, 300, 420, 560, 700, 850, 1000, 900, 700, 500];

/// Adds every number of some outcomes.
fn add(hash: &mut Hash, outcomes: &Outcomes) {
    let series = Outcome::ALL.iter().flat_map(|outcome| outcomes.series(*outcome));
    let shares = outcomes.rungs.as_flattened().iter();
    let motives = outcomes.motive_if_quiet.as_flattened().iter().chain(outcomes.motive_if_struck.as_flattened());
    hash.numbers(series.chain(shares).chain(motives).copied());
    hash.numbers([outcomes.us_ceiling, outcomes.sweeps as f64]);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn every_outcome_has_the_same_bits_natively_and_in_webassembly() {
    let mut hash = Hash::new();
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    for from in Vantage::ALL {
        for preset in PRESETS {
            let scenario = Scenario { from, ..preset.scenario() };
            add(&mut hash, &solver.evaluate(&scenario, &coefficients, Start::Cold));
        }
        for key in [Key::Mediation, Key::MotiveBroaden, Key::Foresight] {
            for index in DRAG {
                let assumptions = Assumptions::default().with_clamped(key, key.row().grid_value(index));
                add(&mut hash, &solver.evaluate(&Scenario { from, assumptions }, &coefficients, Start::Warm));
            }
        }
    }
    hash.assert_is(ALL_BITS);
}
