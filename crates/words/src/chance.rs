//! Chances as people say them.

use crate::decimal::{self, whole};
use crate::text::{fill, text};

/// The frequencies in which chances are said, each as so many in so many: close enough together that none is far from what it stands
/// for, and small enough to be pictured.
const FREQUENCIES: [(u8, u8); 20] = [
    (1, 100),
    (1, 50),
    (1, 30),
    (1, 20),
    (1, 15),
    (1, 10),
    (1, 8),
    (1, 7),
    (1, 6),
    (1, 5),
    (1, 4),
    (1, 3),
    (2, 5),
    (1, 2),
    (3, 5),
    (2, 3),
    (3, 4),
    (4, 5),
    (9, 10),
    (19, 20),
];

/// A chance (0 to 1) as a frequency, to follow "is": "less than 1 in 100", "about 1 in 4", "almost certain".
pub fn frequency(chance: f64) -> String {
    if chance < 0.01 {
        return fill(text().rare, &[&whole(1), &whole(100)]);
    }
    if 0.97 < chance {
        return text().almost_certain.to_owned();
    }
    let away = |(count, of): &(u8, u8)| (f64::from(*count) / f64::from(*of) - chance).abs();
    let nearest = FREQUENCIES.iter().min_by(|one, other| away(one).total_cmp(&away(other)));
    nearest.map(|(count, of)| fill(text().frequency, &[&whole((*count).into()), &whole((*of).into())])).unwrap_or_default()
}

/// An exact frequency: "1 in 4".
pub fn exact_frequency(count: u32, of: u32) -> String {
    fill(text().exact_frequency, &[&whole(count), &whole(of)])
}

/// What sums to certainty may miss it by rounding.
const CERTAIN: f64 = 1.0 - 1e-12;

/// A chance (0 to 1) in per cent: whole, but with one decimal where it is close to none or all.
pub fn percent(chance: f64) -> String {
    let chance = if CERTAIN <= chance { 1.0 } else { chance };
    let percent = 100.0 * chance;
    if percent != 0.0 && percent < 0.05 {
        return fill(text().under, &[&sign(&decimal::text(0.1, 1))]);
    }
    if percent != 100.0 && 99.95 <= percent {
        return fill(text().over, &[&sign(&decimal::text(99.9, 1))]);
    }
    sign(&number(chance))
}

/// The number of per cent of a chance (0 to 1), as [`percent`] rounds it.
fn number(chance: f64) -> String {
    let percent = 100.0 * chance;
    let is_whole = percent == 0.0 || percent == 100.0 || (1.0 <= percent && percent <= 99.0);
    decimal::text(percent, usize::from(!is_whole))
}

/// From one chance to another: "20–33%".
pub fn range(low: f64, high: f64) -> String {
    let (from, to) = (percent(low), percent(high));
    if from == to {
        return to;
    }
    let from = if sign(&number(low)) == from { number(low) } else { from };
    fill(text().range, &[&from, &to])
}

/// A number as a percentage: with the percent sign of the language.
pub fn sign(number: &str) -> String {
    fill(text().percent, &[number])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_said_as_the_nearest_frequency() {
        let said = [
            0.004, 0.01, 0.018, 0.03, 0.047, 0.07, 0.11, 0.15, 0.17, 0.23, 0.248, 0.30, 0.41, 0.46, 0.6, 0.7, 0.8, 0.86, 0.96,
            0.98,
        ];
        let expected = [
            "less than 1 in 100",
            "about 1 in 100",
            "about 1 in 50",
            "about 1 in 30",
            "about 1 in 20",
            "about 1 in 15",
            "about 1 in 10",
            "about 1 in 7",
            "about 1 in 6",
            "about 1 in 4",
            "about 1 in 4",
            "about 1 in 3",
            "about 2 in 5",
            "about 1 in 2",
            "about 3 in 5",
            "about 2 in 3",
            "about 4 in 5",
            "about 9 in 10",
            "about 19 in 20",
            "almost certain",
        ];
        assert_eq!(said.map(frequency), expected);
    }

    #[test]
    fn percentages_are_whole_except_near_none_and_all() {
        let shown = [0.0, 0.0004, 0.0112, 0.0051, 0.248, 0.993, 0.99999, 1.0 - 3e-16, 1.0].map(percent);
        assert_eq!(shown, ["0%", "under 0.1%", "1%", "0.5%", "25%", "99.3%", "over 99.9%", "100%", "100%"]);
    }
}
