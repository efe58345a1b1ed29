//! Shares as so many of a hundred, and texts that hold several, with `|` between them.

use words::decimal::whole;

/// A share as so many of a hundred.
pub fn of_hundred(share: f64) -> u32 {
    (100.0 * share).round() as u32
}

/// Shares as so many of a hundred, in the digits of the language at hand.
pub fn counted(shares: &[f64]) -> Vec<String> {
    shares.iter().map(|share| whole(of_hundred(*share))).collect()
}

/// The texts of one that holds several.
pub fn parts(texts: &'static str) -> Vec<&'static str> {
    texts.split('|').filter(|text| !text.is_empty()).collect()
}
