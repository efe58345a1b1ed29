//! What happens beyond the page's own elements, heard in one place from the first picture on: the address, keys, the window's size, the
//! page around this one.

use model::Key;
use yew::{Callback, Event};

use super::message::Message;
use crate::dom;
use crate::dom::event::{Listener, Press, on_window};
use crate::dom::observe::Watch;
use crate::state::Action;

/// From this width on, in CSS px, the stylesheet sets two columns.
const WIDE: f64 = 900.0;

/// What of the window decides over the page.
#[derive(Clone, Copy)]
pub struct Window {
    /// Whether there is room for two columns: what stands where in the document, and so in the order of the keyboard, depends on it.
    pub wide: bool,
    /// Whether the figure is in view; until it is known, it is.
    pub figure_in_view: bool,
}

impl Window {
    /// As it is at the start.
    pub fn new() -> Window {
        Window { wide: is_wide(), figure_in_view: true }
    }

    /// Looks how wide it is. Whether that changes anything.
    pub fn resize(&mut self) -> bool {
        let wide = is_wide();
        std::mem::replace(&mut self.wide, wide) != wide
    }
}

fn is_wide() -> bool {
    dom::window_width().is_some_and(|width| WIDE <= width)
}

/// The page's listeners to the window, until they are dropped.
pub struct Listeners {
    _listeners: Vec<Option<Listener>>,
    _watch: Option<Watch>,
}

/// The events of the window that the page listens to.
const KINDS: [&str; 5] = ["resize", "popstate", "hashchange", "pointerdown", "keydown"];

/// Listens to the window and sends the page a message of each event; in an embed, of those of the page around it too.
pub fn listen(is_embed: bool, tell: &Callback<Message>) -> Listeners {
    let mut listeners: Vec<Option<Listener>> = KINDS
        .into_iter()
        .map(|kind| {
            let tell = tell.clone();
            on_window(kind, move |event| heard(event, &tell))
        })
        .collect();
    if is_embed {
        listeners.push(host(tell));
    }
    let tell = tell.clone();
    let watch = dom::observe::sight("reader", move |seen| tell.emit(Message::Sight(seen)));
    Listeners { _listeners: listeners, _watch: watch }
}

fn heard(event: &Event, tell: &Callback<Message>) {
    match event.type_().as_str() {
        "resize" => tell.emit(Message::Resize),
        // From the first thing on that a reader does, the analyst is there.
        "pointerdown" => tell.emit(Message::Touch),
        "keydown" => {
            tell.emit(Message::Touch);
            shortcut(event, tell);
        }
        // Back and Forward are obeyed.
        _ if dom::address::is_place() => {}
        _ => tell.emit(Message::Do(Action::Open(dom::address::code()))),
    }
}

/// Undo and redo by keyboard, anywhere on the page but in a field that has its own.
fn shortcut(event: &Event, tell: &Callback<Message>) {
    let action = match dom::event::keyboard(event).and_then(dom::event::press) {
        Some(Press::Undo) => Action::Undo,
        Some(Press::Redo) => Action::Redo,
        _ => return,
    };
    if !dom::event::is_typing(event) {
        event.prevent_default();
        tell.emit(Message::Do(action));
    }
}

/// The page around an embed may set its sliders.
fn host(tell: &Callback<Message>) -> Option<Listener> {
    let tell = tell.clone();
    dom::host::on_set(move |name, value| {
        if let Some(key) = Key::ALL.iter().find(|key| key.row().key == name) {
            tell.emit(Message::Do(Action::Set(*key, value)));
        }
    })
}
