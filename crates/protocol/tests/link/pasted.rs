//! Links as people paste them: what chats, mail programs and people do to an address on its way.

use proptest::prelude::*;
use protocol::address::{code_in, names_a_place, with_code};
use protocol::link::{Link, code_part};

use crate::state::any_link;

/// The state that the page opens at `address`, as a code; nothing where it opens our starting point without a word.
fn opened(address: &str) -> Option<String> {
    let code = code_in(address)?;
    Some(Link::decode(&code).map_or_else(|refused| refused.to_string(), |(link, _)| link.encode()))
}

/// What may be done to the end of an address, or of its code.
const TRAILS: [&str; 26] = [
    "",
    "?fbclid=x",
    "&fbclid=x",
    ",",
    ")",
    "]",
    ";",
    "\"",
    "%22",
    "”",
    "%E2%80%9D",
    ">",
    "%3E",
    " ",
    "%20",
    "%20and%20more",
    "…",
    "’",
    "*",
    "|",
    "\u{200b}",
    "%E2%80%8B",
    "\u{ad}",
    "%C2%AD",
    "%0A",
    ").",
];

/// What may stand before the code of an address.
const LEADS: [&str; 17] = [
    "https://example.org/#s=",
    "#s=",
    "s=",
    "https://example.org/#S=",
    "https://example.org/#s%3D",
    "https://example.org/#s%3d",
    "https://example.org/#amp;s=",
    "https://example.org/#a=1&amp;s=",
    "https://example.org/#?s=",
    "https://example.org/#!s=",
    "https://example.org/#/s=",
    "https://example.org/?s=",
    "https://example.org/?lang=ur&s=",
    "https://example.org/%23s=",
    "https://example.org/ur/#theme=dark&s=",
    "https://example.org/#",
    "\u{200b}https://example.org/#\u{200b}s=",
];

#[test]
fn the_code_is_read_whatever_stands_before_and_behind_it() {
    let code = "1.2.me800.os300.va16._War-00w-1_me0";
    for lead in LEADS {
        for trail in TRAILS {
            // In capitals a pin's name has lost its own.
            let expected = if lead.contains('S') { code.to_lowercase() } else { code.into() };
            assert_eq!(opened(&format!("{lead}{code}{trail}")).as_deref(), Some(&*expected), "{lead:?} {trail:?}");
        }
    }
}

#[test]
fn escapes_marks_that_nobody_sees_and_capitals_within_a_code_are_read() {
    for address in [
        "#s=1%2E2%2Eme800",
        "#s=1%2e2.me800",
        "#s=1.2.me8\u{200b}00",
        "#s=1.2.me8%E2%80%8B00",
        "#s=1.2.m\u{ad}e800",
        "#s=1.2.m%C2%ADe800",
        "#S=1.2.ME800",
        "#%53=1.2.ME800",
        "#s%3D1.2.me800",
    ] {
        assert_eq!(opened(address).as_deref(), Some("1.2.me800"), "{address}");
        assert!(!names_a_place(address), "{address}");
        assert_eq!(with_code(address, Some("1.2")), "s=1.2", "{address}");
    }
}

#[test]
fn a_fragment_that_looks_like_a_code_and_is_none_is_refused_aloud() {
    for address in ["#s=hello", "#s=", "#s=%", "#s=%zz", "#S=hello", "#s%3Dhello", "#1", "#12", "https://example.org/?s=1"] {
        let said = opened(address).unwrap_or_else(|| panic!("{address}: our starting point without a word"));
        assert!(said.starts_with("link: expected a code that begins with two version numbers"), "{address}: {said}");
    }
}

#[test]
fn what_holds_no_code_is_left_alone() {
    for address in
        ["https://example.org/", "#section", "#as=1.2", "#theme=dark", "https://example.org/?s=search#part-map", "#", ""]
    {
        assert_eq!(code_in(address), None, "{address}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_link_is_opened_whatever_stands_before_and_behind_it(
        link in any_link(3),
        lead in prop::sample::select(LEADS.to_vec()),
        trail in prop::sample::select(TRAILS.to_vec()),
    ) {
        prop_assume!(!lead.contains('S'));
        let code = link.encode();
        prop_assert_eq!(opened(&format!("{lead}{code}{trail}")), Some(code));
    }

    #[test]
    fn any_link_with_every_dot_escaped_is_opened(link in any_link(3)) {
        let code = link.encode();
        prop_assert_eq!(opened(&format!("#s={}", code.replace('.', "%2E").replace('_', "%5f"))), Some(code));
    }

    #[test]
    fn any_text_in_an_address_is_read_or_refused_or_left_alone(text in "\\PC*") {
        for address in [format!("#s={text}"), format!("https://example.org/?s={text}"), text.clone(), format!("#{text}%")] {
            let _ = opened(&address);
            let _ = with_code(&address, Some("1.2"));
            // What is shown of it is of the alphabet.
            if let Some(code) = code_in(&address) {
                prop_assert!(code_part(&code).bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)));
            }
        }
    }
}
