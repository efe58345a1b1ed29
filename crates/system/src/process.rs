//! Runs other programs: loudly, quietly, or for their answer; every failure names the command.

use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// How many lines of a silent command's output its failure shows.
const LINES_OF_FAILURE: usize = 30;

/// Runs a command whose output the reader sees.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", describe(command)))?;
    if !status.success() {
        bail!("{} failed ({status}); its own message is above", describe(command));
    }
    Ok(())
}

/// Runs a command and shows its output only if it fails.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    let output = output(command)?;
    if !output.status.success() {
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        bail!("{} failed ({}):\n{}", describe(command), output.status, last_lines(&text));
    }
    Ok(())
}

/// Runs a command for what it writes to its standard output.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = output(command)?;
    if !output.status.success() {
        bail!("{} failed ({}):\n{}", describe(command), output.status, last_lines(&String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).with_context(|| format!("{} answered with bytes that are no text", describe(command)))
}

/// How a watched command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With exit code 0.
    Success,
    /// With any other exit code or a signal.
    Failure,
}

/// Runs a command whose output the reader sees, and hands each line of its standard output to `watch`.
pub fn run_watched(command: &mut Command, mut watch: impl FnMut(&str)) -> Result<Ending> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", describe(command)))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.with_context(|| format!("cannot read the output of {}", describe(command)))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            watch(&line);
        }
    }
    let status = child.wait().with_context(|| format!("cannot wait for {}", describe(command)))?;
    Ok(if status.success() { Ending::Success } else { Ending::Failure })
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// The directories of `PATH` that hold `program`, in the order of `PATH`.
pub fn directories_with(program: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).filter(|directory| directory.join(program).is_file()).collect()
}

/// `PATH` with `directories` before everything else.
pub fn path_starting_with(directories: &[&Path]) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let own = directories.iter().map(|directory| directory.to_path_buf());
    std::env::join_paths(own.chain(std::env::split_paths(&path))).context("a directory of PATH has a colon in its name")
}

fn output(command: &mut Command) -> Result<Output> {
    command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {}", describe(command)))
}

/// The command as one would type it, without the directories of its program.
fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let words = command.get_args().map(|argument| argument.to_string_lossy());
    format!("`{}`", std::iter::once(program).chain(words).collect::<Vec<_>>().join(" "))
}

fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(LINES_OF_FAILURE)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_and_shows_what_it_wrote() {
        let error =
            run_quietly(Command::new("sh").args(["-c", "echo no such luck >&2; exit 3"])).expect_err("exit code 3 is a failure");
        let message = error.to_string();
        assert!(message.contains("`sh -c echo no such luck"), "{message}");
        assert!(message.ends_with("no such luck"), "{message}");
    }

    #[test]
    fn a_program_that_does_not_exist_is_named() {
        let error = capture(&mut Command::new("offramp-has-no-such-program")).expect_err("nothing to start");
        assert_eq!(error.to_string(), "cannot start `offramp-has-no-such-program`");
    }

    #[test]
    fn only_the_end_of_a_long_failure_is_shown() {
        let text: String = (1..=100).map(|line| format!("{line}\n")).collect();
        assert_eq!(last_lines(&text).lines().next(), Some("71"));
        assert_eq!(last_lines("one\ntwo"), "one\ntwo");
    }

    #[test]
    fn a_watched_command_reports_each_line_and_its_ending() {
        let mut lines = Vec::new();
        let ending = run_watched(Command::new("sh").args(["-c", "echo a; echo b; exit 1"]), |line| lines.push(line.to_owned()));
        assert_eq!(ending.expect("sh starts"), Ending::Failure);
        assert_eq!(lines, ["a", "b"]);
    }
}
