//! From outcomes to figures, and to the words that say the same: what the page, the command and whatever is written ahead of time show
//! alike.
//!
//! Not for drawing (`chart` does that) nor for computing outcomes (`model` does).

pub mod picture;
pub mod told;

pub mod asked;
pub mod export;
pub mod indices;
pub mod map;
pub mod matters;
pub mod motive;
pub mod why;

use model::{Outcomes, Scenario};

/// What is to be shown: a scenario's outcomes, and as ghosts those of our starting point seen from the same day, or of an older version
/// of the model on the same assumptions.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// What was asked.
    pub scenario: &'a Scenario,
    /// Its outcomes.
    pub now: &'a Outcomes,
    /// The outcomes of our starting point, or of the older version.
    pub start: &'a Outcomes,
    /// The older version of the model, where its outcomes are the ghosts.
    pub older: Option<u32>,
}

impl Seen<'_> {
    /// Whether anything differs from our starting point.
    pub fn is_changed(&self) -> bool {
        *self.scenario != Scenario::default_from(self.scenario.from)
    }

    /// The outcomes drawn as ghosts, if there is something to compare.
    pub fn ghosts(&self) -> Option<&Outcomes> {
        (self.older.is_some() || self.is_changed()).then_some(self.start)
    }
}

/// The ranges of nearby settings, one for each curve of the events view, and whether they are those of what is shown.
#[derive(Clone, Copy, Debug)]
pub struct Bands<'a> {
    /// The ranges.
    pub ranges: &'a [protocol::inquiry::Ranges],
    /// Whether they belong to what is shown, or to what was shown a moment ago.
    pub settled: bool,
}
