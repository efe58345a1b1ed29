//! What the product says: numbers, dates and sentences in English, for the page and for whatever is drawn and told beside it. The
//! assumptions' own words stand in the catalogue.
//!
//! Not for deciding anything: a word here follows from a value that was computed elsewhere.

pub mod chance;
pub mod change;
pub mod citation;
pub mod colours;
pub mod date;
pub mod decimal;
pub mod event;
pub mod headline;
pub mod nearby;
pub mod notice;
pub mod value;
