//! An axis of probabilities that need not begin at 0: for bars that show differences.

use crate::frame::Tick;

/// A horizontal axis of probabilities: its ends and its gridlines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// The value at the left end.
    pub low: f64,
    /// The value at the right end.
    pub high: f64,
    /// The values that have a gridline, in order, each with its label below the plot. Labels without room are left out.
    pub ticks: Vec<Tick>,
}

/// A value that a whole figure refers to, such as the answer now, with its label.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceValue {
    /// The value, 0 to 1.
    pub value: f64,
    /// The value's name and the value, such as "Now 25%".
    pub label: String,
}

/// The numbers of steps from 0 to 1 among which an axis chooses: a gridline at every per cent, every second, every fifth and so on.
const PER_UNIT: [i32; 7] = [100, 50, 20, 10, 5, 4, 2];

impl Axis {
    /// The axis that holds a range of values from 0 to 1, with the finest round gridlines that are at most `intervals` steps
    /// apart over that range, and both ends on a gridline. `label` writes a value as the reader's language does.
    pub fn around((low, high): (f64, f64), intervals: u32, label: impl Fn(f64) -> String) -> Self {
        let within = |value: f64| if value.is_finite() { value.max(0.0).min(1.0) } else { 0.0 };
        let (low, high) = (within(low.min(high)), within(high.max(low)));
        let few = |&&per_unit: &&i32| (high - low) * f64::from(per_unit) <= f64::from(intervals.max(1));
        let per_unit = *PER_UNIT.iter().find(few).unwrap_or(&1);
        // A value that is a gridline but for rounding is one.
        let first = (low * f64::from(per_unit) + 1e-6).floor() as i32;
        let last = (high * f64::from(per_unit) - 1e-6).ceil() as i32;
        let last = last.max(first + 1).min(per_unit);
        let first = first.min(last - 1);
        let at = |step: i32| f64::from(step) / f64::from(per_unit);
        let ticks = (first..=last).map(|step| Tick { at: at(step), label: label(at(step)) }).collect();
        Self { low: at(first), high: at(last), ticks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends_and_labels(range: (f64, f64), intervals: u32) -> (f64, f64, Vec<String>) {
        let axis = Axis::around(range, intervals, |value| format!("{:.0}", 100.0 * value));
        (axis.low, axis.high, axis.ticks.into_iter().map(|tick| tick.label).collect())
    }

    #[test]
    fn an_axis_has_round_ends_around_its_range() {
        let (low, high, labels) = ends_and_labels((0.187, 0.262), 5);
        // 7.5 points in at most five steps: two points a step, from 18 to 28.
        assert_eq!((low, high), (0.18, 0.28));
        assert_eq!(labels, ["18", "20", "22", "24", "26", "28"]);
        assert_eq!(ends_and_labels((0.0, 1.0), 5).2, ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ends_and_labels((0.2, 0.3), 5).2, ["20", "22", "24", "26", "28", "30"]);
    }

    #[test]
    fn a_range_without_width_or_without_numbers_still_has_an_axis() {
        assert_eq!(ends_and_labels((0.25, 0.25), 5).2, ["25", "26"]);
        assert_eq!(ends_and_labels((1.0, 1.0), 5).2, ["99", "100"]);
        assert_eq!(ends_and_labels((f64::NAN, f64::NAN), 5).2, ["0", "1"]);
        assert_eq!(ends_and_labels((-3.0, 9.0), 5).2, ["0", "20", "40", "60", "80", "100"]);
    }
}
