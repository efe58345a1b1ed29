//! From outcomes to figures, and to the words that say the same: what the page, the command and whatever is written ahead of time show
//! alike.
//!
//! Not for drawing (`chart` does that) nor for computing outcomes (`model` does).

pub mod picture;
pub mod told;

use model::{Outcomes, Scenario};

/// What is to be shown: a scenario's outcomes, and those of our starting point seen from the same day, as ghosts.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// What was asked.
    pub scenario: &'a Scenario,
    /// Its outcomes.
    pub now: &'a Outcomes,
    /// The outcomes of our starting point.
    pub start: &'a Outcomes,
}

impl Seen<'_> {
    /// Whether anything differs from our starting point.
    pub fn is_changed(&self) -> bool {
        *self.scenario != Scenario::default_from(self.scenario.from)
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
