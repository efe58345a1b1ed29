//! One assumption: its slider, its value in words and as a number to type, the way back, and why it is there.

use model::{Assumptions, Key};
use yew::prelude::*;

use super::why::why;
use crate::control::{Field, Reading, Slider};
use crate::dom;
use crate::state::Action;
use crate::words;

/// What a lever is given.
#[derive(Properties, PartialEq)]
pub struct LeverProps {
    /// Which assumption.
    pub assumption: Key,
    /// Its value.
    pub value: f64,
    /// Where its changes go.
    pub dispatch: Callback<Action>,
}

/// The lever.
#[component]
pub fn Lever(LeverProps { assumption, value, dispatch }: &LeverProps) -> Html {
    let (key, value) = (*assumption, *value);
    let row = key.row();
    let open = use_state_eq(|| false);
    let default = Assumptions::default()[key];
    let is_changed = value != default;
    let slider = format!("slider-{}", row.key);
    let on_slide = dispatch.reform(move |place| Action::Slide(key, place));
    let on_reset = dispatch.reform(move |_: MouseEvent| Action::Set(key, default));
    let on_why = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
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
    html! {
        <div class={classes!("lever", is_changed.then_some("changed"))} data-key={row.key}>
            <div class="lever-head">
                <label for={slider.clone()}>{ row.label }</label>
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
            <Slider
                id={slider}
                value={row.grid_index(value)}
                tick={row.grid_index(default)}
                spoken={words::value::spoken(key, value)}
                {on_slide}
                on_release={dispatch.reform(|()| Action::Release)}
                on_cancel={dispatch.reform(|()| Action::Cancel)}
            />
            <div class="lever-foot">
                <button
                    type="button"
                    class="quiet"
                    aria-expanded={if *open { "true" } else { "false" }}
                    aria-label={format!("Why? {}", row.label)}
                    onclick={on_why}
                >{ "Why?" }</button>
                <button
                    type="button"
                    class="quiet reset"
                    aria-label={format!("Reset {} to {shown_default}", row.label)}
                    onclick={on_reset}
                >{ "Reset" }</button>
            </div>
            if *open {
                { why(key) }
            }
        </div>
    }
}
