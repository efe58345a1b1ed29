//! From outcomes to figures, and to the words that say the same: what the page, the command and whatever is written ahead of time show
//! alike.
//!
//! Not for drawing (`chart` does that) nor for computing outcomes (`model` does).

#![cfg_attr(not(test), warn(clippy::use_debug, reason = "in a release `Debug` stops the page (site/src/silent.rs)"))]

pub mod caption;
pub mod picture;

pub mod class;
pub mod compare;
pub mod crises;
pub mod deterrence;
pub mod export;
pub mod indices;
pub mod map;
pub mod matters;
pub mod motive;
pub mod scenario_question;
pub mod state_figure;
pub mod why;

use model::{Outcomes, Scenario};

/// A scenario's outcomes and those they are compared with, which are drawn as dotted ghosts.
#[derive(Clone, Copy, Debug)]
pub struct Comparison<'a> {
    /// The scenario that is drawn: vantage point and assumptions.
    pub scenario: &'a Scenario,
    /// The outcomes of that scenario.
    pub now: &'a Outcomes,
    /// The outcomes that are drawn as ghosts.
    pub start: &'a Outcomes,
    /// What those are.
    pub ghost: Ghost<'a>,
    /// Whether they are of another scenario.
    pub is_changed: bool,
}

/// What outcomes are compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ghost<'a> {
    /// Those of the starting point seen from the same day.
    StartingPoint,
    /// Those of an older version of the model on the same assumptions.
    Version(u32),
    /// Those of a pinned scenario of that name, seen from the same day.
    Pin(&'a str),
    /// Those of the same scenario with nothing supposed.
    Unsupposed,
}

impl Comparison<'_> {
    /// The outcomes drawn as ghosts; none where they would be those of the scenario itself, or are not sure.
    pub fn ghosts(&self) -> Option<&Outcomes> {
        ((self.ghost != Ghost::StartingPoint || self.is_changed) && self.start.settled).then_some(self.start)
    }
}

/// The bands of the events view: between which values its curves lie at nearby settings.
#[derive(Clone, Copy, Debug)]
pub struct Bands<'a> {
    /// The bands, one for each curve.
    pub ranges: &'a [protocol::inquiry::Ranges],
    /// Whether they were computed for the scenario shown; else for the one before, and are drawn faint.
    pub settled: bool,
}
