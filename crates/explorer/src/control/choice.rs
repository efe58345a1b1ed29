//! A choice of one among a few, all in sight: a group of radio buttons that looks like a switch.

use yew::prelude::*;

use super::some_of;
use crate::dom;

/// One of the options.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// Its value.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
}

/// What a choice is given.
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// A name no other choice has.
    pub name: AttrValue,
    /// The question it answers.
    pub legend: AttrValue,
    /// The options.
    pub options: Vec<Offer>,
    /// The value of the chosen one.
    pub chosen: AttrValue,
    /// Called with the value of the option that is chosen.
    pub on_choose: Callback<AttrValue>,
}

/// The choice.
#[component]
pub fn Choice(ChoiceProps { name, legend, options, chosen, on_choose }: &ChoiceProps) -> Html {
    let onchange = some_of(on_choose, |event: Event| dom::event::value(&event).map(AttrValue::from));
    html! {
        <fieldset class="choice">
            <legend>{ legend }</legend>
            { for options.iter().map(|option| html! {
                <label key={option.value.to_string()} class="choice-option">
                    <input
                        type="radio"
                        name={name}
                        value={option.value.clone()}
                        checked={option.value == *chosen}
                        onchange={onchange.clone()}
                    />
                    <span>{ &option.label }</span>
                </label>
            }) }
        </fieldset>
    }
}
