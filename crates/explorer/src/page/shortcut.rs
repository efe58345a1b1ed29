//! Undo and redo by keyboard, anywhere on the page but in a field that has its own.

use yew::prelude::*;

use crate::dom;
use crate::dom::event::Press;
use crate::state::Action;

/// Obeys Ctrl+Z and its like.
#[hook]
pub fn use_shortcuts(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = dom::event::on_window("keydown", move |event| {
            let press = dom::event::keyboard(event).and_then(dom::event::press);
            let action = match press {
                Some(Press::Undo) => Action::Undo,
                Some(Press::Redo) => Action::Redo,
                _ => return,
            };
            if !dom::event::is_typing(event) {
                event.prevent_default();
                dispatch.emit(action);
            }
        });
        move || drop(listener)
    });
}
