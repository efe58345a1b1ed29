//! A slider with a tick at its default and, where there is one, a mark at its tipping point.

use yew::prelude::*;

use super::some_of;
use crate::dom;
use crate::tag::tag;

/// How many places a slider has from its left end to its right end: places are thousandths of the range.
pub const STEPS: u16 = 1000;

/// How many places one press of an arrow key moves it.
const STRIDE: u16 = 10;

/// What a slider shows, and whom it tells of changes.
pub struct Slider {
    /// The id of the `input` element, which its label names.
    pub id: AttrValue,
    /// The place of the thumb, 0 to [`STEPS`].
    pub value: u16,
    /// The place of the tick, which marks the default.
    pub tick: u16,
    /// The place at which the answer crosses the line, if there is one.
    pub tipping: Option<u16>,
    /// The value at the thumb in words, for screen readers.
    pub spoken: AttrValue,
    /// Called with everything that a reader does to the slider.
    pub on_move: Callback<SliderEvent>,
}

/// What a reader does to a slider.
pub enum SliderEvent {
    /// The thumb is moved to this place; the drag may go on.
    Input(u16),
    /// The thumb is let go, or was moved by a key.
    Change,
    /// The drag is called off: the browser has taken the finger for a scroll of the page.
    Cancel,
}

/// The slider. A place near the tick counts as the tick, so that a reader can always drag back to the default.
pub fn slider(Slider { id, value, tick, tipping, spoken, on_move }: Slider) -> Html {
    let oninput = some_of(&on_move, move |event: InputEvent| {
        let place = dom::event::number(&event)?.max(0.0).min(f64::from(STEPS)) as u16;
        Some(SliderEvent::Input(if place.abs_diff(tick) < STRIDE / 2 { tick } else { place }))
    });
    // The thumb's centre stays half its width away from either end; so does the tick.
    let along = |place: u16| format!("{}.{}%", place / 10, place % 10);
    let line = |class: &'static str, place: u16| {
        let keys = &["y1", "y2", "class", "x1", "x2"];
        tag("line", keys, &["0", "100%"]).is(class).owns(along(place)).owns(along(place))
    };
    let ticks = tag("svg", &["class", "aria-hidden"], &["slider-tick", "true"])
        .with(line("start", tick))
        .maybe(tipping.map(|place| line("tipping", place)));
    let keys = &["type", "min", "autocomplete", "max", "step", "id", "aria-valuetext"];
    let input = tag("input", keys, &["range", "0", "off", "1000", "10"])
        .says(Some(id))
        .says(Some(spoken))
        .holds(value.to_string().into())
        .oninput(oninput)
        .onchange(on_move.reform(|_: Event| SliderEvent::Change))
        .onpointerdown(Callback::from(|event: PointerEvent| dom::event::take_focus(&event)))
        .onpointercancel(on_move.reform(|_: PointerEvent| SliderEvent::Cancel));
    tag("div", &["class"], &["slider"]).with(ticks).with(input).done()
}
