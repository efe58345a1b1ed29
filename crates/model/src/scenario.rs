//! A scenario, a vantage point with a reader's assumptions, and its evaluation.

use crate::assumptions::Assumptions;
use crate::coefficient::Coefficients;
use crate::outcome::Outcomes;
use crate::solve::{Solver, Start};
use crate::statistics;
use crate::vantage::Vantage;

/// The version of the model's numbers. It goes up whenever any curve of any assumptions changes.
pub const MODEL_VERSION: u32 = 1;

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
}

impl Solver {
    /// Solves the scenario and reads off its outcomes. A cold start gives the same digits whatever was solved before.
    pub fn evaluate(&mut self, scenario: &Scenario, coefficients: &Coefficients, start: Start) -> Outcomes {
        let game = statistics::game(&scenario.assumptions, coefficients, scenario.from);
        self.play(&game, &statistics::context(&scenario.assumptions), start)
    }
}

/// The outcomes of a scenario with the model's own coefficients, from a cold start.
pub fn evaluate(scenario: &Scenario) -> Outcomes {
    Solver::new().evaluate(scenario, &Coefficients::default(), Start::Cold)
}
