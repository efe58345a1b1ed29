//! The panel on what really happened, day by day, with sources.

use maud::html;
use model::timeline::records;
use protocol::inquiry::Panel;
use words::date;
use words::text::analyst_text;

/// The panel with every event of the timeline.
pub fn panel() -> Panel {
    let text = html! {
        p.note { (analyst_text().happened_note) }
        ol.happened {
            @for (place, (event, record)) in records().enumerate() {
                li {
                    p {
                        strong { (date::with_year(event.date.year(), event.date.month(), event.date.day())) }
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
