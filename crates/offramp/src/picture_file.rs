//! A file into which a command draws besides what it prints: the end of its name says whether as lines or as pixels.

use std::ffi::OsStr;
use std::path::PathBuf;

use protocol::field::FieldError;

use crate::failure::Failure;
use crate::terminal;

/// How many pixels of a PNG make one CSS px.
const SCALE: u32 = 2;

/// The file that is drawn into.
pub struct PictureFile {
    file: PathBuf,
    form: Form,
}

enum Form {
    Svg,
    Png,
}

impl PictureFile {
    /// Takes the form from the end of the file's name.
    ///
    /// # Errors
    /// If it ends in neither.
    pub fn read(file: PathBuf) -> Result<PictureFile, Failure> {
        let ending = file.extension().map(OsStr::to_ascii_lowercase);
        let form = match ending.as_ref().and_then(|ending| ending.to_str()) {
            Some("svg") => Form::Svg,
            Some("png") => Form::Png,
            _ => {
                let received = format!("{:?}", file.display().to_string());
                return Err(Failure::input(FieldError::new("--output", "a name that ends in .svg or .png", received)));
            }
        };
        Ok(PictureFile { file, form })
    }

    /// Writes the figure.
    ///
    /// # Errors
    /// If this machine lacks a font for a PNG, or if it cannot be written.
    pub fn write(&self, svg: String) -> Result<(), Failure> {
        let bytes = match self.form {
            Form::Svg => svg.into_bytes(),
            Form::Png => raster::png(&svg, SCALE).map_err(Failure::Machine)?,
        };
        terminal::deliver(Some(&self.file), &bytes)
    }
}
