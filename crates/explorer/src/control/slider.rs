//! A slider with a tick where it started.

use yew::prelude::*;

use super::some_of;
use crate::dom;

/// The number of steps from the left end to the right.
pub const STEPS: u16 = 1000;

/// How far one press of an arrow key goes.
const STRIDE: u16 = 10;

/// What a slider is given.
pub struct Slider {
    /// The element's id, which its label names.
    pub id: AttrValue,
    /// Where it stands, 0 to [`STEPS`].
    pub value: u16,
    /// Where the tick is.
    pub tick: u16,
    /// Where the answer tips, if it does.
    pub tipping: Option<u16>,
    /// Where it stands, in words.
    pub spoken: AttrValue,
    /// Called with all that is done to it.
    pub on_move: Callback<Moved>,
}

/// A step of moving a slider.
pub enum Moved {
    /// It stands there now.
    To(u16),
    /// It was let go, or moved by a key.
    Released,
    /// The browser has taken the finger that held it for a scroll of the page.
    Cancelled,
}

/// The slider. A place within a step of the tick is the tick, so that a reader can always go back to it by hand.
pub fn slider(Slider { id, value, tick, tipping, spoken, on_move }: Slider) -> Html {
    let oninput = some_of(&on_move, move |event: InputEvent| {
        let place = dom::event::number(&event)?.max(0.0).min(f64::from(STEPS)) as u16;
        Some(Moved::To(if place.abs_diff(tick) < STRIDE / 2 { tick } else { place }))
    });
    // The thumb's centre stays half its width away from either end; so does the tick.
    let along = |place: u16| format!("{}.{}%", place / 10, place % 10);
    html! {
        <div class="slider">
            <svg class="slider-tick" aria-hidden="true">
                <line class="start" x1={along(tick)} x2={along(tick)} y1="0" y2="100%" />
                if let Some(place) = tipping {
                    <line class="tipping" x1={along(place)} x2={along(place)} y1="0" y2="100%" />
                }
            </svg>
            <input
                type="range"
                {id}
                min="0"
                max={STEPS.to_string()}
                step={STRIDE.to_string()}
                value={value.to_string()}
                aria-valuetext={spoken}
                autocomplete="off"
                {oninput}
                onchange={on_move.reform(|_: Event| Moved::Released)}
                onpointerdown={|event: PointerEvent| dom::event::take_focus(&event)}
                onpointercancel={on_move.reform(|_: PointerEvent| Moved::Cancelled)}
            />
        </div>
    }
}
