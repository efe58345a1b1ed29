//! The tornado: what the answer would be with each assumption at the low and at the high end of its range, all others as they are.

use crate::analysis::job::Job;
use crate::analysis::question::{Case, Focus, RESOLVED};
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::scenario::Scenario;
use crate::solve::Solver;
use crate::supposition::Supposition;

/// How far each assumption swings the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The answer now.
    pub now: f64,
    /// A bar for every assumption, the largest swing first; those that are equal, but for what the arithmetic leaves, in the order of the
    /// catalogue.
    pub bars: Vec<Bar>,
}

impl Tornado {
    /// Whether any assumption swings the answer further than the arithmetic does by itself.
    pub fn is_moved(&self) -> bool {
        self.bars.iter().any(|bar| RESOLVED < bar.swing())
    }
}

/// How far one assumption swings the answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The assumption.
    pub key: Key,
    /// The value that it is set to.
    pub value: f64,
    /// The answer with it at the low end of its range.
    pub at_low: f64,
    /// The answer with it at the high end.
    pub at_high: f64,
}

impl Bar {
    /// How far apart its ends bring the answer.
    pub fn swing(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// Evaluates both ends of every assumption, from a cold start each. A motive weight scales the other two to fill the rest.
#[derive(Debug)]
pub struct TornadoJob {
    case: Case,
    answers: Vec<f64>,
}

impl TornadoJob {
    /// Asks how far each assumption swings `focus` about `scenario`.
    pub fn new(scenario: &Scenario, coefficients: &Coefficients, focus: Focus) -> TornadoJob {
        TornadoJob { case: Case::new(scenario, coefficients, focus), answers: Vec::new() }
    }

    /// The same job, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    pub fn given(mut self, supposition: Option<Supposition>) -> TornadoJob {
        self.case.given = supposition;
        self
    }
}

impl Job for TornadoJob {
    type Finding = Tornado;

    fn steps(&self) -> usize {
        1 + 2 * Key::ALL.len()
    }

    fn done(&self) -> usize {
        self.answers.len()
    }

    fn step(&mut self, solver: &mut Solver) {
        let set = self.case.scenario.assumptions;
        let assumptions = match self.done().checked_sub(1) {
            None => set,
            Some(end) => {
                let Some(key) = Key::ALL.get(end / 2) else { return };
                let (low, high) = key.row().range;
                set.with_clamped(*key, if end % 2 == 0 { low } else { high })
            }
        };
        self.answers.push(self.case.cold(assumptions, solver));
    }

    fn finding(&self) -> Option<Tornado> {
        let (now, ends) = self.answers.split_first().filter(|(_, ends)| ends.len() == 2 * Key::ALL.len())?;
        let set = &self.case.scenario.assumptions;
        let bar = |(key, ends): (&Key, &[f64])| Bar { key: *key, value: set[*key], at_low: ends[0], at_high: ends[1] };
        let mut bars: Vec<Bar> = Key::ALL.iter().zip(ends.chunks_exact(2)).map(bar).collect();
        let told_apart = |bar: &Bar| (bar.swing() / RESOLVED).round();
        bars.sort_by(|left, right| told_apart(right).total_cmp(&told_apart(left)));
        Some(Tornado { now: *now, bars })
    }
}
