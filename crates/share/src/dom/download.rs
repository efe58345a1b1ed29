//! Saving a file on the reader's device.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{document, pause};

/// How long a browser may take to begin with a file, in milliseconds.
const PATIENCE: i32 = 10_000;

/// Makes a file of that MIME type from `text`.
pub(super) fn blob(text: &str, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}

/// Starts the download of `file` under that name.
pub(super) fn save(file: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let document = document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    // It is in no document: its click would be one in the dialog, and elsewhere the page is inert.
    link.click();
    spawn_local(async move {
        pause::pause(PATIENCE).await;
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}
