//! Bands: the method's printed figures, what always holds of them, and what they must not depend on.
#![cfg(not(target_arch = "wasm32"))]

use model::analysis::{Band, BandJob, Job, run_to_end};
use model::outcome::Series;
use model::preset::PRESETS;
use model::{Assumptions, Coefficients, Key, NIGHTS, Outcome, Scenario, Solver, Start, Vantage};

fn bands(scenario: &Scenario, outcomes: &[Outcome], solver: &mut Solver) -> Vec<Band> {
    run_to_end(BandJob::new(scenario, &Coefficients::default(), outcomes), solver)
}

fn iran_strikes(assumptions: Assumptions) -> Band {
    let scenario = Scenario { from: Vantage::Jan18, assumptions };
    bands(&scenario, &[Outcome::IranStrikes], &mut Solver::new()).remove(0)
}

#[test]
fn the_default_bands_read_as_printed() {
    let band = iran_strikes(Assumptions::default());
    let reads = |(low, high): (f64, f64)| format!("{:.0}–{:.0}", 100.0 * low, 100.0 * high);
    assert_eq!(format!("{:.0} {:.0}", 100.0 * band.centre[14], 100.0 * band.centre[28]), "24 27");
    assert_eq!([reads(band.half(14)), reads(band.four_fifths(14))], ["20–32", "16–39"]);
    assert_eq!([reads(band.half(28)), reads(band.four_fifths(28))], ["22–36", "18–44"]);
    assert_eq!(band.left_out, 0);
}

#[test]
fn quantiles_are_in_order_within_their_range_and_the_centre_is_the_curve() {
    let mut solver = Solver::new();
    for preset in PRESETS {
        let scenario = preset.scenario();
        let outcomes = model::evaluate(&scenario);
        let found = bands(&scenario, Outcome::ALL, &mut solver);
        assert_eq!(found.iter().map(|band| band.outcome).collect::<Vec<_>>(), Outcome::ALL);
        for band in found {
            let label = format!("{}, {}", preset.key, band.outcome.key());
            assert_eq!(&band.centre, outcomes.series(band.outcome), "{label}");
            let top = band.outcome.row().measure.top(NIGHTS);
            for night in 0..=NIGHTS {
                let quantiles =
                    [band.tenth, band.quarter, band.three_quarters, band.nine_tenths].map(|series: Series| series[night]);
                assert!(quantiles.is_sorted(), "{label}, night {night}: {quantiles:?}");
                assert!(0.0 <= quantiles[0] && quantiles[3] <= top + 1e-12, "{label}, night {night}: {quantiles:?}");
            }
        }
    }
}

#[test]
fn bands_do_not_depend_on_what_the_solver_did_before_nor_it_on_them() {
    let scenario = Scenario::default_from(Vantage::Jan16);
    let fresh = bands(&scenario, &[Outcome::PakistanStrikes], &mut Solver::new());
    let mut used = Solver::new();
    let mut job = BandJob::new(&scenario, &Coefficients::default(), &[Outcome::PakistanStrikes]);
    let other = Scenario { from: Vantage::Jan18, assumptions: Assumptions::default().with_clamped(Key::Foresight, 0.9) };
    let expected = model::evaluate(&other);
    while job.finding().is_none() {
        job.step(&mut used);
        assert_eq!(used.evaluate(&other, &Coefficients::default(), Start::Cold), expected);
    }
    assert_eq!(job.finding(), Some(fresh));
}

#[test]
fn at_extreme_settings_most_nearby_ones_can_give_less_or_more() {
    let set = |values: &[(Key, f64)]| {
        let changed = values.iter().fold(Assumptions::default(), |all, (key, value)| all.with_clamped(*key, *value));
        let band = iran_strikes(changed);
        (band.half(28), band.centre[28])
    };
    let ((low, high), centre) = set(&[]);
    assert!(low < centre && centre < high, "{low} to {high} about {centre}");
    // Nothing holds Iran back: most changes lower the chance.
    let ((low, high), centre) = set(&[
        (Key::Mediation, 0.0),
        (Key::Overstretch, 0.0),
        (Key::MilitaryEdge, 0.0),
        (Key::DeterrenceWorry, 0.0),
        (Key::FaceSaving, 0.0),
    ]);
    assert!(3.0 * (high - centre) < centre - low, "{low} to {high} about {centre}");
    let ((low, high), centre) = set(&[(Key::Mediation, 1.0), (Key::MediationTilt, 1.0)]);
    assert!(3.0 * (centre - low) < high - centre, "{low} to {high} about {centre}");
}

#[test]
fn an_answer_near_the_anchor_agrees_with_a_cold_one() {
    let coefficients = Coefficients::default();
    let mut solver = Solver::new();
    let centre = Scenario::default_from(Vantage::Jan18);
    solver.evaluate(&centre, &coefficients, Start::Cold);
    let anchor = solver.anchor(&centre.game(&coefficients));
    for preset in PRESETS {
        let scenario = preset.scenario();
        let cold = solver.evaluate(&scenario, &coefficients, Start::Cold);
        for (tolerance, slack) in [(1e-10, 1e-11), (1e-6, 3e-8)] {
            let near = solver.evaluate_from(&scenario, &coefficients, &anchor, tolerance);
            for outcome in Outcome::ALL {
                let pairs = near.series(*outcome).iter().zip(cold.series(*outcome));
                let worst = pairs.map(|(near, cold)| (near - cold).abs()).fold(0.0, f64::max);
                assert!(worst < slack, "{}, {}, tolerance {tolerance:e}: {worst:e}", preset.key, outcome.key());
            }
        }
    }
}
