//! Two sweeps over the same scenarios, row by row: how far their numbers lie apart, and where they do most. Nothing but counts and the largest
//! differences is kept, so that sweeps may be longer than memory.
//!
//! A difference is a share of the most that the outcome can be by its day, so that chances, rungs and numbers of strikes can be told beside
//! each other. Scenarios in which beliefs do not settle in either sweep have no sure number: they are counted by themselves.

use model::Key;
use model::analysis::Focus;
use protocol::field::FieldError;

use super::median::Median;
use super::scatter::Scatter;
use super::sizes::Sizes;
use super::sweep_file::{Row, SweepFile};
use crate::failure::Failure;

/// Two sweeps held against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The assumptions that vary.
    pub varied: Vec<Key>,
    /// How many scenarios both sweeps have.
    pub scenarios: u64,
    /// The scenarios that are left out of all else, for beliefs do not settle.
    pub circling: Circling,
    /// How many numbers differ, of those that are sure.
    pub numbers: Sizes,
    /// How many scenarios differ, each by the largest of its differences.
    pub by_scenario: Sizes,
    /// How many of the sure numbers are not the same to the last digit.
    pub not_same: u64,
    /// Each question's answers, in the order of the columns.
    pub questions: Vec<Answers>,
}

/// Scenarios in which beliefs do not settle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circling {
    /// In the old sweep only.
    pub old_only: u64,
    /// In the new sweep only.
    pub new_only: u64,
    /// In both.
    pub both: u64,
    /// How many of their numbers are not the same to the last digit.
    pub not_same: u64,
}

impl Circling {
    /// How many scenarios there are.
    pub fn all(self) -> u64 {
        self.old_only + self.new_only + self.both
    }
}

/// The answers of both sweeps to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The question.
    pub focus: Focus,
    /// How many differ.
    pub sizes: Sizes,
    /// Where they differ most; none where all are the same to the last digit.
    pub largest: Option<Extreme>,
    /// The median of the differences without their signs.
    pub median: Median,
    /// Each scenario's difference over its old answer.
    pub scatter: Scatter,
}

/// A scenario in which two answers differ most.
#[derive(Clone, Debug, PartialEq)]
pub struct Extreme {
    /// Its row, counted from 0 as `offramp sweep --rows` does.
    pub row: u64,
    /// The varied assumptions.
    pub varied: Vec<f64>,
    /// The old answer, in the outcome's own unit.
    pub old: f64,
    /// The new one.
    pub new: f64,
    /// New less old, as a share.
    pub difference: f64,
}

impl Answers {
    fn new(focus: Focus) -> Answers {
        Answers { focus, sizes: Sizes::default(), largest: None, median: Median::default(), scatter: Scatter::default() }
    }

    /// The largest difference without its sign; 0 where there is none.
    pub fn most(&self) -> f64 {
        self.largest.as_ref().map_or(0.0, |largest| largest.difference.abs())
    }

    /// Whether any answer differs beyond the first limit.
    pub fn differs(&self) -> bool {
        0 < self.sizes.beyond(0)
    }

    /// Takes the answers of one more scenario; gives their difference without its sign.
    fn add(&mut self, row: u64, varied: &[f64], [old, new]: [f64; 2]) -> f64 {
        // On day 0 nothing has been counted yet.
        let top = Some(self.focus.top()).filter(|top| 0.0 < *top).unwrap_or(1.0);
        let difference = (new - old) / top;
        let most = difference.abs();
        self.sizes.add(most);
        self.median.add(most);
        self.scatter.add(old / top, difference);
        if self.most() < most {
            self.largest = Some(Extreme { row, varied: varied.to_vec(), old, new, difference });
        }
        most
    }
}

/// Reads both sweeps to their ends.
///
/// # Errors
/// If one cannot be read, or they have not the same scenarios in the same order, the same columns and the same supposition.
pub fn compare(old: &mut SweepFile, new: &mut SweepFile) -> Result<Comparison, Failure> {
    new.arrange_like(old)?;
    let mut found = Comparison {
        varied: old.varied(),
        scenarios: 0,
        circling: Circling::default(),
        numbers: Sizes::default(),
        by_scenario: Sizes::default(),
        not_same: 0,
        questions: old.asked().into_iter().map(Answers::new).collect(),
    };
    let (mut before, mut after) = (Row::default(), Row::default());
    loop {
        match (old.next(&mut before)?, new.next(&mut after)?) {
            (true, true) => {}
            (false, false) if found.scenarios == 0 => {
                return Err(Failure::input(FieldError::new(format!("{}: line 2", old.name()), "a scenario", "none")));
            }
            (false, false) => return Ok(found),
            (true, false) => return Err(shorter(new, old)),
            (false, true) => return Err(shorter(old, new)),
        }
        for (key, [before, after]) in found.varied.iter().zip(pairs(&before.varied, &after.varied)) {
            if before != after {
                let expected = format!("{before}, as {} has: the same scenarios in the same order", old.name());
                let place = new.at(new.line(), key.row().key);
                return Err(Failure::input(FieldError::new(place, expected, after.to_string())));
            }
        }
        if found.scenarios == 0 && old.said().supposed != new.said().supposed {
            let [supposed, other] = [old.said(), new.said()].map(|said| said.supposed.unwrap_or_else(|| "nothing".into()));
            let place = new.at(new.line(), protocol::supposing::FIELD);
            return Err(Failure::input(FieldError::new(place, format!("{supposed}, as {} has", old.name()), other)));
        }
        found.add(&before, &after);
    }
}

impl Comparison {
    /// Takes one more scenario.
    fn add(&mut self, old: &Row, new: &Row) {
        let not_same = pairs(&old.answers, &new.answers).filter(|[old, new]| old != new).count() as u64;
        let row = self.scenarios;
        self.scenarios += 1;
        match (old.settled, new.settled) {
            (true, true) => {
                self.not_same += not_same;
                let mut most: f64 = 0.0;
                for (answers, both) in self.questions.iter_mut().zip(pairs(&old.answers, &new.answers)) {
                    let difference = answers.add(row, &old.varied, both);
                    self.numbers.add(difference);
                    most = most.max(difference);
                }
                self.by_scenario.add(most);
                return;
            }
            (false, true) => self.circling.old_only += 1,
            (true, false) => self.circling.new_only += 1,
            (false, false) => self.circling.both += 1,
        }
        self.circling.not_same += not_same;
    }

    /// All answers, the largest difference first.
    pub fn ranked(&self) -> Vec<&Answers> {
        let mut ranked: Vec<&Answers> = self.questions.iter().collect();
        ranked.sort_by(|one, other| other.most().total_cmp(&one.most()));
        ranked
    }

    /// The answers that differ beyond the first limit, the largest difference first.
    pub fn differing(&self) -> Vec<&Answers> {
        self.ranked().into_iter().filter(|answers| answers.differs()).collect()
    }
}

fn pairs<'a>(old: &'a [f64], new: &'a [f64]) -> impl Iterator<Item = [f64; 2]> + 'a {
    old.iter().zip(new).map(|(old, new)| [*old, *new])
}

/// The fault of a sweep that ends where the other has another row.
fn shorter(short: &SweepFile, long: &SweepFile) -> Failure {
    let place = format!("{}: line {}", short.name(), short.end());
    let expected = format!("a row, as {} has on its line {}", long.name(), long.line());
    Failure::input(FieldError::new(place, expected, "the end of the file"))
}
