//! A comparison of outcomes as a sentence, with the numbers that the model gives for it.

use maud::{Markup, html};
use model::action::Action;
use model::claim::{Change, Comparison, Measured, Reading, Relation, Runs, Weights};
use model::motive::Motive;
use model::outcome::Timing;
use model::{Assumptions, Outcome, Vantage};

/// A difference of less is none.
const TIE: f64 = 1e-3;

/// What is compared with what, and how it comes out.
pub fn sentence(comparison: &Comparison, runs: &mut Runs) -> Markup {
    let measured = comparison.measure(&Assumptions::default(), runs);
    html! {
        span.note { "From " (words::date::vantage(comparison.from)) (setting(comparison)) ": " }
        (outcome(comparison, measured))
        "; holds in " (comparison.holds_in) "%"
        @if 0 < comparison.reversed_in { ", reversed in " (comparison.reversed_in) "%" }
    }
}

/// What is set beside the defaults.
fn setting(comparison: &Comparison) -> Markup {
    html! {
        @if let Some(weights) = comparison.motives { ", " (motives(weights)) }
        @for (key, value) in comparison.held { ", " code { (key.row().key) } " " (value) }
    }
}

fn outcome(comparison: &Comparison, Measured { first, second, margin }: Measured) -> Markup {
    let from = comparison.from;
    let holds = TIE < margin;
    let changes = |change: Change, verb: &str| {
        html! {
            (changed(change)) ": " (read(from, comparison.reading)) " " @if !holds { "does not " } (verb) @if holds { "s" } ", "
            b { (number(first)) " → " (number(second)) }
        }
    };
    let compares = |other: Reading, place: &str| {
        html! {
            (read(from, comparison.reading)) " is " b { (number(first)) } ", " @if !holds { "not " } (place) " "
            @if let Reading::Number(_) = other { (number(second)) } @else { (read(from, other)) ", " b { (number(second)) } }
        }
    };
    match comparison.relation {
        Relation::Rises(change) => changes(change, "rise"),
        Relation::Falls(change) => changes(change, "fall"),
        Relation::Above(other) => compares(other, "above"),
        Relation::Below(other) => compares(other, "below"),
    }
}

fn changed(change: Change) -> Markup {
    html! {
        @match change {
            Change::Values(keys, [low, high]) => {
                @for (place, key) in keys.iter().enumerate() { @if 0 < place { ", " } code { (key.row().key) } }
                " " (low) " → " (high)
            }
            Change::Motives([before, after]) => { "from " (motives(before)) " to " (motives(after)) }
        }
    }
}

/// Weights on Iran's motives in words.
fn motives(weights: Weights) -> Markup {
    let name = |place: usize| Motive::ALL[place].key().replace('_', "-");
    let some: Vec<usize> = (0..weights.len()).filter(|place| 0.0 < weights[*place]).collect();
    html! {
        @match some.as_slice() {
            [one] => { (name(*one)) " alone" }
            [one, other] => { (name(*one)) " or " (name(*other)) }
            _ => "all motives alike",
        }
    }
}

fn read(from: Vantage, reading: Reading) -> Markup {
    let on = |day: usize| html! { " on " (words::date::short(from, day)) };
    let when = |outcome: Outcome, day: usize| match outcome.row().timing {
        Timing::ByDay => html! { " by " (words::date::short(from, day)) },
        Timing::OnDay => on(day),
    };
    let name = html! { code { (reading.key()) } };
    html! {
        @match reading {
            Reading::On(outcome, day) => { (name) (when(outcome, day)) }
            Reading::HalfOf(outcome, day) => { "half of " (name) (when(outcome, day)) }
            Reading::HalfOfAttacks(days) => { "half the chance of a militant attack in " (days) " days" }
            Reading::Weight(_) => { (name) " at the start" }
            Reading::WeightIfStruck(motive, day) => { "the weight of " (motive.key().replace('_', "-")) " in " (name) (on(day)) }
            Reading::LargestIfStruck(day) | Reading::LargestIfQuiet(day) => { "the largest weight in " (name) (on(day)) }
            Reading::StrainAfter(first, day) => { (name) (on(day)) " after " (move_name(first)) }
            _ => (name),
        }
    }
}

const fn move_name(action: Action) -> &'static str {
    match action {
        Action::StepDown => "stepping down first",
        Action::Hold => "holding first",
        Action::Limited => "a limited strike first",
        Action::Wide => "a wide strike first",
    }
}

fn number(number: f64) -> String {
    format!("{number:.3}")
}
