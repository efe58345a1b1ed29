//! Controls that know no model: a slider, a field for a number, a choice of one.
//!
//! Here and in `view`, what owns no state is a function and not a component: every component costs a reader a kilobyte.

mod choice;
mod field;
mod pick;
mod slider;

pub use choice::{Offer, choice};
pub use field::{Draft, Typing, field};
pub use pick::{Pick, pick};
pub use slider::{Moved, Slider, slider};

use yew::Callback;

/// A callback that passes on what `read` makes of an event, where it makes something of it.
pub fn some_of<In: 'static, Out: 'static>(callback: &Callback<Out>, read: impl Fn(In) -> Option<Out> + 'static) -> Callback<In> {
    let callback = callback.clone();
    Callback::from(move |event| {
        if let Some(out) = read(event) {
            callback.emit(out);
        }
    })
}
