//! Copying a text: by the clipboard where the browser allows it, else by hand.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;

use super::{by_id, say};
use words::text::share_text;

/// Copies what stands in the field of that id, and says in the element `status` how it went.
pub(super) fn copy(field: &str, status: &str) {
    let Some(field) = by_id::<HtmlTextAreaElement>(field) else { return };
    let status = status.to_owned();
    spawn_local(async move {
        say(&status, "");
        if written(&field.value()).await {
            say(&status, share_text().copied);
        } else {
            let _ = field.focus();
            field.select();
            say(&status, share_text().copy_by_hand);
        }
    });
}

async fn written(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = window.navigator().clipboard();
    // Pages that came over an open line have none.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
