//! A slider with a tick where it started.

use yew::prelude::*;

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
    /// Called with every new place.
    pub on_slide: Callback<u16>,
    /// Called when it is let go, and after every press of a key.
    pub on_release: Callback<()>,
    /// Called when the browser takes the finger that held it for a scroll of the page.
    pub on_cancel: Callback<()>,
}

/// The slider. A place within a step of the tick is the tick, so that a reader can always go back to it by hand.
pub fn slider(Slider { id, value, tick, tipping, spoken, on_slide, on_release, on_cancel }: Slider) -> Html {
    let oninput = {
        Callback::from(move |event: InputEvent| {
            if let Some(place) = dom::event::number(&event) {
                let place = place.clamp(0.0, f64::from(STEPS)) as u16;
                on_slide.emit(if place.abs_diff(tick) < STRIDE / 2 { tick } else { place });
            }
        })
    };
    // The thumb's centre stays half its width away from either end; so does the tick.
    let along = |place: u16| format!("{}.{}%", place / 10, place % 10);
    let line = |class: &'static str, place: u16| html! { <line {class} x1={along(place)} x2={along(place)} y1="0" y2="100%" /> };
    html! {
        <div class="slider">
            <svg class="slider-tick" aria-hidden="true">
                { line("start", tick) }
                if let Some(place) = tipping {
                    { line("tipping", place) }
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
                onchange={on_release.reform(|_: Event| ())}
                onpointerdown={|event: PointerEvent| dom::event::take_focus(&event)}
                onpointercancel={on_cancel.reform(|_: PointerEvent| ())}
            />
        </div>
    }
}
