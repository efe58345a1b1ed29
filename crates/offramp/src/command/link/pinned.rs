//! A scenario to pin: a name, and a code or a file.

use std::path::Path;

use model::Scenario;
use protocol::field::FieldError;
use protocol::link::{LONGEST_NAME, Link};

use crate::arguments::{of_file, of_link, unaltered};
use crate::failure::Failure;
use crate::pasted;

/// Reads `NAME=CODE` or `NAME=FILE`. What begins like a code is one.
///
/// # Errors
/// If the name is none, the code or the file cannot be read, or the file alters the model.
pub fn read(text: &str) -> Result<(&str, Scenario), Failure> {
    let form = || FieldError::new("--pin", "a name, =, and a code or a file, such as Mediated=1.2.me900", format!("{text:?}"));
    let (name, given) = text.split_once('=').ok_or_else(|| Failure::input(form()))?;
    let is_name = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    if !is_name {
        let expected = format!("a name of 1 to {LONGEST_NAME} characters");
        return Err(Failure::input(FieldError::new("--pin", expected, format!("{name:?}"))));
    }
    let scenario = if Link::decode(pasted::code(given)).is_ok() {
        of_link(given)?.scenario
    } else {
        let premise = of_file(Path::new(given))?.premise();
        unaltered(premise.map_err(|faults| Failure::Input(faults.iter().map(ToString::to_string).collect()))?)?
    };
    Ok((name, scenario))
}
