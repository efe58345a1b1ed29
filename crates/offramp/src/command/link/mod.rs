//! `offramp link`: turns a scenario into the code of the page's links, and such a code into what it holds and how it says so.

mod decode;
mod encode;
mod explain;
mod home;
mod pinned;

use clap::{Args, Subcommand};

use crate::failure::Failure;

/// Write or read the code of a link to the page.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Link {
    #[command(subcommand)]
    task: Task,
}

const EXAMPLES: &str = "\
Examples:
  offramp link encode --set mediation=0.8
  offramp link encode --home --set mediation=0.8 --offer resolve
  offramp link decode 1.2.me800
  offramp link explain 1.2.me800.va16";

#[derive(Subcommand)]
enum Task {
    Encode(Box<encode::Encode>),
    Decode(decode::Decode),
    Explain(explain::Explain),
}

impl Link {
    /// Prints the code, or what it holds.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self.task {
            Task::Encode(encode) => encode.run(),
            Task::Decode(decode) => decode.run(),
            Task::Explain(explain) => explain.run(),
        }
    }
}
