//! The subcommands, each a file: its options, its examples, what it prints.

mod run;

mod assumptions;

mod link;

use clap::Subcommand;

use crate::failure::Failure;

/// What the command is to do.
#[derive(Subcommand)]
pub enum Command {
    Run(run::Run),
    Assumptions(assumptions::Assumptions),
    Link(link::Link),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self {
            Command::Run(run) => run.run(),
            Command::Assumptions(assumptions) => assumptions.run(),
            Command::Link(link) => link.run(),
        }
    }
}
