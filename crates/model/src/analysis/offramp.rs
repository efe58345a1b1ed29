//! Off-ramps: single changes that would bring the answer to the better side of a line.

use crate::analysis::job::Job;
use crate::analysis::question::{Case, Focus};
use crate::analysis::tipping::{Slope, Tipping, TippingJob, with};
use crate::assumption::{GRID, Group};
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::outcome::Outcome;
pub use crate::outcome::Wish;
use crate::scenario::Scenario;
use crate::solve::Solver;

/// The line for what one wishes less of, as a share of the most there can be; for what one wishes more of, the rest.
const LINE: f64 = 1.0 / 3.0;

/// How many grid points beyond a crossing are tried: the nearest, and one more, where rounding leaves the nearest on the line.
const TRIES: usize = 2;

impl Wish {
    /// Whether one would rather see less or more of `outcome`.
    pub const fn of(outcome: Outcome) -> Wish {
        outcome.row().wish
    }

    /// The line for an answer that is `now` and can be `top` at most: a third of that where it is above, else half of what it is; or,
    /// where more is wished, two thirds where it is below, else half of what is missing.
    pub fn line(self, now: f64, top: f64) -> f64 {
        match self {
            Wish::Less if LINE * top < now => LINE * top,
            Wish::Less => 0.5 * now,
            Wish::More if now < (1.0 - LINE) * top => (1.0 - LINE) * top,
            Wish::More => 0.5 * (now + top),
        }
    }

    /// Whether `answer` is on the better side of `line`.
    pub fn is_met(self, answer: f64, line: f64) -> bool {
        match self {
            Wish::Less => answer < line,
            Wish::More => line < answer,
        }
    }
}

/// The single changes that would bring the answer to the better side of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct OffRamps {
    /// The answer now.
    pub now: f64,
    /// The line that it is to cross.
    pub line: f64,
    /// Which side of it is the better one.
    pub wish: Wish,
    /// The changes, the one that moves least of its range first; equal ones in the order of the catalogue.
    pub ramps: Vec<OffRamp>,
}

/// A single change that would bring it there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OffRamp {
    /// The assumption that is changed.
    pub key: Key,
    /// The value that it is set to: the nearest point of the page's grid that does it.
    pub value: f64,
    /// How far that is from where it is set, as a share of its range.
    pub moved: f64,
    /// The answer there, from a cold start, as the page will show it.
    pub outcome: f64,
}

/// Looks for tipping points at the line, then tries the grid points just beyond them.
#[derive(Clone, Debug)]
pub struct OffRampJob {
    case: Case,
    tipping: TippingJob,
    /// The line, where it is not the usual one.
    chosen: Option<f64>,
    /// What to try, once the tipping points are known.
    trial: Option<Trial>,
}

#[derive(Clone, Debug)]
struct Trial {
    candidates: Vec<Candidate>,
    tried: usize,
    ramps: Vec<OffRamp>,
}

/// A change that is to be tried.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    key: Key,
    value: f64,
    moved: f64,
}

impl OffRampJob {
    /// Asks which single changes to `scenario` bring `focus` to the better side of the line.
    ///
    /// What analysts set is no way out, for nobody can decide it; nor are the motive weights: they are what others believe of Iran, and
    /// Iran does not choose anew why it struck.
    pub fn new(scenario: &Scenario, coefficients: &Coefficients, focus: Focus) -> OffRampJob {
        let case = Case::new(scenario, coefficients, focus);
        OffRampJob { case, tipping: TippingJob::over(keys().collect(), case, 0.0), chosen: None, trial: None }
    }

    /// The same job for a line of the asker's own, in the outcome's unit. Where the answer is on its better side already, nothing need be
    /// changed and nothing is found.
    pub fn with_line(self, line: f64) -> OffRampJob {
        OffRampJob { chosen: Some(line), ..self }
    }

    fn wish(&self) -> Wish {
        Wish::of(self.case.focus.outcome)
    }

    /// The grid points just beyond the nearest crossing on either side of what is set, the least moved first.
    fn candidates(&self, tipping: &Tipping) -> Vec<Candidate> {
        let better_above = match self.wish() {
            Wish::Less => Slope::Falling,
            Wish::More => Slope::Rising,
        };
        let mut candidates = Vec::new();
        if self.wish().is_met(tipping.now, tipping.level) {
            return candidates;
        }
        for key in keys() {
            let set = self.case.scenario.assumptions[key];
            let points = || tipping.points.iter().filter(|point| point.key == key);
            if let Some(point) = points().find(|point| set <= point.at && point.slope == better_above) {
                let row = key.row();
                let first = (0..=GRID).find(|index| point.at <= row.grid_value(*index));
                let beyond = (first.unwrap_or(GRID)..=GRID).take(TRIES);
                candidates.extend(beyond.map(|index| self.candidate(key, row.grid_value(index))));
            }
            if let Some(point) = points().rfind(|point| point.at <= set && point.slope != better_above) {
                let row = key.row();
                let first = (0..=GRID).rev().find(|index| row.grid_value(*index) <= point.at);
                let beyond = (0..=first.unwrap_or(0)).rev().take(TRIES);
                candidates.extend(beyond.map(|index| self.candidate(key, row.grid_value(index))));
            }
        }
        candidates.sort_by(|left, right| left.moved.total_cmp(&right.moved));
        candidates
    }

    fn candidate(&self, key: Key, value: f64) -> Candidate {
        let (low, high) = key.row().range;
        Candidate { key, value, moved: (value - self.case.scenario.assumptions[key]).abs() / (high - low) }
    }
}

/// The assumptions that somebody can change.
fn keys() -> impl Iterator<Item = Key> {
    let all = Key::ALL.iter().copied();
    all.filter(|key| key.row().group != Group::ForAnalysts && key.motive().is_none())
}

impl Job for OffRampJob {
    type Finding = OffRamps;

    fn steps(&self) -> usize {
        // The nearest crossing on either side of each assumption is the most to be tried.
        let trials = self.trial.as_ref().map_or(2 * TRIES * keys().count(), |trial| trial.candidates.len());
        self.tipping.steps() + trials
    }

    fn done(&self) -> usize {
        self.tipping.done() + self.trial.as_ref().map_or(0, |trial| trial.tried)
    }

    fn step(&mut self, solver: &mut Solver) {
        let (case, wish) = (&self.case, self.wish());
        let Some(Trial { candidates, tried, ramps }) = &mut self.trial else {
            self.tipping.step(solver);
            if self.tipping.done() == 1 {
                let usual = wish.line(self.tipping.now, case.focus.top());
                self.tipping.level = self.chosen.unwrap_or(usual);
            }
            self.trial = self.tipping.finding().map(|tipping| Trial {
                candidates: self.candidates(&tipping),
                tried: 0,
                ramps: Vec::new(),
            });
            return;
        };
        let Some(&Candidate { key, value, moved }) = candidates.get(*tried) else { return };
        *tried += 1;
        // The least moved come first, so that the first that does is its assumption's nearest.
        if ramps.iter().all(|ramp| ramp.key != key) {
            let outcome = case.cold(with(&case.scenario.assumptions, key, value), solver);
            if wish.is_met(outcome, self.tipping.level) {
                ramps.push(OffRamp { key, value, moved, outcome });
            }
        }
    }

    fn finding(&self) -> Option<OffRamps> {
        let Trial { candidates, tried, ramps } = self.trial.as_ref()?;
        let (now, line) = (self.tipping.now, self.tipping.level);
        (*tried == candidates.len()).then(|| OffRamps { now, line, wish: self.wish(), ramps: ramps.clone() })
    }
}
