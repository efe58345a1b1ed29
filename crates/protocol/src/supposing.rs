//! Suppositions as files and commands write them: `iran-strikes@22-jan`.

use model::{NIGHTS, Supposed, Supposition, Vantage};

use crate::field::FieldError;

/// The field of files in which a supposition stands.
pub const FIELD: &str = "suppose";

/// The field of reports that says how likely what is supposed is.
pub const CHANCE: &str = "chance";

/// The field of reports that says what is inferred of both sides from what is supposed.
pub const INFERRED: &str = "inferred";

/// The field of reports, and in tables the column, with the outcomes without what is supposed.
pub const WITHOUT: &str = "without";

/// Writes a supposition, its day as a date: `iran-strikes@22-jan`.
pub fn written(supposition: Supposition, from: Vantage) -> String {
    format!("{}@{}", supposition.event().key(), day(from, supposition.day()))
}

/// Reads a supposition.
///
/// # Errors
/// If there is no `@` in it, no event of that name before it, or after it no date among the days that are shown from `from`.
pub fn read(text: &str, from: Vantage) -> Result<Supposition, FieldError> {
    let fault = |expected: String, received: &str| FieldError::new(FIELD, expected, format!("{received:?}"));
    let Some((event, date)) = text.split_once('@') else {
        return Err(fault("event@date, such as iran-strikes@22-jan".into(), text));
    };
    let Some(supposed) = Supposed::from_key(event.trim()) else {
        let names = Supposed::ALL.map(Supposed::key).join(", ");
        return Err(fault(format!("one of {names} before @"), event));
    };
    let date = date.trim().to_ascii_lowercase();
    let found = (1..=NIGHTS).find(|night| day(from, *night) == date);
    match found.map(|night| Supposition::new(supposed, night)) {
        Some(Ok(supposition)) => Ok(supposition),
        _ => Err(fault(format!("a date after @, from {} to {}", day(from, 1), day(from, NIGHTS)), &date)),
    }
}

/// A day's date as it is written here: `22-jan`.
fn day(from: Vantage, day: usize) -> String {
    from.date(day).strftime("%-d-%b").to_string().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_supposition_is_read_as_it_was_written() {
        for from in Vantage::ALL {
            for event in Supposed::ALL {
                for day in 1..=NIGHTS {
                    let supposition = Supposition::new(event, day).expect("a day of those shown");
                    assert_eq!(read(&written(supposition, from), from), Ok(supposition));
                }
            }
        }
        let fifth = Supposition::new(Supposed::IranStrikes, 5).expect("a day of those shown");
        assert_eq!(written(fifth, Vantage::Jan18), "iran-strikes@22-jan");
        assert_eq!(read(" iran-strikes @ 22-Jan ", Vantage::Jan18), Ok(fifth));
    }

    #[test]
    fn a_fault_names_the_part_that_is_wrong_with_what_was_expected_and_what_came() {
        let said = |text: &str| read(text, Vantage::Jan18).expect_err("wrong").to_string();
        assert_eq!(said("iran-strikes"), "suppose: expected event@date, such as iran-strikes@22-jan, received \"iran-strikes\"");
        assert_eq!(
            said("war@22-jan"),
            "suppose: expected one of iran-strikes, pakistan-strikes, no-strike, talks, functional, widened before @, received \"war\""
        );
        for date in ["17-jan", "15-feb", "22", "", "22-jan-2024"] {
            let expected = format!("suppose: expected a date after @, from 18-jan to 14-feb, received {date:?}");
            assert_eq!(said(&format!("talks@{date}")), expected);
        }
    }
}
