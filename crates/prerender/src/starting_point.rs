//! The answer that every reader sees first, computed while the page is written.

use figures::picture;
use model::analysis::{BandJob, run_to_end};
use model::{Coefficients, Outcomes, Scenario, Solver, Start, Vantage};
use protocol::inquiry::Ranges;
use protocol::question::Question;
use words::headline::Headline;
use words::nearby;

/// Our starting point seen from 18 January: its outcomes, and the ranges of nearby settings.
pub struct StartingPoint {
    /// The vantage point and the assumptions.
    pub scenario: Scenario,
    /// The question that every reader sees first.
    pub focus: Question,
    /// The outcomes of that scenario.
    pub outcomes: Outcomes,
    /// The ranges at nearby settings, one entry for each curve of the events view.
    pub ranges: Vec<Ranges>,
}

impl StartingPoint {
    /// Computes outcomes and ranges; the ranges take some 256 runs of the model.
    pub fn find() -> StartingPoint {
        let scenario = Scenario::default_from(Vantage::Jan18);
        let mut solver = Solver::new();
        let outcomes = solver.evaluate(&scenario, &Coefficients::default(), Start::Cold);
        let bands = run_to_end(BandJob::new(&scenario, &Coefficients::default(), &model::outcome::EVENT_CURVES), &mut solver);
        let ranges = bands.iter().map(picture::ranges).collect();
        StartingPoint { scenario, focus: Question::first_from(Vantage::Jan18), outcomes, ranges }
    }

    /// The outcomes as figures take them, compared with themselves.
    pub fn comparison(&self) -> figures::Comparison<'_> {
        figures::Comparison {
            scenario: &self.scenario,
            now: &self.outcomes,
            start: &self.outcomes,
            ghost: figures::Ghost::StartingPoint,
            is_changed: false,
        }
    }

    /// The sentence that answers the question.
    pub fn headline(&self) -> Headline {
        Headline::new(self.scenario.from, self.focus, self.value())
    }

    /// The sentence that says what nearby settings give.
    pub fn nearby(&self) -> String {
        let place = model::outcome::EVENT_CURVES.iter().position(|outcome| *outcome == self.focus.outcome).unwrap_or(0);
        let [low, high] = &self.ranges[place].half;
        let end = |shares: &[u16]| f64::from(shares[usize::from(self.focus.day)]) * 1e-4;
        nearby::sentence(self.value(), end(low), end(high))
    }

    fn value(&self) -> f64 {
        self.outcomes.series(self.focus.outcome)[usize::from(self.focus.day)]
    }
}
