//! Runs the command and gathers what came of it.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The command's file.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_offramp");

/// What came of one run.
#[derive(Debug, PartialEq)]
pub struct Finished {
    /// The exit code.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub output: String,
    /// What it wrote to standard error.
    pub errors: String,
}

/// Runs the command with arguments that stand between spaces.
pub fn offramp(arguments: &str) -> Finished {
    offramp_reading("", &arguments.split_whitespace().collect::<Vec<_>>())
}

/// Runs the command with `input` as its standard input.
pub fn offramp_reading(input: &str, arguments: &[&str]) -> Finished {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    // A command that is not interested closes the pipe, which is no matter here.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input.as_bytes());
    let finished = child.wait_with_output().expect("the command ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the command writes UTF-8");
    Finished { code: finished.status.code(), output: text(finished.stdout), errors: text(finished.stderr) }
}

impl Finished {
    /// The output of a run in which nothing was wrong.
    pub fn succeeded(self) -> String {
        assert_eq!((self.code, self.errors.as_str()), (Some(0), ""), "{self:?}");
        self.output
    }

    /// The output, read as JSON, of a run in which nothing was wrong.
    pub fn json(self) -> Value {
        serde_json::from_str(&self.succeeded()).expect("the output is JSON")
    }

    /// The lines on standard error of a run that was given something wrong and so printed nothing else.
    pub fn faults(self) -> Vec<String> {
        assert_eq!((self.code, self.output.as_str()), (Some(2), ""), "{self:?}");
        self.errors.lines().map(ToOwned::to_owned).collect()
    }
}
