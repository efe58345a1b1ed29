//! A field for typing a number: it says what is wrong with what was typed, and keeps it there.

use yew::prelude::*;

use crate::dom;
use crate::dom::event::Press;

/// How what was typed is read.
#[derive(Clone, PartialEq)]
pub enum Reading {
    /// It was used.
    Used,
    /// It cannot be used: what was expected, what came.
    Refused(AttrValue),
}

/// What a field is given.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The element's id.
    pub id: AttrValue,
    /// What it is, for those who do not see it.
    pub label: AttrValue,
    /// What it shows when nothing is being typed.
    pub value: AttrValue,
    /// Reads and uses what was typed.
    pub on_typed: Callback<AttrValue, Reading>,
}

/// The field.
#[component]
pub fn Field(FieldProps { id, label, value, on_typed }: &FieldProps) -> Html {
    let draft = use_state_eq(|| None::<AttrValue>);
    let refused = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(dom::event::value(&event).map(AttrValue::from)))
    };
    let onchange = {
        let (draft, refused, on_typed) = (draft.clone(), refused.clone(), on_typed.clone());
        Callback::from(move |event: Event| {
            let Some(typed) = dom::event::value(&event) else { return };
            match on_typed.emit(typed.into()) {
                Reading::Used => {
                    draft.set(None);
                    refused.set(None);
                }
                Reading::Refused(why) => refused.set(Some(why)),
            }
        })
    };
    let give_up = {
        let (draft, refused) = (draft.clone(), refused.clone());
        move || {
            draft.set(None);
            refused.set(None);
        }
    };
    let onkeydown = {
        let give_up = give_up.clone();
        Callback::from(move |event: KeyboardEvent| {
            if dom::event::press(&event) == Some(Press::Leave) {
                give_up();
            }
        })
    };
    let onfocus = Callback::from(|event: FocusEvent| dom::event::select_all(&event));
    // A value that changes from elsewhere ends what was being typed.
    use_effect_with(value.clone(), move |_| give_up());
    let fault = format!("{id}-fault");
    let shown = (*draft).clone().unwrap_or_else(|| value.clone());
    html! {
        <span class="field">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                {id}
                aria-label={label}
                aria-invalid={refused.is_some().then_some("true")}
                aria-describedby={refused.is_some().then(|| fault.clone())}
                size="4"
                value={shown}
                {oninput}
                {onchange}
                {onkeydown}
                {onfocus}
            />
            <span id={fault} class="fault" role="alert">{ (*refused).clone().unwrap_or_default() }</span>
        </span>
    }
}
