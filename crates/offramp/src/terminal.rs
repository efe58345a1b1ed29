//! Standard output and standard error. A reader that stops early, such as `head`, is no fault.

use std::io::{self, ErrorKind, Write};

use serde_json::Value;

use crate::failure::Failure;

/// Writes `text` to standard output.
///
/// # Errors
/// If it cannot be written, say because a disk is full.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}

/// Writes `value` to standard output as indented JSON.
///
/// # Errors
/// If it cannot be written.
pub fn print_json(value: &Value) -> Result<(), Failure> {
    print(&format!("{value:#}\n"))
}

/// Writes a line to standard error. Where that is closed there is nobody left to tell.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
