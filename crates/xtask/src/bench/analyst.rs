//! The analyst's speed: how soon its findings are on the page, and whether sliders stay as quick meanwhile.

use super::measurement::{Measurement, Quantity, Unit};

/// How many measurements the lines of one run give.
pub const MEASUREMENTS: usize = 2 * 7;

/// One frame of a 60 Hz screen, in milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// The time that the model in Python with numba would need for the study, in milliseconds.
const NUMBA: f64 = 75_000.0;

/// The measurements in a line `analyst <place> <what>` and two numbers; none in other lines.
pub fn in_line(line: &str) -> Vec<Measurement> {
    let fields: Vec<_> = line.strip_prefix("analyst ").map_or(Vec::new(), |rest| rest.split_whitespace().collect());
    let [place, what, first, second] = fields.as_slice() else { return Vec::new() };
    let (Ok(first), Ok(second)) = (first.parse(), second.parse()) else { return Vec::new() };
    let name = |name: &str| match *place {
        "worker" => format!("{name}, in a worker"),
        _ => format!("{name}, no worker allowed"),
    };
    let time = |what: &str, level| Measurement::new(name(what), Unit::Milliseconds, level);
    match *what {
        "bands" => {
            vec![time("ranges of 256 settings after a change", Quantity::with_p95(first, second)).at_most(Quantity::of(150.0))]
        }
        "map" => vec![
            time("map, first picture", Quantity::of(first)).at_most(Quantity::of(100.0)),
            time("map, 41 × 41", Quantity::of(second)).at_most(Quantity::of(1000.0)),
        ],
        "study" => vec![
            time("Sobol’ indices, 25,600 runs", Quantity::of(first))
                .at_most(Quantity::of(15_000.0))
                .beside(Quantity::of(NUMBA), "numba"),
            time("their longest silence", Quantity::of(second)),
        ],
        "sliding" => {
            vec![
                time("a frame with its input meanwhile", Quantity::with_p95(first, second))
                    .at_most(Quantity::with_p95(FRAME, FRAME)),
            ]
        }
        "longest" => vec![time("the page’s longest task meanwhile", Quantity::of(first)).at_most(Quantity::of(50.0))],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_read_with_its_budget() {
        let lines = ["bands 80 110", "map 60 700", "study 9000 90", "sliding 6 11", "longest 20 1"];
        let measurements: Vec<_> = lines.iter().flat_map(|line| in_line(&format!("analyst worker {line}"))).collect();
        assert_eq!(2 * measurements.len(), MEASUREMENTS);
        assert_eq!(measurements[0].name, "ranges of 256 settings after a change, in a worker");
        assert_eq!((measurements[2].measured, measurements[2].budget), (Quantity::of(700.0), Some(Quantity::of(1000.0))));
        for other in ["analyst worker bands 80", "analyst worker bands a b", "memory 1 2 3", "analyst worker nothing 1 2"] {
            assert_eq!(in_line(other), [], "{other}");
        }
    }
}
