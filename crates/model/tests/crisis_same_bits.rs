//! Native code and WebAssembly give version 2's numbers alike to the last bit, as version 1's (`same_bits`).
//!
//! One number stands for all outcomes; both builds must reach it. It changes whenever any curve changes in any digit.

mod bits;

use bits::Hash;
use model::Vantage;
use model::crisis::{Coefficients, Outcome, Outcomes, Settings, Solver, Start};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every bit of the series from both vantage points, at some settings started cold and along a drag started warm.
const ALL_BITS: u64 = 0xa27b_84e9_9dfb_0599;

/// Adds every number of some outcomes.
fn add(hash: &mut Hash, outcomes: &Outcomes) {
    let series = Outcome::ALL.iter().flat_map(|outcome| outcomes.series(*outcome));
    let shares = outcomes.rungs.as_flattened().iter().chain(outcomes.motive_if_struck.as_flattened());
    hash.numbers(series.chain(shares).chain(&outcomes.resolve_if_struck).copied());
    let quiet = outcomes.motive_if_quiet.iter().flatten().flatten().chain(outcomes.resolve_if_quiet.iter().flatten());
    hash.numbers(quiet.copied());
    if let Some(test) = &outcomes.deterrence_test {
        hash.numbers([test.struck]);
        let conditional = [test.iran_if_struck, test.later_if_not_struck, test.resolved_if_struck, test.after_hold];
        hash.numbers(conditional.into_iter().flatten());
    }
    hash.numbers([outcomes.us_ceiling, outcomes.sweeps as f64]);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn every_outcome_has_the_same_bits_natively_and_in_webassembly() {
    let default = Settings::default();
    let cold = [
        default,
        Settings { motives: [1.0, 0.0, 0.0], ..default },
        Settings { motives: [0.2, 0.7, 0.1], decision_precision: 1.2, foresight: 0.9, ..default },
        Settings { mediation: 0.0, overstretch: 0.0, face_saving: 0.0, accidents: 0.05, ..default },
        Settings { publicity: 0.25, reputation: 0.1, militant_attacks: 0.1, ..default },
    ];
    let mut hash = Hash::new();
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    for from in Vantage::ALL {
        let mut evaluate = |settings: &Settings, start: Start| {
            add(&mut hash, &solver.evaluate(settings, &coefficients, from, start).expect("valid settings"));
        };
        for settings in &cold {
            evaluate(settings, Start::Cold);
        }
        for hundredths in (0..=100_u8).step_by(5).chain((40..=95).rev().step_by(11)) {
            evaluate(&Settings { reputation: f64::from(hundredths) / 100.0, ..default }, Start::Warm);
        }
    }
    hash.assert_is(ALL_BITS);
}
