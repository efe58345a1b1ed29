//! The answer to what the reader assumes: the outcomes now, and beside them those of our starting point seen from the same day, or of the
//! older version of the model that an opened link was made with.

use std::cell::RefCell;

use model::{Outcomes, Release, Scenario, Solver, Start};
use yew::prelude::*;

use crate::numbers::Numbers;
use crate::shared::Shared;

/// What is drawn and said.
#[derive(Debug)]
pub struct Answer {
    /// What was asked.
    pub scenario: Scenario,
    /// The outcomes.
    pub now: Outcomes,
    /// The outcomes drawn as ghosts: those of our starting point, or of the older version for the same scenario.
    pub start: Shared<Outcomes>,
    /// The older version, where its outcomes are the ghosts.
    pub older: Option<u32>,
}

impl Answer {
    /// The answer to `scenario`. The ghosts are an older version's, where there is one, and else `starting_point`.
    fn new(scenario: Scenario, start: Start, numbers: &Numbers, starting_point: Shared<Outcomes>) -> Answer {
        let now = outcomes(&scenario, numbers.shown, start);
        let older = numbers.older.map(|older| Shared::new(outcomes(&scenario, older, start)));
        let version = numbers.older.map(|older| older.version);
        Answer { scenario, now, start: older.unwrap_or(starting_point), older: version }
    }

    /// The answer to what `state` shows once it is at rest.
    #[cfg(test)]
    pub fn at_rest(state: &crate::state::State) -> Answer {
        let scenario = state.link.scenario;
        Answer::new(scenario, Start::Cold, &state.numbers, starting_point(&scenario, &state.numbers))
    }

    /// What figures are made of.
    pub fn seen(&self) -> figures::Seen<'_> {
        figures::Seen { scenario: &self.scenario, now: &self.now, start: &self.start, older: self.older }
    }

    /// Whether anything differs from our starting point.
    pub fn is_changed(&self) -> bool {
        self.scenario != Scenario::default_from(self.scenario.from)
    }
}

thread_local! {
    static SOLVER: RefCell<Solver> = RefCell::new(Solver::new());
}

/// Kept as one function: it is long, and called from three places.
#[inline(never)]
fn outcomes(scenario: &Scenario, release: &Release, start: Start) -> Outcomes {
    SOLVER.with_borrow_mut(|solver| solver.evaluate(scenario, &release.coefficients, start))
}

fn starting_point(scenario: &Scenario, numbers: &Numbers) -> Shared<Outcomes> {
    Shared::new(outcomes(&Scenario::default_from(scenario.from), numbers.shown, Start::Cold))
}

/// The answer to `scenario`, computed when it changes. While a slider is in hand the solver starts from the frame before; once it is at
/// rest it starts afresh, so that the same state always shows the same digits.
#[hook]
pub fn use_answer(scenario: Scenario, start: Start, numbers: Numbers) -> Shared<Answer> {
    let starting_point = use_memo((scenario.from, numbers), |(_, numbers)| starting_point(&scenario, numbers));
    let answer = use_memo((scenario, start, numbers), |(scenario, start, numbers)| {
        Shared::new(Answer::new(*scenario, *start, numbers, Shared::clone(&starting_point)))
    });
    Shared::clone(&answer)
}
