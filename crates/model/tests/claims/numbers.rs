//! The numbers of every comparison at the default settings.

use model::Assumptions;
use model::claim::{Bearing, CLAIMS, LEAST_MARGIN, PLACEMENTS, Runs};

use crate::stated::STATED;

/// The numbers are stated to three decimals.
const ROUNDING: f64 = 0.0005 + 1e-9;

#[test]
fn every_comparison_has_the_numbers_stated_for_it_at_the_default_settings() {
    let (base, mut runs) = (Assumptions::default(), Runs::default());
    let compared = CLAIMS.iter().zip(&PLACEMENTS).filter(|(_, placed)| !placed.comparisons.is_empty());
    assert!(compared.clone().map(|(claim, _)| claim.number).eq(STATED.iter().map(|(number, _)| *number)));
    for ((claim, placed), (_, stated)) in compared.zip(STATED) {
        assert_eq!(placed.comparisons.len(), stated.len(), "claim {}", claim.number);
        for (comparison, [first, second]) in placed.comparisons.iter().zip(*stated) {
            let measured = comparison.measure(&base, &mut runs);
            let is_near = |number: f64, stated: f64| (number - stated).abs() <= ROUNDING;
            assert!(
                is_near(measured.first, *first) && is_near(measured.second, *second),
                "claim {}: {measured:?}, but stated are {first} and {second}: {comparison:?}",
                claim.number
            );
        }
    }
}

#[test]
fn at_the_default_settings_what_shows_a_claim_holds_by_a_point_and_what_fails_it_does_not_hold() {
    let (base, mut runs) = (Assumptions::default(), Runs::default());
    for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) {
        for comparison in placed.comparisons {
            let margin = comparison.measure(&base, &mut runs).margin;
            let is_right = match comparison.bearing {
                Bearing::Shows => LEAST_MARGIN <= margin,
                Bearing::Fails => margin < LEAST_MARGIN,
                Bearing::Qualifies => margin.is_finite(),
            };
            assert!(is_right, "claim {} “{}”: by {margin}: {comparison:?}", claim.number, claim.quote);
        }
    }
}
