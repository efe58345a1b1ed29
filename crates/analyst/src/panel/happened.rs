//! The panel on what really happened, day by day, with sources.

use maud::html;
use model::Vantage;
use model::timeline::{day_of, records};
use protocol::inquiry::Panel;
use words::date;
use words::text::analyst_text;

/// The panel with every event of the timeline. Those that the figure seen from `from` marks have the same letters as there.
pub fn panel(from: Vantage) -> Panel {
    let mut letters = 'A'..='Z';
    let text = html! {
        p.note { (analyst_text().happened_note) }
        ol.happened {
            @for (place, (event, record)) in records().enumerate() {
                @let letter = day_of(event, from).and_then(|_| letters.next());
                li {
                    p {
                        strong {
                            @if let Some(letter) = letter { (letter) " · " }
                            (date::with_year(event.date.year(), event.date.month(), event.date.day()))
                        }
                        " " (analyst_text().events[place])
                    }
                    ul.sources aria-label=(analyst_text().sources) {
                        @for source in record.sources {
                            li { bdi lang="en" dir="ltr" { a href=(source.address) { (source.title) } ", " (source.publisher) } ", " (date::with_year(source.published.year(), source.published.month(), source.published.day())) }
                        }
                    }
                }
            }
        }
    };
    Panel { text: text.into_string(), ..Panel::default() }
}
