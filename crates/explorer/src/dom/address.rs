//! The page's address, which holds the code of the reader's state, and the browser's Back and Forward.

use protocol::address::{names_a_place, opening};
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

/// The attribute that only the root element of an embed has.
const EMBED: &str = "data-embed";

/// How a new address enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// It adds an entry: Back returns to the address before.
    New,
    /// It replaces the address of the present entry.
    Same,
}

/// Whether the fragment of the address names an element of the page, as a link within the page does, and so no state.
pub fn is_place() -> bool {
    names_a_place(&whole())
}

/// The whole address; empty if it is not to be had.
pub fn whole() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Writes the link code `code` into the address, or removes it for none, and leaves the path, the query and other fragment parameters as
/// they are. A frame never adds entries: Back belongs to the page around it. Returns what was to be written.
pub fn write(code: Option<&str>, entry: Entry) -> String {
    let address = whole();
    let fresh = opening(&address, code);
    if fresh != address
        && let Some(Ok(history)) = web_sys::window().map(|window| window.history())
    {
        let _ = match entry {
            Entry::New if !super::is_framed() => history.push_state_with_url(&JsValue::NULL, "", Some(&fresh)),
            Entry::New | Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&fresh)),
        };
    }
    fresh
}

/// The query of an embed's address; `None` where the document is the page itself.
pub fn embed_query() -> Option<UrlSearchParams> {
    if !super::root()?.has_attribute(EMBED) {
        return None;
    }
    let query = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()
}
