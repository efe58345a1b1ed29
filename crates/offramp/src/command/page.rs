//! `offramp page`: prints pages of the site that are text alone. `cargo xtask site` calls it; analysts have no use for it.

use clap::{Args, Subcommand};

use crate::failure::Failure;
use crate::terminal;

/// Print a page of the site as HTML.
#[derive(Args)]
pub struct Page {
    #[command(subcommand)]
    which: Which,
}

/// Which page.
#[derive(Subcommand)]
enum Which {
    /// Method and sources
    Method {
        /// The address of its style sheet, relative to the page
        #[arg(long, value_name = "ADDRESS", default_value = "method.css")]
        stylesheet: String,
    },
}

impl Page {
    /// Prints the page.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self.which {
            Which::Method { stylesheet } => terminal::print(&method::document(&stylesheet)),
        }
    }
}
