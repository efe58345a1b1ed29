//! What this is and what it is not, its terms, and the choice of colours.

use maud::{Markup, html};
use model::claim::{ARTICLE, ARTICLE_ADDRESS};
use words::colours;

use crate::address::address;

/// The section below the page; `site` is the site's own address, if it is known.
pub fn about(site: Option<&str>) -> Markup {
    html! {
        section.about aria-labelledby="about-heading" {
            h2 id="about-heading" { "What this is, and is not" }
            p {
                "On 16 January 2024 Iran struck targets in Pakistan’s Baluchistan; on 18 January Pakistan struck back. An analysis \
                 written that week asks why each acted and what could lead the two up or down the ladder of escalation. This page \
                 turns its argument into a small model whose assumptions you can change."
            }
            p.caution {
                strong { "It illustrates an argument; it is not a forecast." }
                " Every number in it is a judgement of ours, chosen knowing how the crisis ended; none is estimated from data. The \
                 article’s author gave no numbers and has not endorsed these."
            }
            p {
                "In the model the two sides move in turn, each choosing to step down, hold or strike, more often what pays better but \
                 never with certainty. A chance of “1 in 4” means: in 100 crises played out by these rules, about 25. No such model \
                 can know what leaders saw and meant, or foresee accidents."
            }
            p {
                dfn { "Nearby settings" } " move every number a little; half of them give a value in the range shown. That is how far \
                 small changes carry, not how far the model may be wrong. " dfn { "Functional relations" } ": embassies, trade and \
                 talks go on. A " dfn { "rung" } " is a step of the ladder from there to open war, a " dfn { "second round" }
                " a strike after both have struck, an " dfn { "off-ramp" } " a change that leads down."
            }
            p { a href="method/" { "Method and sources" } " has every equation, number, reason and weakness." }
            p { "The article: " a href=(ARTICLE_ADDRESS) { (ARTICLE) } "." }
            (address(site))
            // Shown by the script that makes it work.
            div id="colours" hidden {
                fieldset.choice {
                    legend { (colours::TITLE) }
                    @for (value, name) in colours::OFFERED {
                        label.choice-option { input type="radio" name="colours" value=(value); span { (name) } }
                    }
                }
            }
        }
    }
}
