//! What a comparison of two sweeps says in words and numbers, on the terminal and on the page alike.

use model::Vantage;
use model::analysis::Focus;

use super::difference::{Answers, Comparison};
use super::sizes::LIMITS;
use crate::words::percent;

/// The first sentences: how much differs, and where most.
pub fn verdict(found: &Comparison, from: Vantage) -> String {
    let (all, beyond) = (found.numbers.all(), found.numbers.beyond(0));
    if all == 0 {
        return "No number is sure in both sweeps, so nothing is compared.".into();
    }
    if found.not_same == 0 {
        return format!("All {} are the same, to the last digit.", counted(all, "number"));
    }
    let Some(first) = found.differing().first().copied() else {
        return format!(
            "No number differs by more than {}. Of {}, {} not the same to the last digit, as rounding makes them.",
            limit(0),
            counted(all, "number"),
            if found.not_same == 1 { "one is".into() } else { format!("{} are", grouped(found.not_same)) },
        );
    };
    let largest = first.largest.as_ref().map_or(0.0, |largest| largest.difference);
    format!(
        "{} of {} differ ({}\u{a0}%), in {} of {}. The largest difference is {}, in “{}”.",
        grouped(beyond),
        counted(all, "number"),
        percent(beyond as f64 / all as f64),
        grouped(found.by_scenario.beyond(0)),
        counted(found.by_scenario.all(), "scenario"),
        signed(largest),
        label(from, first.focus),
    )
}

/// How differences are measured.
pub const MEASURE: &str = "A difference is new less old, as a share of the most that the outcome can be by its day: of 1 for a chance or a level, of 7 for \
     a rung, of the days so far for what is summed over days. What is not beyond 1e-9 counts as none.";

/// What was left out, if anything was.
pub fn circling(found: &Comparison) -> Option<String> {
    let circling = found.circling;
    if circling.all() == 0 {
        return None;
    }
    Some(format!(
        "In {} the two sides’ beliefs do not settle (only in the old sweep: {}; only in the new: {}; in both: {}). No number of theirs is \
         sure: they are left out of all counts and tables. Numbers of theirs that are not the same: {}.",
        counted(circling.all(), "scenario"),
        grouped(circling.old_only),
        grouped(circling.new_only),
        grouped(circling.both),
        grouped(circling.not_same),
    ))
}

/// Where nothing differs: the outcomes and days, in words.
pub fn unchanged(found: &Comparison, from: Vantage) -> String {
    let same: Vec<&Answers> = found.questions.iter().filter(|answers| !answers.differs()).collect();
    if same.len() == found.questions.len() {
        return "Nothing differs in any outcome, on any day that was asked about.".into();
    }
    if same.is_empty() {
        return "Every outcome differs in some scenario, on every day that was asked about.".into();
    }
    let mut outcomes: Vec<(&str, Vec<String>)> = Vec::new();
    for answers in same {
        let (name, day) = (from.label_of(answers.focus.outcome), answers.focus.night.to_string());
        match outcomes.iter_mut().find(|(other, _)| *other == name) {
            Some((_, days)) => days.push(day),
            None => outcomes.push((name, vec![day])),
        }
    }
    let said = |(name, days): &(&str, Vec<String>)| {
        format!("{name} (day{} {})", if days.len() == 1 { "" } else { "s" }, days.join(", "))
    };
    format!("Nothing differs in: {}.", outcomes.iter().map(said).collect::<Vec<_>>().join("; "))
}

/// An outcome on a day.
pub fn label(from: Vantage, focus: Focus) -> String {
    format!("{}, day {}", from.label_of(focus.outcome), focus.night)
}

/// The sizes' limits in words: `above 0.001, up to 0.01`.
pub fn range(size: usize) -> String {
    match size {
        0 => format!("up to {}", limit(0)),
        last if last == LIMITS.len() => format!("above {}", limit(last - 1)),
        between => format!("above {}, up to {}", limit(between - 1), limit(between)),
    }
}

/// A limit as it is written.
pub fn limit(place: usize) -> String {
    let limit = LIMITS[place];
    if limit < 1e-4 { format!("{limit:e}") } else { limit.to_string() }
}

/// A part of a whole in per cent; nothing of nothing.
pub fn share(part: u64, whole: u64) -> String {
    if whole == 0 { "–".into() } else { format!("{}\u{a0}%", percent(part as f64 / whole as f64)) }
}

/// A difference with its sign.
pub fn signed(difference: f64) -> String {
    let sign = if difference < 0.0 { "−" } else { "+" };
    if difference == 0.0 { "0".into() } else { format!("{sign}{}", unsigned(difference)) }
}

/// A difference without its sign: with four decimals, and as a power of ten where these would hide it.
pub fn unsigned(difference: f64) -> String {
    match difference.abs() {
        0.0 => "0".into(),
        small if small < 0.001 => format!("{small:.1e}"),
        large => format!("{large:.4}"),
    }
}

/// An answer, with at most six decimals.
pub fn value(value: f64) -> String {
    if value != 0.0 && value.abs() < 1e-5 {
        return format!("{value:.2e}");
    }
    let shown = format!("{value:.6}");
    shown.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A number of things, such as `1 scenario` and `4,096 scenarios`.
pub fn counted(number: u64, thing: &str) -> String {
    format!("{} {thing}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// A whole number with commas between its thousands.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_and_answers_never_look_like_nothing_where_they_are_something() {
        assert_eq!([0.0, 0.25, -0.25, 0.00123, -4e-12].map(signed), ["0", "+0.2500", "−0.2500", "+0.0012", "−4.0e-12"]);
        assert_eq!([0.0, 1.0, 0.1234567, 3e-7, 12.5].map(value), ["0", "1", "0.123457", "3.00e-7", "12.5"]);
        assert_eq!((share(0, 0), share(1, 3), share(1, 100_000)), ("–".into(), "33.3\u{a0}%".into(), "<0.1\u{a0}%".into()));
    }

    #[test]
    fn sizes_and_numbers_are_said_as_people_read_them() {
        let ranges = ["up to 1e-9", "above 1e-9, up to 0.001", "above 0.001, up to 0.01", "above 0.01, up to 0.05"];
        assert_eq!([0, 1, 2, 3].map(range), ranges);
        assert_eq!(range(4), "above 0.05");
        assert_eq!(
            [0, 1, 4096, 1_234_567].map(|number| counted(number, "number")),
            ["0 numbers", "1 number", "4,096 numbers", "1,234,567 numbers"]
        );
    }
}
