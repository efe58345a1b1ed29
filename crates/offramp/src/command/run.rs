//! `offramp run`: evaluates one scenario and prints its outcomes.

mod summary;

use clap::{Args, ValueEnum};
use model::evaluate;
use protocol::report::report;
use protocol::sheet;

use crate::asked::Asked;
use crate::failure::Failure;
use crate::terminal;

/// Evaluate a scenario: how likely each event is by each day, where the crisis then stands, and what follows.
///
/// What is not given is the default, seen from 18 January. --from and --set count more than --file, and --file more than --link.
/// The numbers are those of the page, to the last bit. They illustrate an argument and are not a forecast.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Run {
    #[command(flatten)]
    asked: Asked,
    /// A link from the page: its code, or the whole address
    #[arg(long, value_name = "CODE")]
    link: Option<String>,
    /// What to print: a summary as tables, or every number of nights 0 to 28 in full precision
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  offramp run
  offramp run --from 16-jan --set publicity=0.25
  offramp run --set motive_counter_terror=1 --set motive_broaden=2 --set motive_coerce=1
  offramp run --link 1.1.me800.os300 --format csv > curves.csv
  offramp run --file scenario.json --format json
  echo '{\"from\": \"16-jan\", \"assumptions\": {\"precedent\": 0}}' | offramp run --file -";

/// What is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    /// A summary for a terminal
    #[default]
    Table,
    /// One row a day and series
    Csv,
    /// Assumptions and outcomes; --file reads it again
    Json,
}

impl Run {
    /// Prints the outcomes.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let scenario = self.asked.scenario(self.link.as_deref())?;
        let outcomes = evaluate(&scenario);
        match self.format {
            Format::Table => terminal::print(&summary::summary(&scenario, &outcomes)),
            Format::Json => terminal::print_json(&report(&scenario, &outcomes)),
            Format::Csv => {
                let rows = sheet::csv(scenario.from, &outcomes).map_err(|error| Failure::Output(error.into()))?;
                terminal::print(&rows)
            }
        }
    }
}
