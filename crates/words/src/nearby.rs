//! What nearby settings give, in words.

use crate::chance;
use crate::text::{fill, text};

/// "Nearby settings give 20–33%." for the middle half of them (`low` to `high`) around the answer `value`, all 0 to 1. Where the answer
/// lies outside, the sentence says which way most of them go.
pub fn sentence(value: f64, low: f64, high: f64) -> String {
    let template = if value < low {
        text().nearby_more
    } else if high < value {
        text().nearby_less
    } else {
        text().nearby
    };
    fill(template, &[&chance::range(low, high)])
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn the_range_of_nearby_settings_is_said_and_which_way_most_go() {
        assert_eq!(sentence(0.248, 0.2, 0.33), "Nearby settings give 20–33%.");
        assert_eq!(sentence(0.59, 0.41, 0.52), "Most nearby settings give less: 41–52%.");
        assert_eq!(sentence(0.1, 0.12, 0.2), "Most nearby settings give more: 12–20%.");
        assert_eq!(sentence(0.012, 0.0118, 0.0121), "Nearby settings give 1%.");
        assert_eq!(sentence(0.004, 0.002, 0.012), "Nearby settings give 0.2–1%.");
    }
}
