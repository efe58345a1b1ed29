//! Numbers as the page writes them.

/// The per cents in `25%`, `0.5%`, `under 0.1%` or `over 99.9%`; of the last two the end of what they can be.
pub fn percent(text: &str) -> Option<f64> {
    match text.trim() {
        "under 0.1%" => Some(0.0),
        "over 99.9%" => Some(100.0),
        plain => plain.strip_suffix('%')?.parse().ok(),
    }
}

/// The points in `+4.1 points` or `−12 points`.
pub fn points(text: &str) -> Option<f64> {
    text.trim().strip_suffix(" points")?.replace('−', "-").parse().ok()
}
