//! The first visit: when there is something to read, when it is alive, whether it moves, and whether the page is ever busy for long.

use super::figure::{Figure, Level, Unit};

/// How many figures both circumstances together give.
pub const FIGURES: usize = 2 * 5;

/// What counts as good for a first and a largest paint, in milliseconds, by the Web Vitals of the browsers' makers.
const GOOD: [f64; 2] = [1800.0, 2500.0];

/// From this on the browsers' makers call a task long, in milliseconds.
const LONG_TASK: f64 = 50.0;

/// The figures in a line `start <circumstances>` and five numbers; none in other lines.
pub fn in_line(line: &str) -> Vec<Figure> {
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
    let time = |what: &str, value| Figure::new(name(what), Unit::Milliseconds, Level::of(value));
    vec![
        time("first contentful paint", first).at_most(Level::of(GOOD[0])),
        time("largest contentful paint", largest).at_most(Level::of(GOOD[1])),
        time("sliders move", alive),
        Figure::new(name("layout shift"), Unit::Share, Level::of(moved)).at_most(Level::of(0.0)),
        time("longest task afterwards, if over 50 ms", longest).at_most(Level::of(LONG_TASK)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_read_with_what_counts_as_good() {
        let figures: Vec<_> =
            ["here", "slow-phone"].iter().flat_map(|name| in_line(&format!("start {name} 90 95 300 0 0"))).collect();
        assert_eq!(figures.len(), FIGURES);
        assert_eq!(figures[0].name, "first visit: first contentful paint");
        assert_eq!((figures[0].measured, figures[0].budget), (Level::of(90.0), Some(Level::of(1800.0))));
        assert_eq!(figures[9].name, "first visit, slow phone: longest task afterwards, if over 50 ms");
        for other in ["start here 90 95 300 0", "start here a b c d e", "memory 1 2 3"] {
            assert_eq!(in_line(other), [], "{other}");
        }
    }
}
