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
    /// A fault of the field at `path`.
    pub fn new(path: impl Into<String>, expected: impl Into<String>, received: impl Into<String>) -> FieldError {
        FieldError { path: path.into(), expected: expected.into(), received: received.into() }
    }

    /// The fault with the name of the object `parent` before its path.
    pub fn within(mut self, parent: &str) -> FieldError {
        self.path = format!("{parent}.{}", self.path);
        self
    }
}

impl From<InvalidAssumption> for FieldError {
    fn from(fault: InvalidAssumption) -> FieldError {
        FieldError { path: fault.key, expected: fault.expected, received: fault.received }
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, received {}", self.path, self.expected, self.received)
    }
}

impl std::error::Error for FieldError {}
