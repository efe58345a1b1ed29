//! The output formats of the commands that compute a finding.

use clap::{Args, ValueEnum};
use protocol::finding::Finding;
use protocol::premise::Premise;

use crate::csv_options::CsvOptions;
use crate::failure::Failure;
use crate::settling::Settling;
use crate::terminal;

/// The options that say how a finding is printed.
#[derive(Args)]
pub struct FindingOutput {
    /// What to print: tables, or every number in full precision
    #[arg(long, value_enum, default_value_t)]
    format: FindingFormat,
    #[command(flatten)]
    csv: CsvOptions,
}

/// The format in which a finding is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
enum FindingFormat {
    /// For a terminal, rounded
    #[default]
    Table,
    /// For a spreadsheet, in full precision
    Csv,
    /// For programs, in full precision
    Json,
}

impl FindingOutput {
    /// Prints `finding`, marked where beliefs do not settle; `table` puts it into words for a terminal.
    ///
    /// # Errors
    /// If the options do not go together, or it cannot be written.
    pub fn print(
        &self,
        premise: &Premise,
        finding: Finding,
        settling: Settling,
        table: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        self.csv.belong_to(matches!(self.format, FindingFormat::Csv))?;
        let finding = finding.marked(settling.is_settled());
        match self.format {
            FindingFormat::Table => terminal::print(&settling.over(&table())),
            FindingFormat::Json => terminal::print_json(&finding.json),
            FindingFormat::Csv => {
                let text = finding.table.csv(premise).map_err(|error| Failure::Output(error.into()))?;
                terminal::print(&self.csv.begun(text))
            }
        }
    }
}
