//! What the outcomes are called. From 16 January Pakistan has not struck yet, so its strike is "a" strike there.

use std::cmp::Ordering;

use model::outcome::{CURVES, Measure, PARTS, Timing};
use model::{Outcome, Vantage};

use crate::text::{analyst_text, fill, text};
use crate::texts::page::DRAWN;
use crate::{chance, decimal, named};

/// The outcome within a sentence: "another Iranian strike".
pub fn in_sentence(outcome: Outcome, from: Vantage) -> &'static str {
    match (outcome, from) {
        (Outcome::PakistanStrikes, Vantage::Jan16) => text().first_pakistani_strike,
        (other, _) => place(&CURVES, other).map_or_else(|| part(other), |place| text().outcomes[place]),
    }
}

/// The name within a sentence of an outcome that others are made of; only the analyst and the command are asked about one.
fn part(outcome: Outcome) -> &'static str {
    place(&PARTS, outcome).map_or("", |place| analyst_text().part_outcomes[place])
}

fn place(among: &[Outcome], outcome: Outcome) -> Option<usize> {
    among.iter().position(|other| *other == outcome)
}

/// The outcome as a label of its own: "Another Iranian strike".
pub fn label(outcome: Outcome, from: Vantage) -> &'static str {
    match (outcome, from) {
        (Outcome::PakistanStrikes, Vantage::Jan16) => text().first_pakistani_strike_label,
        (other, from) => of_drawn(&text().outcome_labels, other).unwrap_or_else(|| in_sentence(other, from)),
    }
}

/// The outcome beside its curve, where there is little room.
pub fn short(outcome: Outcome) -> &'static str {
    of_drawn(&text().short_outcomes, outcome).unwrap_or_else(|| in_sentence(outcome, Vantage::Jan18))
}

/// The name of `outcome` among those of the drawn ones.
fn of_drawn(names: &[&'static str; DRAWN.len()], outcome: Outcome) -> Option<&'static str> {
    place(&DRAWN, outcome).map(|place| names[place])
}

/// Whether the outcome is counted up to a day ("by 14 February") or describes it ("on 14 February").
pub fn is_counted(outcome: Outcome) -> bool {
    outcome.row().timing == Timing::ByDay
}

/// What is asked, with its date: "another Iranian strike by 14 February". What is a level has a name, not a phrase.
pub fn dated(outcome: Outcome, from: Vantage, date: &str) -> String {
    let what = in_sentence(outcome, from);
    let name = if is_chance(outcome) { what.to_owned() } else { named::quoted(what) };
    fill(if is_counted(outcome) { text().by } else { text().on }, &[&name, date])
}

/// Which fifth of its range a level from 0 to 1 is in, from 0 to 4: the same for every level.
fn fifth(level: f64) -> usize {
    ((5.0 * level) as usize).min(4)
}

/// The word for a level from 0 to 1: "moderate".
pub fn level(level: f64) -> &'static str {
    text().five_levels.split('|').nth(fifth(level)).unwrap_or_default()
}

/// What becomes of an outcome from its first value to that of a later day, in one sentence without its subject: "falls from high to
/// moderate by 14 February".
pub fn course(outcome: Outcome, first: f64, last: f64, date: &str) -> String {
    if outcome.row().measure == Measure::Level {
        let course = match fifth(last).cmp(&fifth(first)) {
            Ordering::Less => 0,
            Ordering::Equal => 1,
            Ordering::Greater => 2,
        };
        fill(text().level_course[course], &[level(first), level(last), date])
    } else {
        fill(text().division_course, &[&in_a_word(outcome, last), date])
    }
}

/// A value of the outcome as a figure says it: a chance in per cent, a level in a word, days with one decimal. None of these is more exact
/// than what stands behind it.
pub fn in_a_word(outcome: Outcome, value: f64) -> String {
    match outcome.row().measure {
        Measure::Chance => chance::percent(value),
        Measure::Level => level(value).to_owned(),
        Measure::Rung | Measure::Days | Measure::Strikes => decimal::text(value, 1),
    }
}

/// What a sentence says of a value: `number`, which stands for it, after the word for a level: "moderate (0.41)".
pub fn beside_its_number(outcome: Outcome, value: f64, number: String) -> String {
    if outcome.row().measure == Measure::Level { [level(value), " (", &number, ")"].concat() } else { number }
}

/// A value of the outcome as it is shown: a chance in per cent, a level with two decimals.
pub fn value(outcome: Outcome, value: f64) -> String {
    if is_chance(outcome) { chance::percent(value) } else { decimal::text(value, 2) }
}

/// Whether the outcome is a chance; the others are levels.
pub fn is_chance(outcome: Outcome) -> bool {
    outcome.row().measure == Measure::Chance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::speak;

    #[test]
    fn every_level_has_the_word_of_its_fifth_in_every_language() {
        let words = [0.0, 0.19, 0.2, 0.39, 0.4, 0.59, 0.6, 0.79, 0.8, 1.0].map(level);
        let each = ["very low", "low", "moderate", "high", "very high"];
        assert_eq!(words.to_vec(), each.iter().flat_map(|word| [*word; 2]).collect::<Vec<_>>());
        for language in Language::ALL {
            speak(language);
            let words: std::collections::BTreeSet<&str> = [0.1, 0.3, 0.5, 0.7, 0.9].map(level).into();
            assert!(words.len() == 5 && !words.contains(""), "{language:?} {words:?}");
        }
        speak(Language::English);
    }

    #[test]
    fn a_course_says_where_it_begins_and_ends_and_whether_it_falls() {
        let said = |first, last| course(Outcome::ThreeFrontStrain, first, last, "14 February");
        assert_eq!(said(0.7, 0.5), "falls from high to moderate by 14 February");
        assert_eq!(said(0.5, 0.7), "rises from moderate to high by 14 February");
        assert_eq!(said(0.41, 0.59), "stays moderate until 14 February");
        assert_eq!(course(Outcome::Division, 0.0, 2.98, "14 February"), "as much as 3.0 days of open war by 14 February");
    }
}
