//! Filling the dialog for a state, and opening it.

use std::rc::Rc;

use model::Vantage;
use protocol::link::Link;
use wasm_bindgen::JsValue;

use super::dialog::Dialog;
use super::{embed, export, fill, home, pictures, say, write};
use crate::markup::{self, id};

/// Opens the dialog for the state of that code; for our starting point where the code cannot be read.
pub(super) fn open(dialog: &Rc<Dialog>, code: &str) {
    let read = Link::decode(code).map(|(link, _)| link);
    show(dialog, read.unwrap_or_else(|_| Link::default_from(Vantage::Jan18)));
    for status in [id::LINK_STATUS, id::CITATION_STATUS, id::SNIPPET_STATUS, id::TAKE_STATUS, id::OPENED] {
        say(status, "");
    }
    let element = &dialog.element;
    if !element.open() && element.show_modal().is_err() {
        element.set_open(true);
    }
    element.set_scroll_top(0);
}

/// Lets the page open `link`, whose code is `code`, and fills the dialog for it.
pub(super) fn go_to(dialog: &Rc<Dialog>, link: Link, code: &str) {
    let _ = dialog.port.post_message(&JsValue::from_str(code));
    show(dialog, link);
}

fn show(dialog: &Rc<Dialog>, link: Link) {
    *dialog.link.borrow_mut() = link;
    let state = dialog.state();
    home::show(dialog);
    write(id::CITATION, &state.citation());
    fill(id::FIGURES, &markup::figures(&state.link, &export::others()));
    if dialog.page.is_none() {
        embed::show(dialog);
        pictures::show(dialog);
    }
}
