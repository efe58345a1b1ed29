//! The page under TRACE's eight headings: where each is answered, in numbers counted in the model's tables, and what was not done.

use std::collections::BTreeSet;

use hindcast::comparison::{Question, compare, mean_over};
use hindcast::crises;
use hindcast::forecaster::Forecaster;
use hindcast::miss::misses;
use maud::{Markup, html};
use model::Vantage::{Jan16, Jan18};
use model::claim::{Bearing, CLAIMS, Kind, PLACEMENTS};
use model::coefficient::COEFFICIENTS;
use model::law::{DRAWS, LAWS, NO_LAWS};
use model::timeline::{EVENTS, RECORDS};
use model::{Key, MODEL_VERSION, Outcome, Vantage};

use crate::check::CHECKS;
use crate::equation::GROUPS;
use crate::measured::{RULES_CHANGED, SETTLING};
use crate::model_runs::{ModelRuns, thousands, whole};
use crate::publication::GRIMM;
use crate::trace::{ELEMENTS, Element};

const EVE: (i8, i8) = (1, 18);
const MID_FEBRUARY: (i8, i8) = (2, 14);

/// The section with TRACE's eight headings.
pub fn body() -> Markup {
    html! {
        p {
            "TRACE (" (GRIMM.cited()) ") is a form in which makers of models account for what they did: eight headings, always the same, so \
             that a reader finds what was done and sees what was not. Most of it stands elsewhere on this page; here is the way to it."
        }
        p { strong { "0 parameters fitted; chosen knowing one outcome." } }
        (table())
        @for element in &ELEMENTS {
            h3 id={ "trace-" (element.id) } { (element.heading) }
            p { em { (element.asks) } }
            p { (done(element.id)) }
            p { strong { "Not done." } @for line in element.not_done { " " (line) } }
        }
    }
}

fn table() -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label="Table of TRACE" {
            table.wordy.trace {
                thead { tr { @for head in ["TRACE’s heading", "Where it is answered", "In numbers"] { th scope="col" { (head) } } } }
                tbody { @for element in &ELEMENTS { (row(element)) } }
            }
        }
    }
}

fn row(element: &Element) -> Markup {
    html! {
        tr {
            th scope="row" { a href={ "#trace-" (element.id) } { (element.heading) } }
            td { ul { @for (id, title) in element.places { li { a href={ "#" (id) } { (title) } } } } }
            td { ul { @for (count, what) in counts(element.id) { li { b { (count) } " " (what) } } } }
        }
    }
}

/// What can be counted of an element.
fn counts(element: &str) -> Vec<(String, &'static str)> {
    let count = |number: usize, what: &'static str| (thousands(number), what);
    let of_claims = |kind: Kind| kind.count();
    match element {
        "problem" => vec![count(CLAIMS.len(), "claims of one article"), count(Vantage::ALL.len(), "vantage points")],
        "description" => vec![
            count(GROUPS.iter().map(|group| group.len()).sum(), "equations"),
            count(Key::ALL.len(), "assumptions that readers set"),
            count(COEFFICIENTS.len(), "coefficients"),
            count(MODEL_VERSION as usize, "versions of the model so far"),
        ],
        "data" => vec![
            count(0, "parameters fitted"),
            count(argued(), "assumptions that cite the article"),
            count(Key::ALL.len() - argued(), "assumptions by judgement alone"),
            count(COEFFICIENTS.len(), "coefficients, each a judgement"),
            count(EVENTS.len(), "dated events"),
            count(sources(), "sources for them"),
        ],
        "concept" => vec![
            count(of_claims(Kind::Encoded), "claims that a comparison shows"),
            count(of_claims(Kind::Default), "claims that a number or a rule stands for"),
            count(of_claims(Kind::Context), "claims that are background"),
            count(of_claims(Kind::NotModelled), "claims that are not modelled"),
        ],
        "implementation" => vec![
            count(CHECKS.len(), "checks"),
            count(CHECKS.iter().map(|check| check.tests.len()).sum(), "tests named in them"),
            count(solves(), "games solved to see whether beliefs settle"),
            count(unsettled(), "of them that did not"),
        ],
        "output" => vec![
            count(1, "outcome known"),
            count(comparisons(Bearing::Shows), "comparisons that show a claim"),
            count(comparisons(Bearing::Qualifies), "that qualify one"),
            count(comparisons(Bearing::Fails), "that would show one and do not"),
        ],
        "analysis" => vec![
            count(LAWS.len(), "signs claimed"),
            count(LAWS.iter().filter(|law| 0 < law.exceptions).count(), "of them with exceptions"),
            count(LAWS.iter().map(|law| law.exceptions as usize).sum(), "exceptions in all"),
            count(DRAWS as usize, "random settings for each"),
            count(NO_LAWS.len(), "signs not claimed, for they go both ways"),
        ],
        _ => vec![
            count(crises().len(), "other crises"),
            count(crises().iter().map(|crisis| crisis.sources.len()).sum(), "sources for them"),
            count(crises().len() * Question::ALL.len(), "answers scored"),
            count(misses(&compare(crises())).len(), "of them worse than calling everything alike"),
        ],
    }
}

/// What was done of an element, in a few sentences.
fn done(element: &str) -> Markup {
    match element {
        "problem" => html! {
            "It is for readers of one article who want to see what its argument implies and what it rests on: students, editors, analysts. What \
             counts is which way an assumption pushes and how often it does not; sizes are claimed for the starting point alone. It is not for \
             telling how likely anything was or is."
        },
        "description" => html! {
            "The rules stand in words and as equations, each with the files that compute it; every assumption and every coefficient with its value \
             and its reason. Everything that the page shows follows from these tables by one piece of code. A change of any number makes a new \
             version, and old links say which one they were made with."
        },
        "data" => html! {
            "There are no data in the sense of measurements. What enters is one article’s argument, sentence by sentence, and our judgement. No \
             number was estimated: all were chosen by a search over targets that we set ourselves, at the default and a few dozen random settings, \
             with the end of the crisis known. The dated events are drawn beside the curves and enter none."
        },
        "concept" => html! {
            "Each sentence of the article has its place in the model or a reason why it has none. What the model leaves out, what it cannot tell \
             apart, and where it says the opposite of the article is listed. " (RULES_CHANGED.len() - 1) " alterations of two rules show how \
             much rests on them. The author of the article had no part in this and has not endorsed it."
        },
        "implementation" => html! {
            "The code was held to solvers of others, to closed forms, to exact arithmetic, to dice, and to two implementations of the same \
             mathematics written separately. Browser and command give the same digits to the last bit. The table of checks names the tests, which \
             run at every change; where beliefs do not settle, page and files say so."
        },
        "output" => {
            let [answer, no_strike] = as_it_went();
            html! {
                "January 2024 went the way that the starting point calls likely: Pakistan answers by 18 January with a chance of " b { (answer) } ", and \
                 Iran then strikes no more by 14 February with one of " b { (no_strike) } ". That is no success, for the numbers were chosen knowing it. The \
                  comparisons show that a sentence can be made into a consistent model, no more."
            }
        }
        "analysis" => html! {
            "Which way every lever pushes was counted over random settings, with the exceptions, their sizes and where they lie. What is not \
             claimed goes both ways. Findings are taken apart into what makes them; on the page, “What matters most” shows Sobol’ indices and “How sure” \
             the bands of nearby settings, for any state that a reader sets."
        },
        _ => corroborated(),
    }
}

/// How many assumptions cite the article.
fn argued() -> usize {
    Key::ALL.iter().filter(|key| !key.row().grounds().claims.is_empty()).count()
}

/// How many sources the dated events have, each counted once.
fn sources() -> usize {
    RECORDS.iter().flat_map(|record| record.sources).map(|source| source.address).collect::<BTreeSet<_>>().len()
}

fn solves() -> usize {
    SETTLING.iter().map(|row| row.solves as usize).sum()
}

fn unsettled() -> usize {
    SETTLING.iter().map(|row| row.unsettled as usize).sum()
}

fn comparisons(bearing: Bearing) -> usize {
    PLACEMENTS.iter().map(|placed| placed.that(bearing).count()).sum()
}

/// The chances, at the default, that Pakistan answers by 18 January, and that Iran then strikes no more by 14 February: what happened.
fn as_it_went() -> [String; 2] {
    let mut runs = ModelRuns::default();
    let answer = runs.chance(Jan16, &[], Outcome::PakistanStrikes, EVE);
    let strike = runs.chance(Jan18, &[], Outcome::IranStrikes, MID_FEBRUARY);
    [whole(answer), whole(1.0 - strike)]
}

/// What other crises tell: on how many questions the model does better on average than each of those that it is held against.
fn corroborated() -> Markup {
    let compared = compare(crises());
    let of = |forecaster, question| mean_over(&compared, forecaster, question);
    let is_better = |other: Forecaster| move |question: &&Question| of(Forecaster::Model, **question) < of(other, **question);
    html! {
        "The model of January 2024, unchanged, was asked about " (crises().len()) " other crises, each coded from public accounts before any score was \
         computed. On average it did better on "
        @for (place, other) in Forecaster::ALL[1..].iter().enumerate() {
            @if 0 < place { ", " }
            b { (Question::ALL.iter().filter(is_better(*other)).count()) } " of " (Question::ALL.len()) " questions than “" (other.label()) "”"
        }
        ". What it misses is told there, the worst first."
    }
}
