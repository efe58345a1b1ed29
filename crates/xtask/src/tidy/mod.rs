//! The rules of the project that no compiler checks: about the text of its files and about which package may use what.
//!
//! `cargo xtask tidy` prints what is wrong; the same check is an ordinary test, so nothing untidy passes the tests either.

use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::process::{Command, ExitCode};
use system::process::capture;

mod circle;
mod declared;
mod finding;
mod graph;
mod modules;
mod page;
mod rooms;
mod source;
mod supply;
mod text;

use finding::{Finding, SourceFile};

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
    findings.extend(supply::findings(workspace)?);
    // A file that is deleted but not yet committed is still listed; a picture is no text.
    let read = |path| Some((path, std::fs::read_to_string(workspace.root.join(path)).ok()?));
    let texts: Vec<(&str, String)> = paths.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect();
    let files: Vec<SourceFile<'_>> = texts.iter().map(|(path, text)| SourceFile { path, text }).collect();
    findings.extend(circle::findings(&files));
    findings.extend(declared::findings(&files));
    findings.extend(rooms::findings(&files));
    for file in files {
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
}
