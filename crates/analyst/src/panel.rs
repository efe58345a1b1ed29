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

use figures::scenario_question::ScenarioQuestion;
use maud::{Markup, html};
use model::Key;
use words::named;
use words::text::{analyst_text, fill};
use words::value::setting;

use crate::subject::Subject;

impl Subject {
    /// The question and the settings, as figures take them.
    fn asked(&self) -> ScenarioQuestion {
        ScenarioQuestion { scenario: *self.scenario(), focus: self.focus() }
    }
}

/// A button that makes a change.
fn button(key: Key, to: f64) -> Markup {
    html! {
        button type="button" class="offer" data-change=(format!("{} {}", key as u8, key.row().grid_index(to))) {
            (changed_to(key, to))
        }
    }
}

/// "Chinese mediation to 80 (proactive)".
fn changed_to(key: Key, to: f64) -> String {
    let (name, setting) = (named::assumption(key), setting(key, to));
    match named::level(key, to) {
        Some(level) => fill(analyst_text().change_to_level, &[name, &setting, level]),
        None => fill(analyst_text().change_to, &[name, &setting]),
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
