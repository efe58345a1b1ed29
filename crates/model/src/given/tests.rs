//! Probability's laws: days and none together are everything, what is certain tells nothing, and what is supposed is so.

use super::*;
use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::course::Played;
use crate::ladder::RUNGS;
use crate::outcome::{Outcome, Outcomes};
use crate::preset::PRESETS;
use crate::scenario::{Scenario, read_off};
use crate::solve::{Solution, Start};
use crate::supposition::{Strikes, Supposed, Supposition};
use crate::vantage::Vantage;

/// A solved game.
struct Solved {
    solver: Solver,
    game: Game,
    context: Context,
    solution: Solution,
}

impl Solved {
    fn of(scenario: &Scenario) -> Solved {
        let (mut solver, game) = (Solver::new(), scenario.game(&Coefficients::default()));
        let solution = solver.solve(&game, Start::Cold);
        Solved { solver, game, context: Context::new(&scenario.assumptions), solution }
    }

    fn outcomes(&self) -> Outcomes {
        read_off(&Played::of(&self.solver, &self.game), &self.context, self.solution)
    }

    /// The condition's chance and what follows from it.
    fn given(&self, condition: &Condition) -> Option<(f64, Outcomes, ByPair)> {
        let given = Given::of(&self.solver, &self.game, condition, NIGHTS)?;
        Some((given.chance(), read_off(&given, &self.context, self.solution), given.pairs()))
    }
}

/// The default from both sides and every third preset.
fn solved() -> impl Iterator<Item = Solved> {
    let defaults = Vantage::ALL.into_iter().map(Scenario::default_from);
    defaults.chain(PRESETS.iter().step_by(3).map(|preset| preset.scenario())).map(|scenario| Solved::of(&scenario))
}

/// Whether an outcome is an expectation: the mean of what it is over days of a first strike is then what it is. US–Pakistan cooperation is
/// not, for its ceiling cuts expectations off.
fn is_expectation(outcome: Outcome) -> bool {
    outcome != Outcome::UsCooperation
}

/// No new strike by Iran, or by Pakistan, on any day.
fn never(side: Side) -> Condition {
    match side {
        Side::Pakistan => Condition { pakistan: Strikes::NONE, ..Condition::ALWAYS },
        Side::Iran => Condition { iran: Strikes::NONE, ..Condition::ALWAYS },
    }
}

#[test]
fn over_all_days_of_a_first_strike_and_none_every_curve_is_what_it_is_without_supposing() {
    for solved in solved() {
        let whole = solved.outcomes();
        for (side, event) in [(Side::Iran, Supposed::IranStrikes), (Side::Pakistan, Supposed::PakistanStrikes)] {
            let days = (1..=NIGHTS).map(|day| Supposition::new(event, day).expect("a day of those shown").condition());
            let cases: Vec<_> = days.chain([never(side)]).filter_map(|condition| solved.given(&condition)).collect();
            let sum: f64 = cases.iter().map(|(chance, ..)| chance).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{sum}");
            for day in 0..=NIGHTS {
                for outcome in Outcome::ALL.iter().copied().filter(|outcome| is_expectation(*outcome)) {
                    let mean: f64 = cases.iter().map(|(chance, outcomes, _)| chance * outcomes.series(outcome)[day]).sum();
                    let (key, expected) = (outcome.key(), whole.series(outcome)[day]);
                    assert!((mean - expected).abs() < 1e-12, "{key} on day {day} by {side:?}: {mean}, {expected}");
                }
                for rung in 0..RUNGS {
                    let mean: f64 = cases.iter().map(|(chance, outcomes, _)| chance * outcomes.rungs[day][rung]).sum();
                    assert!((mean - whole.rungs[day][rung]).abs() < 1e-12, "rung {rung} on day {day}");
                }
            }
            for (at, weight) in solved.game.pairs().into_iter().enumerate() {
                let mean: f64 = cases.iter().map(|(chance, _, pairs)| chance * pairs[at]).sum();
                assert!((mean - weight).abs() < 1e-12, "pair {at}: {mean}, {weight}");
            }
        }
    }
}

#[test]
fn what_is_certain_changes_nothing() {
    for solved in solved() {
        let (chance, given, pairs) = solved.given(&Condition::ALWAYS).expect("a certainty");
        assert!((chance - 1.0).abs() < 1e-13, "{chance}");
        assert!(pairs.into_iter().zip(solved.game.pairs()).all(|(given, whole)| (given - whole).abs() < 1e-13));
        let whole = solved.outcomes();
        for outcome in Outcome::ALL {
            for (given, whole) in given.series(*outcome).iter().zip(whole.series(*outcome)) {
                assert!((given - whole).abs() <= 1e-13 * whole.abs().max(1.0), "{}: {given}, {whole}", outcome.key());
            }
        }
        assert_eq!(given.deterrence_test.is_some(), whole.deterrence_test.is_some());
        if let (Some(given), Some(whole)) = (given.deterrence_test, whole.deterrence_test) {
            for ((name, given), (_, whole)) in given.named().into_iter().zip(whole.named()) {
                let difference = given.zip(whole).map(|(given, whole)| (given - whole).abs());
                assert!(difference.is_none_or(|difference| difference < 1e-13), "{name}: {given:?}, {whole:?}");
            }
        }
    }
}

#[test]
fn what_is_supposed_is_so_on_its_day_and_not_before() {
    for solved in solved() {
        for event in Supposed::ALL {
            for day in [1, 2, 5, 17, NIGHTS] {
                let condition = Supposition::new(event, day).expect("a day of those shown").condition();
                let Some((chance, given, _)) = solved.given(&condition) else { continue };
                assert!(0.0 < chance && chance <= 1.0 + 1e-13, "{event:?} on day {day}: {chance}");
                let is = |number: f64, expected: f64| {
                    assert!((number - expected).abs() < 1e-12, "{event:?} on day {day}: {number}, {expected}");
                };
                match event {
                    Supposed::IranStrikes => {
                        is(given.iran_strikes[day - 1], 0.0);
                        is(given.iran_strikes[day], 1.0);
                        is(given.strikes_iran[day], 1.0);
                    }
                    Supposed::PakistanStrikes => {
                        is(given.pakistan_strikes[day - 1], 0.0);
                        is(given.pakistan_strikes[day], 1.0);
                        is(given.strikes_pakistan[day], 1.0);
                    }
                    Supposed::NoStrike => {
                        is(given.iran_strikes[day], 0.0);
                        is(given.pakistan_strikes[day], 0.0);
                    }
                    Supposed::Talks => is(given.talks[day], 1.0),
                    Supposed::Functional => is(given.functional[day], 1.0),
                    Supposed::Widened => {
                        is(given.rungs[day][5..].iter().sum(), 1.0);
                        is(given.widened[day], 1.0);
                    }
                }
                for shares in given.rungs {
                    is(shares.iter().sum(), 1.0);
                }
            }
        }
    }
}

#[test]
fn a_strike_of_a_side_that_has_no_move_on_the_day_cannot_come_true() {
    let solved = Solved::of(&Scenario::default_from(Vantage::Jan18));
    let condition = Supposition::new(Supposed::PakistanStrikes, 1).expect("a day of those shown").condition();
    assert!(solved.given(&condition).is_none(), "on 18 January Iran alone moves");
}
