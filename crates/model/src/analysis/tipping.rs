//! Tipping points: where in its range an assumption brings the answer across a level, all others as they are.

use crate::analysis::crossing::{self, Crossing};
use crate::analysis::job::Job;
use crate::analysis::question::{Case, Focus, ROUGH};
use crate::anchor::Anchor;
use crate::assumptions::Assumptions;
use crate::catalogue::Key;
use crate::coefficient::Coefficients;
use crate::scenario::Scenario;
use crate::solve::{Solver, TOLERANCE};
use crate::supposition::Supposition;

/// How many evenly spaced values of each assumption are looked at; two crossings between neighbours would be missed.
const SCAN: usize = 17;

/// A rough answer this close to the level is looked at again to the last digit. Rough ones are right to a thirtieth of it.
const CLOSE: f64 = 1e-5;

/// Where an answer crosses a level as one assumption at a time moves over its range.
#[derive(Clone, Debug, PartialEq)]
pub struct Tipping {
    /// The answer now.
    pub now: f64,
    /// The level that it is to cross.
    pub level: f64,
    /// Where it does, by assumption in the order of the catalogue, then upwards. Assumptions that cannot bring it across have none.
    pub points: Vec<TippingPoint>,
}

/// A value of one assumption at which the answer crosses the level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TippingPoint {
    /// The assumption.
    pub key: Key,
    /// Its value there.
    pub at: f64,
    /// On which side the answer is above the level.
    pub slope: Slope,
}

/// Which way an answer crosses a level as an assumption grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slope {
    /// Above the point the answer exceeds the level.
    Rising,
    /// Below the point the answer exceeds the level.
    Falling,
}

/// Looks at each assumption's range, then closes in on each crossing, to 6·10⁻⁸ of the range.
#[derive(Clone, Debug)]
pub struct TippingJob {
    pub(crate) case: Case,
    /// Nothing is compared with it in the first step, which finds the answer now.
    pub(crate) level: f64,
    keys: Vec<Key>,
    pub(crate) now: f64,
    pub(crate) anchor: Anchor,
    /// Every value looked at so far, and what it gave, by assumption.
    pub(crate) scanned: Vec<(Key, f64, f64)>,
    done: usize,
    /// The last value looked at, and what it gave.
    last: Option<(f64, f64)>,
    crossings: Vec<(Key, Slope, Crossing)>,
    /// Which crossing is being closed in on.
    closing: usize,
}

impl TippingJob {
    /// Asks where `focus` crosses `level`, in the outcome's own unit, as each assumption alone moves over its range. A motive weight
    /// scales the other two to fill the rest.
    pub fn new(scenario: &Scenario, coefficients: &Coefficients, focus: Focus, level: f64) -> TippingJob {
        TippingJob::over(Key::ALL.to_vec(), Case::new(scenario, coefficients, focus), level)
    }

    /// The same job, every answer being the one given `supposition`, however unlikely that is at the settings that are tried; where it cannot
    /// come true at all, the one without it.
    pub fn given(mut self, supposition: Option<Supposition>) -> TippingJob {
        self.case.given = supposition;
        self
    }

    /// The same job for some assumptions only.
    pub(crate) fn over(keys: Vec<Key>, case: Case, level: f64) -> TippingJob {
        let (anchor, scanned, crossings) = (Anchor::default(), Vec::new(), Vec::new());
        TippingJob { case, level, keys, now: 0.0, anchor, scanned, done: 0, last: None, crossings, closing: 0 }
    }

    fn answer(&self, key: Key, value: f64, tolerance: f64, solver: &mut Solver) -> f64 {
        self.case.near(with(&self.case.scenario.assumptions, key, value), &self.anchor, tolerance, solver)
    }

    /// The answer, to the last digit only where the level is close.
    fn rough_answer(&self, key: Key, value: f64, solver: &mut Solver) -> f64 {
        let rough = self.answer(key, value, ROUGH, solver);
        if (rough - self.level).abs() <= CLOSE { self.answer(key, value, TOLERANCE, solver) } else { rough }
    }

    /// Looks at value `place` of the scan of `key`, and past the value that is set, whose answer is known.
    fn scan(&mut self, key: Key, place: usize, solver: &mut Solver) {
        let (low, high) = key.row().range;
        let value = low + (high - low) * (place as f64 / (SCAN - 1) as f64);
        let set = self.case.scenario.assumptions[key];
        if place == 0 {
            self.last = None;
        }
        if self.last.is_some_and(|(last, _)| last < set && set < value) {
            self.look(key, set, self.now);
        }
        let answer = if value == set { self.now } else { self.rough_answer(key, value, solver) };
        self.scanned.push((key, value, answer));
        self.look(key, value, answer);
    }

    /// Takes note of an answer: where the level lies between it and the last one, there is a crossing.
    fn look(&mut self, key: Key, value: f64, answer: f64) {
        let exceeds = |answer: f64| self.level <= answer;
        if let Some((low, before)) = self.last
            && exceeds(before) != exceeds(answer)
        {
            let slope = if exceeds(answer) { Slope::Rising } else { Slope::Falling };
            let crossing = Crossing::between([low, value], [before - self.level, answer - self.level]);
            self.crossings.push((key, slope, crossing));
        }
        self.last = Some((value, answer));
    }

    /// Looks once more at the crossing that is being closed in on.
    fn close_in(&mut self, solver: &mut Solver) {
        let Some(&(key, _, crossing)) = self.crossings.get(self.closing) else { return };
        let above = self.answer(key, crossing.next(), TOLERANCE, solver) - self.level;
        let (_, _, crossing) = &mut self.crossings[self.closing];
        crossing.take(above);
        self.closing += usize::from(crossing.is_closed());
    }

    const fn scans(&self) -> usize {
        1 + self.keys.len() * SCAN
    }
}

/// `assumptions` with one value set; the value that is set already changes nothing, not even a weight's last bit.
pub(crate) fn with(assumptions: &Assumptions, key: Key, value: f64) -> Assumptions {
    if assumptions[key] == value { *assumptions } else { assumptions.with_clamped(key, value) }
}

impl Job for TippingJob {
    type Finding = Tipping;

    fn steps(&self) -> usize {
        let left: usize = self.crossings.iter().map(|(_, _, crossing)| crossing.most_left()).sum();
        match self.scans().checked_sub(self.done) {
            None | Some(0) => self.done + left,
            Some(scans) => self.done + scans + left.max(self.keys.len() * crossing::MOST),
        }
    }

    fn done(&self) -> usize {
        self.done
    }

    fn step(&mut self, solver: &mut Solver) {
        if self.done == self.steps() {
            return;
        }
        match self.done.checked_sub(1) {
            None => (self.now, self.anchor) = self.case.centre(solver),
            Some(look) => match self.keys.get(look / SCAN).copied() {
                Some(key) => self.scan(key, look % SCAN, solver),
                None => self.close_in(solver),
            },
        }
        self.done += 1;
    }

    fn finding(&self) -> Option<Tipping> {
        let point =
            |(key, slope, crossing): &(Key, Slope, Crossing)| TippingPoint { key: *key, at: crossing.middle(), slope: *slope };
        let points = || self.crossings.iter().map(point).collect();
        (self.done == self.steps()).then(|| Tipping { now: self.now, level: self.level, points: points() })
    }
}
