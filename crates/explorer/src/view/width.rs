//! How wide an element is.

use yew::prelude::*;

use crate::dom;

/// The margins of the narrowest page, in CSS px.
const MARGINS: f64 = 32.0;

/// The width of the element at `place` in CSS px, at most `widest`; a guess from the window until it is there.
#[hook]
pub fn use_width(place: &NodeRef, widest: f64) -> f64 {
    let width = use_state_eq(|| (dom::window_width().unwrap_or(360.0) - MARGINS).min(widest));
    let (place, setter) = (place.clone(), width.setter());
    use_effect_with((), move |()| {
        let watch = dom::observe::width(&place, move |found| {
            if 0.0 < found {
                setter.set(found.min(widest));
            }
        });
        move || drop(watch)
    });
    *width
}
