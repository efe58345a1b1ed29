//! What the project's commands and the site builder do with this machine: they run programs and handle files, and every failure
//! names the command or the file.
//!
//! Not here: what is run or written. It has no dependency but the error type, so that both compile at once.

pub mod files;
pub mod number;
pub mod page_code;
pub mod process;
pub mod progress;
pub mod purpose;
