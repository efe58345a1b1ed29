//! The page's address, which holds the code of the reader's state, and the browser's Back and Forward.

use protocol::address::{code_in, names_a_place, opening};
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

/// The link code in the address, if there is one, with what may follow it.
pub fn code() -> Option<String> {
    code_in(&whole()?)
}

/// Whether the fragment of the address names an element of the page, as a link within the page does, and so no state.
pub fn is_place() -> bool {
    whole().is_some_and(|address| names_a_place(&address))
}

/// The whole address.
fn whole() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// Writes the link code `code` into the address, or removes it for none, and leaves the path, the query and other fragment parameters as
/// they are. A frame never adds entries: Back belongs to the page around it.
pub fn write(code: Option<&str>, entry: Entry) {
    let Some(address) = whole() else { return };
    let fresh = opening(&address, code);
    if fresh == address {
        return;
    }
    let Some(Ok(history)) = web_sys::window().map(|window| window.history()) else { return };
    let _ = match entry {
        Entry::New if !super::is_framed() => history.push_state_with_url(&JsValue::NULL, "", Some(&fresh)),
        Entry::New | Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&fresh)),
    };
}

/// The query of an embed's address; `None` where the document is the page itself.
pub fn embed_query() -> Option<UrlSearchParams> {
    if !super::root()?.has_attribute(EMBED) {
        return None;
    }
    let query = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()
}
