//! Native code and WebAssembly give the same numbers to the last bit, so that a link shows every reader the same curves and a saved
//! table can be compared with the page.
//!
//! One number stands for all outcomes; both builds must reach it. It changes whenever any curve changes in any digit.

mod bits;

use bits::Hash;
use model::motive::Prior;
use model::{Assumptions, Coefficients, Key, Outcome, Outcomes, Scenario, Solver, Start, Vantage};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every bit of the series from both vantage points, at some settings started cold and along a drag started warm.
const ALL_BITS: u64 = 0x5c99_14b3_8630_8e2c;

/// The default with some assumptions set.
fn with(values: &[(Key, f64)], motives: Option<[f64; 3]>) -> Assumptions {
    let base = motives
        .and_then(Prior::in_proportion)
        .map_or_else(Assumptions::default, |motives| Assumptions::default().with_motives(motives));
    values.iter().fold(base, |base, (key, value)| base.with_clamped(*key, *value))
}

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
    let default = Assumptions::default();
    let cold = [
        default,
        with(&[], Some([1.0, 0.0, 0.0])),
        with(&[(Key::DecisionPrecision, 1.2), (Key::Foresight, 0.9)], Some([0.2, 0.7, 0.1])),
        with(&[(Key::Mediation, 0.0), (Key::Overstretch, 0.0), (Key::FaceSaving, 0.0), (Key::Accidents, 0.05)], None),
        with(&[(Key::Publicity, 0.25), (Key::Reputation, 0.1), (Key::MilitantAttacks, 0.1)], None),
    ];
    let mut hash = Hash::new();
    let (mut solver, coefficients) = (Solver::new(), Coefficients::default());
    for from in Vantage::ALL {
        let mut evaluate = |settings: &Assumptions, start: Start| {
            add(&mut hash, &solver.evaluate(&Scenario { from, assumptions: *settings }, &coefficients, start));
        };
        for settings in &cold {
            evaluate(settings, Start::Cold);
        }
        for hundredths in (0..=100_u8).step_by(5).chain((40..=95).rev().step_by(11)) {
            evaluate(&with(&[(Key::Reputation, f64::from(hundredths) / 100.0)], None), Start::Warm);
        }
    }
    hash.assert_is(ALL_BITS);
}
