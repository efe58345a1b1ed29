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
    /// Whether it cannot be moved.
    pub disabled: bool,
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

/// The slider. Its thumb stands exactly at the value, also between strides, where a browser would set it to the nearest of these; from there
/// a hand or a key leads to strides again.
pub fn slider(Slider { id, value, tick, tipping, spoken, disabled, on_move }: Slider) -> Html {
    let is_between = value % STRIDE != 0;
    let oninput = some_of(&on_move, move |event: InputEvent| {
        let place = dom::event::number(&event)?.max(0.0).min(f64::from(STEPS)) as u16;
        Some(SliderEvent::Input(if is_between { stridden(value, place, tick) } else { snapped(place, tick) }))
    });
    // The thumb's centre stays half its width away from either end; so does the tick.
    let along = |place: u16| [&(place / 10).to_string(), ".", &(place % 10).to_string(), "%"].concat();
    let line = |class: &'static str, place: u16| {
        let keys = &["y1", "y2", "class", "x1", "x2"];
        tag("line", keys, &["0", "100%"]).is(class).owns(along(place)).owns(along(place))
    };
    let ticks = tag("svg", &["class", "aria-hidden"], &["slider-tick", "true"])
        .with(line("start", tick))
        .maybe(tipping.map(|place| line("tipping", place)));
    let keys = &["type", "min", "autocomplete", "max", "step", "id", "aria-valuetext", "disabled"];
    let input = tag("input", keys, &["range", "0", "off", "1000"])
        .is(if is_between { "1" } else { "10" })
        .says(Some(id))
        .says(Some(spoken))
        .may(disabled.then_some(""))
        .holds(value.to_string().into())
        .oninput(oninput)
        .onchange(on_move.reform(|_: Event| SliderEvent::Change))
        .onpointerdown(Callback::from(|event: PointerEvent| dom::event::take_focus(&event)))
        .onpointercancel(on_move.reform(|_: PointerEvent| SliderEvent::Cancel));
    tag("div", &["class"], &["slider"]).with(ticks).with(input).done()
}

/// Where a thumb comes to that a browser has moved to `place`. Near the tick it is the tick, so that a reader can always drag back to the
/// default.
fn snapped(place: u16, tick: u16) -> u16 {
    if place.abs_diff(tick) < STRIDE / 2 { tick } else { place }
}

/// Where a thumb at `value`, between strides, comes to that a browser has moved to `place`: by a key to the next thousandth, which stands for
/// a stride.
fn stridden(value: u16, place: u16, tick: u16) -> u16 {
    let nearest = |place: u16| (place + STRIDE / 2) / STRIDE * STRIDE;
    match (value.abs_diff(place), value < place) {
        (1, true) => (nearest(value) + STRIDE).min(STEPS),
        (1, false) => nearest(value).saturating_sub(STRIDE),
        _ => snapped(nearest(place), tick),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_from_between_strides_to_one_on_its_side() {
        // From 45.5 and from a third, whose own tick must not hold it.
        for (value, tick, down, up) in
            [(455, 500, 450, 470), (333, 333, 320, 340), (338, 338, 330, 350), (997, 500, 990, 1000), (3, 0, 0, 10)]
        {
            assert_eq!([value - 1, value + 1].map(|place| stridden(value, place, tick)), [down, up], "{value}");
        }
    }

    #[test]
    fn a_hand_leads_from_between_strides_to_the_nearest_and_near_the_tick_to_the_tick() {
        assert_eq!([400, 412, 458, 1000].map(|place| stridden(455, place, 500)), [400, 410, 460, 1000]);
        assert_eq!(stridden(455, 328, 333), 333);
        assert_eq!([330, 340].map(|place| snapped(place, 333)), [333, 340]);
    }
}
