//! Sections of the page, written up: sentences, figures, tables, in HTML with whatever came from outside escaped.

pub mod grounds;
pub mod happened;
pub mod map;
pub mod matters;
pub mod motive;
pub mod numbers;
pub mod off_ramps;
pub mod study;
pub mod tipping;
pub mod why;

use chart::Ink;
use maud::{Markup, html};
use model::{Key, Outcome};
use words::{chance, date, decimal, event, value};

use crate::task::Subject;

/// The answer in the reader's words.
fn said(subject: &Subject, answer: f64) -> String {
    event::value(subject.focus().outcome, answer)
}

/// A difference of answers: "+4 points" for chances, "+0.12" for levels.
fn said_difference(subject: &Subject, difference: f64) -> String {
    let sign = if difference < 0.0 { "−" } else { "+" };
    if event::is_chance(subject.focus().outcome) {
        let points = 100.0 * difference.abs();
        let places = usize::from(points < 9.95);
        format!("{sign}{} points", decimal::text(points, places))
    } else {
        format!("{sign}{}", decimal::text(difference.abs(), 2))
    }
}

/// An assumption's name within a sentence.
fn named(label: &str) -> String {
    format!("“{label}”")
}

/// What is asked: "another Iranian strike by 14 February".
fn question(subject: &Subject) -> String {
    let (from, focus) = (subject.scenario().from, subject.focus());
    let when = event::preposition(focus.outcome);
    let outcome = event::in_sentence(focus.outcome, from);
    // What is a level has a name, not a phrase.
    let outcome = if event::is_chance(focus.outcome) { outcome.to_owned() } else { named(outcome) };
    format!("{outcome} {when} {}", date::long(from, focus.night))
}

/// "The chance of another Iranian strike by 14 February", or "The level of …".
fn answer_named(subject: &Subject) -> String {
    let measure = if event::is_chance(subject.focus().outcome) { "chance" } else { "level" };
    format!("The {measure} of {}", question(subject))
}

/// The answer as a share of the most it can be, for an axis from 0 to 1, and a label for such a share.
fn scaled(subject: &Subject) -> (impl Fn(f64) -> f64 + use<>, impl Fn(f64) -> String + use<>) {
    let (top, outcome) = (subject.focus().top().max(1.0), subject.focus().outcome);
    let label = move |share: f64| if event::is_chance(outcome) { chance::percent(share) } else { decimal::text(share * top, 2) };
    (move |answer: f64| answer / top, label)
}

/// The ink of what is asked: that of its curve.
fn ink(outcome: Outcome) -> Ink {
    figures::picture::manner(outcome).0
}

/// A value of an assumption with its unit: "50", "2% a day".
fn setting(key: Key, at: f64) -> String {
    format!("{}{}", value::number(key, at), value::suffix(key))
}

/// A button that makes a change.
fn button(key: Key, to: f64) -> Markup {
    html! {
        button type="button" class="offer" data-change=(format!("{} {}", key as u8, key.row().grid_index(to))) {
            (key.row().label) " to " (setting(key, to))
            @if let Some(level) = key.row().level(to) { " (" (level) ")" }
        }
    }
}

/// A table with headings; the first cell of a row is the row's own.
fn table(caption: &str, heads: &[&str], rows: &[Vec<String>]) -> String {
    html! {
        table {
            caption { (caption) }
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody {
                @for row in rows {
                    tr {
                        @for (column, cell) in row.iter().enumerate() {
                            @if column == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                        }
                    }
                }
            }
        }
    }
    .into_string()
}

/// Notes below a figure.
fn notes(notes: &[&str]) -> Markup {
    html! { @for note in notes { p.note { (note) } } }
}

/// A figure as it stands on the page; what it says is told beside it.
fn drawn(figure: &impl chart::Draw) -> String {
    let (width, height) = figure.size();
    chart::svg::screen_with(figure, &[("aria-hidden", "true"), ("width", &width.to_string()), ("height", &height.to_string())])
}
