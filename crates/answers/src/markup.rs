//! The page's HTML. What came from a link or a file is escaped; nothing has a style or a handler of its own.

mod class;
mod form;
mod found;

pub use class::shown;
pub use form::{form, guess_label, question};
pub use found::found;

/// The ids of the elements that the page's script looks for.
pub mod id {
    /// The field for links.
    pub const LINKS: &str = "links";
    /// The field for a file.
    pub const FILE: &str = "file";
    /// What was found.
    pub const FOUND: &str = "found";
    /// The part with the reader's own answer.
    pub const FIRST: &str = "first";
    /// The choice of the question in it.
    pub const QUESTION: &str = "question";
    /// The field for a guess, and its label.
    pub const GUESS: &str = "guess";
    /// The label of the field for a guess.
    pub const GUESS_LABEL: &str = "guess-label";
    /// The field for the link of the reader's own settings.
    pub const OWN: &str = "own";
    /// What is wrong with the reader's answer, and how far the work is.
    pub const STATUS: &str = "status";
    /// The button for teachers.
    pub const TEACHER: &str = "teacher";
    /// The part with the class.
    pub const CLASS: &str = "class";
    /// What is said where the page's code is not to be had.
    pub const WITHOUT: &str = "without-code";
    /// The choice of the column with links.
    pub const COLUMN: &str = "column";
    /// The choice of the column with names.
    pub const NAMES: &str = "names";
    /// What is said after a download.
    pub const SAVED: &str = "saved";
}
