//! Controls that know no model: a slider, a field for a number, radio buttons, a select.
//!
//! Here and in `view`, what owns no state is a function and not a component: every component costs a reader a kilobyte.

mod field;
mod radio_group;
mod select;
mod slider;

pub use field::{Draft, FieldEvent, field};
pub use radio_group::{RadioOption, radio_group};
pub use select::{Select, select};
pub use slider::{Slider, SliderEvent, slider};

use yew::Callback;

/// A callback that calls `callback` with what `read` returns for an event, and does not call it where `read` returns none.
pub fn some_of<In: 'static, Out: 'static>(callback: &Callback<Out>, read: impl Fn(In) -> Option<Out> + 'static) -> Callback<In> {
    let callback = callback.clone();
    Callback::from(move |event| {
        if let Some(out) = read(event) {
            callback.emit(out);
        }
    })
}
