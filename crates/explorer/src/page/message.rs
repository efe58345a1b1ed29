//! What the page is told, by its own parts and by what is around it.

use yew::Callback;

use crate::dom;
use crate::dom::time::Timeout;
use crate::findings::News;
use crate::state::Action;

/// What the page is told.
pub enum Message {
    /// A reader does this.
    Do(Action),
    /// The analyst has found something.
    Hear(News),
    /// A reader has touched the page, or pressed a key.
    Touch,
    /// The address that waits is to be written.
    Write,
    /// The window may have room for another number of columns.
    Resize,
    /// The figure is in view, or not.
    Sight(bool),
    /// The parts below are so wide, in CSS px.
    Wide(f64),
}

/// Tells the page `message` after that many milliseconds, unless what is returned is dropped before.
pub fn after(milliseconds: u32, tell: &Callback<Message>, message: Message) -> Timeout {
    let tell = tell.clone();
    dom::time::after(milliseconds, move || tell.emit(message))
}
