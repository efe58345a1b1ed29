//! Standard output. A reader that stops early, such as `head`, is no fault.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use serde_json::Value;

use crate::failure::Failure;

/// Writes `text` to standard output.
///
/// # Errors
/// If it cannot be written, say because a disk is full.
pub fn print(text: &str) -> Result<(), Failure> {
    stream(text).map(drop)
}

/// Writes `value` to standard output as indented JSON.
///
/// # Errors
/// If it cannot be written.
pub fn print_json(value: &Value) -> Result<(), Failure> {
    print(&format!("{value:#}\n"))
}

/// Whether anybody still reads standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Somebody reads: the output was written, and more can be.
    Listening,
    /// Nobody reads any more: the pipe is closed, and more output is of no use.
    Gone,
}

/// Writes `text` to standard output as a part of what is written, at once.
///
/// # Errors
/// If it cannot be written, say because a disk is full.
pub fn stream(text: &str) -> Result<Reader, Failure> {
    stream_bytes(text.as_bytes())
}

/// Writes a finished file to `path`, or to standard output where there is none.
///
/// # Errors
/// If it cannot be written.
pub fn deliver(path: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    match path {
        Some(path) => std::fs::write(path, bytes).map_err(Failure::Output),
        None => stream_bytes(bytes).map(drop),
    }
}

fn stream_bytes(bytes: &[u8]) -> Result<Reader, Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(bytes).and_then(|()| output.flush()) {
        Ok(()) => Ok(Reader::Listening),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Reader::Gone),
        Err(error) => Err(Failure::Output(error)),
    }
}
