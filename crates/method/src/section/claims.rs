//! The article's claims as a table that can be filtered without a script: radio buttons above it, and rules of the style sheet.

use maud::{Markup, html};
use model::Key;
use model::claim::{CLAIMS, Claim, PLACEMENTS, Placement};

use crate::math;
use crate::symbol::assumption_id;

/// The ways in which claims enter the model: the value in attributes, and the words for it.
const KINDS: [(&str, &str); 4] =
    [("adjustable", "can be changed"), ("event", "happened"), ("output", "is computed"), ("static", "is background")];

/// Those on whom claims act: the value in attributes, and the name.
const ACTORS: [(&str, &str); 3] = [("iran", "Iran"), ("pakistan", "Pakistan"), ("us", "the United States")];

/// The section on the article's claims.
pub fn body() -> Markup {
    html! {
        p {
            "The argument in " (CLAIMS.len()) " sentences or parts of sentences, word for word, with the paragraph each stands \
             in (“caption” is that of the picture). Where a sentence only stands beside the figure, the test holds its words; \
             elsewhere the named test fails if the model stops doing what the sentence says. Links lead to the assumptions \
             that stand for it. Tests are in " code { "crates/model/tests" } "."
        }
        div.filters {
            (filter("kind", "What it describes", "everything", &KINDS))
            (filter("actor", "On whom it acts", "anyone", &ACTORS))
        }
        div.scroll tabindex="0" role="group" aria-label="Table of claims" {
            table.wordy.claims {
                thead {
                    tr {
                        th scope="col" { "No." }
                        th scope="col" { "The article says" }
                        th scope="col" { "Acts on; on the ladder" }
                        th scope="col" { "Where it enters the model" }
                        th scope="col" { "The test that holds it" }
                    }
                }
                tbody { @for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) { (row(claim, placed)) } }
            }
        }
        p.shown aria-hidden="true" {}
    }
}

fn filter(name: &str, legend: &str, all: &str, choices: &[(&str, &str)]) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            label { input type="radio" name=(name) id={ (name) "-all" } checked; span { (all) } }
            @for (choice, label) in choices { label { input type="radio" name=(name) id={ (name) "-" (choice) }; span { (label) } } }
        }
    }
}

fn row(claim: &Claim, placed: &Placement) -> Markup {
    let kinds: Vec<&str> = KINDS.iter().map(|(name, _)| *name).filter(|name| placed.kind.contains(name)).collect();
    let (file, test) = placed.held_by.split_once("::").unwrap_or(("", placed.held_by));
    html! {
        tr id={ "claim-" (claim.number) } data-kind=(kinds.join(" ")) data-actor=(actors(placed.acts_on)) {
            th scope="row" { (claim.number) }
            td {
                q { (claim.quote) } " "
                span.note { @if claim.paragraph == 0 { "caption" } @else { "¶ " (claim.paragraph) } }
            }
            td { (placed.acts_on) ": " (placed.escalation) br; span.note { (placed.kind) } }
            td { (math::sentence(placed.enters)) (levers(claim.number)) }
            td.test { code { (file) "::" wbr; (breakable(test)) } }
        }
    }
}

/// The assumptions that stand for a claim, linked.
fn levers(number: u8) -> Markup {
    html! {
        @for key in Key::ALL.iter().filter(|key| key.row().grounds().claims.contains(&number)) {
            br;
            a.note href={ "#" (assumption_id(*key)) } { (key.row().wording().label) }
        }
    }
}

/// The name of a test, which may be broken after each word.
fn breakable(name: &str) -> Markup {
    html! { @for word in name.split_inclusive('_') { (word) wbr; } }
}

/// The names of those a claim acts on; what acts on both acts on each.
fn actors(acts_on: &str) -> String {
    let is_acted_on = |(name, _): &&(&str, &str)| match *name {
        "iran" => acts_on.contains("Iran") || acts_on == "both",
        "pakistan" => acts_on.contains("Pakistan") || acts_on == "both",
        _ => acts_on.contains("US"),
    };
    ACTORS.iter().filter(is_acted_on).map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
}
