//! Off-ramps: changes that would bring the answer to the better side of a line, single ones or, where none does, two together.

use crate::analysis::job::Job;
use crate::analysis::pair::{Change, Pair, PairSearch};
use crate::analysis::question::{Case, Focus};
use crate::analysis::tipping::{Slope, Tipping, TippingJob};
use crate::assumption::{GRID, Group};
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::outcome::Outcome;
pub use crate::outcome::Wish;
use crate::scenario::Scenario;
use crate::solve::Solver;
use crate::supposition::Supposition;

/// The line for what one wishes less of, as a share of the most there can be; for what one wishes more of, the rest.
const LINE: f64 = 1.0 / 3.0;

/// On the better side of that line, by what share of itself the answer is to change.
const DROP: f64 = 1.0 / 3.0;

/// By how much at least, as a share of the most there can be.
const LEAST_DROP: f64 = 0.05;

/// By what share of itself at most: of a small answer, [`LEAST_DROP`] would be nearly all.
const MOST_DROP: f64 = 0.5;

/// What nobody can choose, besides the motive weights and what is for analysts: what a side fears, what it makes of a strike let pass or
/// answered, what others believe of it, and how its economy and the region stand.
const NOBODYS: [Key; 6] =
    [Key::DeterrenceWorry, Key::Precedent, Key::Resolve, Key::Reputation, Key::DomesticStress, Key::RegionalTension];

/// How many grid points beyond a crossing are tried: the nearest, and one more, where rounding leaves the nearest on the line.
const TRIES: usize = 2;

impl Wish {
    /// Whether one would rather see less or more of `outcome`.
    pub const fn of(outcome: Outcome) -> Wish {
        outcome.row().wish
    }

    /// The line for an answer that is `now` and can be `top` at most: a third of that where it is above, else a third less than now, or
    /// five points of a hundred less where that is more, but no less than half of now. Where more is wished, the same of what is missing.
    pub fn line(self, now: f64, top: f64) -> f64 {
        match self {
            Wish::Less if LINE * top < now => LINE * top,
            Wish::Less => now - drop(now, top),
            Wish::More if now < (1.0 - LINE) * top => (1.0 - LINE) * top,
            Wish::More => now + drop(top - now, top),
        }
    }

    /// What is better than `answer` by `difference`.
    pub(crate) fn beyond(self, answer: f64, difference: f64) -> f64 {
        match self {
            Wish::Less => answer - difference,
            Wish::More => answer + difference,
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

/// How much less `amount` is to become, where it can be `top` at most.
fn drop(amount: f64, top: f64) -> f64 {
    (DROP * amount).max(LEAST_DROP * top).min(MOST_DROP * amount)
}

/// The changes that would bring the answer to the better side of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct OffRamps {
    /// The answer now.
    pub now: f64,
    /// The line that it is to cross.
    pub line: f64,
    /// Which side of it is the better one.
    pub wish: Wish,
    /// The single changes, the one that moves least of its range first; equal ones in the order of the catalogue.
    pub ramps: Vec<OffRamp>,
    /// Pairs of changes, the one that moves least first; looked for only where the answer is on the worse side and no single change does.
    pub pairs: Vec<Pair>,
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
    /// The search for pairs, once nothing else was found.
    pairs: Option<PairSearch>,
}

#[derive(Clone, Debug)]
struct Trial {
    candidates: Vec<Change>,
    tried: usize,
    ramps: Vec<OffRamp>,
}

impl OffRampJob {
    /// Asks which changes to `scenario` bring `focus` to the better side of the line.
    ///
    /// What analysts set is no way out, for nobody can decide it; nor are the motive weights: they are what others believe of Iran, and
    /// Iran does not choose anew why it struck; nor what a side fears or finds.
    pub fn new(scenario: &Scenario, coefficients: &Coefficients, focus: Focus) -> OffRampJob {
        let case = Case::new(scenario, coefficients, focus);
        OffRampJob { case, tipping: TippingJob::over(keys().collect(), case, 0.0), chosen: None, trial: None, pairs: None }
    }

    /// The same job, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    pub fn given(mut self, supposition: Option<Supposition>) -> OffRampJob {
        self.case.given = supposition;
        self.tipping.case.given = supposition;
        self
    }

    /// The same question once the tipping points of every assumption at the line are known: `tipping` is that job, done. What is found is
    /// the same, and nothing is looked at twice.
    pub fn after(tipping: TippingJob) -> OffRampJob {
        OffRampJob { case: tipping.case, chosen: Some(tipping.level), tipping, trial: None, pairs: None }
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
    fn candidates(&self, tipping: &Tipping) -> Vec<Change> {
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

    fn candidate(&self, key: Key, value: f64) -> Change {
        Change::of(&self.case.scenario.assumptions, key, value)
    }

    /// Begins the search for pairs, where all single changes were tried and none does.
    fn look_for_pairs(&mut self) {
        let is_needed = self.trial.as_ref().is_some_and(|trial| trial.tried == trial.candidates.len() && trial.ramps.is_empty());
        let TippingJob { now, level, anchor, scanned, .. } = &self.tipping;
        if self.pairs.is_none() && is_needed && !self.wish().is_met(*now, *level) {
            let scanned: Vec<_> = scanned.iter().filter(|(key, ..)| keys().any(|own| own == *key)).copied().collect();
            self.pairs = Some(PairSearch::new(self.case, anchor.clone(), self.wish(), [*now, *level], &scanned));
        }
    }
}

/// The assumptions that somebody can change.
fn keys() -> impl Iterator<Item = Key> {
    let all = Key::ALL.iter().copied();
    all.filter(|key| key.row().group != Group::ForAnalysts && key.motive().is_none() && !NOBODYS.contains(key))
}

impl Job for OffRampJob {
    type Finding = OffRamps;

    fn steps(&self) -> usize {
        // The nearest crossing on either side of each assumption is the most to be tried.
        let trials = self.trial.as_ref().map_or(2 * TRIES * keys().count(), |trial| trial.candidates.len());
        self.tipping.steps() + trials + self.pairs.as_ref().map_or(0, PairSearch::steps)
    }

    fn done(&self) -> usize {
        self.tipping.done() + self.trial.as_ref().map_or(0, |trial| trial.tried) + self.pairs.as_ref().map_or(0, PairSearch::done)
    }

    fn step(&mut self, solver: &mut Solver) {
        if let Some(pairs) = &mut self.pairs {
            return pairs.step(solver);
        }
        let (case, wish) = (&self.case, self.wish());
        match &mut self.trial {
            None => {
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
            }
            Some(Trial { candidates, tried, ramps }) => {
                let Some(&change) = candidates.get(*tried) else { return };
                *tried += 1;
                // The least moved come first, so that the first that does is its assumption's nearest.
                if ramps.iter().all(|ramp| ramp.key != change.key) {
                    let outcome = case.cold(change.made(&case.scenario.assumptions), solver);
                    if wish.is_met(outcome, self.tipping.level) {
                        let Change { key, value, moved } = change;
                        ramps.push(OffRamp { key, value, moved, outcome });
                    }
                }
            }
        }
        self.look_for_pairs();
    }

    fn finding(&self) -> Option<OffRamps> {
        let Trial { candidates, tried, ramps } = self.trial.as_ref()?;
        let pairs = self.pairs.as_ref().map_or(Some([].as_slice()), PairSearch::finding)?;
        let (now, line) = (self.tipping.now, self.tipping.level);
        let found = || OffRamps { now, line, wish: self.wish(), ramps: ramps.clone(), pairs: pairs.to_vec() };
        (*tried == candidates.len()).then(found)
    }
}
