//! What test programs note on their output beside the results, for `cargo xtask test` to read.

use std::io::Write;

/// Notes how many seconds the present test took.
pub(crate) fn seconds(seconds: f64) {
    note(&format!("seconds {seconds:.2} {}", test_name()));
}

/// Notes that the present test lacks something, by its name, and is skipped for it.
pub(crate) fn skipped(lack: &str) {
    note(&format!("skipped {lack} {}", test_name()));
}

/// Notes a session with a browser, by its address: where a driver does not end its browsers, somebody else has to.
pub(crate) fn session(driver: &str, session: &str) {
    note(&format!("session {}/session/{session}", driver.trim_end_matches('/')));
}

/// The name of the present test.
fn test_name() -> String {
    std::thread::current().name().unwrap_or("?").to_owned()
}

/// Prints a line to standard output, past the capture of a passing test's output.
fn note(line: &str) {
    // A test does not fail because nobody reads what is noted of it.
    drop(std::io::stdout().write_all(format!("{line}\n").as_bytes()));
}
