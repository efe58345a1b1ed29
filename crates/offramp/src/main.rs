//! `offramp`: the model on the command line, for analysts who want its numbers in their own tools.
//!
//! Each subcommand is a file of [`command`]; beside it stands what they share: the options that say what to compute ([`arguments`],
//! [`compared_arguments`], [`question_options`], [`language_option`], [`pasted`]), the progress bar ([`work`]), whether the numbers are sure ([`settling`]), what is printed
//! ([`finding_format`], [`csv_options`], [`preamble`], [`terminal`], [`standard_error`], [`table`], [`words`]) or linked to ([`site`]) and what can go wrong
//! ([`failure`]). Nothing here computes an outcome
//! or knows a file format: the one is the model's, the other `protocol`'s.

mod command;

mod arguments;
mod compared_arguments;
mod language_option;
mod pasted;
mod question_options;

mod settling;
mod work;

mod csv_options;
mod finding_format;
mod preamble;
mod standard_error;
mod table;
mod terminal;
mod words;

mod site;

mod failure;

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
  offramp sweep --sample lhs 1000          # thousands of scenarios, as CSV
  offramp figure events > events.svg       # the page's figures, as SVG or PNG
  offramp assumptions                      # what can be changed, and between what
  offramp coefficients                     # what else analysts may dispute
  offramp link decode 1.2.me800            # what a link from the page holds
  offramp embed-snippet --help             # the HTML that shows the page within another

`offramp help <COMMAND>` has more.";

/// Reads the command line. What an option is given may be a negative number, of which its own reader says what was expected instead.
fn read() -> Result<Arguments, clap::Error> {
    let negative = |option: Arg| if option.get_action().takes_values() { option.allow_negative_numbers(true) } else { option };
    let command = Arguments::command()
        .mut_subcommands(|command| command.mut_args(negative).mut_subcommands(|task| task.mut_args(negative)));
    Arguments::from_arg_matches(&command.try_get_matches()?)
}

fn main() -> ExitCode {
    let run = read().map_err(Failure::from).and_then(|arguments| arguments.command.run());
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
