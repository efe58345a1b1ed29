//! The page's address, which holds the code of the reader's state, and the browser's Back and Forward.

use protocol::address::{code_in, names_a_place, with_code};
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

/// The link code in the address, if there is one.
pub fn code() -> Option<String> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    code_in(&fragment).map(str::to_owned)
}

/// Whether the fragment of the address names an element of the page, as a link within the page does, and so no state.
pub fn is_place() -> bool {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    names_a_place(&fragment)
}

/// Writes the link code `code` into the address, or removes it for none, and leaves the path, the query and other fragment parameters as
/// they are. A frame never adds entries: Back belongs to the page around it.
pub fn write(code: Option<&str>, entry: Entry) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let (Ok(path), Ok(query), Ok(fragment)) = (location.pathname(), location.search(), location.hash()) else { return };
    let fresh = with_code(&fragment, code);
    if fresh == fragment.trim_start_matches('#') {
        return;
    }
    let address = if fresh.is_empty() { format!("{path}{query}") } else { format!("{path}{query}#{fresh}") };
    let Ok(history) = window.history() else { return };
    let _ = match entry {
        Entry::New if !super::is_framed() => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Entry::New | Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
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
