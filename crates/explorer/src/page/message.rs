//! Messages to the page, from its own parts and from what is around it.

use yew::Callback;

use crate::dom;
use crate::dom::time::Timeout;
use crate::findings::AnalystEvent;
use crate::state::Action;

/// A message to the page.
pub enum Message {
    /// A reader does something.
    Do(Action),
    /// Something happened on the line to the analyst.
    Analyst(AnalystEvent),
    /// A reader has touched the page, or pressed a key.
    Touch,
    /// It is time to write the address.
    Write,
    /// The window may have room for another number of columns.
    Resize,
    /// The figure is in view, or not.
    Sight(bool),
    /// The parts below have another width, in CSS px.
    Wide(f64),
}

/// Tells the page `message` after that many milliseconds, unless what is returned is dropped before.
pub fn after(milliseconds: u32, tell: &Callback<Message>, message: Message) -> Timeout {
    let tell = tell.clone();
    dom::time::after(milliseconds, move || tell.emit(message))
}
