//! The section "A picture to link" in the browser: the list is fetched when a reader asks for it, and what is pasted follows the choice.

use std::rc::Rc;

use protocol::linked_picture::{self, DIRECTORY, INDEX, LinkedPicture};
use wasm_bindgen_futures::spawn_local;

use super::dialog::Dialog;
use super::{chosen, fetch, fill, say, write};
use crate::markup::{self, id};
use crate::pictures::{self, field};
use words::text::{share_text, text};

/// Fetches the list of pictures and shows it.
pub(super) fn fetch(dialog: &Rc<Dialog>) {
    let dialog = Rc::clone(dialog);
    spawn_local(async move {
        say(id::PICTURES_STATUS, share_text().fetching);
        let index = fetch::text(&[dialog.site.as_str(), DIRECTORY, INDEX].concat()).await;
        let index = index.and_then(|index| linked_picture::read(&index)).unwrap_or_default();
        *dialog.pictures.borrow_mut() = pictures::in_language(index, text().plural);
        let is_empty = dialog.pictures.borrow().is_empty();
        say(id::PICTURES_STATUS, if is_empty { share_text().no_pictures } else { "" });
        show(&dialog);
    });
}

/// Fills the section for the state that the page shows, once there is a list.
pub(super) fn show(dialog: &Dialog) {
    let pictures = dialog.pictures.borrow();
    if let Some(first) = pictures::first(&pictures, &dialog.link.borrow()) {
        fill(id::PICTURES, &markup::listed(&pictures, first));
        tell(dialog, first);
    }
}

/// Writes what is pasted for the preset and the view that are chosen.
pub(super) fn changed(dialog: &Dialog) {
    let one = |name: &str| chosen(&dialog.element, name).into_iter().next().unwrap_or_default();
    if let Some(picture) = pictures::of(&dialog.pictures.borrow(), &one(field::PRESET), &one(field::VIEW)) {
        tell(dialog, picture);
    }
}

fn tell(dialog: &Dialog, picture: &LinkedPicture) {
    write(id::PICTURE_HTML, &picture.html(&dialog.site));
    write(id::PICTURE_MARKDOWN, &picture.markdown(&dialog.site));
    for status in [id::PICTURE_HTML_STATUS, id::PICTURE_MARKDOWN_STATUS] {
        say(status, "");
    }
}
