//! Reads numbers as the page writes them.

/// The number of per cent in `25%`, `0.5%`, `under 0.1%` or `over 99.9%`; of the last two, the bound that they name. None for other texts.
pub fn percent(text: &str) -> Option<f64> {
    match text.trim() {
        "under 0.1%" => Some(0.0),
        "over 99.9%" => Some(100.0),
        plain => plain.strip_suffix('%')?.parse().ok(),
    }
}

/// The number of percentage points in `+4.1 points` or `−12 points`. None for other texts.
pub fn points(text: &str) -> Option<f64> {
    text.trim().strip_suffix(" points")?.replace('−', "-").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_and_points_are_read_as_the_page_writes_them() {
        assert_eq!(["25%", "0.5%", "under 0.1%", "over 99.9%"].map(percent), [25.0, 0.5, 0.0, 100.0].map(Some));
        assert_eq!(["+4.1 points", "−12 points"].map(points), [4.1, -12.0].map(Some));
        assert_eq!((percent("0.25"), points("exact")), (None, None));
    }
}
