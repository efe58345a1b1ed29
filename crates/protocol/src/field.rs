//! What is wrong with a field of a file or an option of a command.

use std::fmt;

use model::assumptions::InvalidAssumption;

/// One fault of a field or an option: where, what was expected, what was received.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// The field, with the names of what it stands in: `assumptions.mediation`.
    pub path: String,
    /// What was expected there.
    pub expected: String,
    /// What was received there.
    pub received: String,
}

impl FieldError {
    /// A fault of the field at `path`. Of a long name or value the beginning is kept: files may hold anything.
    pub fn new(path: impl Into<String>, expected: impl Into<String>, received: impl Into<String>) -> FieldError {
        FieldError { path: cut(path.into()), expected: expected.into(), received: cut(received.into()) }
    }

    /// The fault with the name of the object `parent` before its path.
    pub fn within(mut self, parent: &str) -> FieldError {
        self.path = format!("{parent}.{}", self.path);
        self
    }
}

impl From<InvalidAssumption> for FieldError {
    fn from(fault: InvalidAssumption) -> FieldError {
        FieldError::new(fault.key, fault.expected, fault.received)
    }
}

/// How many characters of what came are kept.
const KEPT: usize = 160;

/// The beginning of what came, as long as a line has room for it.
pub fn cut(mut came: String) -> String {
    if let Some((end, _)) = came.char_indices().nth(KEPT) {
        came.truncate(end);
        came.push('…');
    }
    came
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, received {}", self.path, self.expected, self.received)
    }
}

impl std::error::Error for FieldError {}
