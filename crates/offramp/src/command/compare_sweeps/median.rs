//! The median of numbers that come one after the other, without keeping them.

use std::collections::BTreeMap;

/// How many bits of a number tell it from others: its sign, its exponent, and eight of its fraction, so that numbers that count as alike
/// differ by less than a 256th.
const TOLD_APART: u32 = 20;

/// The lower median of numbers that are not negative: one of them, at most a 256th below the exact one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Median {
    /// The numbers that count as alike, in rising order: how many, and the least.
    alike: BTreeMap<u64, (u64, f64)>,
    count: u64,
}

impl Median {
    /// Takes one more number.
    pub fn add(&mut self, number: f64) {
        let key = number.to_bits() >> (u64::BITS - TOLD_APART);
        let (count, least) = self.alike.entry(key).or_insert((0, number));
        *count += 1;
        *least = least.min(number);
        self.count += 1;
    }

    /// The median so far; 0 of no numbers.
    pub fn value(&self) -> f64 {
        let mut below = 0;
        for (count, least) in self.alike.values() {
            below += count;
            if self.count <= 2 * below {
                return *least;
            }
        }
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median(numbers: impl IntoIterator<Item = f64>) -> f64 {
        let mut median = Median::default();
        numbers.into_iter().for_each(|number| median.add(number));
        median.value()
    }

    #[test]
    fn of_numbers_that_lie_apart_it_is_the_middle_one_or_the_lower_of_two() {
        assert_eq!(median([]), 0.0);
        assert_eq!(median([0.3]), 0.3);
        assert_eq!(median([0.3, 0.0, 0.1]), 0.1);
        assert_eq!(median([0.4, 0.1, 0.3, 0.2]), 0.2);
        assert_eq!(median([0.0, 0.0, 0.0, 1.0]), 0.0);
        assert_eq!(median([0.0, 1e-300, 1e-12]), 1e-300);
    }

    #[test]
    fn of_a_million_numbers_it_is_one_of_them_within_a_256th_and_few_are_kept() {
        let mut found = Median::default();
        (0..1_000_000_u32).rev().for_each(|number| found.add(f64::from(number) / 1e6));
        let exact = 0.499_999;
        assert!(exact * (1.0 - 1.0 / 256.0) <= found.value() && found.value() <= exact, "{}", found.value());
        assert!(found.alike.len() < 5200, "{}", found.alike.len());
    }
}
