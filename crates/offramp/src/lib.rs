//! `offramp`: the model on the command line, for analysts who want its numbers in their own tools. A library with a thin program: tests
//! read command lines by `Reader`.
//!
//! Each subcommand is a file of `command`; beside it stands what they share: the options that say what to compute (`arguments`,
//! `compared_arguments`, `design`, `linked_state`, `off_grid`, `question_options`, `language_option`), how it is
//! computed (`threads`), how far it is
//! (`work`) and whether the numbers are sure (`settling`), what is printed (`finding_format`, `csv_options`, `picture_file`,
//! `preamble`, `terminal`, `standard_error`, `table`, `words`) or linked to (`site`) and what can go wrong (`failure`). Nothing here
//! computes an outcome or knows a file format: the one is the model's, the other `protocol`'s.

#![cfg_attr(not(feature = "parquet"), allow(dead_code, reason = "some of it only Parquet files need"))]

mod command;

mod arguments;
mod compared_arguments;
mod design;
mod language_option;
mod linked_state;
mod off_grid;
mod question_options;

mod settling;
mod threads;
mod work;

mod csv_options;
mod finding_format;
mod picture_file;
mod preamble;
mod standard_error;
mod table;
mod terminal;
mod words;

mod site;

mod failure;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Arg, CommandFactory, FromArgMatches, Parser};
use command::Command;
use failure::Failure;

/// How a crisis might have gone on, on assumptions of your own: Iran and Pakistan in January 2024.
///
/// It illustrates an argument and is not a forecast: every number in it is a judgement.
#[derive(Parser)]
#[command(name = "offramp", version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  offramp run                              # the starting point, as tables
  offramp run --set mediation=0.8          # one assumption changed
  offramp run --format csv > curves.csv    # every number, for a spreadsheet
  offramp bands                            # how sure: where the curves lie at nearby settings
  offramp why --set mediation=0.8          # what each changed assumption accounts for
  offramp compare start no-mediation       # scenarios side by side, and why they differ
  offramp sensitivity                      # which assumptions matter most
  offramp off-ramps                        # changes that bring the risk below the line
  offramp map --x mediation --y resolve    # the answer over any two assumptions
  offramp deterrence                       # whether striking back deters, from 16 January
  offramp score-crises                     # how well it tells other crises
  offramp sweep --sample lhs 1000          # thousands of scenarios, as CSV or Parquet
  offramp compare-sweeps old.csv new.csv   # what differs between two sweeps, the largest first
  offramp discover --above 0.5             # which ranges of assumptions put it above a line
  offramp figure events > events.svg       # the page's figures, as SVG or PNG
  offramp assumptions                      # what can be changed, and between what
  offramp coefficients                     # what else analysts may dispute
  offramp link decode 1.2.me800            # what a link from the page holds
  offramp embed-snippet --help             # the HTML that shows the page within another
  offramp page one-file --help             # the page as one file, for a room without a network

`offramp help <COMMAND>` has more.";

/// Carries out a command line, whose first word is the program's name.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let run = Reader::new().read(words).map_err(Failure::from);
    match run.and_then(|arguments| arguments.command.run(Arguments::command())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// Reads command lines.
pub struct Reader(clap::Command);

impl Reader {
    /// What an option is given may be a negative number, of which its own reader says what was expected instead.
    #[allow(clippy::new_without_default, reason = "it is nothing plain")]
    pub fn new() -> Reader {
        let negative =
            |option: Arg| if option.get_action().takes_values() { option.allow_negative_numbers(true) } else { option };
        let command = Arguments::command();
        Reader(command.mut_subcommands(|command| command.mut_args(negative).mut_subcommands(|task| task.mut_args(negative))))
    }

    /// Reads a command line, whose first word is the program's name, and carries out nothing.
    ///
    /// # Errors
    /// What is wrong with it, or the help that it asks for.
    pub fn check(&mut self, words: impl IntoIterator<Item = OsString>) -> Result<(), String> {
        self.read(words).map(drop).map_err(|error| error.to_string())
    }

    fn read(&mut self, words: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
        Arguments::from_arg_matches(&self.0.try_get_matches_from_mut(words)?)
    }
}
