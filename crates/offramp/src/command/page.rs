//! `offramp page`: the page itself, to be taken away.

mod one_file;

use clap::{Args, Subcommand};

use crate::failure::Failure;

/// The page itself, to be taken away.
#[derive(Args)]
#[command(after_help = one_file::EXAMPLES)]
pub struct Page {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    OneFile(one_file::OneFile),
}

impl Page {
    /// Writes what was asked for.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self.task {
            Task::OneFile(one_file) => one_file.run(),
        }
    }
}
