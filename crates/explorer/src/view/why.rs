//! Why an assumption is there: the article's sentences, the range, the default, which way it pushes.

use model::Key;
use model::claim::{Claim, claim};
use yew::prelude::*;

fn place(claim: &Claim) -> String {
    match claim.paragraph {
        0 => "caption".into(),
        paragraph => format!("paragraph {paragraph}"),
    }
}

/// The explanation of `key`.
pub fn why(key: Key) -> Html {
    let row = key.row();
    let claims = row.claims.iter().filter_map(|number| claim(*number));
    html! {
        <div class="why">
            if row.claims.is_empty() {
                <p>{ "The article does not speak of this; it is a judgement of ours." }</p>
            } else {
                <p>{ "The article says:" }</p>
            }
            { for claims.map(|claim| html! {
                <blockquote key={claim.number} lang="en">
                    <p>{ format!("“{}”", claim.quote) }</p>
                    <cite>{ format!("Mir, {}", place(claim)) }</cite>
                </blockquote>
            }) }
            <dl>
                <div><dt>{ "Which way it pushes" }</dt><dd>{ row.direction }</dd></div>
                <div><dt>{ "Why this starting point" }</dt><dd>{ row.reason }</dd></div>
                <div><dt>{ "Why this range" }</dt><dd>{ row.range_reason }</dd></div>
            </dl>
        </div>
    }
}
