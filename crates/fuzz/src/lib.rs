//! Whatever comes from strangers is read or refused, and never breaks what it comes to. Each module bears one kind of input, of any bytes, and
//! fails where a promise is broken; `src/bin/` search for inputs that do, `corpus/` keeps those that reach most of the code and those
//! that once failed.
//!
//! Another kind of input: a module with `bear`, its line in [`TARGETS`], its program in `src/bin/` and `Cargo.toml`, a directory in
//! `corpus/` with a first input.

pub mod class;
pub mod command_line;
pub mod file;
pub mod link;
pub mod message;
pub mod snippet;

/// Reads an input of one kind, and fails where a promise is broken.
pub type Bear = fn(&[u8]);

/// Every kind of input: its name, which is that of its program and of its corpus, and what bears one.
pub const TARGETS: [(&str, Bear); 6] = [
    ("link", link::bear),
    ("file", file::bear),
    ("message", message::bear),
    ("snippet", snippet::bear),
    ("command_line", command_line::bear),
    ("class", class::bear),
];
