//! Messages to the page, from its own parts and from what is around it.

use yew::Callback;

use crate::dom;
use crate::dom::time::Timeout;
use crate::findings::AnalystEvent;
use crate::state::Action;

/// A message to the page.
pub enum Message {
    /// Carries out what a reader does.
    Do(Action),
    /// Takes in what the connection to the analyst reports.
    Analyst(AnalystEvent),
    /// Fetches the analyst, if that was not done: a reader has touched the page or pressed a key.
    OpenAnalyst,
    /// Takes note that the hand which moved something rests: what waited for it is done.
    Rest,
    /// Looks anew whether the window has room for two columns: its size has changed.
    Resize,
    /// Takes note of whether the figure is in view.
    FigureInView(bool),
    /// Reads out that day in the figure, or none any more.
    ReadOut(Option<usize>),
    /// Takes note of the width of the figure, in CSS px.
    FigureWidth(f64),
    /// Takes note of the width of the parts below, in CSS px.
    PartsWidth(f64),
}

/// Sends `message` to the page after that many milliseconds, unless the returned timer is dropped before.
pub fn after(milliseconds: u32, tell: &Callback<Message>, message: Message) -> Timeout {
    let tell = tell.clone();
    dom::time::after(milliseconds, move || tell.emit(message))
}
