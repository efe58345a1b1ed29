//! Decimal numbers with few places, written by whole numbers: the standard library's formatting of floats, which can do everything, would
//! be a twelfth of what a reader downloads.

/// `value` with `places` (0 to 3) decimal places, halves rounded away from zero: "0.25". For values up to a million.
pub fn text(value: f64, places: usize) -> String {
    let scale = 10_u32.pow(places as u32);
    let scaled = (value.abs() * f64::from(scale)).round() as u32;
    let sign = if value < 0.0 && 0 < scaled { "-" } else { "" };
    let (whole, rest) = (scaled / scale, scaled % scale);
    if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0places$}") }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_decimal_has_exactly_its_places_and_rounds_to_the_nearest() {
        let written = [text(0.2483, 2), text(24.83, 0), text(99.96, 1), text(-0.5, 2), text(-0.001, 2), text(3.0, 3)];
        assert_eq!(written, ["0.25", "25", "100.0", "-0.50", "0.00", "3.000"]);
    }
}
