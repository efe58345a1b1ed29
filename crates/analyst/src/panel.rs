//! The panels: sections of the page as finished HTML, with sentences, figures and tables. What came from a link or a reader is escaped.

pub mod command;
pub mod compare;
pub mod crises;
pub mod deterrence;
pub mod grounds;
pub mod happened;
pub mod map;
pub mod matters;
pub mod motive;
pub mod numbers;
pub mod off_ramps;
pub mod pair;
pub mod parts_of_outcome;
mod quotation;
pub mod resolve;
pub mod study;
pub mod suppose;
pub mod tipping;
pub mod why;

use figures::scenario_question::ScenarioQuestion;
use maud::{Markup, html};
use model::Key;
use protocol::inquiry::Panel;
use words::named;
use words::text::{analyst_text, fill, text};
use words::value::setting;

use crate::subject::Subject;

/// The narrowest main figure, in CSS px.
const NARROWEST: u16 = 200;

impl Subject {
    /// The scenario, the question and the starting point, as figures take them.
    fn asked(&self) -> ScenarioQuestion {
        ScenarioQuestion { scenario: *self.scenario(), focus: self.focus(), start: *self.home.assumptions() }
    }
}

/// The panel in place of any whose numbers would not be sure: beliefs do not settle at the present settings.
pub fn unsettled() -> Panel {
    Panel { sentence: text().unsettled.into(), ..Panel::default() }
}

/// A button that sets the assumption `key` to the value `to`, with that change as its text.
fn button(key: Key, to: f64) -> Markup {
    html! {
        button type="button" class="offer" data-change=(format!("{} {}", key as u8, key.row().grid_index(to))) {
            (changed_to(key, to))
        }
    }
}

/// A change in words, such as "Chinese mediation to 80 (proactive)".
fn changed_to(key: Key, to: f64) -> String {
    let (name, setting) = (named::assumption(key), setting(key, to));
    match named::level(key, to) {
        Some(level) => fill(analyst_text().change_to_level, &[name, &setting, level]),
        None => fill(analyst_text().change_to, &[name, &setting]),
    }
}

/// A table as HTML: its caption, the headings of its columns, and rows whose first cells are their headings.
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

/// The notes below a figure, a paragraph each.
fn notes(notes: &[&str]) -> Markup {
    html! { @for note in notes { p.note { (note) } } }
}

/// A figure as SVG for the page, hidden from screen readers, which hear the sentence beside it.
fn drawn(figure: &impl chart::Draw) -> String {
    let (width, height) = figure.size();
    chart::svg::screen_with(figure, &[("aria-hidden", "true"), ("width", &width.to_string()), ("height", &height.to_string())])
}
