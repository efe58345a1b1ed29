//! What the page says: numbers, dates and sentences in English. The assumptions' own words stand in the catalogue.

pub mod chance;
pub mod date;
pub mod decimal;
pub mod event;
pub mod headline;
pub mod notice;
pub mod value;
