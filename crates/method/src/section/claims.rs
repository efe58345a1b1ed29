//! The article's claims as a table that can be filtered without a script: radio buttons above it, and rules of the style sheet.

mod comparing;

use maud::{Markup, html};
use model::Key;
use model::claim::{Bearing, CLAIMS, Claim, Kind, PLACEMENTS, Placement, Runs};

use crate::math;
use crate::symbol::assumption_id;

/// Those on whom claims act: the value in attributes, and the name.
const ACTORS: [(&str, &str); 3] = [("iran", "Iran"), ("pakistan", "Pakistan"), ("us", "the United States")];

/// The section on the article's claims.
pub fn body() -> Markup {
    let mut runs = Runs::default();
    html! {
        p {
            "The argument in " (CLAIMS.len()) " sentences or parts of sentences, word for word, with the paragraph each stands \
             in (“caption” is that of the picture). Each is of one of four kinds:"
        }
        ul {
            @for kind in Kind::ALL {
                li id={ "count-" (kind.key()) } { b { (kind.count()) " " (kind.label()) } ": " (kind.meaning()) "." }
            }
        }
        p {
            "A comparison changes what is named and leaves the rest at its default. Its numbers were computed while this page \
             was written. After them stands in how many of a hundred random settings it holds by more than 0.001, every other \
             assumption drawn anywhere in its range; “reversed” is where it is the other way by as much, and the rest is a tie. \
             Tests hold the numbers to their last digit and the shares to ten points. A comparison with a fixed number is claimed for the default settings alone. All of it shows what \
             the model does with its assumptions. The coefficients were chosen knowing how the crisis ended, so a comparison \
             that holds is no evidence for the article."
        }
        div.filters {
            (filter("kind", "What stands for it", "everything", &Kind::ALL.map(|kind| (kind.key(), kind.label()))))
            (filter("actor", "On whom it acts", "anyone", &ACTORS))
        }
        div.scroll tabindex="0" role="group" aria-label="Table of claims" {
            table.wordy.claims {
                thead {
                    tr {
                        th scope="col" { "No." }
                        th scope="col" { "The article says" }
                        th scope="col" { "Kind; acts on; on the ladder" }
                        th scope="col" { "Where it enters the model" }
                        th scope="col" { "What the model does" }
                    }
                }
                tbody { @for (claim, placed) in CLAIMS.iter().zip(&PLACEMENTS) { (row(claim, placed, &mut runs)) } }
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

fn row(claim: &Claim, placed: &Placement, runs: &mut Runs) -> Markup {
    html! {
        tr id={ "claim-" (claim.number) } data-kind=(placed.kind.key()) data-actor=(actors(placed.acts_on)) {
            th scope="row" { (claim.number) }
            td {
                q { (claim.quote) } " "
                span.note { @if claim.paragraph == 0 { "caption" } @else { "¶ " (claim.paragraph) } }
            }
            td { strong { (placed.kind.label()) } br; span.note { (placed.acts_on) ": " (placed.escalation) } }
            td { (math::sentence(placed.enters)) (levers(claim.number)) }
            td.compared { (comparisons(placed, runs)) }
        }
    }
}

/// What the model does, comparison by comparison.
fn comparisons(placed: &Placement, runs: &mut Runs) -> Markup {
    html! {
        @for (bearing, heading) in [(Bearing::Shows, ""), (Bearing::Fails, "Would show it, and does not:"), (Bearing::Qualifies, "Besides:")] {
            @if placed.that(bearing).next().is_some() {
                @if !heading.is_empty() { p.note { (heading) } }
                ul { @for comparison in placed.that(bearing) { li { (comparing::sentence(comparison, runs)) } } }
            }
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

/// The names of those a claim acts on; what acts on both acts on each.
fn actors(acts_on: &str) -> String {
    let is_acted_on = |(name, _): &&(&str, &str)| match *name {
        "iran" => acts_on.contains("Iran") || acts_on == "both",
        "pakistan" => acts_on.contains("Pakistan") || acts_on == "both",
        _ => acts_on.contains("US"),
    };
    ACTORS.iter().filter(is_acted_on).map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
}
