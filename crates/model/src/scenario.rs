//! A scenario, a vantage point with a reader's assumptions, and its evaluation.

use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::consequence::Context;
use crate::course::{Course, Played};
use crate::deterrence::test_deterrence;
use crate::deterrence_test::DeterrenceTest;
use crate::game::Game;
use crate::motive::{Motive, Prior};
use crate::outcome::Outcomes;
use crate::part::read_parts;
use crate::passage::read_passages;
use crate::solve::{Solution, Solver, Start, TOLERANCE};
use crate::supposition::Supposition;
use crate::vantage::Vantage;

/// The version of the model's numbers. It goes up whenever any curve of any assumptions changes.
pub const MODEL_VERSION: u32 = 2;

/// A vantage point and assumptions: with the coefficients, all that decides the curves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scenario {
    /// The vantage point from which one looks ahead.
    pub from: Vantage,
    /// The assumptions.
    pub assumptions: Assumptions,
}

impl Scenario {
    /// The default assumptions seen from `from`.
    pub fn default_from(from: Vantage) -> Scenario {
        Scenario { from, assumptions: Assumptions::default() }
    }

    /// Our starting point seen from `from` with some assumptions changed, each as far as its range goes, and, if one is given, a certain
    /// motive of Iran.
    pub fn changed(from: Vantage, changes: &[(Key, f64)], motive: Option<Motive>) -> Scenario {
        let start = match motive {
            Some(motive) => Assumptions::default().with_motives(Prior::EVEN.with(motive, 1.0)),
            None => Assumptions::default(),
        };
        Scenario { from, assumptions: changes.iter().fold(start, |all, (key, value)| all.with_clamped(*key, *value)) }
    }

    /// The game that it makes with these coefficients.
    #[inline]
    pub fn game(&self, coefficients: &Coefficients) -> Game {
        Game::seen_from(self.from, &self.assumptions, coefficients)
    }
}

impl Solver {
    /// Solves the scenario and reads off its outcomes. A cold start gives the same digits whatever was solved before.
    pub fn evaluate(&mut self, scenario: &Scenario, coefficients: &Coefficients, start: Start) -> Outcomes {
        self.play(&scenario.game(coefficients), &Context::new(&scenario.assumptions), start)
    }

    /// The deterrence test at the scenario's settings if an answer told Iran nothing about Pakistan's resolve: with no reputation for it. None
    /// where that is so already, where beliefs do not settle, and from 18 January, when Pakistan has struck.
    pub fn evaluate_untold_deterrence(
        &mut self,
        scenario: &Scenario,
        coefficients: &Coefficients,
        supposition: Option<Supposition>,
    ) -> Option<DeterrenceTest> {
        let untold = Scenario { assumptions: scenario.assumptions.with_clamped(Key::Reputation, 0.0), ..*scenario };
        if untold == *scenario {
            return None;
        }
        let outcomes = self.evaluate_given(&untold, coefficients, supposition);
        outcomes.deterrence_test.filter(|_| outcomes.settled)
    }

    /// As [`Solver::evaluate`] for the outcomes that are read as [`Reading::Curve`](crate::outcome::Reading), to the last bit; what they are
    /// made of, the inferences and the deterrence test are left blank. For pages that draw many times a second, and whose readers download
    /// all that is called: a frame started warm is right to about 10⁻⁸ only, a hundred-thousandth of a pixel.
    #[inline]
    pub fn evaluate_curves(&mut self, scenario: &Scenario, coefficients: &Coefficients, start: Start) -> Outcomes {
        let game = scenario.game(coefficients);
        let solution = self.solve_to(&game, start, start.tolerance());
        read_curves(&Played::of(self, &game), &Context::new(&scenario.assumptions), solution)
    }

    /// Solves `game` and reads off its outcomes. After the last move of a short game everything stays as it is.
    pub fn play(&mut self, game: &Game, context: &Context, start: Start) -> Outcomes {
        self.play_to(game, context, start, TOLERANCE)
    }

    /// As [`Solver::play`], with beliefs settled to `tolerance` only.
    pub fn play_to(&mut self, game: &Game, context: &Context, start: Start, tolerance: f64) -> Outcomes {
        let solution = self.solve_to(game, start, tolerance);
        read_off(&Played::of(self, game), context, solution)
    }
}

/// The curves of a course whose game was solved so.
#[inline]
pub(crate) fn read_curves<C: Course>(course: &C, context: &Context, solution: Solution) -> Outcomes {
    let mut outcomes = blank(solution);
    read_passages(course, context, &mut outcomes);
    context.follow(&mut outcomes);
    outcomes
}

/// The outcomes of a course whose game was solved so.
pub(crate) fn read_off<C: Course>(course: &C, context: &Context, solution: Solution) -> Outcomes {
    let mut outcomes = Outcomes { deterrence_test: test_deterrence(course), ..blank(solution) };
    read_parts(course, context, &mut outcomes);
    context.follow(&mut outcomes);
    outcomes
}

/// Nothing has been read off yet but how it was solved.
#[inline]
fn blank(solution: Solution) -> Outcomes {
    Outcomes { sweeps: solution.sweeps, settled: solution.settled, ..Outcomes::BLANK }
}

/// The outcomes of a scenario with the model's own coefficients, from a cold start.
pub fn evaluate(scenario: &Scenario) -> Outcomes {
    Solver::new().evaluate(scenario, &Coefficients::default(), Start::Cold)
}
