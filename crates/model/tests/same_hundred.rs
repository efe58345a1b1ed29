//! Native code and WebAssembly imagine the same hundred crises, dot by dot, so that a link shows every reader the same.

mod bits;

use bits::Hash;
use model::analysis::Hundred;
use model::preset::PRESETS;
use model::{Coefficients, NIGHTS, Outcome, Solver, Start};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every dot's rung, place and filling on every day, and of every exact share.
const ALL_DOTS: u64 = 0xca68_5408_2292_9c79;

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn every_dot_is_the_same_natively_and_in_webassembly() {
    let (mut hash, mut solver, coefficients) = (Hash::new(), Solver::new(), Coefficients::default());
    for scenario in PRESETS.iter().map(|preset| preset.scenario()) {
        for outcome in [Outcome::IranStrikes, Outcome::Widened, Outcome::Functional] {
            let found = Hundred::of(&scenario, &coefficients, outcome, Start::Cold, &mut solver);
            for day in 0..=NIGHTS {
                hash.numbers(found.shares(day));
                let dots = found.dots.iter().flat_map(|dot| [dot.rung(day), dot.place(day), usize::from(dot.is_filled(day))]);
                hash.numbers(dots.map(|number| number as f64));
            }
        }
    }
    hash.assert_is(ALL_DOTS);
}
