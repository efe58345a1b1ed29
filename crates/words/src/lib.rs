//! What the product says: numbers, dates and sentences in five languages, for the page, its figures, its files and its analyst.
//!
//! Not for deciding anything: a word here follows from a value that was computed elsewhere.

#![cfg_attr(not(test), warn(clippy::use_debug, reason = "in a release `Debug` stops the page (site/src/silent.rs)"))]
#![deny(unreachable_patterns, reason = "a row of a language that stands twice")]

pub mod ar;
pub mod chance;
pub mod change;
pub mod citation;
pub mod colours;
pub mod date;
pub mod decimal;
pub mod en;
pub mod event;
pub mod fa;
pub mod headline;
pub mod language;
pub mod named;
pub mod nearby;
pub mod notice;
pub mod pinned;
pub mod plural;
pub mod suppose;
pub mod text;
pub mod texts;
pub mod ur;
pub mod value;
pub mod zh;
