//! Random draws from the readers' box, the same on every run, and cut down to a small counterexample where a law fails.

use model::motive::Prior;
use model::{Assumptions, Key};
use proptest::collection::vec;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

/// How many draws each law is held to.
pub const DRAWS: u32 = 2_000;

/// How many draws are made: [`DRAWS`], or the share of them that `OFFRAMP_DRAWS_SHARE` asks for, from 0 to 1, where time is short.
pub fn count() -> u32 {
    let share = std::env::var("OFFRAMP_DRAWS_SHARE").map_or(1.0, |share| share.parse().expect("a number from 0 to 1"));
    (f64::from(DRAWS) * share) as u32
}

/// Numbers in a draw: one for each assumption, and some for what a law changes.
pub const NUMBERS: usize = 2 * Key::ALL.len();

/// Holds `law` to [`count`] lists of [`NUMBERS`] numbers from 0 to 1, drawn with this seed.
pub fn hold(seed: u64, law: impl Fn(&[f64]) -> Result<(), TestCaseError>) {
    let fixed = RngSeed::Fixed(seed);
    let mut runner = TestRunner::new(Config { cases: count(), rng_seed: fixed, failure_persistence: None, ..Config::default() });
    if let Err(failure) = runner.run(&vec(0.0..1.0_f64, NUMBERS), |draw| law(&draw)) {
        panic!("{failure}");
    }
}

/// Assumptions anywhere in the box, China's tilt within `tilts`: each evenly over its range, the motive weights evenly over the simplex.
/// Uses as many numbers as there are assumptions.
pub fn assumptions(draw: &[f64], tilts: (f64, f64)) -> Assumptions {
    let mut drawn = Assumptions::default();
    let mut weights = Vec::new();
    for (key, number) in Key::ALL.iter().zip(draw) {
        let (low, high) = if *key == Key::MediationTilt { tilts } else { key.row().range };
        match key.motive() {
            // Exponential weights, normalised, are even over the simplex.
            Some(_) => weights.push(1e-12 - (1.0 - number).ln()),
            None => drawn = drawn.with_clamped(*key, low + number * (high - low)),
        }
    }
    let weights = weights.try_into().expect("three motives");
    drawn.with_motives(Prior::in_proportion(weights).expect("positive weights"))
}
