//! The rules of the project that no compiler checks: about the text of its files and about which package may use what.
//!
//! `cargo xtask tidy` prints what is wrong; the same check is an ordinary test, so nothing untidy passes the tests either.

use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::fmt;
use std::process::{Command, ExitCode};
use system::process::capture;

mod graph;
mod page;
mod source;
mod text;

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
struct SourceFile<'a> {
    /// Its path relative to the repository.
    path: &'a str,
    /// Its content.
    text: &'a str,
}

impl SourceFile<'_> {
    /// The lines with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { file: self.path.to_owned(), line, message: message.into() }
    }

    fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Fails with every place that breaks a rule.
pub fn check(workspace: &Workspace) -> Result<()> {
    let findings = findings(workspace)?;
    if findings.is_empty() {
        return Ok(());
    }
    let lines: Vec<_> = findings.iter().map(Finding::to_string).collect();
    bail!("{} to tidy:\n{}", plural(findings.len()), lines.join("\n"))
}

/// Prints every place that breaks a rule.
pub fn report(workspace: &Workspace) -> Result<ExitCode> {
    check(workspace)?;
    println!("Everything is tidy.");
    Ok(ExitCode::SUCCESS)
}

fn plural(places: usize) -> String {
    if places == 1 { "1 place".to_owned() } else { format!("{places} places") }
}

fn findings(workspace: &Workspace) -> Result<Vec<Finding>> {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let paths = capture(Command::new("git").current_dir(&workspace.root).args(list))?;
    let mut findings = graph::findings(workspace)?;
    for path in paths.split('\0').filter(|path| !path.is_empty()) {
        // A file that is deleted but not yet committed is still listed; a picture is no text.
        let Ok(text) = std::fs::read_to_string(workspace.root.join(path)) else { continue };
        let file = SourceFile { path, text: &text };
        findings.extend(text::findings(file));
        findings.extend(page::findings(file));
        if file.extension() == "rs" {
            findings.extend(source::findings(file));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_tidy() {
        let workspace = Workspace::find().expect("these tests run inside the workspace");
        if let Err(error) = check(&workspace) {
            panic!("{error:#}");
        }
    }

    #[test]
    fn a_finding_names_the_file_and_the_line() {
        let file = SourceFile { path: "crates/model/src/lib.rs", text: "" };
        assert_eq!(file.finding(7, "say why").to_string(), "crates/model/src/lib.rs:7: say why");
    }
}
