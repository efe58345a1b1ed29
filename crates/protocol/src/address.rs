//! The state in an address: its code is the fragment's parameter `s`. A starting point of its author's is the parameter `h`. Others are left
//! as they are.
//!
//! Chats, mail programs and people change addresses: they escape characters (`s%3D1%2E2`), add to them (`?fbclid=…`, a bracket, a mark
//! that nobody sees), move the code before the `#` or shout it. Where it is plain what was meant, it is read.

use model::Vantage;

use crate::link::{Link, code_part};

/// The fragment's parameter that holds the code.
const PARAMETER: &str = "s";

/// The letters of the parameters that hold the code and the starting point.
const STATE: u8 = b's';
const HOME: u8 = b'h';

/// The code that an address needs to open `link`: none for our starting point.
pub fn code_of(link: &Link) -> Option<String> {
    (*link != Link::default_from(Vantage::Jan18)).then(|| link.encode())
}

/// The code in an address, or in its part from the `#` on, if there is one, with what may follow it. It stands behind the last `s=`, if that
/// comes after a `#` or a digit follows it; else it is the fragment, if that begins with a digit.
///
/// Escapes are read as what they stand for. What is not ASCII is passed over: marks that nobody sees, and quotation marks.
pub fn code_in(address: &str) -> Option<String> {
    value_in(address, STATE)
}

/// What an address has of a starting point of its author's, with what may follow it: it stands behind the last `h=` after a `#`.
pub fn home_in(address: &str) -> Option<String> {
    value_in(address, HOME)
}

fn value_in(address: &str, parameter: u8) -> Option<String> {
    let mut code = String::new();
    let (mut before, mut last) = (b'#', b'#');
    let (mut in_fragment, mut is_named, mut is_sure, mut is_loud) = (false, false, false, false);
    let mut bytes = address.bytes();
    while let Some(mut byte) = bytes.next() {
        // A percent sign that escapes nothing, as in `ratio=50%&s=…`, is one.
        let mut ahead = bytes.clone();
        if byte == b'%'
            && let Some(high) = hexadecimal(ahead.next())
            && let Some(low) = hexadecimal(ahead.next())
        {
            byte = 16 * high + low;
            bytes = ahead;
        }
        if !byte.is_ascii() {
            continue;
        }
        if byte == b'=' && last | 32 == parameter && !before.is_ascii_alphanumeric() {
            code.clear();
            (is_named, is_sure, is_loud) = (true, in_fragment, last != parameter);
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
    (is_sure || parameter == STATE && begins && (is_named || in_fragment)).then_some(code)
}

/// What a hexadecimal digit says.
fn hexadecimal(digit: Option<u8>) -> Option<u8> {
    char::from(digit?).to_digit(16).map(|digit| digit as u8)
}

/// The fragment, without its `#`, with `code` in place of the one it had.
pub fn with_code(fragment: &str, code: Option<&str>) -> String {
    let mut with = String::new();
    for other in parameters(fragment) {
        let whole = ["#", other].concat();
        // Where an escaped `&` has made one parameter of two, the starting point is not lost with the code.
        let other = if code_in(&whole).is_none() { other } else { &home_in(&whole).map_or_else(String::new, home_parameter) };
        if !other.is_empty() {
            with.push_str(other);
            with.push('&');
        }
    }
    match code {
        Some(code) => with + PARAMETER + "=" + code,
        None => with.trim_end_matches('&').to_owned(),
    }
}

fn home_parameter(home: String) -> String {
    ["h=", code_part(&home)].concat()
}

/// The whole `address` with `home` in place of the starting point it had, or without one, and without the code of a state: it opens where
/// `home` is. Path, query and other parameters are as they are.
pub fn opening_home(address: &str, home: Option<&str>) -> String {
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = with_code(fragment, None);
    let others = parameters(&fragment).filter(|parameter| home_in(&["#", parameter].concat()).is_none());
    let all: Vec<String> = others.map(str::to_owned).chain(home.map(|home| home_parameter(home.to_owned()))).collect();
    if all.is_empty() { page.into() } else { [page, "#", &all.join("&")].concat() }
}

/// The whole `address` with `code` in place of the one it had: path, query and other parameters as they are.
pub fn opening(address: &str, code: Option<&str>) -> String {
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = with_code(fragment, code);
    if fragment.is_empty() { page.into() } else { [page, "#", &fragment].concat() }
}

/// Whether an address ends in the name of a place on the page, as a link within it does, and so says nothing of the state.
pub fn names_a_place(address: &str) -> bool {
    let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
    let whole = ["#", fragment].concat();
    !fragment.is_empty() && fragment.bytes().all(|byte| byte != b'=') && code_in(&whole).is_none() && home_in(&whole).is_none()
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
    fn a_percent_sign_that_escapes_nothing_takes_no_character_with_it() {
        for other in ["ratio=50%", "%", "a=%2", "a=%z", "a=%%"] {
            let fragment = with_code(other, Some("1.2.me800"));
            assert_eq!(fragment, format!("{other}&s=1.2.me800"));
            assert_eq!(code_in(&format!("#{fragment}")).as_deref(), Some("1.2.me800"), "{other}");
        }
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
