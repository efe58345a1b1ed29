//! In how many random settings each comparison holds, and in how many it is reversed.

use model::claim::{CLAIMS, Change, Comparison, PLACEMENTS, Relation, Runs};

use model::{Key, Vantage};

use crate::dice::Dice;
use crate::settings::spread;

/// How many settings are drawn in a full run.
const DRAWS: usize = 200;

/// A difference of less is none.
const TOLERANCE: f64 = 1e-3;

/// How far beliefs are settled: a thousandth of the difference that counts.
const SETTLED: f64 = 1e-6;

/// How many points a share may be off in a full run, where it was measured in as many other draws.
const POINTS: f64 = 10.0;

/// Where China's tilt is drawn from if a comparison changes mediation: with either side out of its reach, mediation means something else.
const TILTS: [f64; 2] = [0.4, 0.9];

/// A comparison, the claims that have it, and how it has stood up to the draws.
struct Tally {
    claims: Vec<u8>,
    comparison: Comparison,
    held: usize,
    reversed: usize,
}

/// Every comparison from `from`, once.
fn tallies(from: Vantage) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        for comparison in placed.comparisons.iter().filter(|comparison| comparison.from == from) {
            match tallies.iter_mut().find(|tally| tally.comparison == *comparison) {
                Some(tally) => tally.claims.push(claim.number),
                None => tallies.push(Tally { claims: vec![claim.number], comparison: *comparison, held: 0, reversed: 0 }),
            }
        }
    }
    tallies
}

fn changes_mediation(comparison: &Comparison) -> bool {
    match comparison.relation {
        Relation::Rises(Change::Values(keys, _)) | Relation::Falls(Change::Values(keys, _)) => keys.contains(&Key::Mediation),
        _ => false,
    }
}

/// How many settings are drawn: [`DRAWS`], or the share of them that `OFFRAMP_DRAWS_SHARE` asks for, from 0 to 1, where time is short.
fn draws() -> usize {
    let share = std::env::var("OFFRAMP_DRAWS_SHARE").map_or(1.0, |share| share.parse().expect("a number from 0 to 1"));
    ((DRAWS as f64 * share) as usize).max(1)
}

/// A share of the draws in per cent.
fn percent(count: usize, draws: usize) -> f64 {
    100.0 * count as f64 / draws as f64
}

/// Holds the shares of one vantage point to random draws.
fn hold(from: Vantage, seed: u64) {
    let draws = draws();
    // Fewer draws scatter more, as the root of their number.
    let allowed = POINTS * (DRAWS as f64 / draws as f64).sqrt();
    let (mut tallies, mut runs) = (tallies(from), Runs::to(SETTLED));
    for base in spread(draws, &mut Dice::new(seed)) {
        let [low, high] = TILTS;
        let between = base.with_clamped(Key::MediationTilt, low + (high - low) * base[Key::MediationTilt]);
        runs.clear();
        for tally in &mut tallies {
            let base = if changes_mediation(&tally.comparison) { &between } else { &base };
            let margin = tally.comparison.measure(base, &mut runs).margin;
            tally.held += usize::from(TOLERANCE < margin);
            tally.reversed += usize::from(margin < -TOLERANCE);
        }
    }
    let mut off = Vec::new();
    for Tally { claims, comparison, held, reversed } in tallies {
        let (held, reversed) = (percent(held, draws), percent(reversed, draws));
        let is_near = |measured: f64, stated: u8| (measured - f64::from(stated)).abs() <= allowed;
        let line = format!(
            "claims {claims:?} hold in {held}% and are reversed in {reversed}% of {draws} draws, but {}% and {}% are stated: {comparison:?}",
            comparison.holds_in, comparison.reversed_in
        );
        // For whoever states them anew: `cargo test -p model --test claims -- --nocapture`.
        println!("{line}");
        if !is_near(held, comparison.holds_in) || !is_near(reversed, comparison.reversed_in) {
            off.push(line);
        }
    }
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn every_comparison_from_16_january_holds_in_as_many_random_settings_as_stated() {
    hold(Vantage::Jan16, 16);
}

#[test]
fn every_comparison_from_18_january_holds_in_as_many_random_settings_as_stated() {
    hold(Vantage::Jan18, 18);
}
