//! What an analysis is asked: an outcome by the end of a day, of a scenario; and what may be the answer to "which assumption".

use crate::anchor::Anchor;
use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::game::Game;
use crate::outcome::{NIGHTS, Outcome, Outcomes, Reading};
use crate::scenario::Scenario;
use crate::solve::{Solution, Solver, Start};
use crate::supposition::Supposition;
use crate::vantage::Vantage;

/// Beliefs that need not be settled to the last digit: answers are then right to about 3·10⁻⁷.
pub(crate) const ROUGH: f64 = 1e-5;

/// Beliefs in one of hundreds of settings of which only quantiles or variances are asked: these are then right to about 3·10⁻⁶, and
/// change with which settings are drawn by a thousand times as much.
pub(crate) const SAMPLED: f64 = 1e-4;

/// What two settled answers may differ by though nothing moved them: they may stop a sweep of beliefs apart, and sums round.
pub(crate) const RESOLVED: f64 = 1e-9;

/// The same for answers whose beliefs are settled as far as [`SAMPLED`] ones.
pub(crate) const ROUGHLY_RESOLVED: f64 = 1e-5;

/// The question at hand: an outcome by the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Focus {
    /// The outcome that is asked about.
    pub outcome: Outcome,
    /// By the end of which day, 0 to 28; a later one is read as the last.
    pub night: usize,
}

impl Focus {
    /// The question that the page opens with at a vantage point.
    pub const fn first_from(from: Vantage) -> Focus {
        let (outcome, night) = from.first_question();
        Focus { outcome, night }
    }

    /// The answer among `outcomes`, in the outcome's own unit.
    pub const fn read(self, outcomes: &Outcomes) -> f64 {
        outcomes.series(self.outcome)[if self.night < NIGHTS { self.night } else { NIGHTS }]
    }

    /// The greatest value the outcome can have there: 1, but for the mean rung and for what is summed over the days.
    pub const fn top(self) -> f64 {
        self.outcome.row().measure.top(self.night)
    }
}

/// What counts as one when asking which assumption did it: an assumption, or the three weights on Iran's motive together, since only
/// their ratio counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Factor {
    /// An assumption that is no motive weight.
    One(Key),
    /// The weights on Iran's motive.
    Motives,
}

impl Factor {
    /// Every factor, in the order of the catalogue.
    pub fn all() -> impl Iterator<Item = Factor> {
        Key::ALL.iter().filter_map(|key| match key {
            Key::MotiveCounterTerror => Some(Factor::Motives),
            _ if key.motive().is_some() => None,
            _ => Some(Factor::One(*key)),
        })
    }

    /// Its key; that of the first weight, where it is all three.
    pub const fn key(self) -> Key {
        match self {
            Factor::One(key) => key,
            Factor::Motives => Key::MotiveCounterTerror,
        }
    }

    /// Its name in English.
    pub const fn label(self) -> &'static str {
        match self {
            Factor::One(key) => key.row().wording().label,
            Factor::Motives => "Why Iran struck",
        }
    }

    /// Whether two sets of assumptions differ in this factor.
    pub fn differs(self, left: &Assumptions, right: &Assumptions) -> bool {
        match self {
            Factor::One(key) => left[key] != right[key],
            Factor::Motives => left.motives() != right.motives(),
        }
    }

    /// `onto` with this factor as it is in `source`.
    pub(crate) fn copied(self, source: &Assumptions, onto: Assumptions) -> Assumptions {
        match self {
            Factor::One(key) => onto.with_clamped(key, source[key]),
            Factor::Motives => onto.with_motives(source.motives()),
        }
    }
}

/// What an analysis works on: a scenario, the coefficients, the outcome and day that are asked about, and what is supposed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub scenario: Scenario,
    pub coefficients: Coefficients,
    pub focus: Focus,
    /// Every answer is the one given this, however unlikely it is at the settings that are tried; where it cannot come true at all, the one
    /// without it.
    pub given: Option<Supposition>,
}

impl Case {
    pub(crate) fn new(scenario: &Scenario, coefficients: &Coefficients, focus: Focus) -> Case {
        Case { scenario: *scenario, coefficients: *coefficients, focus, given: None }
    }

    /// The settled answer under these assumptions, to the last digit that the page shows.
    pub(crate) fn cold(&self, assumptions: Assumptions, solver: &mut Solver) -> f64 {
        let game = self.game(&assumptions);
        let solution = solver.solve(&game, Start::Cold);
        self.read(&game, &assumptions, solution, solver)
    }

    /// The answer under these assumptions from the priors on, its beliefs settled to `tolerance`, and whether they are.
    pub(crate) fn roughly(&self, assumptions: Assumptions, tolerance: f64, solver: &mut Solver) -> (f64, bool) {
        let game = self.game(&assumptions);
        let solution = solver.solve_to(&game, Start::Cold, tolerance);
        (self.read(&game, &assumptions, solution, solver), solution.settled)
    }

    /// The settled outcomes as asked that are read so, and an anchor for their neighbours.
    pub(crate) fn settle(&self, reading: Reading, solver: &mut Solver) -> (Outcomes, Anchor) {
        let game = self.scenario.game(&self.coefficients);
        let solution = solver.solve(&game, Start::Cold);
        let context = Context::new(&self.scenario.assumptions);
        let outcomes = solver.read_as_given(reading, &game, &context, solution, self.given);
        (outcomes, solver.anchor(&game))
    }

    /// The settled answer as asked, and an anchor for its neighbours.
    pub(crate) fn centre(&self, solver: &mut Solver) -> (f64, Anchor) {
        let now = self.cold(self.scenario.assumptions, solver);
        (now, solver.anchor(&self.game(&self.scenario.assumptions)))
    }

    /// The answer under these assumptions, from an anchor.
    pub(crate) fn near(&self, assumptions: Assumptions, anchor: &Anchor, tolerance: f64, solver: &mut Solver) -> f64 {
        let game = self.game(&assumptions);
        let solution = solver.solve_from(&game, anchor, tolerance);
        self.read(&game, &assumptions, solution, solver)
    }

    /// The answer under these assumptions, from those of the last games that the solver solved.
    pub(crate) fn next(&self, assumptions: Assumptions, tolerance: f64, solver: &mut Solver) -> f64 {
        let game = self.game(&assumptions);
        let solution = solver.solve_to(&game, Start::Warm, tolerance);
        self.read(&game, &assumptions, solution, solver)
    }

    /// The game that it is under these assumptions.
    pub(crate) fn game(&self, assumptions: &Assumptions) -> Game {
        Scenario { assumptions: *assumptions, ..self.scenario }.game(&self.coefficients)
    }

    /// The answer of the game solved last, that of these assumptions.
    fn read(&self, game: &Game, assumptions: &Assumptions, solution: Solution, solver: &Solver) -> f64 {
        let Focus { outcome, night } = self.focus;
        solver.read_one_given(game, &Context::new(assumptions), (outcome, night), solution, self.given)
    }
}
