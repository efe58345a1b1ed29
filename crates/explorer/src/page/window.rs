//! What happens beyond the page's own elements, heard in one place from the first picture on: the address, keys, the window's size, the
//! page around this one.

use yew::{Callback, Event};

use super::message::Message;
use crate::dom;
use crate::dom::event::{KeyCommand, Listener, on_window};
use crate::dom::observe::Watch;
use crate::state::Action;

/// From this width on, in CSS px, the stylesheet sets two columns.
const WIDE: f64 = 900.0;

/// What the page's arrangement depends on beside its state.
#[derive(Clone, Copy)]
pub struct Window {
    /// Whether the window has room for two columns. The order of elements in the document, which the keyboard follows, depends on it.
    pub wide: bool,
    /// Whether the figure is in view; taken to be so until it is known.
    pub figure_in_view: bool,
}

impl Window {
    /// The window as it is at the start.
    pub fn new() -> Window {
        Window { wide: is_wide(), figure_in_view: true }
    }

    /// Measures the window. Returns whether it has gained or lost room for two columns.
    pub fn resize(&mut self) -> bool {
        let wide = is_wide();
        std::mem::replace(&mut self.wide, wide) != wide
    }
}

fn is_wide() -> bool {
    dom::window_width().is_some_and(|width| WIDE <= width)
}

/// The page's listeners to the window; dropped, they listen no more.
pub struct Listeners {
    _listeners: Vec<Option<Listener>>,
    _watch: Option<Watch>,
}

/// The events of the window that the page listens to.
const KINDS: [&str; 5] = ["resize", "popstate", "hashchange", "pointerdown", "keydown"];

/// Listens to the window and sends the page a message of each event.
pub fn listen(tell: &Callback<Message>) -> Listeners {
    let mut listeners: Vec<Option<Listener>> = KINDS
        .into_iter()
        .map(|kind| {
            let tell = tell.clone();
            on_window(kind, move |event| heard(event, &tell))
        })
        .collect();
    listeners.push(setter(tell));
    let tell = tell.clone();
    let watch = dom::observe::sight("reader", move |seen| tell.emit(Message::FigureInView(seen)));
    Listeners { _listeners: listeners, _watch: watch }
}

fn heard(event: &Event, tell: &Callback<Message>) {
    match event.type_().as_str() {
        "resize" => tell.emit(Message::Resize),
        // From the first thing on that a reader does, the analyst is there.
        "pointerdown" => tell.emit(Message::OpenAnalyst),
        "keydown" => {
            tell.emit(Message::OpenAnalyst);
            shortcut(event, tell);
        }
        // Back and Forward are obeyed.
        _ if dom::address::is_place() => {}
        _ => tell.emit(Message::Do(Action::OpenLink(dom::address::whole()))),
    }
}

/// Undo and redo by keyboard, anywhere on the page but in a field that has its own.
fn shortcut(event: &Event, tell: &Callback<Message>) {
    let action = match dom::event::keyboard(event).and_then(dom::event::key_command) {
        Some(KeyCommand::Undo) => Action::Undo,
        Some(KeyCommand::Redo) => Action::Redo,
        _ => return,
    };
    if !dom::event::is_typing(event) {
        event.prevent_default();
        tell.emit(Message::Do(action));
    }
}

/// Listens to the page around an embed, and to the steps of the argument beside the figure: both may set assumptions by their keys.
fn setter(tell: &Callback<Message>) -> Option<Listener> {
    let tell = tell.clone();
    dom::host::on_set(move |key, value| tell.emit(Message::Do(Action::SetAssumption(key, value))))
}
