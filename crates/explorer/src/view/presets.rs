//! The presets as a row of chips, and what now differs from our starting point.

use model::preset::PRESETS;
use model::{Assumptions, Key, Scenario};
use yew::prelude::*;

use super::Button;
use crate::dom;
use crate::state::{Action, changed};
use words::{change, date, value};

/// The chips, and below them the differences.
pub fn presets(scenario: &Scenario, dispatch: &Callback<Action>) -> Html {
    let chips = PRESETS.iter().enumerate().map(|(place, preset)| {
        let from = (preset.from != scenario.from).then(|| format!(" (from {})", date::vantage(preset.from)));
        let says = format!("{}{}", preset.name, from.unwrap_or_default());
        let chip = Button { class: "chip", says: says.into(), preset: Some(preset.key), ..Button::default() };
        html! { <li key={preset.key}>{ chip.sending(Action::Preset(place), dispatch) }</li> }
    });
    html! {
        <section class="presets" aria-labelledby="presets-heading">
            <h2 id="presets-heading">{ "Try an assumption set" }</h2>
            <ul class="chips" onfocusin={|event: FocusEvent| dom::event::reveal(&event)}>{ for chips }</ul>
            { differences(&scenario.assumptions) }
        </section>
    }
}

/// What differs from our starting point, in a sentence.
pub fn differences(assumptions: &Assumptions) -> Html {
    let start = Assumptions::default();
    let shown = |key: Key, all: &Assumptions| format!("{}{}", value::number(key, all[key]), value::suffix(key));
    let differences: Vec<String> = changed(assumptions)
        .into_iter()
        .map(|key| format!("{} {} → {}", key.row().label, shown(key, &start), shown(key, assumptions)))
        .collect();
    let text = match differences.as_slice() {
        [] => change::UNCHANGED.into(),
        some => format!("Changed from our starting point: {}.", some.join("; ")),
    };
    html! { <p class="note differences">{ text }</p> }
}
