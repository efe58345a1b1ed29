//! The catalogue as a JSON list: every assumption with its words, range, reason and the article's sentences.

use model::assumption::AssumptionRow;
use model::catalogue::CATALOGUE;
use model::claim::claim;
use serde::Serialize;

/// An assumption as the list has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// The assumption's name in links, files and commands.
    pub key: &'static str,
    /// The assumption's name in plain English.
    pub label: &'static str,
    /// The value readers start from.
    pub default: f64,
    /// Lowest and highest value.
    pub range: [f64; 2],
    /// What the number means.
    pub unit: &'static str,
    /// Numbers of the article's claims that it stands for.
    pub claims: &'static [u8],
    /// Those claims in the article's own words.
    pub quotations: Vec<&'static str>,
    /// Why this default.
    pub reason: &'static str,
}

impl From<&AssumptionRow> for Entry {
    fn from(row: &AssumptionRow) -> Entry {
        Entry {
            key: row.key,
            label: row.wording().label,
            default: row.default,
            range: [row.range.0, row.range.1],
            unit: row.unit.label(),
            claims: row.grounds().claims,
            quotations: row.grounds().claims.iter().filter_map(|number| claim(*number)).map(|claim| claim.quote).collect(),
            reason: row.grounds().reason,
        }
    }
}

/// Every assumption, in the order of the catalogue.
pub fn listing() -> Vec<Entry> {
    CATALOGUE.iter().map(Entry::from).collect()
}
