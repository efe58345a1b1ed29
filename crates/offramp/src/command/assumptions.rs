//! `offramp assumptions`: prints the catalogue of what a reader may change.

use clap::{Args, ValueEnum};
use model::Key;
use model::assumption::{AssumptionRow, Group, Unit};
use protocol::listing::listing;
use serde_json::json;

use crate::failure::Failure;
use crate::table::{Column, plain};
use crate::terminal;
use crate::words::short;

/// List what can be changed: every assumption with its range and default.
///
/// As JSON also with the reason for the default and the article's sentences it stands for, word for word.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Assumptions {
    /// What to print
    #[arg(long, value_enum, default_value_t)]
    format: AssumptionsFormat,
}

const EXAMPLES: &str = "\
Examples:
  offramp assumptions
  offramp assumptions --format json > assumptions.json";

/// The format in which the assumptions are printed.
#[derive(Clone, Copy, Default, ValueEnum)]
enum AssumptionsFormat {
    /// Names, defaults, ranges and labels, by group
    #[default]
    Table,
    /// Everything that is said of each, with reasons and quotations
    Json,
}

impl Assumptions {
    /// Prints the catalogue.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self.format {
            AssumptionsFormat::Table => terminal::print(&table()),
            AssumptionsFormat::Json => terminal::print_json(&json!(listing())),
        }
    }
}

fn table() -> String {
    let columns = [Column::Name, Column::Number, Column::Number, Column::Number, Column::Words];
    let mut rows: Vec<[String; 5]> = Vec::new();
    for group in Group::ALL {
        rows.push([group.label().into(), String::new(), String::new(), String::new(), String::new()]);
        rows.extend(Key::ALL.iter().map(|key| key.row()).filter(|row| row.group == group).map(line));
    }
    let text = plain(&columns, ["key", "default", "least", "most", "what it is"], rows);
    format!("{text}\nShares run from 0, nothing, to 1, the most. Reasons and sources: --format json.\n")
}

fn line(row: &AssumptionRow) -> [String; 5] {
    let label = match row.unit {
        Unit::Share => row.wording().label.into(),
        unit => format!("{} ({})", row.wording().label, unit.label()),
    };
    [format!("  {}", row.key), short(row.default), short(row.range.0), short(row.range.1), label]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_every_assumption_once_within_the_width_of_a_terminal() {
        let text = table();
        for key in Key::ALL {
            let named = text.lines().filter(|line| line.split_whitespace().next() == Some(key.row().key));
            assert_eq!(named.count(), 1, "{}", key.row().key);
        }
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}
