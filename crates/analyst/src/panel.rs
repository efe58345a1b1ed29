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

use figures::asked::{Asked, setting};
use maud::{Markup, html};
use model::Key;

use crate::task::Subject;

impl Subject {
    /// The question and the settings, as figures take them.
    fn asked(&self) -> Asked {
        Asked { scenario: *self.scenario(), focus: self.focus() }
    }
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
