//! `offramp figure`: a figure of the page as a file of its own.

mod options;

mod drawing;
mod reserves;

pub use options::Figure;

use std::io::{self, IsTerminal};
use std::path::Path;

use options::ImageFormat;
use protocol::field::FieldError;

use crate::failure::Failure;
use crate::terminal;

impl Figure {
    /// Writes the figure.
    ///
    /// # Errors
    /// If what was given is wrong, if this machine lacks a font for a PNG, or if the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let strangers = self.strangers();
        if !strangers.is_empty() {
            return Err(Failure::Input(strangers));
        }
        let format = self.format.unwrap_or_else(|| of_file(self.output.as_deref()));
        if format == ImageFormat::Png && self.output.is_none() && io::stdout().is_terminal() {
            return Err(Failure::input(FieldError::new("--output", "a file for the PNG", "a terminal")));
        }
        let svg = drawing::svg(&self)?;
        let bytes = match format {
            ImageFormat::Svg => svg.into_bytes(),
            ImageFormat::Png => raster::png(&svg, self.scale).map_err(Failure::Machine)?,
        };
        terminal::deliver(self.output.as_deref(), &bytes)
    }
}

/// The form that a file's name asks for.
fn of_file(file: Option<&Path>) -> ImageFormat {
    let ending = file.and_then(Path::extension);
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("png")) { ImageFormat::Png } else { ImageFormat::Svg }
}
