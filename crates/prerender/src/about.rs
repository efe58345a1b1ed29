//! What this is, and what it is not.

use maud::{Markup, html};
use model::claim::{ARTICLE, ARTICLE_ADDRESS};

/// The section below the page.
pub fn about() -> Markup {
    html! {
        section.about aria-labelledby="about-heading" {
            h2 id="about-heading" { "What this is, and is not" }
            p {
                "On 16 January 2024 Iran struck targets in Pakistan’s Baluchistan; on 18 January Pakistan struck back. An analysis \
                 written that week asks why each acted and what could lead the two up or down the ladder of escalation. This page \
                 turns its argument into a small model whose assumptions you can change."
            }
            p {
                strong { "It illustrates an argument; it is not a forecast." }
                " Every number in it is a judgement of ours, chosen knowing how the crisis ended; none is estimated from data. The \
                 article’s author gave no numbers and has not endorsed these."
            }
            p {
                "In the model the two sides move in turn, each choosing to step down, hold or strike, more often what pays better but \
                 never with certainty. A chance of “1 in 4” means: in 100 crises played out by these rules, about 25."
            }
            p { a href="method/" { "Method and sources" } " has every equation, number, reason and weakness." }
            p { "The article: " a href=(ARTICLE_ADDRESS) { (ARTICLE) } "." }
        }
    }
}
