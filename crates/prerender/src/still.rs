//! The answer as a still page: sentence, curves, and their numbers as a table.

use maud::{Markup, html};
use model::NIGHTS;
use protocol::part::Part;
use words::headline::Headline;
use words::text::{StillText, analyst_text, fill, text};
use words::{date, event, named};

use crate::document::Place;
use crate::picture;
use crate::starting_point::StartingPoint;

/// The still page: sentence, curves and table. It stands in the same places as what the page's code draws, so that nothing moves when
/// that takes over.
pub fn still(start: &StartingPoint, place: Place<'_>, texts: &StillText) -> Markup {
    let headline = start.headline();
    let from = start.scenario.from;
    html! {
        main.page {
            div.desk {
                div.answer {
                    p.headline {
                        span.said data-room=(Headline::longest(from, start.focus)) {
                            (headline.before) strong { (headline.figure) } (headline.after)
                        }
                        " "
                        span.nearby { (start.nearby()) }
                    }
                    @if !place.is_embed() {
                        p.vantage.still-vantage { span { (fill(texts.looking_ahead, &[&date::vantage(from)])) } }
                    }
                    (picture::figure(start, place))
                }
                div.controls {
                    // On paper alone; the page proper says it beside the assumption sets.
                    p.presets.note.differences hidden { (text().nothing_changed) }
                    p.stopped role="status" {
                        (texts.stopped)
                        " " @if place.is_embed() { (texts.stopped_embed) } @else { (texts.stopped_reload) }
                    }
                    @if !place.is_embed() { (table(start)) } @else {
                        details { summary { (table_title()) } (table(start)) }
                    }
                }
            }
        }
    }
}

/// The id of the table's frame: where the link past the title leads while the page's code is not there.
pub const NUMBERS: &str = "still-numbers";

/// The title of the table, which the page that runs gives to the part with the figure's numbers.
fn table_title() -> &'static str {
    named::part(Part::Numbers)
}

/// The table of the curves' numbers, day by day.
fn table(start: &StartingPoint) -> Markup {
    let from = start.scenario.from;
    html! {
        div.table-frame id=(NUMBERS) tabindex="0" role="region" aria-label=(table_title()) {
            table {
                caption { (analyst_text().numbers_events) }
                thead {
                    tr {
                        th scope="col" { (analyst_text().day) }
                        @for outcome in model::outcome::EVENT_CURVES { th scope="col" { (event::label(outcome, from)) } }
                    }
                }
                tbody {
                    @for day in 0..=NIGHTS {
                        tr {
                            th scope="row" { (date::long(from, day)) }
                            @for outcome in model::outcome::EVENT_CURVES {
                                td { (event::value(outcome, start.outcomes.series(outcome)[day])) }
                            }
                        }
                    }
                }
            }
        }
    }
}
