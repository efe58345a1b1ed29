//! Anywhere in the readers' box, its corners among them, the solver gives numbers, and says where the two sides' beliefs do not settle.

use model::motive::Prior;
use model::solve::MAX_SWEEPS;
use model::{Assumptions, Coefficients, Key, Outcome, Outcomes, Scenario, Solver, Start, Vantage};

use crate::dice::Dice;
use crate::readers::{draw, draws};

/// How many settings are solved, from both vantage points in turn.
const DRAWS: usize = 400;

/// How many where time does not count (`OFFRAMP_SLOW`).
const SLOW_DRAWS: usize = 100_000;

/// One of so many draws is a corner.
const CORNERS: usize = 4;

/// Every assumption at an end of its range, and all weight on one motive or even weights.
fn corner(dice: &mut Dice) -> Assumptions {
    let mut corner = Assumptions::default();
    for key in Key::ALL.iter().filter(|key| key.motive().is_none()) {
        let (low, high) = key.row().range;
        corner = corner.with_clamped(*key, if dice.roll() < 0.5 { low } else { high });
    }
    let sole = (4.0 * dice.roll()) as usize;
    let weights = std::array::from_fn(|motive| if sole == 3 || sole == motive { 1.0 } else { 0.0 });
    corner.with_motives(Prior::in_proportion(weights).expect("a positive weight"))
}

/// What is no number, or no chance, in these outcomes.
fn fault(outcomes: &Outcomes) -> Option<String> {
    let series = Outcome::ALL.iter().find(|outcome| !outcomes.series(**outcome).iter().all(|value| value.is_finite()));
    if let Some(outcome) = series {
        return Some(format!("{}: {:?}", outcome.key(), outcomes.series(*outcome)));
    }
    let nights = outcomes.rungs.iter().position(|shares| {
        let sum: f64 = shares.iter().sum();
        !((sum - 1.0).abs() < 1e-9 && shares.iter().all(|share| -1e-12 < *share))
    });
    nights.map(|night| format!("rungs of night {night}: {:?}", outcomes.rungs[night]))
}

#[test]
fn every_draw_gives_numbers_and_what_does_not_settle_stops_at_the_cap_and_says_so() {
    let is_slow = std::env::var_os("OFFRAMP_SLOW").is_some();
    let number = if is_slow { SLOW_DRAWS } else { draws(DRAWS).max(8) };
    let mut dice = Dice::new(29);
    let mut solver = Solver::new();
    let (mut sweeps, mut unsettled) = ([0; 2], [0; 2]);
    for place in 0..number {
        let is_corner = place % CORNERS == 0;
        let assumptions = if is_corner { corner(&mut dice) } else { draw(&mut dice, [0.0, 1.0]) };
        let from = Vantage::ALL[place / CORNERS % Vantage::ALL.len()];
        let outcomes = solver.evaluate(&Scenario { from, assumptions }, &Coefficients::default(), Start::Cold);
        assert_eq!(fault(&outcomes), None, "{assumptions:?} from {from:?}");
        let swept = outcomes.sweeps;
        assert!(swept <= MAX_SWEEPS, "{swept} sweeps with {assumptions:?} from {from:?}");
        assert!(outcomes.settled || swept == MAX_SWEEPS, "given up after {swept} sweeps with {assumptions:?} from {from:?}");
        let kind = usize::from(is_corner);
        sweeps[kind] = sweeps[kind].max(swept);
        unsettled[kind] += usize::from(!outcomes.settled);
    }
    let [within, corners] = sweeps;
    let [unsettled_within, unsettled_corners] = unsettled;
    println!(
        "{number} draws, each {CORNERS}th a corner: at most {within} sweeps within and {corners} at corners; \
         {unsettled_within} and {unsettled_corners} did not settle"
    );
    // Within the box next to all settle; at corners some circle, which is why they are drawn.
    assert!(unsettled_within * 1000 <= number, "{unsettled_within} of {number}");
}
