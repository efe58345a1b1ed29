//! `offramp figure`: a figure of the page as a file of its own.

mod options;

mod drawing;
mod pair;
mod reserves;

pub use options::Figure;
pub use reserves::{carried, reserves};

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
        let format = of_file(self.output.as_deref(), self.format).map_err(Failure::input)?;
        self.language.speak();
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

/// The form that was asked for, or else that in which the file's name ends.
///
/// # Errors
/// If the name ends in that of another form, and none was asked for.
fn of_file(file: Option<&Path>, asked: Option<ImageFormat>) -> Result<ImageFormat, FieldError> {
    let ending = file.and_then(Path::extension);
    let is = |own: &str| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(own));
    match (asked, file) {
        (Some(asked), _) => Ok(asked),
        (None, _) if is("png") => Ok(ImageFormat::Png),
        (None, Some(file)) if ending.is_some() && !is("svg") => Err(FieldError::new(
            "--output",
            "a name that ends in .svg or .png, or --format",
            format!("{:?}", file.display().to_string()),
        )),
        (None, _) => Ok(ImageFormat::Svg),
    }
}
