//! The page's address: the code of the reader's state in the fragment parameter `s`, and the browser's Back and Forward.

use wasm_bindgen::JsValue;

/// The fragment parameter that holds the code.
const PARAMETER: &str = "s";

/// How a new address enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// As an entry of its own: Back returns to the address before.
    New,
    /// In place of the present one.
    Same,
}

/// The code in the address, if there is one.
pub fn code() -> Option<String> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    code_in(&fragment).map(str::to_owned)
}

/// Whether the fragment names a place on the page, as a link within it does, and so says nothing of the state.
pub fn is_place() -> bool {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    names_a_place(&fragment)
}

/// Writes `code` into the address, or removes it, and leaves the path, the query and other fragment parameters as they are. A
/// frame never adds entries: Back belongs to the page around it.
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

fn parameters(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split('&').filter(|parameter| !parameter.is_empty())
}

fn value_of(parameter: &str) -> Option<&str> {
    parameter.strip_prefix(PARAMETER)?.strip_prefix('=')
}

fn names_a_place(fragment: &str) -> bool {
    let fragment = fragment.trim_start_matches('#');
    !fragment.is_empty() && !fragment.contains('=')
}

fn code_in(fragment: &str) -> Option<&str> {
    parameters(fragment).find_map(value_of)
}

/// The fragment with the code in place of the one it had.
fn with_code(fragment: &str, code: Option<&str>) -> String {
    let others = parameters(fragment).filter(|parameter| value_of(parameter).is_none()).map(str::to_owned);
    others.chain(code.map(|code| format!("{PARAMETER}={code}"))).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_found_replaced_and_removed_among_other_parameters() {
        assert_eq!(code_in("#a=1&s=1.1.me800&b"), Some("1.1.me800"));
        assert_eq!(code_in("#section"), None);
        assert_eq!(["", "#", "#a=1", "#s=1.1", "#section"].map(names_a_place), [false, false, false, false, true]);
        assert_eq!(with_code("#a=1&s=1.1&b", Some("1.1.me800")), "a=1&b&s=1.1.me800");
        assert_eq!(with_code("#a=1&s=1.1", None), "a=1");
        assert_eq!(with_code("", Some("1.1")), "s=1.1");
    }
}
