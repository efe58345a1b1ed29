//! What is not claimed: outcomes that go both ways, sentences of the article that the model does not show, and what no model could say.

use maud::{Markup, html};
use model::Outcome::{OpenWar, PakistanStrikes};
use model::Vantage::{Jan16, Jan18};
use model::law::{DRAWS, NO_LAWS, Place, Raised};
use model::{Key, NIGHTS};

use super::laws::{place_in_words, raised_in_words};
use crate::model_runs::{ModelRuns, points, whole};

const EVE: (i8, i8) = (1, 18);
const MID_FEBRUARY: (i8, i8) = (2, 14);

/// The section on what is not claimed.
pub fn body() -> Markup {
    let mut runs = ModelRuns::default();
    html! {
        ul {
            li { strong { "No forecast." } " No number here says how likely anything was in January 2024, or is now." }
            li { strong { "No evidence for the article." } " The coefficients were chosen knowing how the crisis ended. That the curves do what a \
                sentence says shows that the sentence can be made into a consistent model, no more." }
            li { strong { "No sizes but at the default." } " Signs are claimed over random settings, sizes for our starting point alone." }
            li { strong { "No welfare." } " What a state is worth to a side is what drives its choices, not what its people gain or lose." }
        }
        h3 { "No sign is claimed" }
        p {
            "These go both ways. Among the same " (DRAWS) " random settings for each vantage point the outcome rose, or fell, by more \
             than a tenth of a percentage point by the last night (the motives: by anything at all):"
        }
        (both_ways())
        h3 { "What the article says and the model does not show" }
        (not_gained(&mut runs))
    }
}

fn both_ways() -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of what goes both ways" {
            table.figures {
                thead { tr { @for head in ["Raising", "Outcome", "seen from", "rises", "falls"] { th scope="col" { (head) } } } }
                tbody {
                    @for row in NO_LAWS {
                        tr {
                            th scope="row" {
                                (raised_in_words(row.raised))
                                @if row.place == Place::ChinaOnPakistan { " " span.note { (place_in_words(row.place)) } }
                                @if row.raised == Raised::BroadenNotCoerce { " " span.note { "any kind of strike" } }
                            }
                            td { (row.outcome.label()) }
                            td { (words::date::vantage(row.from)) }
                            td { (row.rises) }
                            td { (row.falls) }
                        }
                    }
                }
            }
        }
    }
}

fn not_gained(runs: &mut ModelRuns) -> Markup {
    let on_iran = |mediation: f64| [(Key::Mediation, mediation), (Key::MediationTilt, 1.0)];
    let [none, full] = [0.0, 1.0].map(|mediation| whole(runs.chance(Jan16, &on_iran(mediation), PakistanStrikes, EVE)));
    let [restrains, builds_up] = runs.ends(Jan16, Key::UsPosture, PakistanStrikes, EVE);
    let [war_low, war_high] = runs.ends(Jan18, Key::UsPosture, OpenWar, MID_FEBRUARY);
    let functional = whole(runs.outcomes(Jan18, &[]).functional[NIGHTS]);
    html! {
        ul {
            li {
                (claim(63)) " That China restraining Iran is critical to Pakistan’s choice: with China bearing on Iran alone, mediation from \
                 none to full moves Pakistan’s answer by 18 January from " (none) " to " (full) ". The less Iran threatens, the less \
                  there is to deter."
            }
            li {
                (claim(74)) " That building Pakistan up to balance Iran matters for war: Washington’s posture moves Pakistan’s answer by " (points(restrains, builds_up)) " \
                 points, open war by 14 February by " (hundredths(war_low, war_high)) "."
            }
            li { (claim(21)) " That the standoff deepens divisions for good: in the model, relations are functional again by 14 February with a chance of " (functional) "; \
                  “division” only adds up the days." }
            li { (claim(67)) " That the strikes reinforce Washington’s picture of Iran for good: the reading of the threat falls with the rung." }
            li { (claim(24)) " That the militants have links to Israel: there is no such actor." }
            li { (claim(49)) " That Pakistan’s leaders trusted they could manage a three-front dilemma: there is no term for trust in one’s own \
                  management." }
        }
    }
}

/// A link to a claim of the article.
fn claim(number: u8) -> Markup {
    html! { a href={ "#claim-" (number) } { "Claim " (number) ":" } }
}

/// How far two chances lie apart, in percentage points with two decimals.
fn hundredths(from: f64, to: f64) -> String {
    format!("{:.2} of a point", 100.0 * (to - from).abs())
}
