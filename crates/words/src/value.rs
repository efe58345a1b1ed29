//! An assumption's value as the page shows it, and what a reader types read back.

use model::Key;
use model::assumption::Unit;

use crate::text::{fill, text};
use crate::{chance, decimal, named};

/// The number that the page shows for a value: "50", "2", "0.95".
pub fn number(key: Key, value: f64) -> String {
    let row = key.row();
    let shown = row.unit.shown_scale() * value;
    let decimals = match row.unit {
        Unit::Share | Unit::Weight | Unit::Discount => 1,
        Unit::PerDay | Unit::PerDayAndRung | Unit::Factor => 2,
    };
    decimal::localized(decimal::plain(shown, decimals).trim_end_matches('0').trim_end_matches('.'))
}

/// The number that the page shows for a value, with its unit: "50", "2% a day".
pub fn setting(key: Key, value: f64) -> String {
    with_unit(key, &number(key, value))
}

fn with_unit(key: Key, number: &str) -> String {
    match key.row().unit {
        Unit::Share | Unit::Factor => number.to_owned(),
        Unit::Weight | Unit::Discount => chance::sign(number),
        Unit::PerDay | Unit::PerDayAndRung => fill(text().per_day, &[&chance::sign(number)]),
    }
}

/// The unit alone, to stand beside a number: "%", "% a day", or nothing.
pub fn unit(key: Key) -> String {
    with_unit(key, "").trim().to_owned()
}

/// The value in words for those who hear it: "active, 50 of 100", "2% a day".
pub fn spoken(key: Key, value: f64) -> String {
    match named::level(key, value) {
        Some(level) => fill(text().spoken_level, &[level, &number(key, value)]),
        None => setting(key, value),
    }
}

/// Why a value that a reader typed cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// What was expected: "a number from 0 to 100".
    pub expected: String,
    /// What was typed, at most 20 characters of it.
    pub received: String,
}

/// Reads a value that a reader typed, as the page shows it; `parse` reads a plain decimal number.
///
/// # Errors
/// If it is no number, or out of the assumption's range.
pub fn read(key: Key, typed: &str, parse: impl Fn(&str) -> Option<f64>) -> Result<f64, Refused> {
    let row = key.row();
    let (low, high) = row.range;
    let refused = || Refused {
        expected: fill(text().number_from_to, &[&number(key, low), &number(key, high)]),
        received: typed.trim().chars().take(20).collect(),
    };
    // A unit may follow; a number begins it and ends with a digit or a decimal point.
    let plain = decimal::delocalized(typed.trim());
    let end = plain.rfind(|character: char| character.is_ascii_digit() || character == '.').map_or(0, |last| last + 1);
    let (plain, rest) = plain.split_at_checked(end).unwrap_or_default();
    let per_day = fill(text().per_day, &[&chance::sign("")]);
    let unit = rest.trim();
    let is_unit = unit == "%" || per_day.ends_with(unit);
    // Browsers also read hexadecimal digits.
    let is_decimal = is_unit && plain.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let shown = parse(plain).filter(|_| is_decimal).ok_or_else(refused)?;
    let value = shown / row.unit.shown_scale();
    if low <= value && value <= high { Ok(value) } else { Err(refused()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Option<f64> {
        text.parse().ok()
    }

    #[test]
    fn values_are_shown_in_the_readers_units() {
        let shown = |key: Key| setting(key, key.row().default);
        let keys = [Key::Mediation, Key::MotiveBroaden, Key::MilitantAttacks, Key::DecisionPrecision, Key::Foresight];
        assert_eq!(keys.map(shown), ["50", "33.3%", "2% a day", "1", "85%"]);
        assert_eq!(spoken(Key::Mediation, 0.5), "active, 50 of 100");
        assert_eq!(spoken(Key::MilitantAttacks, 0.02), "2% a day");
    }

    #[test]
    fn what_is_shown_can_be_typed_back() {
        for key in Key::ALL {
            for index in [0, 250, 500, 1000] {
                let value = key.row().grid_value(index);
                let typed = setting(*key, value);
                let read = read(*key, &typed, plain).unwrap_or_else(|refused| panic!("{typed}: {refused:?}"));
                assert!(key.row().grid_index(read).abs_diff(key.row().grid_index(value)) <= 1, "{typed}");
            }
        }
    }

    #[test]
    fn what_cannot_be_used_is_refused_with_what_was_expected() {
        for typed in ["140", "-1", "much", "", "NaN", "inf"] {
            let refused = read(Key::Mediation, typed, plain).expect_err("not a value");
            assert_eq!(refused, Refused { expected: "a number from 0 to 100".into(), received: typed.into() });
        }
        assert_eq!(read(Key::Foresight, "95", plain).expect_err("too much").expected, "a number from 60 to 90");
    }
}
