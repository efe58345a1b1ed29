//! The page as one file, in the browser: what the site holds ready is fetched, finished with the state, and saved.

use std::rc::Rc;

use protocol::one_file;
use wasm_bindgen_futures::spawn_local;

use super::dialog::Dialog;
use super::{export, fetch, say};
use crate::markup::id;
use words::text::{share_text, text};

/// Saves the page in its state, and says how that went.
pub(super) fn save(dialog: &Rc<Dialog>) {
    let dialog = Rc::clone(dialog);
    spawn_local(async move {
        say(id::TAKE_STATUS, share_text().fetching);
        export::report(saved(&dialog).await);
    });
}

async fn saved(dialog: &Dialog) -> Result<String, String> {
    let state = dialog.state();
    let held = fetch::text(&[dialog.site.as_str(), &one_file::path(text().plural)].concat()).await;
    let file = held
        .and_then(|held| one_file::finished(&held, &state.link, &state.home(), &dialog.site))
        .ok_or(share_text().unfetched)?;
    export::save(&file, "text/html", &state.page_name())
}
