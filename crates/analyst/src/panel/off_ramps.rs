//! The panel on off-ramps: single changes that would bring the answer to the better side of the line.

use maud::html;
use model::analysis::{OffRamp, OffRamps, Wish};
use protocol::inquiry::Panel;
use words::plural::counted;
use words::text::{analyst_text, fill};
use words::value::setting;
use words::{chance, decimal, event, named};

use super::{button, notes, table};
use crate::subject::Subject;

/// The panel for the off-ramps `found`, each with a button that makes the change.
pub fn panel(subject: &Subject, found: &OffRamps) -> Panel {
    let text = html! {
        @if !found.ramps.is_empty() {
            ol.offers {
                @for ramp in &found.ramps {
                    li {
                        (button(ramp.key, ramp.value))
                        span { " " (fill(analyst_text().brings, &[&reached(subject, found, ramp), &share(ramp.moved)])) }
                    }
                }
            }
        }
        (notes(&[analyst_text().off_ramps_note]))
    };
    Panel {
        sentence: sentence(subject, found),
        figure: String::new(),
        plane: None,
        text: text.into_string(),
        table: numbers(subject, found),
    }
}

/// The answer after the change of `ramp` in words. One that rounds to the same text as the line is said to be just under or over it.
fn reached(subject: &Subject, found: &OffRamps, ramp: &OffRamp) -> String {
    let answer = subject.asked().answer_text(ramp.outcome);
    match found.wish {
        _ if answer != subject.asked().answer_text(found.line) => answer,
        Wish::Less => fill(analyst_text().just_under, &[&answer]),
        Wish::More => fill(analyst_text().just_over, &[&answer]),
    }
}

/// How far an off-ramp moves its assumption, as a percentage of its range.
fn share(moved: f64) -> String {
    chance::sign(&decimal::text(100.0 * moved, 0))
}

/// The sentence on the side of the line that the answer is on, and how many single changes would bring it across.
fn sentence(subject: &Subject, found: &OffRamps) -> String {
    let (asked, texts) = (subject.asked(), analyst_text());
    let mut line = asked.answer_text(found.line);
    if event::is_chance(subject.focus().outcome) {
        line = fill(texts.line_with_frequency, &[&line, &chance::frequency(found.line)]);
    }
    let template = match (found.wish, found.wish.is_met(found.now, found.line)) {
        (Wish::Less, true) => texts.below_already,
        (Wish::More, true) => texts.above_already,
        (Wish::Less, false) => texts.would_bring_below,
        (Wish::More, false) => texts.would_bring_above,
    };
    let count = counted(&texts.single_changes, found.ramps.len() as u32);
    fill(template, &[&asked.answer_name(), &asked.answer_text(found.now), &line, &count])
}

/// The off-ramps as a table; empty if there are none.
fn numbers(subject: &Subject, found: &OffRamps) -> String {
    let now = subject.scenario().assumptions;
    let row = |ramp: &OffRamp| {
        let key = ramp.key;
        vec![
            named::assumption(key).to_owned(),
            setting(key, now[key]),
            setting(key, ramp.value),
            share(ramp.moved),
            subject.asked().answer_text(ramp.outcome),
        ]
    };
    let rows: Vec<Vec<String>> = found.ramps.iter().map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    table(analyst_text().off_ramps_caption, &analyst_text().off_ramps_heads, &rows)
}
