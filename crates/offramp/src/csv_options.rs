//! The option that says how a table for spreadsheets begins.

use clap::Args;
use protocol::csv_table::BYTE_ORDER_MARK;
use protocol::field::FieldError;

use crate::failure::Failure;

/// The option of every command that prints CSV.
#[derive(Args)]
pub struct CsvOptions {
    /// With csv, begin with a byte order mark: without it Excel misreads letters that are not English
    #[arg(long)]
    bom: bool,
}

impl CsvOptions {
    /// Nothing where the output is CSV, or nothing was asked of how it begins.
    ///
    /// # Errors
    /// If the mark was asked for in another form.
    pub fn belong_to(&self, is_csv: bool) -> Result<(), Failure> {
        if is_csv || !self.bom {
            return Ok(());
        }
        Err(Failure::input(FieldError::new("--bom", "--format csv beside it", "another format")))
    }

    /// The table with the mark in front, if it was asked for.
    pub fn begun(&self, csv: String) -> String {
        if self.bom { format!("{BYTE_ORDER_MARK}{csv}") } else { csv }
    }
}
