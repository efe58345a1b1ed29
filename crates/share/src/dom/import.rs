//! The section "Open a file" in the browser: reads the file that was chosen or dropped.

use std::rc::Rc;

use protocol::address::code_of;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList};

use super::dialog::Dialog;
use super::{fill, say, show};
use crate::markup::{self, id};
use crate::{import, text};
use words::text::share_text;

/// Reads the one file that was chosen or dropped, and opens it if all is right with it.
pub(super) fn take(dialog: &Rc<Dialog>, files: Option<FileList>) {
    let Some(files) = files else { return };
    match files.length() {
        0 => {}
        1 => {
            if let Some(file) = files.item(0) {
                let dialog = Rc::clone(dialog);
                spawn_local(async move { read(&dialog, &file).await });
            }
        }
        count => say(id::OPENED, &text::one_file(count)),
    }
}

async fn read(dialog: &Rc<Dialog>, file: &File) {
    if f64::from(text::LARGEST) < file.size() {
        return say(id::OPENED, &text::too_large(file.size()));
    }
    let written = JsFuture::from(file.text()).await.ok().and_then(|written| written.as_string());
    let Some(written) = written else { return say(id::OPENED, share_text().unreadable) };
    let seen = dialog.link.borrow().clone();
    match import::read(&written, &seen) {
        Err(faults) => fill(id::OPENED, &markup::faults(&faults)),
        Ok(opened) => {
            let said = markup::opened(&opened);
            let code = code_of(&opened.link).unwrap_or_default();
            show::go_to(dialog, opened.link, &code);
            fill(id::OPENED, &said);
        }
    }
}
