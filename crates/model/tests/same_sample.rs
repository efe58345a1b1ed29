//! Native code and WebAssembly draw the same orders of changes where there are too many to try them all, and find the same in them, to the last
//! bit. (The other analyses: `same_analysis.rs`.)

mod bits;

use bits::Hash;
use model::analysis::attribution::EXACT_PLAYERS;
use model::analysis::{AttributionJob, Focus, run_to_end};
use model::{Assumptions, Coefficients, Key, Scenario, Solver, Vantage};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A hash of every share with its standard error.
const ALL_SHARES: u64 = 0x4314_12e6_a7ad_2b88;

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn sampled_shares_have_the_same_bits_natively_and_in_webassembly() {
    let changed = Key::ALL.iter().filter(|key| key.motive().is_none()).take(EXACT_PLAYERS + 1);
    let lowest = |assumptions: Assumptions, key: &Key| assumptions.with_clamped(*key, key.row().range.0);
    let scenario = Scenario { assumptions: changed.fold(Assumptions::default(), lowest), from: Vantage::Jan18 };
    let focus = Focus::first_from(scenario.from);
    let job = AttributionJob::new(&Assumptions::default(), &scenario, &Coefficients::default(), focus);
    let shares = run_to_end(job, &mut Solver::new()).shares;
    assert!(shares.iter().any(|share| 0.0 < share.standard_error), "the orders are sampled");
    let mut hash = Hash::new();
    hash.numbers(shares.iter().flat_map(|share| [share.share, share.alone, share.standard_error]));
    hash.assert_is(ALL_SHARES);
}
