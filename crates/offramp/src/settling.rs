//! Whether the two sides' beliefs settle, and what is said where they do not: then no number is sure.

use model::{Outcomes, Solver, Start};
use protocol::premise::Premise;

use crate::standard_error;

/// What is wrong where they do not, for every stream.
pub const CIRCLING: &str = "the two sides’ beliefs keep circling here, so no number is sure";

/// Whether the two sides' beliefs settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settling {
    /// They do: every number is sure to its last digit shown.
    Settled,
    /// They do not: every number is that of the last sweep.
    Circling,
}

impl Settling {
    /// Solves the premise to find out. Says so on standard error where they do not.
    pub fn found(premise: &Premise) -> Settling {
        Settling::told(&Solver::new().evaluate(&premise.scenario, &premise.coefficients, Start::Cold))
    }

    /// Whether they did in `outcomes`. Says so on standard error where they did not.
    pub fn told(outcomes: &Outcomes) -> Settling {
        if outcomes.settled {
            return Settling::Settled;
        }
        standard_error::say(&format!("warning: {CIRCLING}"));
        Settling::Circling
    }

    /// Whether they do.
    pub fn is_settled(self) -> bool {
        self == Settling::Settled
    }

    /// `text`, below a warning where they do not.
    pub fn over(self, text: &str) -> String {
        match self {
            Settling::Settled => text.to_owned(),
            Settling::Circling => format!("Warning: {CIRCLING}.\n{text}"),
        }
    }
}
