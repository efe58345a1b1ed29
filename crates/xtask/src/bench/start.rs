//! The first visit: the times of the first and the largest paint and of the page's start, shifts of the layout, and the longest task.

use super::measurement::{Measurement, Quantity, Unit};

/// How many measurements the lines of both circumstances give.
pub const MEASUREMENTS: usize = 2 * 5;

/// The most milliseconds until the first and until the largest paint that Web Vitals call good.
const GOOD: [f64; 2] = [1800.0, 2500.0];

/// The duration from which browsers report a task as long, in milliseconds.
const LONG_TASK: f64 = 50.0;

/// The measurements in a line `start <circumstances>` and five numbers; none in other lines.
pub fn in_line(line: &str) -> Vec<Measurement> {
    let Some(rest) = line.strip_prefix("start ") else { return Vec::new() };
    let fields: Vec<_> = rest.split_whitespace().collect();
    let [circumstances, numbers @ ..] = fields.as_slice() else { return Vec::new() };
    let numbers: Option<Vec<f64>> = numbers.iter().map(|number| number.parse().ok()).collect();
    let numbers: Option<[f64; 5]> = numbers.and_then(|numbers| numbers.try_into().ok());
    let Some([first, largest, alive, moved, longest]) = numbers else { return Vec::new() };
    let name = |what: &str| match *circumstances {
        "here" => format!("first visit: {what}"),
        _ => format!("first visit, slow phone: {what}"),
    };
    let time = |what: &str, value| Measurement::new(name(what), Unit::Milliseconds, Quantity::of(value));
    vec![
        time("first contentful paint", first).at_most(Quantity::of(GOOD[0])),
        time("largest contentful paint", largest).at_most(Quantity::of(GOOD[1])),
        time("sliders move", alive),
        Measurement::new(name("layout shift"), Unit::Share, Quantity::of(moved)).at_most(Quantity::of(0.0)),
        time("longest task afterwards, if over 50 ms", longest).at_most(Quantity::of(LONG_TASK)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_read_with_what_counts_as_good() {
        let measurements: Vec<_> =
            ["here", "slow-phone"].iter().flat_map(|name| in_line(&format!("start {name} 90 95 300 0 0"))).collect();
        assert_eq!(measurements.len(), MEASUREMENTS);
        assert_eq!(measurements[0].name, "first visit: first contentful paint");
        assert_eq!((measurements[0].measured, measurements[0].budget), (Quantity::of(90.0), Some(Quantity::of(1800.0))));
        assert_eq!(measurements[9].name, "first visit, slow phone: longest task afterwards, if over 50 ms");
        for other in ["start here 90 95 300 0", "start here a b c d e", "memory 1 2 3"] {
            assert_eq!(in_line(other), [], "{other}");
        }
    }
}
