//! What Iran would infer about Pakistan's resolve from quiet and from a new strike: a section of the panel on the motive.

use maud::{Markup, html};
use model::{Key, Outcomes};
use words::text::{analyst_text, fill, sentences};
use words::{chance, date};

use super::table;
use crate::subject::Subject;

/// The days that have a row in the tables of either side's beliefs.
pub const DAYS: [usize; 6] = [1, 3, 7, 10, 14, 28];

/// What Iran would infer by the day of the question, in sentences under a heading.
pub fn inference(subject: &Subject, outcomes: &Outcomes) -> Markup {
    let (from, day) = (subject.scenario().from, subject.focus().night.max(1));
    let (texts, on) = (analyst_text(), date::long(from, day));
    let [quiet, struck] = beliefs(outcomes, day).map(percent);
    let before = fill(texts.resolve_before, &[&chance::percent(subject.scenario().assumptions[Key::Reputation])]);
    let after = sentences(&fill(texts.resolve_if_quiet, &[&on, &quiet]), &fill(texts.resolve_if_struck, &[&on, &struck]));
    html! {
        h3 { (fill(texts.resolve_heading, &[&on])) }
        p.resolve { (sentences(&before, &after)) }
    }
}

/// Iran's beliefs as a table by day.
pub fn numbers(subject: &Subject, outcomes: &Outcomes) -> String {
    let from = subject.scenario().from;
    let row = |day: usize| {
        let [quiet, struck] = beliefs(outcomes, day).map(percent);
        vec![date::long(from, day), quiet, struck]
    };
    let rows: Vec<Vec<String>> = DAYS.into_iter().map(row).collect();
    table(analyst_text().resolve_caption, &analyst_text().resolve_heads, &rows)
}

/// The chance that Pakistan's leadership is resolved if it has been quiet up to `day`, and if its first strike comes that day; none where
/// that cannot happen.
fn beliefs(outcomes: &Outcomes, day: usize) -> [Option<f64>; 2] {
    let comes = outcomes.pakistan_strikes[day - 1] < outcomes.pakistan_strikes[day];
    [outcomes.resolve_if_quiet[day], comes.then_some(outcomes.resolve_if_struck[day])]
}

/// A chance in per cent; a few words where what it depends on cannot happen.
fn percent(chance: Option<f64>) -> String {
    chance.map_or_else(|| analyst_text().no_number.to_owned(), chance::percent)
}
