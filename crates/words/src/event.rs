//! What the outcomes are called. From 16 January Pakistan has not struck yet, so its strike is "a" strike there.

use model::outcome::{CURVES, Measure, PARTS, Timing};
use model::{NIGHTS, Outcome, Vantage};

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

/// How high a value is drawn, from 0 to 1: division, which adds up day by day, as a share of the 28 days.
pub fn height(outcome: Outcome, value: f64) -> f64 {
    value / outcome.row().measure.top(NIGHTS)
}

/// A value of the outcome as it is shown: a chance in per cent, a level with two decimals.
pub fn value(outcome: Outcome, value: f64) -> String {
    if is_chance(outcome) { chance::percent(value) } else { decimal::text(value, 2) }
}

/// Whether the outcome is a chance; the others are levels.
pub fn is_chance(outcome: Outcome) -> bool {
    outcome.row().measure == Measure::Chance
}
