//! A class's answers together: the links that a teacher has collected, read from any text or from a spreadsheet, and what they say as a
//! group. The browser and the command do the same with them, and no server ever sees them.
//!
//! `reading` finds the links, `sheet` the cells of a spreadsheet, `group` counts and compares, `files` writes what was found.

mod files;
mod group;
mod reading;
mod sheet;

pub use files::files;
pub use group::{Class, Member, Pair, Spread, distance, share_of_range, usual_question};
pub use reading::{Answer, Columns, Fault, FaultKind, LONGEST_LABEL, Reading, read};

/// The most answers of a class that are read.
pub const MOST: usize = 200;
