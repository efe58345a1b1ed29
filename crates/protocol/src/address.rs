//! The state in an address: its code is the fragment's parameter `s`, beside others that are left as they are.

use model::Vantage;

use crate::link::Link;

/// The fragment's parameter that holds the code.
const PARAMETER: &str = "s";

/// The code that an address needs to open `link`: none for our starting point.
pub fn code_of(link: &Link) -> Option<String> {
    (*link != Link::default_from(Vantage::Jan18)).then(|| link.encode())
}

/// The code in a fragment (with or without its `#`), if there is one.
pub fn code_in(fragment: &str) -> Option<&str> {
    parameters(fragment).find_map(value_of)
}

/// The fragment, without its `#`, with `code` in place of the one it had.
pub fn with_code(fragment: &str, code: Option<&str>) -> String {
    let mut with = String::new();
    for other in parameters(fragment).filter(|parameter| value_of(parameter).is_none()) {
        with.push_str(other);
        with.push('&');
    }
    match code {
        Some(code) => with + PARAMETER + "=" + code,
        None => with.trim_end_matches('&').to_owned(),
    }
}

/// The whole `address` with `code` in place of the one it had: path, query and other parameters as they are.
pub fn opening(address: &str, code: Option<&str>) -> String {
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = with_code(fragment, code);
    if fragment.is_empty() { page.into() } else { format!("{page}#{fragment}") }
}

/// Whether a fragment names a place on the page, as a link within it does, and so says nothing of the state.
pub fn names_a_place(fragment: &str) -> bool {
    let fragment = fragment.trim_start_matches('#');
    !fragment.is_empty() && fragment.bytes().all(|byte| byte != b'=')
}

fn parameters(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split('&').filter(|parameter| !parameter.is_empty())
}

fn value_of(parameter: &str) -> Option<&str> {
    parameter.strip_prefix(PARAMETER)?.strip_prefix('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_found_replaced_and_removed_among_other_parameters() {
        assert_eq!(code_in("#a=1&s=1.1.me800&b"), Some("1.1.me800"));
        assert_eq!(code_in("#section"), None);
        assert_eq!(with_code("#a=1&s=1.1&b", Some("1.1.me800")), "a=1&b&s=1.1.me800");
        assert_eq!(with_code("#a=1&s=1.1", None), "a=1");
        assert_eq!(with_code("", Some("1.1")), "s=1.1");
    }

    #[test]
    fn a_place_on_the_page_is_no_state() {
        assert_eq!(["", "#", "#a=1", "#s=1.1", "#section"].map(names_a_place), [false, false, false, false, true]);
    }

    #[test]
    fn an_address_keeps_its_query_and_its_other_parameters() {
        let address = "https://example.org/page/?source=letter&x=1#theme=dark&s=1.1.os300&note=a";
        let me = Some("1.1.me800");
        assert_eq!(opening(address, me), "https://example.org/page/?source=letter&x=1#theme=dark&note=a&s=1.1.me800");
        assert_eq!(opening(address, None), "https://example.org/page/?source=letter&x=1#theme=dark&note=a");
        assert_eq!(opening("https://example.org/", me), "https://example.org/#s=1.1.me800");
        assert_eq!(opening("https://example.org/#s=1.1.me800", None), "https://example.org/");
    }
}
