//! The hundred crises, over the whole box: a hundred on every day, only ways that the model allows, nothing undone that cannot be undone,
//! counts near their shares, and the same dots for the same state.
#![cfg(not(target_arch = "wasm32"))]

mod draws;

use std::cell::{Cell, RefCell};

use model::analysis::Hundred;
use model::analysis::hundred::{DOTS, Filling};
use model::ladder::{RUNGS, Rung};
use model::{Coefficients, Key, NIGHTS, Outcome, Outcomes, Scenario, Solver, Start, Vantage};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};

/// How many times [`draws::hold`] is asked, each time with draws of its own: five, so that ten thousand states are held to the laws.
const ROUNDS: u64 = 5;

/// The questions that are asked in turn: events, what stands on a day, and a level, which fills no dot.
const ASKED: [Outcome; 9] = [
    Outcome::IranStrikes,
    Outcome::PakistanStrikes,
    Outcome::Widened,
    Outcome::IranStrikes,
    Outcome::OpenWar,
    Outcome::Functional,
    Outcome::IranWide,
    Outcome::Campaign,
    Outcome::UsCooperation,
];

/// The most by which a rung, or the filled dots, miss their share: a dot, but for the rare day on which no exchange brings both groupings within
/// it.
const MOST: f64 = 1.1;

/// The scenario of a draw, and what is asked about it.
fn drawn(numbers: &[f64]) -> (Scenario, Outcome) {
    let [question, from] = [numbers[Key::ALL.len()], numbers[Key::ALL.len() + 1]];
    let from = if from < 0.5 { Vantage::Jan16 } else { Vantage::Jan18 };
    let assumptions = draws::assumptions(numbers, (0.0, 1.0));
    (Scenario { from, assumptions }, ASKED[(question * ASKED.len() as f64) as usize])
}

fn hundred(scenario: &Scenario, outcome: Outcome, solver: &mut Solver) -> Hundred {
    Hundred::of(scenario, &Coefficients::default(), outcome, Start::Cold, solver)
}

fn miss(count: usize, share: f64) -> f64 {
    (count as f64 - DOTS as f64 * share).abs()
}

#[test]
fn ten_thousand_states_are_a_hundred_crises_whose_ways_the_model_allows() {
    let solver = RefCell::new(Solver::new());
    // The largest miss of a rung, of the filled dots, of a flow; and how many days there were, and how many on which a sum missed by more than
    // a dot.
    let largest = [const { Cell::new(0.0_f64) }; 3];
    let (days, beyond) = (Cell::new(0_u32), Cell::new(0_u32));
    let note = |place: usize, miss: f64| largest[place].set(largest[place].get().max(miss));
    for round in 0..ROUNDS {
        draws::hold(1961 + round, |numbers| {
            let (scenario, outcome) = drawn(numbers);
            let found = hundred(&scenario, outcome, &mut solver.borrow_mut());
            prop_assert_eq!(found.dots.len(), DOTS);
            for day in 0..=NIGHTS {
                for (count, share) in found.counts(day).into_iter().zip(found.shares(day)) {
                    prop_assert!(0 == count || 0.0 < share);
                    note(0, miss(count, share));
                }
                note(1, miss(found.filled(day), found.filled_share(day)));
                let sums = found.counts(day).into_iter().zip(found.shares(day));
                let mut sums = sums.chain([(found.filled(day), found.filled_share(day))]);
                days.set(days.get() + 1);
                beyond.set(beyond.get() + u32::from(sums.any(|(count, share)| 1.0 < miss(count, share))));
                stand_in_rows(&found, day)?;
            }
            for night in 0..NIGHTS {
                for dot in &found.dots {
                    prop_assert!(0.0 < found.chance_of_step(dot, night), "a dot goes where there is no chance");
                    prop_assert!(dot.rung(night) < RUNGS - 1 || dot.rung(night + 1) == RUNGS - 1, "a dot leaves open war");
                    prop_assert!(!found.filling.is_lasting() || !dot.is_filled(night) || dot.is_filled(night + 1));
                }
                for flow in found.flows(night + 1) {
                    note(2, miss(flow.count, flow.share));
                }
            }
            Ok(())
        });
    }
    let [rung, filled, flow] = largest.map(Cell::into_inner);
    assert!(rung <= MOST && filled <= MOST && flow <= 2.0, "largest misses: {rung}, {filled}, of a flow {flow}");
    assert!(5_000 * beyond.get() <= days.get(), "a sum misses by more than a dot on {beyond:?} of {days:?} days");
}

/// Dots on a rung stand in the first places, each in one of its own, the filled ones first.
fn stand_in_rows(found: &Hundred, day: usize) -> Result<(), TestCaseError> {
    for rung in 0..RUNGS {
        let mut places: Vec<(usize, bool)> =
            found.dots.iter().filter(|dot| dot.rung(day) == rung).map(|dot| (dot.place(day), dot.is_filled(day))).collect();
        places.sort_unstable();
        prop_assert!(places.iter().map(|(place, _)| *place).eq(0..places.len()));
        prop_assert!(places.is_sorted_by_key(|(_, is_filled)| !is_filled));
    }
    Ok(())
}

/// The chance that a question's dots are filled, as the curves say.
fn of_curves(outcomes: &Outcomes, outcome: Outcome, day: usize) -> f64 {
    if Filling::of(outcome) == Filling::Nothing { 0.0 } else { outcomes.series(outcome)[day] }
}

#[test]
fn exact_shares_are_those_of_the_curves() {
    let mut solver = Solver::new();
    for from in Vantage::ALL {
        let scenario = Scenario::default_from(from);
        let outcomes = model::evaluate(&scenario);
        for outcome in Outcome::ALL {
            let found = hundred(&scenario, *outcome, &mut solver);
            for day in 0..=NIGHTS {
                let expected = of_curves(&outcomes, *outcome, day);
                assert!((found.filled_share(day) - expected).abs() < 1e-12, "{} on day {day}", outcome.key());
                for (share, of_ladder) in found.shares(day).into_iter().zip(outcomes.rungs[day]) {
                    assert!((share - of_ladder).abs() < 1e-12);
                }
            }
        }
    }
}

#[test]
fn the_flows_of_a_night_are_the_counts_before_and_after_it() {
    let found = hundred(&Scenario::default_from(Vantage::Jan18), Outcome::IranStrikes, &mut Solver::new());
    assert!(found.flows(0).is_empty());
    for day in 1..=NIGHTS {
        let (mut left, mut come) = ([0; RUNGS], [0; RUNGS]);
        let mut share = 0.0;
        for flow in found.flows(day) {
            left[flow.from] += flow.count;
            come[flow.to] += flow.count;
            share += flow.share;
        }
        assert_eq!((left, come), (found.counts(day - 1), found.counts(day)));
        assert!((share - 1.0).abs() < 1e-12);
    }
}

#[test]
fn the_same_state_has_the_same_dots_whatever_was_solved_before() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let fresh = hundred(&scenario, Outcome::IranStrikes, &mut Solver::new());
    let mut solver = Solver::new();
    let other = Scenario { assumptions: scenario.assumptions.with_clamped(Key::Mediation, 0.1), ..scenario };
    assert_ne!(hundred(&other, Outcome::IranStrikes, &mut solver), fresh);
    assert_eq!(hundred(&scenario, Outcome::IranStrikes, &mut solver), fresh);
}

#[test]
fn by_rounding_each_day_alone_a_dot_would_come_back_from_open_war_and_here_none_does() {
    let mut solver = Solver::new();
    for numbers in (0..200_u32).map(f64::from) {
        let assumptions =
            Key::ALL.iter().enumerate().fold(Scenario::default_from(Vantage::Jan18).assumptions, |all, (at, key)| {
                let (low, high) = key.row().range;
                let share = (numbers * 0.618_034 + at as f64 * 0.754_878).fract();
                if key.motive().is_some() { all } else { all.with_clamped(*key, low + share * (high - low)) }
            });
        let found = hundred(&Scenario { from: Vantage::Jan18, assumptions }, Outcome::OpenWar, &mut solver);
        let at_war: Vec<usize> = (0..=NIGHTS).map(|day| found.counts(day)[Rung::OpenWar.index()]).collect();
        assert!(at_war.is_sorted());
        assert!((0..=NIGHTS).all(|day| found.filled(day) == at_war[day]));
    }
}
