//! Whatever is done to a link, it is read or refused, and little is said of it.

use proptest::prelude::*;
use protocol::link::Link;

use crate::released::released;
use crate::state::any_link;

/// The most that a notice or a refusal says, in bytes.
const MOST_SAID: usize = 200;

/// Reads `code`, whatever it is; what can be read is written so that it opens the same again.
fn bear(code: &str) {
    match Link::decode(code) {
        Ok((link, notices)) => {
            assert!(notices.len() <= 7, "{} notices: {code}", notices.len());
            let said = notices.iter().map(|notice| notice.to_string().len()).max().unwrap_or(0);
            assert!(said <= MOST_SAID, "{said} bytes: {code}");
            let again = link.encode();
            // What is longer than any link is refused; only what was nearly so can become so by being written anew.
            if code.len() < 3000 {
                assert_eq!(Link::decode(&again).map(|(link, _)| link), Ok(link), "{code} is written {again}");
            }
        }
        Err(refused) => assert!(refused.to_string().len() <= MOST_SAID, "{refused}"),
    }
}

/// The characters of links, and a few that are not.
const CHARACTERS: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-%/ )é٣😀";

#[test]
fn every_beginning_of_every_released_link_is_read_or_refused() {
    for (code, _) in released() {
        (0..=code.len()).for_each(|cut| bear(&code[..cut]));
    }
}

#[test]
fn every_released_link_with_one_character_wrong_missing_or_added_is_read_or_refused() {
    for (code, _) in released() {
        for place in 0..=code.len() {
            let (before, after) = code.split_at(place);
            let rest = after.get(1..).unwrap_or("");
            bear(&format!("{before}{rest}"));
            for character in CHARACTERS.chars() {
                bear(&format!("{before}{character}{rest}"));
                bear(&format!("{before}{character}{after}"));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        bear(&text);
        bear(&format!("1.2.{text}"));
        bear(&format!("1.2._{text}_"));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        bear(&String::from_utf8_lossy(&bytes));
        bear(&format!("1.2.{}", String::from_utf8_lossy(&bytes)));
    }

    #[test]
    fn any_text_of_the_alphabet_is_read_or_refused(text in "[a-z0-9A-Z._-]{0,5000}") {
        bear(&text);
        bear(&format!("1.2.{text}"));
    }

    #[test]
    fn anything_like_fields_and_pins_is_read_or_refused(
        parts in prop::collection::vec("(_([a-zA-Z0-9]|-[0-9a-zA-Z]{0,9}-?){0,5}_)?(me|os|mc|mb|ma|va|se|su|xi|vw|zz){0,2}[0-9]{0,6}((me|os|va)[0-9]{1,3}){0,4}", 0..60)
    ) {
        bear(&format!("1.2.{}", parts.join(".")));
    }

    #[test]
    fn every_beginning_of_any_link_is_read_or_refused(link in any_link(3), cut in 0..1000_usize) {
        let code = link.encode();
        bear(&code[..cut.min(code.len())]);
    }

    #[test]
    fn any_link_with_some_characters_wrong_is_read_or_refused(
        link in any_link(3),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), "[a-z0-9A-Z._-]"), 1..4)
    ) {
        let mut code = link.encode();
        for (place, character) in wrong {
            let place = place.index(code.len());
            code.replace_range(place..=place, &character);
        }
        bear(&code);
    }
}
