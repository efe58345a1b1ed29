//! `offramp page`: writes pages of the site that are text alone, and the picture for previews of links. `cargo xtask site` calls it;
//! analysts have no use for it.

mod picture;

use std::fs;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use prerender::{Document, Place};
use protocol::field::FieldError;
use words::language::Language;
use words::text;

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
        /// The embed, with the names of its script and its style sheet
        #[arg(long, num_args = 2, value_names = ["SCRIPT", "STYLES"])]
        embed: Option<Vec<String>>,
        /// The language's code
        #[arg(long, value_name = "CODE", default_value = "en", value_parser = language)]
        language: Language,
        /// The names of the files with the analyst's and the share dialog's texts in that language
        #[arg(long, num_args = 2, value_names = ["ANALYST", "SHARE"])]
        texts: Vec<String>,
        /// What the bundler wrote for the page
        #[arg(long, value_name = "FILE")]
        shell: PathBuf,
        #[command(flatten)]
        site: Site,
    },
    /// The texts of a language that the page fetches when they are needed, a line each
    Texts {
        /// Whose: the analyst's or the share dialog's
        #[arg(value_enum)]
        whose: Whose,
        /// The language's code
        #[arg(long, value_name = "CODE", default_value = "en", value_parser = language)]
        language: Language,
    },
    /// The codes of the site's languages, a line each; the first stands at its root
    Languages,
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

/// Whose texts.
#[derive(Clone, Copy, ValueEnum)]
enum Whose {
    /// What takes longer than a frame
    Analyst,
    /// The dialog "Share, embed, export"
    Share,
}

fn language(code: &str) -> Result<Language, String> {
    let known = Language::ALL.map(Language::code).join(", ");
    Language::from_code(code).ok_or_else(|| format!("expected one of {known}, received {code:?}"))
}

impl Page {
    /// Writes it.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        match self.which {
            Which::Explorer { embed, language, texts, shell, site } => {
                let place = match embed.as_deref() {
                    Some([script, styles]) => Place::Embed { script, styles },
                    _ => Place::Page,
                };
                let [analyst, share] = texts.as_slice() else {
                    let received = texts.len().to_string();
                    return Err(Failure::input(FieldError::new("--texts", "the names of two files", received)));
                };
                let document = Document { place, language, analyst, share };
                let html = fs::read_to_string(&shell)
                    .map_err(|error| Failure::input(FieldError::new("--shell", "a file that can be read", error.to_string())))?;
                terminal::print(&prerender::document(&html, &document, site.address()?.as_deref()).map_err(Failure::input)?)
            }
            Which::Texts { whose, language } => {
                let texts = language.texts();
                let own = match whose {
                    Whose::Analyst => text::lines(texts.analyst),
                    Whose::Share => text::lines(texts.share),
                };
                terminal::print(&[text::lines(texts.page), own].join("\n"))
            }
            Which::Languages => terminal::print(&Language::ALL.map(Language::code).join("\n")),
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
