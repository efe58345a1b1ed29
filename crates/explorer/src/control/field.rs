//! A field for typing a number: it says what is wrong with what was typed, and keeps it there.

use yew::prelude::*;

use super::some_of;
use crate::dom;
use crate::dom::event::Press;

/// What is being typed into a field, and what is wrong with it; neither, unless something is being typed.
#[derive(Default)]
pub struct Draft {
    /// The text so far.
    pub text: Option<AttrValue>,
    /// Why it cannot be used.
    pub fault: Option<AttrValue>,
}

/// A step of typing into a field.
pub enum Typing {
    /// The text in the field has changed to this.
    Going(String),
    /// The reader has finished typing this.
    Done(String),
    /// What was typed is given up.
    Left,
}

/// The field of that `id`, called `label` for those who do not see it. It shows `value` when nothing is being typed, and `tell` hears
/// what is.
pub fn field(id: String, label: String, value: String, draft: &Draft, tell: &Callback<Typing>) -> Html {
    let oninput = some_of(tell, |event: InputEvent| dom::event::value(&event).map(Typing::Going));
    let onchange = some_of(tell, |event: Event| dom::event::value(&event).map(Typing::Done));
    let onkeydown =
        some_of(tell, |event: KeyboardEvent| (dom::event::press(&event) == Some(Press::Leave)).then_some(Typing::Left));
    let onfocus = Callback::from(|event: FocusEvent| dom::event::select_all(&event));
    let fault = AttrValue::from(format!("{id}-fault"));
    let shown = draft.text.clone().unwrap_or_else(|| value.into());
    html! {
        <span class="field">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                {id}
                aria-label={label}
                aria-invalid={draft.fault.is_some().then_some("true")}
                aria-describedby={draft.fault.is_some().then(|| fault.clone())}
                size="4"
                value={shown}
                {oninput}
                {onchange}
                {onkeydown}
                {onfocus}
            />
            <span id={fault} class="fault" role="alert">{ draft.fault.clone().unwrap_or_default() }</span>
        </span>
    }
}
