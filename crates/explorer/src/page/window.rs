//! What happens beyond the page's own elements, heard in one place from the first picture on: the address, keys, the window's size, the
//! page around this one. (Every effect costs a reader half a kilobyte.)

use std::rc::Rc;

use model::Key;
use yew::prelude::*;

use super::chrome::Chrome;
use crate::dom;
use crate::dom::event::{Heard, Press, on_window};
use crate::findings::Correspondent;
use crate::state::Action;

/// From this width on, in CSS px, the stylesheet sets two columns.
const WIDE: f64 = 900.0;

/// What of the window decides over the page.
#[derive(Clone, Copy, PartialEq)]
pub struct Window {
    /// Whether there is room for two columns: what stands where in the document, and so in the order of the keyboard, depends on it.
    pub wide: bool,
    /// Whether the figure is in view; until it is known, it is.
    pub figure_in_view: bool,
}

fn is_wide() -> bool {
    dom::window_width().is_some_and(|width| WIDE <= width)
}

/// Hears all of it, and tells how the window is.
#[hook]
pub fn use_window(chrome: &Rc<Chrome>, correspondent: &Rc<Correspondent>, dispatch: &Callback<Action>) -> Window {
    let wide = use_state_eq(is_wide);
    let in_view = use_state_eq(|| true);
    let (set_wide, set_in_view) = (wide.setter(), in_view.setter());
    let (chrome, correspondent, dispatch) = (Rc::clone(chrome), Rc::clone(correspondent), dispatch.clone());
    use_effect_with((), move |()| {
        let mut listeners = vec![on_window("resize", move |_| set_wide.set(is_wide()))];
        listeners.extend(address(&dispatch));
        listeners.extend(first_touch(&correspondent));
        listeners.push(shortcuts(&dispatch));
        if chrome.embed.is_some() {
            listeners.push(host(&dispatch));
        }
        if chrome.needs_analyst() {
            correspondent.open();
        }
        let watch = dom::observe::sight("reader", move |seen| set_in_view.set(seen));
        move || drop((listeners, watch))
    });
    Window { wide: *wide, figure_in_view: *in_view }
}

/// Back and Forward are obeyed.
fn address(dispatch: &Callback<Action>) -> [Option<Heard>; 2] {
    ["popstate", "hashchange"].map(|kind| {
        let dispatch = dispatch.clone();
        on_window(kind, move |_| {
            if !dom::address::is_place() {
                dispatch.emit(Action::Open(dom::address::code()));
            }
        })
    })
}

/// From the first thing on that a reader does, the analyst is there.
fn first_touch(correspondent: &Rc<Correspondent>) -> [Option<Heard>; 2] {
    ["pointerdown", "keydown"].map(|kind| {
        let correspondent = Rc::clone(correspondent);
        on_window(kind, move |_| correspondent.open())
    })
}

/// Undo and redo by keyboard, anywhere on the page but in a field that has its own.
fn shortcuts(dispatch: &Callback<Action>) -> Option<Heard> {
    let dispatch = dispatch.clone();
    on_window("keydown", move |event| {
        let action = match dom::event::keyboard(event).and_then(dom::event::press) {
            Some(Press::Undo) => Action::Undo,
            Some(Press::Redo) => Action::Redo,
            _ => return,
        };
        if !dom::event::is_typing(event) {
            event.prevent_default();
            dispatch.emit(action);
        }
    })
}

/// The page around an embed may set its sliders.
fn host(dispatch: &Callback<Action>) -> Option<Heard> {
    let dispatch = dispatch.clone();
    dom::host::on_set(move |name, value| {
        if let Some(key) = Key::ALL.iter().find(|key| key.row().key == name) {
            dispatch.emit(Action::Set(*key, value));
        }
    })
}
