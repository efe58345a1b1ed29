//! The output formats of the commands that compute a finding.

use clap::ValueEnum;
use protocol::finding::Finding;
use protocol::premise::Premise;

use crate::failure::Failure;
use crate::settling::Settling;
use crate::terminal;

/// The format in which a finding is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum FindingFormat {
    /// For a terminal, rounded
    #[default]
    Table,
    /// For a spreadsheet, in full precision
    Csv,
    /// For programs, in full precision
    Json,
}

impl FindingFormat {
    /// Prints `finding`, marked where beliefs do not settle; `table` puts it into words for a terminal.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn print(
        self,
        premise: &Premise,
        finding: Finding,
        settling: Settling,
        table: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        let finding = finding.marked(settling.is_settled());
        match self {
            FindingFormat::Table => terminal::print(&settling.over(&table())),
            FindingFormat::Json => terminal::print_json(&finding.json),
            FindingFormat::Csv => {
                let text = finding.table.csv(premise).map_err(|error| Failure::Output(error.into()))?;
                terminal::print(&text)
            }
        }
    }
}
