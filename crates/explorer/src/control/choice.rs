//! A choice of one among a few, all in sight: a group of radio buttons that looks like a switch.

use yew::prelude::*;

use super::some_of;
use crate::dom;

/// One of the options of a choice.
#[derive(Clone, Copy, PartialEq)]
pub struct Offer {
    /// Its value.
    pub value: &'static str,
    /// What it says.
    pub label: &'static str,
}

/// The choice that answers `legend`, under a `name` that no other choice has; `on_choose` is called with the value of the option that is
/// chosen.
pub fn choice(name: &'static str, legend: &'static str, options: &[Offer], chosen: &str, on_choose: &Callback<String>) -> Html {
    let onchange = some_of(on_choose, |event: Event| dom::event::value(&event));
    html! {
        <fieldset class="choice">
            <legend>{ legend }</legend>
            { for options.iter().map(|option| html! {
                <label key={option.value} class="choice-option">
                    <input
                        type="radio"
                        {name}
                        value={option.value}
                        checked={option.value == chosen}
                        onchange={onchange.clone()}
                    />
                    <span>{ option.label }</span>
                </label>
            }) }
        </fieldset>
    }
}
