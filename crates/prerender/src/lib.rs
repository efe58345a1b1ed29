//! The page as it is before its code runs, and where its code cannot run: the answer of our starting point, written ahead of time.
//!
//! A reader sees it at once; it is what crawlers read, what stands where scripts or WebAssembly are not to be had, and what comes back if
//! the page's code fails. The page proper is drawn beside it and takes its place at the same height.
//!
//! Not for anything that a reader can change.

pub mod companion;
pub mod document;
pub mod oembed;
pub mod preview;
pub mod shell;

mod about;
mod address;
mod head;
mod picture;
mod starting_point;
mod still;

pub use about::cited;
pub use document::{Companion, Document, Place, Walk};
pub use shell::{MissingMark, document};
pub use starting_point::StartingPoint;
