//! Links: codes, starting points, and the addresses in which they come.

use protocol::address::{code_in, home_in, names_a_place, opening, opening_home, with_code};
use protocol::link::home::{LONGEST_INSTRUCTION, LONGEST_TITLE};
use protocol::link::{Home, LONGEST_NAME, Link, MOST_PINS, code_part};

/// The most that a notice or a refusal says, in bytes.
const MOST_SAID: usize = 200;

/// What is longer than any link is refused; only what was nearly so can become so by being written anew.
const LONG: usize = 3000;

/// Reads bytes as an address and as a bare code.
pub fn bear(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    code(&text);
    home(&text);
    address(&text);
}

/// What can be read is written so that it opens the same again, and little is said of it.
fn code(text: &str) {
    match Link::decode(text) {
        Ok((link, notices)) => {
            assert!(notices.len() <= 7, "{} notices", notices.len());
            assert!(notices.iter().all(|notice| notice.to_string().len() <= MOST_SAID));
            assert_eq!(link.scenario.assumptions, link.scenario.assumptions.on_grid());
            assert!(link.pins.len() <= MOST_PINS);
            assert!(link.pins.iter().all(|pin| pin.name.chars().count() <= LONGEST_NAME));
            let again = link.encode();
            assert_eq!(code_part(&again), again, "a code has characters that no code has");
            if text.len() < LONG {
                let (read, _) = Link::decode(&again).unwrap_or_else(|refused| panic!("{again}: {refused}"));
                assert_eq!(read, link, "written {again}");
            }
        }
        Err(refused) => assert!(refused.to_string().len() <= MOST_SAID, "{refused}"),
    }
}

/// A starting point is read, whatever it is, and its author's words stay short.
fn home(text: &str) {
    let (home, notices) = Home::decode(text);
    assert!(notices.len() <= 7, "{} notices", notices.len());
    assert!(notices.iter().all(|notice| notice.to_string().len() <= MOST_SAID));
    assert!(home.title.chars().count() <= LONGEST_TITLE && home.instruction.chars().count() <= LONGEST_INSTRUCTION);
    if !home.is_ours() {
        assert_eq!(Home::decode(&home.code).0, home);
    }
}

/// The code of an address is found, replaced and taken away; the rest is left.
fn address(text: &str) {
    let found = code_in(text);
    if let Some(found) = &found {
        code(found);
    }
    if let Some(found) = home_in(text) {
        home(&found);
    }
    assert!(!(names_a_place(text) && found.is_some() && text.starts_with('#')), "a place that is a state");
    let fragment = text.split_once('#').map_or("", |(_, fragment)| fragment);
    let written = ["#", &with_code(fragment, Some("1.2.me800"))].concat();
    assert_eq!(code_in(&written).as_deref(), Some("1.2.me800"), "{written}");
    let opened = opening(text, Some("1.2.me800"));
    assert_eq!(code_in(&opened).as_deref(), Some("1.2.me800"), "{opened}");
    let page = |address: &str| address.split('#').next().unwrap_or_default().to_owned();
    assert_eq!(page(&opening_home(text, None)), page(text));
}
