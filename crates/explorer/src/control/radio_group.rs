//! A group of radio buttons that looks like a switch: a choice of one among a few options, all in sight.

use yew::prelude::*;

use super::some_of;
use crate::dom;
use crate::tag::tag;

/// One radio button of a group.
#[derive(Clone, Copy, PartialEq)]
pub struct RadioOption {
    /// The value that `on_choose` is called with when the button is pressed.
    pub value: &'static str,
    /// The label beside the button.
    pub label: &'static str,
}

/// The group under the heading `legend`. `name` is the attribute that makes the buttons one group, and no other group has it; `chosen` is
/// the value of the pressed button; `on_choose` is called with the value of one that a reader presses.
pub fn radio_group(
    name: &'static str,
    legend: &'static str,
    options: &[RadioOption],
    chosen: &str,
    on_choose: &Callback<String>,
) -> Html {
    let onchange = some_of(on_choose, |event: Event| dom::event::value(&event));
    let options = options.iter().map(|option| {
        let input = tag("input", &["type", "name"], &["radio"])
            .is(name)
            .holds(option.value.into())
            .checked(option.value == chosen)
            .onchange(onchange.clone());
        let label = tag("span", &[], &[]).text(option.label);
        tag("label", &["class"], &["choice-option"]).key(option.value).with(input).with(label).done()
    });
    tag("fieldset", &["class"], &["choice"]).with(tag("legend", &[], &[]).text(legend)).all(options).done()
}
