//! A reader's assumptions: a value for every row of the catalogue, always valid.

use std::fmt;

use crate::catalogue::{CATALOGUE, Key};
use crate::motive::{Motive, Prior};

/// The three weights on Iran's motive among the keys.
const MOTIVE_KEYS: [Key; 3] = [Key::MotiveCounterTerror, Key::MotiveBroaden, Key::MotiveCoerce];

/// A value for every assumption, each in its range, the motive weights summing to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions([f64; CATALOGUE.len()]);

/// What is wrong with a value that was offered as an assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidAssumption {
    /// The name that was given.
    pub key: String,
    /// What was expected.
    pub expected: String,
    /// What was received.
    pub received: String,
}

impl fmt::Display for InvalidAssumption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, received {}", self.key, self.expected, self.received)
    }
}

impl std::error::Error for InvalidAssumption {}

impl Default for Assumptions {
    /// Our starting point. The article's author gave no numbers and has not endorsed these.
    fn default() -> Assumptions {
        Assumptions(CATALOGUE.map(|row| row.default))
    }
}

impl std::ops::Index<Key> for Assumptions {
    type Output = f64;

    fn index(&self, key: Key) -> &f64 {
        &self.0[key as usize]
    }
}

impl Key {
    /// The motive whose weight this is, if it is one.
    pub fn motive(self) -> Option<Motive> {
        MOTIVE_KEYS.iter().position(|key| *key == self).map(|place| Motive::ALL[place])
    }

    /// What is expected of a value, in words: "a number from 0 to 1".
    pub fn expected(self) -> String {
        let (low, high) = self.row().range;
        format!("a number from {low} to {high}")
    }
}

impl Assumptions {
    /// The defaults with `values` in place of some. The three motive weights come all together, in any positive sum, or not
    /// at all.
    ///
    /// # Errors
    /// All that is wrong, in the order in which it came: an unknown key, a key given twice, a value out of its range, some motive weights but not
    /// all, or motive weights that sum to nothing.
    pub fn from_values<'a>(values: impl IntoIterator<Item = (&'a str, f64)>) -> Result<Assumptions, Vec<InvalidAssumption>> {
        let mut assumptions = Assumptions::default();
        let mut given: [Option<f64>; CATALOGUE.len()] = [None; CATALOGUE.len()];
        let mut faults = Vec::new();
        let fault = |key: &str, expected: String, received: String| InvalidAssumption { key: key.into(), expected, received };
        for (name, value) in values {
            let Some(key) = Key::from_name(name) else {
                faults.push(fault(name, format!("the name of an assumption{}", nearest_name(name)), "an unknown name".into()));
                continue;
            };
            let (low, high) = key.row().range;
            // Weights count by their ratio, so any that is not negative will do.
            let high = if key.motive().is_some() { f64::MAX } else { high };
            if given[key as usize].replace(value).is_some() {
                faults.push(fault(name, "one value".into(), "two".into()));
            } else if low <= value && value <= high {
                assumptions.0[key as usize] = value;
            } else if key.motive().is_some() {
                faults.push(fault(name, "a weight of at least 0".into(), value.to_string()));
            } else {
                faults.push(fault(name, key.expected(), value.to_string()));
            }
        }
        let weights = MOTIVE_KEYS.map(|key| given[key as usize]);
        match weights {
            [None, None, None] => {}
            [Some(first), Some(second), Some(third)] => match Prior::in_proportion([first, second, third]) {
                Some(prior) => assumptions = assumptions.with_motives(prior),
                None if faults.iter().any(|fault| fault.key.starts_with("motive_")) => {}
                None => {
                    faults.push(fault("motive_*", "three weights with a positive sum".into(), "three that sum to nothing".into()))
                }
            },
            some => {
                let missing = MOTIVE_KEYS.iter().zip(some).filter(|(_, weight)| weight.is_none());
                let missing: Vec<&str> = missing.map(|(key, _)| key.row().key).collect();
                faults.push(fault(
                    "motive_*",
                    "all three motive weights or none".into(),
                    format!("no {}", missing.join(" and no ")),
                ));
            }
        }
        if faults.is_empty() { Ok(assumptions) } else { Err(faults) }
    }

    /// A copy with one value changed.
    ///
    /// # Errors
    /// If `value` is out of the range of `key`.
    #[inline]
    pub fn with(self, key: Key, value: f64) -> Result<Assumptions, InvalidAssumption> {
        let (low, high) = key.row().range;
        if !(low <= value && value <= high) {
            return Err(InvalidAssumption { key: key.row().key.into(), expected: key.expected(), received: value.to_string() });
        }
        Ok(self.with_clamped(key, value))
    }

    /// A copy with one value changed and brought into its range; what is not a number changes nothing. A motive weight scales
    /// the other two to fill the rest.
    #[inline]
    pub fn with_clamped(mut self, key: Key, value: f64) -> Assumptions {
        let (low, high) = key.row().range;
        match key.motive() {
            _ if value.is_nan() => {}
            Some(motive) => self = self.with_motives(self.motives().with(motive, value)),
            None => self.0[key as usize] = value.max(low).min(high),
        }
        self
    }

    /// A copy with other weights on Iran's motive.
    #[inline]
    pub fn with_motives(mut self, motives: Prior) -> Assumptions {
        for (key, weight) in MOTIVE_KEYS.into_iter().zip(motives.weights()) {
            self.0[key as usize] = weight;
        }
        self
    }

    /// The weights on Iran's motive.
    #[inline]
    pub fn motives(&self) -> Prior {
        Prior::in_proportion(MOTIVE_KEYS.map(|key| self[key])).unwrap_or(Prior::EVEN)
    }

    /// A copy on the page's grid: every value at its nearest grid point, the motive weights in thousandths that sum to 1.
    #[inline]
    pub fn on_grid(mut self) -> Assumptions {
        let motives = Prior::from_thousandths(self.motives().thousandths()).unwrap_or(Prior::EVEN);
        for key in Key::ALL {
            let row = key.row();
            self.0[*key as usize] = row.grid_value(row.grid_index(self[*key]));
        }
        self.with_motives(motives)
    }

    /// The assumptions that differ from `other`, in the order of the catalogue.
    pub fn differing_from(&self, other: &Assumptions) -> impl Iterator<Item = Key> {
        Key::ALL.iter().copied().filter(move |key| self[*key] != other[*key])
    }
}

/// A hint at the name that was meant, if one is close: it shares the first letters or the last word.
fn nearest_name(name: &str) -> String {
    let shared = |key: &str| key.bytes().zip(name.bytes()).take_while(|(ours, theirs)| ours == theirs).count();
    let best = Key::ALL.iter().map(|key| key.row().key).min_by_key(|key| (std::cmp::Reverse(shared(key)), key.len()));
    match best {
        Some(key) if 3 <= shared(key) => format!(" (such as {key})"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(values: &[(&str, f64)]) -> Vec<String> {
        let refused = Assumptions::from_values(values.iter().copied()).expect_err("these values are wrong");
        refused.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_fault_is_named_with_what_was_expected_and_what_came() {
        assert_eq!(
            faults(&[("mediation", 1.5), ("mediaton", 0.5), ("resolve", f64::NAN), ("publicity", 0.1)]),
            [
                "mediation: expected a number from 0 to 1, received 1.5",
                "mediaton: expected the name of an assumption (such as mediation), received an unknown name",
                "resolve: expected a number from 0 to 1, received NaN",
                "publicity: expected a number from 0.25 to 1, received 0.1",
            ]
        );
    }

    #[test]
    fn motive_weights_come_all_three_in_any_positive_sum_or_not_at_all() {
        let weights = [("motive_counter_terror", 2.0), ("motive_broaden", 1.0), ("motive_coerce", 1.0)];
        let assumptions = Assumptions::from_values(weights).expect("a positive sum");
        assert_eq!(assumptions.motives().weights(), [0.5, 0.25, 0.25]);
        assert_eq!(
            faults(&weights[..1]),
            ["motive_*: expected all three motive weights or none, received no motive_broaden and no motive_coerce"]
        );
        assert_eq!(
            faults(&weights.map(|(key, _)| (key, 0.0))),
            ["motive_*: expected three weights with a positive sum, received three that sum to nothing"]
        );
        assert_eq!(
            faults(&weights.map(|(key, weight)| (key, -weight)))[0],
            "motive_counter_terror: expected a weight of at least 0, received -2"
        );
    }

    #[test]
    fn a_key_given_twice_is_refused() {
        assert_eq!(faults(&[("mediation", 0.1), ("mediation", 0.2)]), ["mediation: expected one value, received two"]);
    }
}
