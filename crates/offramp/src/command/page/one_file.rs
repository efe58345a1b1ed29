//! `offramp page one-file`: the page as one file, for a room without a network.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use protocol::field::FieldError;
use protocol::one_file;
use protocol::site_address::VARIABLE;

use crate::failure::Failure;
use crate::language_option::LanguageOption;
use crate::linked_state::LinkedState;
use crate::site::Site;
use crate::terminal;

/// The page as one file that opens in a browser without a network, in the state that is given.
///
/// A built site holds the page ready in every language; this command writes the state and the site's address into it, as the page's own
/// dialog does. What is saved from the file links to that address.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct OneFile {
    /// The directory of the built site, such as target/site after `cargo xtask site --release`
    #[arg(long, value_name = "DIR")]
    built: PathBuf,
    /// The file to write; without it standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    state: LinkedState,
}

pub(super) const EXAMPLES: &str = "\
Examples:
  offramp page one-file --built target/site --site https://example.org/a/ > offramp.html
  offramp page one-file --built target/site --site https://example.org/a/ --lang ur > ur.html
  offramp page one-file --built target/site --site https://a.example/ --from 16-jan > 16-jan.html";

impl OneFile {
    /// Writes the file.
    ///
    /// # Errors
    /// If what was given is wrong, if nobody said where the page is, if the directory holds no built site, or if the output cannot be
    /// written.
    pub fn run(self) -> Result<(), Failure> {
        let nowhere =
            || Failure::input(FieldError::new("--site", format!("the address of the page, here or in {VARIABLE}"), "none"));
        let site = self.site.address()?.ok_or_else(nowhere)?;
        let (link, home) = self.state.link()?;
        let path = one_file::path(self.language.speak().code());
        let refused = |what: String| {
            Failure::input(FieldError::new("--built", format!("the directory of a built site, which holds {path}"), what))
        };
        let held = fs::read_to_string(self.built.join(&path)).map_err(|error| refused(error.to_string()))?;
        let file = one_file::finished(&held, &link, &home, &site).ok_or_else(|| refused("another file of that name".into()))?;
        terminal::deliver(self.output.as_deref(), file.as_bytes())
    }
}
