//! Standard output. A reader that stops early, such as `head`, is no fault.

use std::fs::{self, File};
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
/// If it cannot be written. A file that was there is then as it was.
pub fn deliver(path: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    match path {
        Some(path) => {
            let written = replace(path, |file| file.write_all(bytes));
            written.map_err(|error| Failure::File(format!("--output {}", path.display()), error))
        }
        None => stream_bytes(bytes).map(drop),
    }
}

/// Writes a file beside `path` and gives it that name once it is whole. What is no regular file, such as a device, is written as it is.
///
/// # Errors
/// If it cannot be written. A file that was there is then as it was.
pub fn replace(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    // Behind a link stands the file that is to be replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|found| !found.is_file()) {
        return File::options().write(true).open(&target).and_then(|mut file| write(&mut file));
    }
    let beside = target.with_file_name(format!(".offramp-{}.part", std::process::id()));
    let written = File::create(&beside).and_then(|mut file| write(&mut file)).and_then(|()| fs::rename(&beside, &target));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

fn stream_bytes(bytes: &[u8]) -> Result<Reader, Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(bytes).and_then(|()| output.flush()) {
        Ok(()) => Ok(Reader::Listening),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Reader::Gone),
        Err(error) => Err(Failure::Output(error)),
    }
}
