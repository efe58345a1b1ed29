//! Native code and WebAssembly give the same numbers given a supposition, to the last bit.

mod bits;

use bits::Hash;
use model::preset::PRESETS;
use model::{Coefficients, Outcome, Solver, Supposed, Supposition};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every bit of the chances and of the series given some suppositions, at every third preset.
const ALL_BITS: u64 = 0x9aaf_6437_d16c_5b65;

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn what_follows_from_a_supposition_has_the_same_bits_natively_and_in_webassembly() {
    let (mut hash, mut solver, coefficients) = (Hash::new(), Solver::new(), Coefficients::default());
    for scenario in PRESETS.iter().step_by(3).map(|preset| preset.scenario()) {
        hash.numbers(solver.chances_of_suppositions(&scenario, &coefficients).into_iter().flatten());
        for supposition in Supposed::ALL.iter().flat_map(|event| [2, 9, 28].map(|day| Supposition::new(*event, day))) {
            let supposition = supposition.expect("a day of those shown");
            let Ok(found) = solver.suppose(&scenario, &coefficients, supposition) else { continue };
            hash.numbers([found.chance].into_iter().chain(found.motives.into_iter().flatten()));
            hash.numbers(Outcome::ALL.iter().flat_map(|outcome| found.outcomes.series(*outcome)).copied());
        }
    }
    hash.assert_is(ALL_BITS);
}
