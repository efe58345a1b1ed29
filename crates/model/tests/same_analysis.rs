//! Native code and WebAssembly find the same in every analysis, to the last bit, so that the command prints what the page shows.
//!
//! One number stands for all findings; both builds must reach it. It changes whenever a curve, a draw or a seed does.

mod bits;

use bits::Hash;
use model::analysis::{
    AttributionJob, BandJob, Fineness, Focus, MapJob, OffRampJob, SensitivityJob, TippingJob, TornadoJob, run_to_end,
};
use model::preset::PRESETS;
use model::{Assumptions, Coefficients, Key, Outcome, Solver};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every number that any analysis finds of the presets looked at.
const ALL_FINDINGS: u64 = 0x7d91_a4c7_c7e4_6075;

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn every_finding_has_the_same_bits_natively_and_in_webassembly() {
    let (mut hash, mut solver, coefficients) = (Hash::new(), Solver::new(), Coefficients::default());
    for preset in PRESETS.iter().step_by(3) {
        let scenario = preset.scenario();
        let focus = Focus::first_from(scenario.from);
        for band in run_to_end(BandJob::new(&scenario, &coefficients, Outcome::ALL), &mut solver) {
            let quantiles = [band.centre, band.tenth, band.quarter, band.three_quarters, band.nine_tenths];
            hash.numbers(quantiles.into_iter().flatten());
        }
        let map = MapJob::new(&scenario, &coefficients, focus, Key::Mediation, Key::Overstretch, Fineness::Coarse);
        let map = run_to_end(map, &mut solver);
        hash.numbers(map.contour(0.25).into_iter().flatten().flatten());
        hash.numbers(map.values);
        let tornado = run_to_end(TornadoJob::new(&scenario, &coefficients, focus), &mut solver);
        hash.numbers(tornado.bars.iter().flat_map(|bar| [bar.at_low, bar.at_high]));
        let tipping = run_to_end(TippingJob::new(&scenario, &coefficients, focus, 0.25), &mut solver);
        hash.numbers(tipping.points.iter().map(|point| point.at));
        let ramps = run_to_end(OffRampJob::new(&scenario, &coefficients, focus), &mut solver);
        hash.numbers(ramps.ramps.iter().flat_map(|ramp| [ramp.value, ramp.outcome]));
        let shares = AttributionJob::new(&Assumptions::default(), &scenario, &coefficients, focus);
        hash.numbers(run_to_end(shares, &mut solver).shares.iter().flat_map(|share| [share.share, share.alone]));
        let indices = SensitivityJob::new(scenario.from, &coefficients, focus, 32);
        for index in run_to_end(indices, &mut solver).indices {
            hash.numbers(
                [index.first, index.total].into_iter().flat_map(|estimate| [estimate.value, estimate.low, estimate.high]),
            );
        }
    }
    // Enough changes for orders to be sampled.
    let many = PRESETS[7].scenario();
    let all = Key::ALL.iter().fold(many.assumptions, |assumptions, key| assumptions.with_clamped(*key, key.row().range.0));
    let scenario = model::Scenario { assumptions: all, ..many };
    let focus = Focus::first_from(scenario.from);
    let shares = AttributionJob::new(&Assumptions::default(), &scenario, &coefficients, focus);
    let shares = run_to_end(shares, &mut solver).shares;
    hash.numbers(shares.iter().flat_map(|share| [share.share, share.alone, share.standard_error]));
    hash.assert_is(ALL_FINDINGS);
}
