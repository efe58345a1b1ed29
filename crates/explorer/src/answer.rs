//! The answer to what the reader assumes: the outcomes now, and beside them those of our starting point seen from the same day, or of the
//! older version of the model that an opened link was made with.

use model::{Outcomes, Release, Scenario, Solver, Start, Vantage};

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
    /// The answer to what `state` shows once it is at rest.
    #[cfg(test)]
    pub fn at_rest(state: &crate::state::State) -> Shared<Answer> {
        Answers::new().to(state.link.scenario, Start::Cold, state.numbers)
    }

    /// What figures are made of.
    pub fn seen(&self) -> figures::Comparison<'_> {
        figures::Comparison { scenario: &self.scenario, now: &self.now, start: &self.start, older: self.older }
    }

    /// Whether anything differs from our starting point.
    pub fn is_changed(&self) -> bool {
        self.scenario != Scenario::default_from(self.scenario.from)
    }
}

/// What an answer depends on.
type Asked = (Scenario, Start, Numbers);

/// Who answers, and remembers the latest answer and our starting point's outcomes.
pub struct Answers {
    solver: Solver,
    starting_point: Option<((Vantage, Numbers), Shared<Outcomes>)>,
    latest: Option<(Asked, Shared<Answer>)>,
}

impl Answers {
    /// One who has not been asked yet.
    pub fn new() -> Answers {
        Answers { solver: Solver::new(), starting_point: None, latest: None }
    }

    /// The answer to `scenario`, computed when it changes. While a slider is in hand the solver starts from the frame before; once it is
    /// at rest it starts afresh, so that the same state always shows the same digits. The ghosts are an older version's, where there is
    /// one, and else the starting point.
    pub fn to(&mut self, scenario: Scenario, start: Start, numbers: Numbers) -> Shared<Answer> {
        let asked = (scenario, start, numbers);
        match &self.latest {
            Some((latest, answer)) if *latest == asked => return answer.clone(),
            _ => {}
        }
        let starting_point = self.starting_point(scenario.from, numbers);
        let now = self.outcomes(&scenario, numbers.shown, start);
        let older = numbers.older.map(|older| Shared::new(self.outcomes(&scenario, older, start)));
        let version = numbers.older.map(|older| older.version);
        let answer = Shared::new(Answer { scenario, now, start: older.unwrap_or(starting_point), older: version });
        self.latest = Some((asked, answer.clone()));
        answer
    }

    fn starting_point(&mut self, from: Vantage, numbers: Numbers) -> Shared<Outcomes> {
        match &self.starting_point {
            Some((of, outcomes)) if *of == (from, numbers) => return outcomes.clone(),
            _ => {}
        }
        let outcomes = Shared::new(self.outcomes(&Scenario::default_from(from), numbers.shown, Start::Cold));
        self.starting_point = Some(((from, numbers), outcomes.clone()));
        outcomes
    }

    /// Kept as one function: it is long, and called from three places.
    #[inline(never)]
    fn outcomes(&mut self, scenario: &Scenario, release: &Release, start: Start) -> Outcomes {
        self.solver.evaluate(scenario, &release.coefficients, start)
    }
}

#[cfg(test)]
mod tests {
    use model::Key;

    use super::*;

    #[test]
    fn an_answer_is_found_once_and_stays_until_something_else_is_asked() {
        let mut answers = Answers::new();
        let start = Scenario::default_from(Vantage::Jan18);
        let first = answers.to(start, Start::Cold, Numbers::latest());
        assert!(answers.to(start, Start::Cold, Numbers::latest()) == first);
        let other = Scenario { assumptions: start.assumptions.with_clamped(Key::Mediation, 0.9), ..start };
        let second = answers.to(other, Start::Warm, Numbers::latest());
        assert!(second != first && second.start == first.start);
        let at_rest = answers.to(other, Start::Cold, Numbers::latest());
        assert!(at_rest != second && at_rest.scenario == other);
    }
}
