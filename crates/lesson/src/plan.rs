//! The lesson: its parts, how long each takes, and what of the page each needs.

use words::texts::lesson::{ExerciseName, PhaseName};

/// A part of the lesson.
#[derive(Clone, Copy, Debug)]
pub struct Phase {
    /// Its name, under which its words stand.
    pub name: PhaseName,
    /// How long it takes.
    pub minutes: u32,
    /// What it needs.
    pub needs: Option<Need>,
}

/// What a part of the lesson needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The sheet, printed.
    Sheet,
    /// The argument, step by step.
    Story,
    /// An exercise.
    Exercise(ExerciseName),
    /// What the model cannot be used for.
    Limits,
}

/// How long each exercise takes, in minutes.
pub const EXERCISE_MINUTES: u32 = 10;

/// The parts of the lesson, in order.
pub const PLAN: [Phase; PhaseName::ALL.len()] = [
    Phase { name: PhaseName::Guess, minutes: 6, needs: Some(Need::Sheet) },
    Phase { name: PhaseName::Walk, minutes: 13, needs: Some(Need::Story) },
    Phase { name: PhaseName::Disagree, minutes: 10, needs: Some(Need::Exercise(ExerciseName::Disagree)) },
    Phase { name: PhaseName::Compare, minutes: 8, needs: None },
    Phase { name: PhaseName::Debrief, minutes: 8, needs: Some(Need::Limits) },
];

/// How long the lesson takes, in minutes.
pub fn minutes() -> u32 {
    PLAN.iter().map(|phase| phase.minutes).sum()
}
