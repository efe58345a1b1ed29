//! A field for typing a number. A text that cannot be used stays in the field, with the reason below it.

use yew::prelude::*;

use super::some_of;
use crate::dom;
use crate::dom::event::KeyCommand;
use crate::tag::tag;

/// The text that a reader is typing into a field, and the reason why it cannot be used. Both are none while nothing is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The text typed so far; none where the field shows its value.
    pub text: Option<AttrValue>,
    /// Why the text cannot be used, as a sentence for readers; none as long as it can be or nobody has asked.
    pub fault: Option<AttrValue>,
}

/// What a reader does to a field.
pub enum FieldEvent {
    /// A key has changed the text in the field to this; more may follow.
    Input(String),
    /// The reader has finished typing this text, by Enter or by leaving the field.
    Change(String),
    /// The reader has pressed Escape: the typed text is dropped and the value shown again.
    Escape,
}

/// The field with that `id`, which screen readers call `label`. It shows the `draft`, or `value` while nothing is being typed; `tell` is
/// called with everything that a reader does to it.
pub fn field(id: String, label: String, value: String, draft: &Draft, tell: &Callback<FieldEvent>) -> Html {
    let oninput = some_of(tell, |event: InputEvent| dom::event::value(&event).map(FieldEvent::Input));
    let onchange = some_of(tell, |event: Event| dom::event::value(&event).map(FieldEvent::Change));
    let onkeydown = some_of(tell, |event: KeyboardEvent| {
        (dom::event::key_command(&event) == Some(KeyCommand::Escape)).then_some(FieldEvent::Escape)
    });
    let onmousedown = Callback::from(|event: MouseEvent| dom::event::focus_pressed(&event));
    let onfocus = Callback::from(|event: FocusEvent| dom::event::select_all(&event));
    let fault = AttrValue::from([id.as_str(), "-fault"].concat());
    let shown = draft.text.clone().unwrap_or_else(|| value.into());
    let is_refused = draft.fault.is_some();
    let keys = &["type", "inputmode", "autocomplete", "size", "id", "aria-label", "aria-invalid", "aria-describedby"];
    let input = tag("input", keys, &["text", "decimal", "off", "4"])
        .owns(id)
        .owns(label)
        .may(is_refused.then_some("true"))
        .says(is_refused.then(|| fault.clone()))
        .holds(shown)
        .oninput(oninput)
        .onchange(onchange)
        .onkeydown(onkeydown)
        .onmousedown(onmousedown)
        .onfocus(onfocus);
    let fault = tag("span", &["class", "role", "id", "textContent"], &["fault", "alert"])
        .says(Some(fault))
        .property(draft.fault.as_deref().unwrap_or_default());
    tag("span", &["class"], &["field"]).with(input).with(fault).done()
}
