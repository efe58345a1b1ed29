//! What really happened, day by day, with its sources.

use model::Vantage;
use model::timeline::{EVENTS, Event, Source};
use yew::prelude::*;

use crate::figure;
use crate::words::date;

/// What the list is given.
#[derive(Properties, PartialEq)]
pub struct WhatHappenedProps {
    /// From when one looks ahead: the letters are those of the figure.
    pub from: Vantage,
}

/// The list.
#[component]
pub fn WhatHappened(WhatHappenedProps { from }: &WhatHappenedProps) -> Html {
    let letter = |event: &Event| figure::letters(*from).find(|(_, _, other)| other.date == event.date).map(|(letter, ..)| letter);
    let source = |source: &Source| {
        html! {
            <li key={source.address}>
                <a href={source.address}>{ source.title }</a>
                { format!(", {}, {}", source.publisher, date::with_year(source.published.year(), source.published.month(), source.published.day())) }
            </li>
        }
    };
    html! {
        <details class="happened group">
            <summary><h2>{ "What really happened, day by day" }</h2></summary>
            <p class="note">
                { "The article’s readers knew none of this after 18 January. The rungs in the strip below the figure are our reading." }
            </p>
            <ol>
                { for EVENTS.iter().map(|event| html! {
                    <li key={event.short}>
                        <p>
                            <strong>
                                { letter(event).map(|letter| format!("{letter} · ")).unwrap_or_default() }
                                { date::with_year(event.date.year(), event.date.month(), event.date.day()) }
                            </strong>
                            { " " }{ event.text }
                        </p>
                        <ul class="sources" aria-label="Sources">{ for event.sources.iter().map(source) }</ul>
                    </li>
                }) }
            </ol>
        </details>
    }
}
