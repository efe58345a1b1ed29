//! The answer to what the reader assumes: the outcomes now, and those of our starting point seen from the same day.

use std::cell::RefCell;

use model::{Coefficients, Outcomes, Scenario, Solver, Start};
use yew::prelude::*;

use crate::shared::Shared;

/// What is drawn and said.
#[derive(Debug)]
pub struct Answer {
    /// What was asked.
    pub scenario: Scenario,
    /// The outcomes.
    pub now: Outcomes,
    /// The outcomes of our starting point, drawn as ghosts.
    pub start: Shared<Outcomes>,
}

impl Answer {
    /// What figures are made of.
    pub fn seen(&self) -> figures::Seen<'_> {
        figures::Seen { scenario: &self.scenario, now: &self.now, start: &self.start }
    }

    /// Whether anything differs from our starting point.
    pub fn is_changed(&self) -> bool {
        self.scenario != Scenario::default_from(self.scenario.from)
    }
}

thread_local! {
    static SOLVER: RefCell<Solver> = RefCell::new(Solver::new());
}

fn outcomes(scenario: &Scenario, start: Start) -> Outcomes {
    SOLVER.with_borrow_mut(|solver| solver.evaluate(scenario, &Coefficients::default(), start))
}

/// The answer to `scenario`, computed when it changes. While a slider is in hand the solver starts from the frame before; once it is at
/// rest it starts afresh, so that the same state always shows the same digits.
#[hook]
pub fn use_answer(scenario: Scenario, start: Start) -> Shared<Answer> {
    let starting_point = use_memo(scenario.from, |from| Shared::new(outcomes(&Scenario::default_from(*from), Start::Cold)));
    let answer = use_memo((scenario, start), |(scenario, start)| {
        let now = outcomes(scenario, *start);
        Shared::new(Answer { scenario: *scenario, now, start: Shared::clone(&starting_point) })
    });
    Shared::clone(&answer)
}
