//! Dates in English.

use model::Vantage;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Day `day` seen from `from`, in full: "14 February".
pub fn long(from: Vantage, day: usize) -> String {
    let date = from.date(day);
    format!("{} {}", date.day(), MONTHS[date.month() as usize - 1])
}

/// The same with the month's first three letters: "14 Feb".
pub fn short(from: Vantage, day: usize) -> String {
    let date = from.date(day);
    format!("{} {}", date.day(), &MONTHS[date.month() as usize - 1][..3])
}

/// The vantage point itself: "16 January".
pub fn vantage(from: Vantage) -> &'static str {
    match from {
        Vantage::Jan16 => "16 January",
        Vantage::Jan18 => "18 January",
    }
}

/// A calendar date with its year: "15 December 2023".
pub fn with_year(year: i16, month: i8, day: i8) -> String {
    format!("{day} {} {year}", MONTHS[month as usize - 1])
}
