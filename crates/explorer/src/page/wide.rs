//! Whether there is room for two columns: what stands where in the document, and so in the order of the keyboard, depends on it.

use yew::prelude::*;

use crate::dom;

/// From this width on, in CSS px, the stylesheet sets two columns.
const WIDE: f64 = 900.0;

fn is_wide() -> bool {
    dom::window_width().is_some_and(|width| WIDE <= width)
}

/// Whether there is room for two columns, now and whenever the window changes.
#[hook]
pub fn use_is_wide() -> bool {
    let wide = use_state_eq(is_wide);
    let setter = wide.setter();
    use_effect_with((), move |()| {
        let listener = dom::event::on_window("resize", move |_| setter.set(is_wide()));
        move || drop(listener)
    });
    *wide
}
