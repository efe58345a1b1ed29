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

/// A chance (0 to 1) as a frequency, to follow "is": "zero, for it cannot happen", "less than 1 in 100", "about 1 in 4", "almost certain",
/// "certain". What can happen is never said to be impossible, nor what may not happen certain.
pub fn frequency(chance: f64) -> String {
    if chance <= 0.0 {
        return text().impossible.to_owned();
    }
    if CERTAIN <= chance {
        return text().certain.to_owned();
    }
    if chance < 0.01 {
        return fill(text().rare, &[&whole(1), &whole(100)]);
    }
    if is_nearly_certain(chance) {
        return text().almost_certain.to_owned();
    }
    let away = |(count, of): &(u8, u8)| (f64::from(*count) / f64::from(*of) - chance).abs();
    let nearest = FREQUENCIES.iter().min_by(|one, other| away(one).total_cmp(&away(other)));
    nearest.map(|(count, of)| fill(text().frequency, &[&whole((*count).into()), &whole((*of).into())])).unwrap_or_default()
}

/// Whether a chance is said to be (almost) certain, and so no frequency.
pub fn is_nearly_certain(chance: f64) -> bool {
    0.97 < chance
}

/// An exact frequency: "1 in 4".
pub fn exact_frequency(count: u32, of: u32) -> String {
    fill(text().exact_frequency, &[&whole(count), &whole(of)])
}

/// What sums to certainty may miss it by rounding. A chance of less than nothing is none, for the same reason.
pub const CERTAIN: f64 = 1.0 - 1e-12;

/// The chance that something does not happen which has the chance `happens`: none where that is certain but for rounding.
pub fn complement(happens: f64) -> f64 {
    if CERTAIN <= happens { 0.0 } else { 1.0 - happens }
}

/// A chance (0 to 1) in per cent: whole, but with one decimal where it is close to none or all. It is 0% only where it is exactly 0, and
/// 100% only where it is exactly 1.
pub fn percent(chance: f64) -> String {
    match (is_open(chance), thousandths(chance)) {
        (true, 0) => under(1),
        (true, _) => over(999),
        (false, _) => sign(&number(chance)),
    }
}

/// Less than a number of thousandths: "under 0.1%".
fn under(thousandths: u32) -> String {
    fill(text().under, &[&tenths(thousandths)])
}

/// More than a number of thousandths: "over 99.9%".
fn over(thousandths: u32) -> String {
    fill(text().over, &[&tenths(thousandths)])
}

/// A number of thousandths in per cent: "0.1%".
fn tenths(thousandths: u32) -> String {
    sign(&decimal::text(0.1 * f64::from(thousandths), 1))
}

/// A chance rounded to thousandths.
fn thousandths(chance: f64) -> u32 {
    (1000.0 * chance).round() as u32
}

/// Whether a chance rounds to none or all, to the tenth of a per cent, and is neither.
fn is_open(chance: f64) -> bool {
    0.0 < chance && chance < CERTAIN && matches!(thousandths(chance), 0 | 1000)
}

/// The number of per cent of a chance (0 to 1), as [`percent`] rounds it: first to tenths, which say whether one is shown.
fn number(chance: f64) -> String {
    let is_whole = matches!(thousandths(chance), 0 | 10..=990 | 1000);
    decimal::text(100.0 * chance, usize::from(!is_whole))
}

/// From one chance to another: "20–33%". Ends of which one could not be told from the other, or from none or all, are one bound.
pub fn range(low: f64, high: f64) -> String {
    let (from, to) = (percent(low), percent(high));
    let (least, most) = (thousandths(low), thousandths(high));
    if from == to {
        to
    } else if most == 0 || most == 1 && is_open(low) {
        under(most + 1)
    } else if least == 1000 || least == 999 && is_open(high) {
        over(least - 1)
    } else if is_open(low) || is_open(high) {
        fill(text().range_in_words, &[&from, &to])
    } else {
        fill(text().range, &[&number(low), &to])
    }
}

/// A number as a percentage: with the percent sign of the language.
pub fn sign(number: &str) -> String {
    fill(text().percent, &[number])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::speak;

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
        // Whether there is a decimal is decided by what is shown, not by what is rounded.
        let shown = [0.0094, 0.00949, 0.0097, 0.0104, 0.989, 0.9904, 0.9906].map(percent);
        assert_eq!(shown, ["0.9%", "0.9%", "1%", "1%", "99%", "99%", "99.1%"]);
    }

    /// Every language.
    fn in_every_language(hold: impl Fn(&str)) {
        for language in Language::ALL {
            speak(language);
            hold(language.code());
        }
        speak(Language::English);
    }

    #[test]
    fn only_what_cannot_happen_is_none_and_only_what_is_certain_is_all_in_every_language() {
        in_every_language(|language| {
            let [none, all] = [percent(0.0), percent(1.0)];
            let [impossible, certain] = [frequency(0.0), frequency(1.0)];
            let open = [1e-300, 1e-18, 1e-9, 1e-4, 4.9e-4, 1.0 - 4.9e-4, 1.0 - 1e-9, 1.0 - 2e-12];
            for chance in open {
                assert!(![&none, &all].contains(&&percent(chance)), "{language}: {chance:e} is shown as {}", percent(chance));
                assert!(
                    ![&impossible, &certain].contains(&&frequency(chance)),
                    "{language}: {chance:e} is {}",
                    frequency(chance)
                );
            }
            // Rounding of sums neither makes possible what is not, nor takes away what is certain.
            assert_eq!([-1e-16, 1.0 - 2e-16, 1.0 + 2e-16].map(percent), [none, all.clone(), all], "{language}");
            assert_eq!([-1e-16, 1.0 - 2e-16, 1.0 + 2e-16].map(frequency), [impossible, certain.clone(), certain], "{language}");
        });
        assert_eq!([0.0, 1.0].map(frequency), ["zero, for it cannot happen", "certain"]);
    }

    #[test]
    fn a_range_names_two_ends_that_can_be_told_apart_or_one_bound() {
        let said = [
            ((0.2, 0.33), "20–33%"),
            ((0.002, 0.012), "0.2–1%"),
            ((0.0, 0.12), "0–12%"),
            ((0.0, 0.001), "0–0.1%"),
            ((0.88, 1.0), "88–100%"),
            ((0.0118, 0.0121), "1%"),
            ((0.0, 0.0), "0%"),
            ((0.0, 1.0), "0–100%"),
            // Ends that could not be told apart.
            ((0.0, 0.0004), "under 0.1%"),
            ((0.0001, 0.0004), "under 0.1%"),
            ((0.0001, 0.001), "under 0.2%"),
            ((0.9996, 1.0), "over 99.9%"),
            ((0.9996, 0.9999), "over 99.9%"),
            ((0.999, 0.9999), "over 99.8%"),
            // Ends that are bounds themselves.
            ((0.0001, 0.12), "under 0.1% to 12%"),
            ((0.5, 0.9999), "50% to over 99.9%"),
            ((0.0001, 0.9999), "under 0.1% to over 99.9%"),
            ((0.0001, 1.0), "under 0.1% to 100%"),
        ];
        for ((low, high), expected) in said {
            assert_eq!(range(low, high), expected, "{low} to {high}");
        }
    }

    #[test]
    fn no_range_in_any_language_has_the_same_number_twice() {
        let ends = [
            0.0, 1e-9, 0.0004, 0.0006, 0.001, 0.0014, 0.0016, 0.0094, 0.0097, 0.0104, 0.5, 0.9904, 0.9906, 0.998, 0.9986, 0.9994,
            0.9996,
        ];
        in_every_language(|language| {
            let ends: Vec<f64> = ends.into_iter().chain([1.0 - 1e-9, 1.0 - 1e-14, 1.0]).collect();
            for (place, low) in ends.iter().enumerate() {
                for high in &ends[place..] {
                    let said = range(*low, *high);
                    let is_figure = |character: char| character.is_numeric() || text().decimal_point.contains(character);
                    let mut numbers: Vec<&str> =
                        said.split(|character| !is_figure(character)).filter(|part| !part.is_empty()).collect();
                    let count = numbers.len();
                    numbers.dedup();
                    assert_eq!(numbers.len(), count, "{language}: {low} to {high} is {said}");
                }
            }
        });
    }
}
