//! A scenario to pin: a name, and a code or a file.

use std::path::Path;

use model::Scenario;
use protocol::field::FieldError;
use protocol::link::{LONGEST_NAME, Link, code_part};
use protocol::pasted;

use crate::arguments::{of_file, of_link, unaltered};
use crate::failure::Failure;

/// Reads `NAME=CODE` or `NAME=FILE`. What begins like a code is one.
///
/// # Errors
/// If the name is none, the code or the file cannot be read, or the file alters the model.
pub fn read(text: &str) -> Result<(&str, Scenario), Failure> {
    let form = || FieldError::new("--pin", "a name, =, and a code or a file, such as Mediated=1.2.me900", format!("{text:?}"));
    let (name, given) = parted(text).ok_or_else(|| Failure::input(form()))?;
    let is_name = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    if !is_name {
        let expected = format!("a name of 1 to {LONGEST_NAME} characters");
        return Err(Failure::input(FieldError::new("--pin", expected, format!("{name:?}"))));
    }
    let scenario = if is_code(given) {
        of_link(given)?.scenario
    } else {
        let premise = of_file(Path::new(given))?.premise();
        unaltered(premise.map_err(|faults| Failure::Input(faults.iter().map(ToString::to_string).collect()))?)?
    };
    Ok((name, scenario))
}

/// The name and what is pinned under it. Either may hold a `=`: the last one counts behind which a code, an address or a file is named, but
/// for that of an address's own `s=`; else the first.
fn parted(text: &str) -> Option<(&str, &str)> {
    let part = |(place, _): (usize, &str)| (&text[..place], &text[place + 1..]);
    let is_parameter = |name: &str| name == "s" || ["#s", "&s", "?s"].iter().any(|end| name.ends_with(end));
    let named = |(name, given): &(&str, &str)| !is_parameter(name) && !name.is_empty() && is_named(given);
    text.rmatch_indices('=').map(part).find(named).or_else(|| text.split_once('='))
}

/// Whether it is, from its first character to its last, what a pin may be given.
fn is_named(given: &str) -> bool {
    let is_address = ["http://", "https://", "#", "s="].iter().any(|begin| given.starts_with(begin));
    given == "-" || Path::new(given).is_file() || (is_address || code_part(given) == given) && is_code(given)
}

/// Whether it is a code or an address of the page, and no file.
fn is_code(given: &str) -> bool {
    !Path::new(given).is_file() && Link::decode(&pasted::code(given)).is_ok()
}
