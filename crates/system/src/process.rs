//! Runs other programs: loudly, quietly, or for their answer; every failure names the command.

use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, PoisonError};

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

/// Runs a command whose output the reader sees, and hands each line of it to `watch`.
pub fn run_watched(command: &mut Command, watch: impl FnMut(&str) + Send) -> Result<Ending> {
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().with_context(|| format!("cannot start {}", describe(command)))?;
    let watch = Mutex::new(watch);
    let see = |line: &str| watch.lock().unwrap_or_else(PoisonError::into_inner)(line);
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    std::thread::scope(|threads| {
        threads.spawn(|| {
            for line in lines(stderr) {
                eprintln!("{line}");
                see(&line);
            }
        });
        for line in lines(stdout) {
            println!("{line}");
            see(&line);
        }
    });
    let status = child.wait().with_context(|| format!("cannot wait for {}", describe(command)))?;
    Ok(if status.success() { Ending::Success } else { Ending::Failure })
}

/// The lines of a stream until it ends.
fn lines(stream: Option<impl Read>) -> impl Iterator<Item = String> {
    let lines = stream.into_iter().flat_map(|stream| BufReader::new(stream).split(b'\n').map_while(Result::ok));
    lines.map(|line| String::from_utf8_lossy(&line).into_owned())
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
pub(crate) fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    let words = command.get_args().map(|argument| argument.to_string_lossy());
    format!("`{}`", std::iter::once(program).chain(words).collect::<Vec<_>>().join(" "))
}

pub(crate) fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(LINES_OF_FAILURE)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_and_shows_what_it_wrote() {
        let error =
            capture(Command::new("sh").args(["-c", "echo no such luck >&2; exit 3"])).expect_err("exit code 3 is a failure");
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
        let ending = run_watched(Command::new("sh").args(["-c", "echo a; echo b; sleep 0.2; echo c >&2; exit 1"]), |line| {
            lines.push(line.to_owned())
        });
        assert_eq!(ending.expect("sh starts"), Ending::Failure);
        assert_eq!(lines, ["a", "b", "c"]);
    }
}
