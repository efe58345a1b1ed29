//! What this is, and what it is not.

use model::claim::{ARTICLE, ARTICLE_ADDRESS};
use yew::prelude::*;

/// The section.
pub fn about() -> Html {
    html! {
        <section class="about" aria-labelledby="about-heading">
            <h2 id="about-heading">{ "What this is, and is not" }</h2>
            <p>
                { "On 16 January 2024 Iran struck targets in Pakistan’s Baluchistan; on 18 January Pakistan struck back. An analysis written \
                   that week asks why each acted and what could lead the two up or down the ladder of escalation. This page turns \
                   its argument into a small model whose assumptions you can change." }
            </p>
            <p>
                <strong>{ "It illustrates an argument; it is not a forecast." }</strong>
                { " Every number in it is a judgement of ours, chosen knowing how the crisis ended; none is estimated from data. The \
                   article’s author gave no numbers and has not endorsed these." }
            </p>
            <p>
                { "In the model the two sides move in turn, each choosing to step down, hold or strike, more often what pays better but \
                   never with certainty. A chance of “1 in 4” means: in 100 crises played out by these rules, about 25." }
            </p>
            <p>
                <a href="method/">{ "Method and sources" }</a>
                { " has every equation, number, reason and weakness." }
            </p>
            <p>{ "The article: " }<a href={ARTICLE_ADDRESS}>{ ARTICLE }</a>{ "." }</p>
        </section>
    }
}
