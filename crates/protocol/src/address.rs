//! The state in an address: its code is the fragment's parameter `s`, beside others that are left as they are.
//!
//! Chats, mail programs and people change addresses: they escape characters (`s%3D1%2E2`), add to them (`?fbclid=…`, a bracket, a mark
//! that nobody sees), move the code before the `#` or shout it. Where it is plain what was meant, it is read.

use model::Vantage;

use crate::link::Link;

/// The fragment's parameter that holds the code.
const PARAMETER: &str = "s";

/// The code that an address needs to open `link`: none for our starting point.
pub fn code_of(link: &Link) -> Option<String> {
    (*link != Link::default_from(Vantage::Jan18)).then(|| link.encode())
}

/// The code in an address, or in its part from the `#` on, if there is one, with what may follow it. It stands behind the last `s=`, if that
/// comes after a `#` or a digit follows it; else it is the fragment, if that begins with a digit.
///
/// Escapes are read as what they stand for. What is not ASCII is passed over: marks that nobody sees, and quotation marks.
pub fn code_in(address: &str) -> Option<String> {
    let mut code = String::new();
    let (mut before, mut last) = (b'#', b'#');
    let (mut in_fragment, mut is_named, mut is_sure, mut is_loud) = (false, false, false, false);
    let mut bytes = address.bytes();
    while let Some(mut byte) = bytes.next() {
        if byte == b'%' {
            byte = 16 * hexadecimal(bytes.next()) + hexadecimal(bytes.next());
        }
        if !byte.is_ascii() {
            continue;
        }
        if byte == b'=' && last | 32 == b's' && !before.is_ascii_alphanumeric() {
            code.clear();
            (is_named, is_sure, is_loud) = (true, in_fragment, last == b'S');
        } else if byte == b'#' && !is_named {
            code.clear();
        } else {
            code.push(char::from(byte));
        }
        in_fragment |= byte == b'#';
        (before, last) = (last, byte);
    }
    // A link in capitals was made so from its first letter on.
    if is_loud {
        code.make_ascii_lowercase();
    }
    let begins = code.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    (is_sure || begins && (is_named || in_fragment)).then_some(code)
}

/// What a hexadecimal digit says; 0 for anything else.
fn hexadecimal(digit: Option<u8>) -> u8 {
    digit.and_then(|digit| char::from(digit).to_digit(16)).unwrap_or(0) as u8
}

/// The fragment, without its `#`, with `code` in place of the one it had.
pub fn with_code(fragment: &str, code: Option<&str>) -> String {
    let mut with = String::new();
    for other in parameters(fragment).filter(|parameter| code_in(&["#", parameter].concat()).is_none()) {
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

/// Whether an address ends in the name of a place on the page, as a link within it does, and so says nothing of the state.
pub fn names_a_place(address: &str) -> bool {
    let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
    !fragment.is_empty() && fragment.bytes().all(|byte| byte != b'=') && code_in(&["#", fragment].concat()).is_none()
}

fn parameters(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split('&').filter(|parameter| !parameter.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_found_replaced_and_removed_among_other_parameters() {
        assert_eq!(code_in("#a=1&s=1.1.me800&b").as_deref(), Some("1.1.me800&b"));
        assert_eq!(code_in("#section"), None);
        assert_eq!(with_code("#a=1&s=1.1&b", Some("1.1.me800")), "a=1&b&s=1.1.me800");
        assert_eq!(with_code("#a=1&s=1.1", None), "a=1");
        assert_eq!(with_code("", Some("1.1")), "s=1.1");
    }

    #[test]
    fn a_place_on_the_page_is_no_state() {
        let fragments = ["", "#", "#a=1", "#s=1.1", "#section", "#s%3D1.1", "#1.2.me800", "?s=1.2.me800#section"];
        assert_eq!(fragments.map(names_a_place), [false, false, false, false, true, false, false, true]);
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

    #[test]
    fn a_damaged_code_is_replaced_like_any_other() {
        for fragment in
            ["s=1.1.me800?fbclid=x", "amp;s=1.1", "s%3D1.1.me800", "S=1.1.ME800", "!s=1.1", "/s=1.1", "?s=1.1", "1.1.me8"]
        {
            assert_eq!(with_code(&format!("#theme=dark&{fragment}"), Some("1.2")), "theme=dark&s=1.2", "{fragment}");
        }
    }
}
