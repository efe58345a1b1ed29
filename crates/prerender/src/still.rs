//! The answer as a still picture: sentence, curves, and the same as a table.

use maud::{Markup, html};
use model::NIGHTS;
use words::{change, date, event};

use crate::picture;
use crate::shell::Place;
use crate::starting_point::StartingPoint;

/// The picture. It stands in the same places as what the page's code draws, so that nothing moves when that takes over.
pub fn still(start: &StartingPoint, place: Place<'_>) -> Markup {
    let headline = start.headline();
    let from = start.scenario.from;
    html! {
        main.page {
            div.answer {
                p.headline {
                    (headline.lead) " " @if let Some(frequency) = &headline.frequency { (frequency) ": " }
                    strong { (headline.figure) } ". "
                    span.nearby { (start.nearby()) }
                }
                @if place == Place::Page {
                    p.vantage.still-vantage { span { "Looking ahead from " (date::vantage(from)) } }
                }
                (picture::figure(start))
            }
            div.controls {
                // On paper alone; the page proper says it beside the assumption sets.
                p.presets.note.differences hidden { (change::UNCHANGED) }
                p.stopped role="status" {
                    "This is a still picture of our starting point: the sliders need JavaScript and WebAssembly, which did not start \
                     here or have stopped."
                    @if place == Place::Page { " What you had set is in the page’s address; load it again to go on." }
                }
                @if place == Place::Page { (table(start)) } @else {
                    details { summary { "The numbers as a table" } (table(start)) }
                }
            }
        }
    }
}

/// The curves' numbers, day by day.
fn table(start: &StartingPoint) -> Markup {
    let from = start.scenario.from;
    html! {
        div.table-frame tabindex="0" role="region" aria-label="The numbers as a table" {
            table {
                caption { "Chance by, or on, the end of each day" }
                thead {
                    tr {
                        th scope="col" { "Day" }
                        @for outcome in event::ASKED { th scope="col" { (event::label(outcome, from)) } }
                    }
                }
                tbody {
                    @for day in 0..=NIGHTS {
                        tr {
                            th scope="row" { (date::long(from, day)) }
                            @for outcome in event::ASKED {
                                td { (event::value(outcome, start.outcomes.series(outcome)[day])) }
                            }
                        }
                    }
                }
            }
        }
    }
}
