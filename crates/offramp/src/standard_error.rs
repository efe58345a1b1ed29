//! Standard error: what is said of a link or a file beside the numbers, and what went wrong.

use std::io::{self, Write};

/// Writes a line to standard error. Where that is closed, the line is dropped.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
