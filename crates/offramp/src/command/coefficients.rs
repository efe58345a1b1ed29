//! `offramp coefficients`: prints the coefficients of the payoffs, which analysts may dispute.

use clap::{Args, ValueEnum};
use model::coefficient::{COEFFICIENTS, CoefficientRow};
use protocol::premise::listing;

use crate::failure::Failure;
use crate::table::{Column, plain};
use crate::terminal;
use crate::words::short;

/// List what --coefficient can change: every coefficient of the payoffs with its value and what it multiplies.
///
/// Other values make an altered model, which is not the page's. As JSON also with the reason for each.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Coefficients {
    /// What to print
    #[arg(long, value_enum, default_value_t)]
    format: CoefficientsFormat,
}

const EXAMPLES: &str = "\
Examples:
  offramp coefficients
  offramp coefficients --format json > coefficients.json";

/// The format in which the coefficients are printed.
#[derive(Clone, Copy, Default, ValueEnum)]
enum CoefficientsFormat {
    /// Names, values and what they multiply
    #[default]
    Table,
    /// Everything that is said of each, with reasons
    Json,
}

impl Coefficients {
    /// Prints the list.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self.format {
            CoefficientsFormat::Table => terminal::print(&table()),
            CoefficientsFormat::Json => terminal::print_json(&listing()),
        }
    }
}

fn table() -> String {
    let columns = [Column::Name, Column::Name, Column::Number, Column::Words];
    let row = |row: &CoefficientRow| {
        let most = if row.cap.is_some() { " (at most 1)" } else { "" };
        [row.key.into(), row.symbol.into(), short(row.default), format!("{}{most}", row.meaning)]
    };
    let text = plain(&columns, ["name", "symbol", "value", "what it is"], COEFFICIENTS.iter().map(row));
    format!("{text}\nPoints of log-odds at precision 1, but for the shares. Reasons: --format json.\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_every_coefficient_once_within_the_width_of_a_terminal() {
        let text = table();
        for row in COEFFICIENTS {
            let named = text.lines().filter(|line| line.split("  ").next() == Some(row.key));
            assert_eq!(named.count(), 1, "{}", row.key);
        }
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}
