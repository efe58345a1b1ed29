//! Other crises than that of January 2024, coded day by day from public accounts, and how well the model tells them.
//!
//! The data are in `crises/`: one file for each crisis with its chronology, its sources and what the model is to assume of it, and the
//! rules by which all were coded in `rules.toml`. All of it was written before any score was computed. Whoever adds a crisis adds a file
//! there and its name to [`crises`]; the tests say what is missing.
//!
//! It is not for the browser, fits nothing and fetches nothing: the model is taken as it is, and what it misses is said.
//!
//! Read the modules in this order: a [`crisis`] is what a file holds, [`mod@file`] reads and checks it, the [`mod@rulebook`] says how it was
//! coded; an [`outlook`] is what can be said of a crisis on its first evening, a [`forecaster`] says it; [`score`] measures one, a
//! [`comparison`] all of them; the [`mod@verdict`] and a [`miss`] are put into words.

pub mod crisis;
pub mod file;
pub mod rulebook;

pub mod forecaster;
pub mod outlook;

pub mod comparison;
pub mod miss;
pub mod score;
pub mod verdict;

use std::sync::LazyLock;

use crisis::Crisis;
use rulebook::Rulebook;

/// The files of the crises, in order of time: the key of each, and its text.
const FILES: [(&str, &str); 8] = [
    ("india-pakistan-2016", include_str!("../crises/india-pakistan-2016.toml")),
    ("india-pakistan-2019", include_str!("../crises/india-pakistan-2019.toml")),
    ("united-states-iran-2020", include_str!("../crises/united-states-iran-2020.toml")),
    ("pakistan-afghanistan-march-2024", include_str!("../crises/pakistan-afghanistan-march-2024.toml")),
    ("israel-iran-april-2024", include_str!("../crises/israel-iran-april-2024.toml")),
    ("iran-israel-october-2024", include_str!("../crises/iran-israel-october-2024.toml")),
    ("india-pakistan-2025", include_str!("../crises/india-pakistan-2025.toml")),
    ("pakistan-afghanistan-october-2025", include_str!("../crises/pakistan-afghanistan-october-2025.toml")),
];

/// Every crisis, in order of time.
pub fn crises() -> &'static [Crisis] {
    static CRISES: LazyLock<Vec<Crisis>> = LazyLock::new(|| {
        let read = |(key, text): (&'static str, &str)| file::read(key, text).unwrap_or_else(|fault| panic!("{fault}"));
        FILES.into_iter().map(read).collect()
    });
    &CRISES
}

/// The rules by which they were coded and are scored.
pub fn rulebook() -> &'static Rulebook {
    static RULES: LazyLock<Rulebook> =
        LazyLock::new(|| rulebook::read(include_str!("../crises/rules.toml")).unwrap_or_else(|fault| panic!("{fault}")));
    &RULES
}
