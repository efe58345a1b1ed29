//! The day that a key leads to, in a figure of days.

use crate::dom::event::KeyCommand;

/// How many days the page keys move by.
const WEEK: usize = 7;

/// The day that `command` leads to from `day`, or from the day of the question if none is read out.
pub fn moved(command: KeyCommand, day: usize, last: usize) -> Option<usize> {
    match command {
        KeyCommand::Previous => Some(day.saturating_sub(1)),
        KeyCommand::Next => Some((day + 1).min(last)),
        KeyCommand::WeekBack => Some(day.saturating_sub(WEEK)),
        KeyCommand::WeekOn => Some((day + WEEK).min(last)),
        KeyCommand::First => Some(0),
        KeyCommand::Last => Some(last),
        KeyCommand::Choose | KeyCommand::Escape | KeyCommand::Undo | KeyCommand::Redo => None,
    }
}
