//! `offramp run`: evaluates one scenario and prints its outcomes.

mod given;
mod summary;

use clap::{Args, ValueEnum};
use model::{Conditional, Solver};
use protocol::address::opening;
use protocol::credit::{Credit, link_to};
use protocol::csv_table;
use protocol::link::Link;
use protocol::premise::Premise;
use protocol::report::{report, report_given, with_pins};
use words::citation;
use words::language::Language;
use words::text::{share_text, speak};

use crate::arguments::{self, PremiseArguments, ReadArguments};
use crate::csv_options::CsvOptions;
use crate::failure::Failure;
use crate::language_option::language_parser;
use crate::settling::Settling;
use crate::site::Site;
use crate::terminal;

/// Evaluate a scenario: how likely each event is by each day, where the crisis then stands, what follows, what each side may infer.
///
/// What is not given is the default, seen from 18 January. --from and --set count more than --file, and --file more than --link.
/// The numbers are those of the page, to the last bit. They illustrate an argument and are not a forecast.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Run {
    #[command(flatten)]
    premises: PremiseArguments,
    /// What to print: a summary as tables, or every number of nights 0 to 28 in full precision
    #[arg(long, value_enum, default_value_t)]
    format: RunFormat,
    #[command(flatten)]
    csv: CsvOptions,
    /// With csv and json, the language of the title that the file carries, as the page in that language has it
    #[arg(long = "lang", value_name = "CODE", value_parser = language_parser(), default_value = "en")]
    language: Language,
    #[command(flatten)]
    site: Site,
}

const EXAMPLES: &str = "\
Examples:
  offramp run
  offramp run --from 16-jan --set publicity=0.25
  offramp run --set motive_counter_terror=1 --set motive_broaden=2 --set motive_coerce=1
  offramp run --coefficient h=3
  offramp run --link 1.2.me800.os300 --format csv > curves.csv
  offramp run --suppose iran-strikes@22-jan
  offramp run --suppose no-strike@25-jan --format csv > quiet-week.csv
  offramp run --format csv --bom > for-excel.csv
  offramp run --file scenario.json --format json
  echo '{\"from\": \"16-jan\", \"assumptions\": {\"precedent\": 0}}' | offramp run --file -";

/// The format in which a run's outcomes are printed.
#[derive(Clone, Copy, Default, ValueEnum)]
enum RunFormat {
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
        let ReadArguments { premise, link, .. } = self.premises.read()?;
        let seen = link.unwrap_or_else(|| Link::default_from(premise.scenario.from));
        let site = self.site.address()?.unwrap_or_default();
        let address = link_to(&premise, &seen).map(|link| opening(&site, Some(&link.encode())));
        speak(self.language);
        let credit = Credit { title: share_text().title.into(), citation: citation::line(), link: address.unwrap_or_default() };
        self.csv.belong_to(matches!(self.format, RunFormat::Csv))?;
        if let Some(supposition) = premise.supposition {
            let found = Solver::new().suppose(&premise.scenario, &premise.coefficients, supposition);
            return self.print_given(&premise, &found.map_err(|fault| arguments::unsupposable(&premise, fault))?, &credit);
        }
        let outcomes = premise.evaluate();
        let settling = Settling::told(&outcomes);
        match self.format {
            RunFormat::Table => terminal::print(&settling.over(&summary::summary(&premise, &outcomes))),
            RunFormat::Json => terminal::print_json(&with_pins(report(&premise, &outcomes, &credit), &seen.pins)),
            RunFormat::Csv => {
                let rows = csv_table::csv(&premise, &outcomes, &credit).map_err(|error| Failure::Output(error.into()))?;
                terminal::print(&self.csv.begun(rows))
            }
        }
    }

    /// Prints what follows from a supposition, beside what is without it.
    fn print_given(&self, premise: &Premise, found: &Conditional, credit: &Credit) -> Result<(), Failure> {
        let settling = Settling::told(&found.outcomes);
        match self.format {
            RunFormat::Table => terminal::print(&settling.over(&given::summary(premise, found))),
            RunFormat::Json => terminal::print_json(&report_given(premise, found, credit)),
            RunFormat::Csv => {
                let rows = csv_table::csv_given(premise, found, credit).map_err(|error| Failure::Output(error.into()))?;
                terminal::print(&self.csv.begun(rows))
            }
        }
    }
}
