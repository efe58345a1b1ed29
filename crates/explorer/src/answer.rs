//! The answer to what the reader assumes: the outcomes now, and beside them those of our starting point seen from the same day, or of the
//! older version of the model that an opened link was made with.

use figures::Ghost;
use model::{Outcomes, Release, Scenario, Solver, Start, Vantage};

use crate::shared::Shared;
use crate::versions::Versions;

/// The outcomes that the page draws and says, and those that it compares them with.
#[derive(Debug)]
pub struct Answer {
    /// The scenario that is answered.
    pub scenario: Scenario,
    /// The outcomes of that scenario.
    pub now: Outcomes,
    /// The outcomes compared with, drawn as dotted lines.
    pub start: Shared<Outcomes>,
    /// What those are.
    pub ghost: Ghost,
}

impl Answer {
    /// The answer to what `state` shows once it is at rest.
    #[cfg(test)]
    pub fn at_rest(state: &crate::state::State) -> Shared<Answer> {
        Answers::new().to(state.link.scenario, Start::Cold, state.versions)
    }

    /// The answer as figures take it.
    pub fn seen(&self) -> figures::Comparison<'_> {
        figures::Comparison { scenario: &self.scenario, now: &self.now, start: &self.start, ghost: self.ghost }
    }

    /// This answer given what is supposed: with these curves, compared with its own.
    pub fn given(&self, curves: &[f64]) -> Shared<Answer> {
        let now = self.now.clone().with_curves(curves);
        Shared::new(Answer { scenario: self.scenario, now, start: Shared::new(self.now.clone()), ghost: Ghost::Unsupposed })
    }

    /// Whether anything differs from our starting point.
    pub fn is_changed(&self) -> bool {
        self.scenario != Scenario::default_from(self.scenario.from)
    }
}

/// All that an answer depends on, by which the latest is found again.
type AnswerKey = (Scenario, Start, Versions);

/// Computes answers, and remembers the latest answer and our starting point's outcomes.
pub struct Answers {
    solver: Solver,
    starting_point: Option<((Vantage, Versions), Shared<Outcomes>)>,
    latest: Option<(AnswerKey, Shared<Answer>)>,
}

impl Answers {
    /// A solver that has computed nothing yet.
    pub fn new() -> Answers {
        Answers { solver: Solver::new(), starting_point: None, latest: None }
    }

    /// The answer to `scenario`, computed when it changes. While a slider is in hand the solver starts from the frame before; once it is
    /// at rest it starts afresh, so that the same state always shows the same digits. It is compared with an older version's
    /// answer, where there is one, and else with our starting point.
    pub fn to(&mut self, scenario: Scenario, start: Start, versions: Versions) -> Shared<Answer> {
        let key = (scenario, start, versions);
        match &self.latest {
            Some((latest, answer)) if *latest == key => return answer.clone(),
            _ => {}
        }
        let starting_point = self.starting_point(scenario.from, versions);
        let now = self.outcomes(&scenario, versions.shown, start);
        let older = versions.older.map(|older| Shared::new(self.outcomes(&scenario, older, start)));
        let ghost = versions.older.map_or(Ghost::StartingPoint, |older| Ghost::Version(older.version));
        let answer = Shared::new(Answer { scenario, now, start: older.unwrap_or(starting_point), ghost });
        self.latest = Some((key, answer.clone()));
        answer
    }

    fn starting_point(&mut self, from: Vantage, versions: Versions) -> Shared<Outcomes> {
        match &self.starting_point {
            Some((of, outcomes)) if *of == (from, versions) => return outcomes.clone(),
            _ => {}
        }
        let outcomes = Shared::new(self.outcomes(&Scenario::default_from(from), versions.shown, Start::Cold));
        self.starting_point = Some(((from, versions), outcomes.clone()));
        outcomes
    }

    /// Kept as one function: it is long, and called from three places.
    #[inline(never)]
    fn outcomes(&mut self, scenario: &Scenario, release: &Release, start: Start) -> Outcomes {
        self.solver.evaluate_curves(scenario, &release.coefficients, start)
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
        let first = answers.to(start, Start::Cold, Versions::latest());
        assert!(answers.to(start, Start::Cold, Versions::latest()) == first);
        let other = Scenario { assumptions: start.assumptions.with_clamped(Key::Mediation, 0.9), ..start };
        let second = answers.to(other, Start::Warm, Versions::latest());
        assert!(second != first && second.start == first.start);
        let at_rest = answers.to(other, Start::Cold, Versions::latest());
        assert!(at_rest != second && at_rest.scenario == other);
    }
}
