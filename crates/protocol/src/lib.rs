//! Everything that crosses a boundary: links, files, tables. Model types come in and go out; only here are they serialised.
//!
//! It is not for drawing, for words on the page, or for reading files: it takes text and gives text.

pub mod field;
pub mod link;
pub mod question;

pub mod listing;
pub mod report;
pub mod request;
pub mod sheet;
