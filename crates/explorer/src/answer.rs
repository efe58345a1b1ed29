//! The answer to what the reader assumes: the outcomes now, and beside them those of the starting point or of a pinned scenario seen from
//! the same day, or of the older version of the model that an opened link was made with.

use figures::Ghost;
use model::{Outcomes, Release, Scenario, Solver, Start};

use crate::shared::Shared;
use crate::state::Compared;
use crate::versions::Versions;

/// The outcomes that the page draws and says, and those that it compares them with.
#[derive(Debug)]
pub struct Answer {
    /// The scenario that is answered.
    pub scenario: Scenario,
    /// The outcomes of that scenario.
    pub now: Shared<Outcomes>,
    /// The outcomes compared with, drawn as dotted lines.
    pub start: Shared<Outcomes>,
    /// What those are; but for a pinned scenario.
    pub ghost: Ghost<'static>,
    /// Whether the scenario is another than the one compared with.
    pub is_changed: bool,
    /// The name of the pinned scenario, where its outcomes are those compared with.
    pub pin: Option<String>,
}

impl Answer {
    /// The answer to what `state` shows once it is at rest.
    #[cfg(test)]
    pub fn at_rest(state: &crate::state::State) -> Shared<Answer> {
        Answers::new().to(state.link.scenario, Start::Cold, state.versions, state.compared())
    }

    /// The answer as figures take it.
    pub fn seen(&self) -> figures::Comparison<'_> {
        let ghost = self.pin.as_deref().map_or(self.ghost, Ghost::Pin);
        figures::Comparison { scenario: &self.scenario, now: &self.now, start: &self.start, ghost, is_changed: self.is_changed }
    }

    /// This answer given what is supposed: with these curves, compared with its own.
    pub fn given(&self, curves: &[f64]) -> Shared<Answer> {
        let now = Shared::new(self.now.with_curves(curves));
        let start = self.now.clone();
        Shared::new(Answer { scenario: self.scenario, now, start, ghost: Ghost::Unsupposed, is_changed: false, pin: None })
    }
}

/// All that an answer depends on, by which the latest is found again.
type AnswerKey = (Scenario, Scenario, Start, Versions);

/// Computes answers, and remembers the latest answer and the outcomes that it is compared with.
pub struct Answers {
    solver: Solver,
    compared: Option<((Scenario, Versions), Shared<Outcomes>)>,
    latest: Option<(AnswerKey, Shared<Answer>)>,
}

impl Answers {
    /// A solver that has computed nothing yet.
    pub fn new() -> Answers {
        Answers { solver: Solver::new(), compared: None, latest: None }
    }

    /// The answer to `scenario`, computed when it changes. While a slider is in hand the solver starts from the frame before; once it is
    /// at rest it starts afresh, so that the same state always shows the same digits. It is compared with an older version's
    /// answer, where there is one, and else with `compared`: a pinned scenario and its name, or the starting point.
    pub fn to(&mut self, scenario: Scenario, start: Start, versions: Versions, compared: Compared<'_>) -> Shared<Answer> {
        let (with, name) = compared;
        let key = (scenario, with, start, versions);
        match &self.latest {
            Some((latest, answer)) if *latest == key && answer.pin.as_deref() == name => return answer.clone(),
            _ => {}
        }
        let compared = self.compared(with, versions);
        let now = Shared::new(self.outcomes(&scenario, versions.shown, start));
        let older = versions.older.map(|older| Shared::new(self.outcomes(&scenario, older, start)));
        let ghost = versions.older.map_or(Ghost::StartingPoint, |older| Ghost::Version(older.version));
        let pin = name.filter(|_| versions.older.is_none()).map(str::to_owned);
        let is_changed = scenario != with;
        let answer = Shared::new(Answer { scenario, now, start: older.unwrap_or(compared), ghost, is_changed, pin });
        self.latest = Some((key, answer.clone()));
        answer
    }

    fn compared(&mut self, scenario: Scenario, versions: Versions) -> Shared<Outcomes> {
        match &self.compared {
            Some((of, outcomes)) if *of == (scenario, versions) => return outcomes.clone(),
            _ => {}
        }
        let outcomes = Shared::new(self.outcomes(&scenario, versions.shown, Start::Cold));
        self.compared = Some(((scenario, versions), outcomes.clone()));
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
    use model::{Key, Vantage};

    use super::*;

    #[test]
    fn an_answer_is_found_once_and_stays_until_something_else_is_asked() {
        let mut answers = Answers::new();
        let start = Scenario::default_from(Vantage::Jan18);
        let first = answers.to(start, Start::Cold, Versions::latest(), (start, None));
        assert!(answers.to(start, Start::Cold, Versions::latest(), (start, None)) == first);
        let other = Scenario { assumptions: start.assumptions.with_clamped(Key::Mediation, 0.9), ..start };
        let second = answers.to(other, Start::Warm, Versions::latest(), (start, None));
        assert!(second != first && second.start == first.start);
        let at_rest = answers.to(other, Start::Cold, Versions::latest(), (start, None));
        assert!(at_rest != second && at_rest.scenario == other);
    }
}
