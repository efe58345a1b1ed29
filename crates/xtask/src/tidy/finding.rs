//! What the rules look at, a file of the repository, and what they find in it.

use std::fmt;

/// One place that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, relative to the repository.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

/// A file of the repository.
#[derive(Clone, Copy)]
pub(super) struct SourceFile<'a> {
    /// Its path relative to the repository.
    pub path: &'a str,
    /// Its content.
    pub text: &'a str,
}

impl SourceFile<'_> {
    /// The lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// What is wrong in one of its lines.
    pub fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { file: self.path.to_owned(), line, message: message.into() }
    }

    /// The ending of its name, without the dot.
    pub fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_names_the_file_and_the_line() {
        let file = SourceFile { path: "crates/model/src/lib.rs", text: "" };
        assert_eq!(file.finding(7, "say why").to_string(), "crates/model/src/lib.rs:7: say why");
    }
}
