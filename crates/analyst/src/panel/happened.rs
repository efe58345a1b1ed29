//! What really happened, day by day, with its sources.

use maud::html;
use model::Vantage;
use model::timeline::{day_of, records};
use protocol::inquiry::Panel;
use words::date;

/// The events; those after `from` have the letters that mark them in the figure.
pub fn panel(from: Vantage) -> Panel {
    let mut letters = 'A'..='Z';
    let text = html! {
        p.note { "What came after 18 January was not known when the article was written. The rungs in the strip below the figure are our reading." }
        ol.happened {
            @for (event, record) in records() {
                @let letter = day_of(event, from).and_then(|_| letters.next());
                li {
                    p {
                        strong {
                            @if let Some(letter) = letter { (letter) " · " }
                            (date::with_year(event.date.year(), event.date.month(), event.date.day()))
                        }
                        " " (record.text)
                    }
                    ul.sources aria-label="Sources" {
                        @for source in record.sources {
                            li { a href=(source.address) { (source.title) } ", " (source.publisher) ", " (date::with_year(source.published.year(), source.published.month(), source.published.day())) }
                        }
                    }
                }
            }
        }
    };
    Panel { text: text.into_string(), ..Panel::default() }
}
