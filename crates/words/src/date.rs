//! Dates, by the Gregorian calendar in every language.

use model::Vantage;

use crate::decimal::whole;
use crate::text::{fill, text};

/// Day `day` seen from `from`, in full: "14 February".
pub fn long(from: Vantage, day: usize) -> String {
    let date = from.date(day);
    fill(text().date, &[&number(date.day()), text().months[date.month() as usize - 1]])
}

/// Day `day` seen from `from`, with the month's short name: "14 Feb".
pub fn short(from: Vantage, day: usize) -> String {
    let date = from.date(day);
    fill(text().short_date, &[&number(date.day()), text().short_months[date.month() as usize - 1]])
}

/// The vantage point itself: "16 January".
pub fn vantage(from: Vantage) -> String {
    let day = match from {
        Vantage::Jan16 => 16,
        Vantage::Jan18 => 18,
    };
    fill(text().date, &[&number(day), text().months[0]])
}

/// A calendar date with its year: "15 December 2023".
pub fn with_year(year: i16, month: i8, day: i8) -> String {
    fill(text().dated, &[&number(day), text().months[month as usize - 1], &whole(year.unsigned_abs().into())])
}

fn number(day: i8) -> String {
    whole(day.unsigned_abs().into())
}
