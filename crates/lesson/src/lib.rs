//! The exercises for a class: five of ten minutes each, a sheet to print, and a plan of a lesson.
//!
//! [`exercise`] is the table of the exercises: what their links open and what their answers compute. [`plan`] is the lesson, `sheet` the
//! page to print, and [`document()`] writes all of it as a page that needs no code. [`answers`] is a page of its own,
//! which does: there a class's answers are looked at together.
//!
//! Not for what the exercises say (`words` has that in every language), and not for how states and runs are made (`story` has both).

pub mod answers;
pub mod document;
pub mod exercise;
pub mod plan;

mod sheet;

pub use document::document;
