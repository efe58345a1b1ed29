//! What the analyst finds: how soon it is on the page, and whether sliders stay as quick meanwhile.

use super::figure::{Figure, Level, Unit};

/// How many figures all lines together give.
pub const FIGURES: usize = 2 * 7;

/// One frame of a 60 Hz screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// What numba would need for the study, in milliseconds.
const NUMBA: f64 = 75_000.0;

/// The figures in a line `analyst <place> <what>` and two numbers; none in other lines.
pub fn in_line(line: &str) -> Vec<Figure> {
    let fields: Vec<_> = line.strip_prefix("analyst ").map_or(Vec::new(), |rest| rest.split_whitespace().collect());
    let [place, what, first, second] = fields.as_slice() else { return Vec::new() };
    let (Ok(first), Ok(second)) = (first.parse(), second.parse()) else { return Vec::new() };
    let name = |name: &str| match *place {
        "worker" => format!("{name}, in a worker"),
        _ => format!("{name}, no worker allowed"),
    };
    let time = |what: &str, level| Figure::new(name(what), Unit::Milliseconds, level);
    match *what {
        "bands" => vec![time("ranges of 256 settings after a change", Level::with_p95(first, second)).at_most(Level::of(150.0))],
        "map" => vec![
            time("map, first picture", Level::of(first)).at_most(Level::of(100.0)),
            time("map, 41 × 41", Level::of(second)).at_most(Level::of(1000.0)),
        ],
        "study" => vec![
            time("Sobol’ indices, 25,600 runs", Level::of(first)).at_most(Level::of(15_000.0)).beside(Level::of(NUMBA), "numba"),
            time("their longest silence", Level::of(second)),
        ],
        "sliding" => {
            vec![time("a frame with its input meanwhile", Level::with_p95(first, second)).at_most(Level::with_p95(FRAME, FRAME))]
        }
        "longest" => vec![time("the page’s longest task meanwhile", Level::of(first)).at_most(Level::of(50.0))],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_read_with_its_budget() {
        let lines = ["bands 80 110", "map 60 700", "study 9000 90", "sliding 6 11", "longest 20 1"];
        let figures: Vec<_> = lines.iter().flat_map(|line| in_line(&format!("analyst worker {line}"))).collect();
        assert_eq!(2 * figures.len(), FIGURES);
        assert_eq!(figures[0].name, "ranges of 256 settings after a change, in a worker");
        assert_eq!((figures[2].measured, figures[2].budget), (Level::of(700.0), Some(Level::of(1000.0))));
        for other in ["analyst worker bands 80", "analyst worker bands a b", "memory 1 2 3", "analyst worker nothing 1 2"] {
            assert_eq!(in_line(other), [], "{other}");
        }
    }
}
