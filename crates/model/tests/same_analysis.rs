//! Native code and WebAssembly find the same in every analysis, to the last bit, so that the command prints what the page shows.
//!
//! One number stands for all findings; both builds must reach it. It changes whenever a curve, a draw or a seed does. A browser takes a page
//! for dead that computes for half a minute, so that not every analysis is made of every preset, and sampled orders have a file of their own.

mod bits;

use bits::Hash;
use model::analysis::{
    AttributionJob, BandJob, Fineness, Focus, MapJob, OffRampJob, SensitivityJob, TippingJob, TornadoJob, run_to_end,
};
use model::preset::{PRESETS, PresetName};
use model::{Assumptions, Coefficients, Key, Outcome, Solver};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every number that the analyses find.
const ALL_FINDINGS: u64 = 0x2bd1_4285_466d_f249;

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn every_finding_has_the_same_bits_natively_and_in_webassembly() {
    let (mut hash, mut solver, coefficients) = (Hash::new(), Solver::new(), Coefficients::default());
    for name in [PresetName::NoMediation, PresetName::ThreeFronts] {
        let scenario = PRESETS[name as usize].scenario();
        let focus = Focus::first_from(scenario.from);
        let map = MapJob::new(&scenario, &coefficients, focus, Key::Mediation, Key::Overstretch, Fineness::Coarse);
        let map = run_to_end(map, &mut solver);
        hash.numbers(map.contour(0.25).into_iter().flatten().flatten());
        hash.numbers(map.values);
        let tornado = run_to_end(TornadoJob::new(&scenario, &coefficients, focus), &mut solver);
        hash.numbers(tornado.bars.iter().flat_map(|bar| [bar.at_low, bar.at_high]));
        let ramps = run_to_end(OffRampJob::new(&scenario, &coefficients, focus), &mut solver);
        hash.numbers(ramps.ramps.iter().flat_map(|ramp| [ramp.value, ramp.outcome]));
        let shares = AttributionJob::new(&Assumptions::default(), &scenario, &coefficients, focus);
        hash.numbers(run_to_end(shares, &mut solver).shares.iter().flat_map(|share| [share.share, share.alone]));
    }
    let scenario = PRESETS[PresetName::Washington as usize].scenario();
    let focus = Focus::first_from(scenario.from);
    for band in run_to_end(BandJob::new(&scenario, &coefficients, Outcome::ALL), &mut solver) {
        let quantiles = [band.centre, band.tenth, band.quarter, band.three_quarters, band.nine_tenths];
        hash.numbers(quantiles.into_iter().flatten());
    }
    let tipping = run_to_end(TippingJob::new(&scenario, &coefficients, focus, 0.25), &mut solver);
    hash.numbers(tipping.points.iter().map(|point| point.at));
    for index in run_to_end(SensitivityJob::new(scenario.from, &coefficients, focus, 32), &mut solver).indices {
        let estimates = [index.first, index.total].into_iter();
        hash.numbers(estimates.flat_map(|estimate| [estimate.value, estimate.low, estimate.high]));
    }
    hash.assert_is(ALL_FINDINGS);
}
