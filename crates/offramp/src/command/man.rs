//! `offramp man`: the manual's pages.

use std::fs;
use std::path::PathBuf;

use clap::{Args, Command};
use clap_mangen::Man as Page;
use protocol::field::FieldError;

use crate::failure::Failure;
use crate::terminal;

/// Print a page of the manual, of the whole program or of one command, or write all pages.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Man {
    /// The command whose page it is, such as sweep or link encode
    #[arg(value_name = "COMMAND", conflicts_with = "output")]
    command: Vec<String>,
    /// A directory that is there, for all pages
    #[arg(long, value_name = "DIRECTORY")]
    output: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  offramp man sweep > offramp-sweep.1    # read it: man ./offramp-sweep.1
  offramp man link encode > encode.1
  offramp man --output .                 # every page; keep them in ~/.local/share/man/man1/";

impl Man {
    /// Prints the page, or writes all, of `program`.
    ///
    /// # Errors
    /// If there is no such command, or it cannot be written.
    pub fn run(self, mut program: Command) -> Result<(), Failure> {
        program = program.disable_help_subcommand(true);
        program.build();
        if let Some(directory) = self.output {
            return pages(&program).try_for_each(|page| {
                let file = directory.join(page.get_filename());
                let written = rendered(&page).and_then(|text| fs::write(&file, text));
                written.map_err(|error| Failure::File(format!("--output {}", file.display()), error))
            });
        }
        let found = self.command.iter().try_fold(&program, |command, word| command.find_subcommand(word));
        let page = found.ok_or_else(|| {
            Failure::input(FieldError::new("man", "a command, such as sweep", format!("{:?}", self.command.join(" "))))
        })?;
        terminal::deliver(None, &rendered(&Page::new(page.clone())).map_err(Failure::Output)?)
    }
}

/// The page of `command` and those of all within it.
fn pages(command: &Command) -> Box<dyn Iterator<Item = Page> + '_> {
    let within = command.get_subcommands().flat_map(pages);
    Box::new(std::iter::once(Page::new(command.clone())).chain(within))
}

fn rendered(page: &Page) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    page.render(&mut text)?;
    Ok(text)
}
