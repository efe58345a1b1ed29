//! `offramp completions`: what a shell needs to complete the command's words.

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::failure::Failure;
use crate::terminal;

/// Print what a shell needs to complete the commands, options and names of this program.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

const EXAMPLES: &str = "\
Examples:
  offramp completions bash > offramp.bash    # source it, or keep it where bash-completion looks
  offramp completions zsh > _offramp         # in a directory of $fpath
  offramp completions fish > offramp.fish    # in ~/.config/fish/completions/";

impl Completions {
    /// Prints the script for `program`.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn run(self, mut program: Command) -> Result<(), Failure> {
        let mut script = Vec::new();
        let name = program.get_name().to_owned();
        generate(self.shell, &mut program, name, &mut script);
        terminal::deliver(None, &script)
    }
}
