//! Comparisons measured: the two numbers that each compares, on any assumptions.

use super::comparison::{Answer, Change, Comparison, Reading, Relation, Weights};
use super::first_move::strain_after;
use crate::action::Action;
use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::motive::Prior;
use crate::outcome::{Outcomes, Series};
use crate::scenario::Scenario;
use crate::solve::{Solver, Start, TOLERANCE};
use crate::vantage::Vantage;

/// The two numbers that a comparison compares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Before the change; where nothing changes, what is read off. Not a number where a condition has no chance to be met.
    pub first: f64,
    /// After the change; where nothing changes, what it is compared with.
    pub second: f64,
    /// By how much the relation holds; below 0 it is the other way.
    pub margin: f64,
}

impl Comparison {
    /// Measures it on `base`, with what it sets and changes in place of what stands there.
    pub fn measure(&self, base: &Assumptions, runs: &mut Runs) -> Measured {
        let setting = self.setting(base);
        let mut read = |assumptions: &Assumptions, reading: &Reading| runs.read(self.from, assumptions, reading);
        let (first, second) = match self.relation {
            Relation::Rises(change) | Relation::Falls(change) => {
                let [before, after] = change.ends(&setting);
                (read(&before, &self.reading), read(&after, &self.reading))
            }
            Relation::Above(other) | Relation::Below(other) => (read(&setting, &self.reading), read(&setting, &other)),
        };
        let margin = match self.relation {
            Relation::Rises(_) | Relation::Below(_) => second - first,
            Relation::Falls(_) | Relation::Above(_) => first - second,
        };
        Measured { first, second, margin }
    }

    /// The assumptions on which it is made, before a change.
    fn setting(&self, base: &Assumptions) -> Assumptions {
        let set = self.held.iter().fold(*base, |all, (key, value)| all.with_clamped(*key, *value));
        self.motives.map_or(set, |weights| weighed(set, weights))
    }
}

impl Change {
    /// The assumptions before it and after it.
    fn ends(&self, base: &Assumptions) -> [Assumptions; 2] {
        match self {
            Change::Values(keys, ends) => ends.map(|end| keys.iter().fold(*base, |all, key| all.with_clamped(*key, end))),
            Change::Motives(ends) => ends.map(|weights| weighed(*base, weights)),
        }
    }
}

/// These assumptions with other weights on Iran's motives.
fn weighed(assumptions: Assumptions, weights: Weights) -> Assumptions {
    Prior::in_proportion(weights).map_or(assumptions, |prior| assumptions.with_motives(prior))
}

/// Outcomes of assumptions, each solved once however often it is asked for.
#[derive(Debug)]
pub struct Runs {
    solver: Solver,
    tolerance: f64,
    runs: Vec<Run>,
}

impl Default for Runs {
    fn default() -> Runs {
        Runs::to(TOLERANCE)
    }
}

impl Runs {
    /// Runs whose beliefs are settled to `tolerance`; by default as closely as the solver settles them.
    pub fn to(tolerance: f64) -> Runs {
        Runs { solver: Solver::new(), tolerance, runs: Vec::new() }
    }

    /// Forgets all outcomes.
    pub fn clear(&mut self) {
        self.runs.clear();
    }

    fn read(&mut self, from: Vantage, assumptions: &Assumptions, reading: &Reading) -> f64 {
        let known = self.runs.iter().position(|run| run.from == from && run.assumptions == *assumptions);
        let place = known.unwrap_or_else(|| {
            let game = Scenario { from, assumptions: *assumptions }.game(&Coefficients::default());
            let outcomes = self.solver.play_to(&game, &Context::new(assumptions), Start::Cold, self.tolerance);
            self.runs.push(Run { from, assumptions: *assumptions, outcomes, strain_after: None });
            self.runs.len() - 1
        });
        let run = &mut self.runs[place];
        if let Reading::StrainAfter(action, day) = *reading {
            let (solver, tolerance) = (&mut self.solver, self.tolerance);
            return run.strain_after.get_or_insert_with(|| strain_after(solver, assumptions, tolerance))[action as usize][day];
        }
        run.read(reading)
    }
}

/// The outcomes of assumptions, seen from a vantage point.
#[derive(Debug)]
struct Run {
    from: Vantage,
    assumptions: Assumptions,
    outcomes: Outcomes,
    /// The strain on Pakistan's fronts by day, after each of its first moves from 16 January, once it was asked for.
    strain_after: Option<[Series; 4]>,
}

impl Run {
    fn read(&self, reading: &Reading) -> f64 {
        let outcomes = &self.outcomes;
        // On the eve of the first day nobody has learnt anything.
        let prior = outcomes.motive_if_struck[0];
        let largest = |weights: [f64; 3]| weights.into_iter().fold(0.0, f64::max);
        match *reading {
            Reading::Number(number) => number,
            Reading::On(outcome, day) => outcomes.series(outcome)[day],
            Reading::HalfOf(outcome, day) => outcomes.series(outcome)[day] / 2.0,
            Reading::HalfOfAttacks(days) => {
                let none = (0..days).fold(1.0, |none, _| none * (1.0 - self.assumptions[Key::MilitantAttacks]));
                (1.0 - none) / 2.0
            }
            Reading::Weight(motive) => prior[motive.index()],
            Reading::WeightIfStruck(motive, day) => outcomes.motive_if_struck[day][motive.index()],
            Reading::LargestIfStruck(day) => largest(outcomes.motive_if_struck[day]),
            Reading::LargestIfQuiet(day) => largest(outcomes.motive_if_quiet[day].unwrap_or(prior)),
            conditional => self.test(conditional).unwrap_or(f64::NAN),
        }
    }

    /// What the deterrence test answers, where there is one.
    fn test(&self, reading: Reading) -> Option<f64> {
        let test = self.outcomes.deterrence_test.as_ref()?;
        match reading {
            Reading::FirstMove(Action::StepDown) => Some(test.p_down),
            Reading::FirstMove(Action::Hold) => Some(test.p_hold),
            Reading::FirstMove(Action::Limited) => Some(test.p_limited),
            Reading::FirstMove(Action::Wide) => Some(test.p_wide),
            Reading::StruckAfter(Action::StepDown) => test.after_down,
            Reading::StruckAfter(Action::Hold) => test.after_hold,
            Reading::StruckAfter(Action::Limited) => test.after_limited,
            Reading::StruckAfter(Action::Wide) => test.after_wide,
            Reading::StruckIf(Answer::Given) => test.iran_if_struck,
            Reading::StruckIf(Answer::Withheld) => test.iran_if_not_struck,
            Reading::StruckLaterIf(Answer::Given) => test.later_if_struck,
            Reading::StruckLaterIf(Answer::Withheld) => test.later_if_not_struck,
            Reading::ResolvedIf(Answer::Given) => test.resolved_if_struck,
            Reading::ResolvedIf(Answer::Withheld) => test.resolved_if_not,
            _ => None,
        }
    }
}
