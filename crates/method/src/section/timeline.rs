//! What really happened, with its sources, and the rung we read each day as.

use maud::{Markup, html};
use model::Vantage;
use model::ladder::Rung;
use model::timeline::{Source, day_of, records, rung_on};

/// The section on what really happened.
pub fn body() -> Markup {
    html! {
        p {
            "Facts with their sources; the article’s readers knew none of it after 18 January, and the model was not fitted to \
             it. The dead are counted for both strikes, with who said so. Which rung a day stood on is our reading."
        }
        ol.timeline {
            @for (event, record) in records() {
                li {
                    p {
                        strong { (words::date::with_year(event.date.year(), event.date.month(), event.date.day())) }
                        @if let Some(day) = day_of(event, Vantage::Jan16) {
                            @let rung = rung_on(Vantage::Jan16, day);
                            span.note { " · rung " (rung) " at the end of the day: " (Rung::ALL[usize::from(rung)].label().to_lowercase()) }
                        }
                    }
                    p { (record.text) }
                    ul.sources aria-label="Sources" { @for source in record.sources { (listed(source)) } }
                }
            }
        }
    }
}

fn listed(source: &Source) -> Markup {
    let date = source.published;
    html! {
        li {
            (source.publisher) ", " a href=(source.address) { (source.title) } ", " (words::date::with_year(date.year(), date.month(), date.day()))
        }
    }
}
