//! `offramp page`: writes pages of the site that are text alone, and the picture for previews of links. `cargo xtask site` calls it;
//! analysts have no use for it.

mod picture;

use std::fs;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use prerender::Place;
use protocol::field::FieldError;

use crate::failure::Failure;
use crate::site::Site;
use crate::{png, terminal};

/// Print a page of the site as HTML.
#[derive(Args)]
pub struct Page {
    #[command(subcommand)]
    which: Which,
}

/// Which page.
#[derive(Subcommand)]
enum Which {
    /// The page of curves or its embed, with the answer of the starting point written into it
    Explorer {
        /// The embed, with the addresses of its script and its style sheet, relative to it
        #[arg(long, num_args = 2, value_names = ["SCRIPT", "STYLES"])]
        embed: Option<Vec<String>>,
        /// What the bundler wrote for the page
        #[arg(long, value_name = "FILE")]
        shell: PathBuf,
        #[command(flatten)]
        site: Site,
    },
    /// The description of the embed for editors' systems, as oEmbed; nothing where the site's address is not known
    Oembed {
        #[command(flatten)]
        site: Site,
    },
    /// Method and sources
    Method {
        /// The address of its style sheet, relative to the page
        #[arg(long, value_name = "ADDRESS", default_value = "method.css")]
        stylesheet: String,
    },
    /// The picture for previews of links, as PNG
    Picture {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
}

impl Page {
    /// Writes it.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self.which {
            Which::Explorer { embed, shell, site } => {
                let place = match embed.as_deref() {
                    Some([script, styles]) => Place::Embed { script, styles },
                    _ => Place::Page,
                };
                let html = fs::read_to_string(&shell)
                    .map_err(|error| Failure::input(FieldError::new("--shell", "a file that can be read", error.to_string())))?;
                terminal::print(&prerender::document(&html, place, site.address()?.as_deref()).map_err(Failure::input)?)
            }
            Which::Oembed { site } => {
                let description = site.address()?.map(|site| prerender::oembed(&site));
                terminal::print(&description.unwrap_or_default())
            }
            Which::Picture { output } => {
                let png = png::png(&picture::svg(), 1).map_err(Failure::Machine)?;
                terminal::deliver(Some(&output), &png)
            }
            Which::Method { stylesheet } => terminal::print(&method::document(&stylesheet)),
        }
    }
}
