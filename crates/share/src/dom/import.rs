//! The section "Open a file" in the browser: reads the file that was chosen or dropped.

use std::rc::Rc;

use protocol::address::code_of;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, File, FileList, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::dialog::Dialog;
use super::{by_id, fill, say, show};
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
                spawn_local(async move {
                    read(&dialog, &file).await;
                    show_answer();
                });
            }
        }
        count => {
            say(id::OPENED, &text::one_file(count));
            show_answer();
        }
    }
}

/// Scrolls what is said of the file into view: it may have been dropped anywhere.
fn show_answer() {
    if let Some(answer) = by_id::<Element>(id::OPENED) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        answer.scroll_into_view_with_scroll_into_view_options(&options);
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
            // Where a link has no code, its author's starting point opens.
            let is_ours = dialog.state().home().is_ours();
            let code = if is_ours { code_of(&opened.link).unwrap_or_default() } else { opened.link.encode() };
            show::go_to(dialog, opened.link, &code);
            fill(id::OPENED, &said);
        }
    }
}
