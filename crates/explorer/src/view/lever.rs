//! One assumption: its slider, its value in words and as a number to type, the way back, and why it is there.

use model::{Assumptions, Key};
use yew::prelude::*;

use super::Button;
use super::panel::raw;
use crate::control::{Field, Reading, Slider, slider};
use crate::dom;
use crate::findings::Note;
use crate::state::Action;

/// What a lever is given.
#[derive(Properties, PartialEq)]
pub struct LeverProps {
    /// Which assumption.
    pub assumption: Key,
    /// Its value.
    pub value: f64,
    /// What stands beside it.
    pub note: Note,
    /// Where its changes go.
    pub dispatch: Callback<Action>,
}

/// The lever.
#[component]
pub fn Lever(LeverProps { assumption, value, note, dispatch }: &LeverProps) -> Html {
    let (key, value) = (*assumption, *value);
    let row = key.row();
    let default = Assumptions::default()[key];
    let is_changed = value != default;
    let slider_id = format!("slider-{}", row.key);
    let on_slide = dispatch.reform(move |place| Action::Slide(key, place));
    let on_typed = {
        let dispatch = dispatch.clone();
        Callback::from(move |typed: AttrValue| match words::value::read(key, &typed, dom::number) {
            Ok(value) => {
                dispatch.emit(Action::Set(key, value));
                Reading::Used
            }
            Err(refused) => {
                let received = if refused.received.is_empty() { "nothing".into() } else { format!("“{}”", refused.received) };
                Reading::Refused(format!("Expected {}; received {received}.", refused.expected).into())
            }
        })
    };
    let number = words::value::number(key, value);
    let shown_default = format!("{}{}", words::value::number(key, default), words::value::suffix(key));
    let why = Button {
        class: "quiet",
        says: "Why?".into(),
        name: Some(format!("Why? {}", row.label).into()),
        expanded: Some(note.grounds.is_some()),
        ..Button::default()
    };
    let name = format!("Reset {} to {shown_default}", row.label);
    let reset = Button { class: "quiet reset", says: "Reset".into(), name: Some(name.into()), ..Button::default() };
    html! {
        <div class={classes!("lever", is_changed.then_some("changed"))} data-key={row.key}>
            <div class="lever-head">
                <label for={slider_id.clone()}>{ row.label }</label>
                <span class="lever-value">
                    <span class="lever-words" aria-hidden="true">{ row.level(value).unwrap_or_default() }</span>
                    <Field
                        id={format!("field-{}", row.key)}
                        label={format!("{}, as a number", row.label)}
                        value={number}
                        {on_typed}
                    />
                    <span class="lever-unit" aria-hidden="true">{ words::value::suffix(key) }</span>
                </span>
            </div>
            { slider(Slider {
                id: slider_id.into(),
                value: row.grid_index(value),
                tick: row.grid_index(default),
                tipping: note.tipping.as_ref().map(|point| point.place),
                spoken: words::value::spoken(key, value).into(),
                on_slide,
                on_release: dispatch.reform(|()| Action::Release),
                on_cancel: dispatch.reform(|()| Action::Cancel),
            }) }
            <div class="lever-foot">
                { why.sending(Action::Explain(key), dispatch) }
                if let Some(point) = &note.tipping {
                    <span class={classes!("tips", note.is_pending.then_some("pending"))}>{ &point.text }</span>
                }
                { reset.sending(Action::Set(key, default), dispatch) }
            </div>
            if let Some(grounds) = &note.grounds {
                <div class="why">{ grounds.as_ref().map_or_else(|| html! { note.waiting }, |grounds| raw(&grounds.text)) }</div>
            }
        </div>
    }
}
