//! What a reader is told of a code that is not quite in order, and what is refused.

use model::{Assumptions, Key, Outcome, Supposed};
use protocol::link::{Link, Notice, Unreadable};
use protocol::question::Question;

use crate::state::read;

fn said(code: &str) -> Vec<String> {
    read(code).1.iter().map(ToString::to_string).collect()
}

#[test]
fn codes_are_two_lower_case_letters_and_no_two_are_alike() {
    let (assumptions, outcomes) =
        (Key::ALL.iter().map(|key| key.row().code), Outcome::ALL.iter().map(|outcome| outcome.row().code));
    let mut seen = std::collections::BTreeSet::new();
    for code in assumptions.chain(outcomes).chain(["va", "vw", "zo", "hi", "se", "su"]) {
        assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()), "{code}");
        assert!(seen.insert(code), "{code} stands for two things");
    }
}

#[test]
fn what_is_out_of_range_is_brought_in_and_said() {
    let (link, _) = read("1.2.me4000.os99999999999999999999.xi77");
    assert_eq!(link.scenario.assumptions[Key::Mediation], 1.0);
    assert_eq!(link.scenario.assumptions[Key::Overstretch], 1.0);
    assert_eq!(link.focus.day, 28);
    let said = said("1.2.me4000.os99999999999999999999.xi77");
    assert_eq!(said[0], "me: expected 0 to 1000, received 4000, 1000 is used");
    assert_eq!(said.len(), 3);
}

#[test]
fn unknown_fields_are_kept_named_and_written_again() {
    let (link, notices) = read("1.2.me800.qq12.pin_name.Me500.me8x");
    assert_eq!(notices, ["qq12", "pin_name", "Me500", "me8x"].map(|field| Notice::Unknown(field.into())));
    assert_eq!(link.encode(), "1.2.me800.qq12.pin_name.Me500.me8x");
}

#[test]
fn fields_need_no_dots_between_them() {
    assert_eq!(read("1.2.me800os300va16xw14"), read("1.2.me800.os300.va16.xw14"));
    let (link, notices) = read("1.2.me800qq12os300");
    assert_eq!(notices, [Notice::Unknown("qq12".into())]);
    assert_eq!(link.encode(), "1.2.me800.os300.qq12");
}

#[test]
fn a_seed_travels_and_one_that_is_too_large_is_kept_as_it_came() {
    assert_eq!((read("1.2.se0").0.seed, read("1.2.se4294967295").0.seed), (Some(0), Some(u32::MAX)));
    assert_eq!(read("1.2.se4294967296").1, [Notice::Unknown("se4294967296".into())]);
    assert_eq!(read("1.2").0.seed, None);
}

#[test]
fn a_supposition_travels_and_one_on_no_day_that_is_shown_is_said_and_not_used() {
    let supposed = |code: &str| read(code).0.supposition.map(|supposed| (supposed.event(), supposed.day()));
    assert_eq!(supposed("1.2.su5"), Some((Supposed::IranStrikes, 5)));
    assert_eq!(supposed("1.2.me800su528"), Some((Supposed::Widened, 28)));
    assert_eq!(supposed("1.2"), None);
    for number in ["0", "29", "100", "599"] {
        let code = format!("1.2.me800.su{number}");
        assert_eq!(supposed(&code), None);
        let told = format!("su: expected a number that ends in a day from 01 to 28, received {number}; nothing is supposed");
        assert_eq!(said(&code), [told]);
        assert_eq!(read(&code).0.encode(), "1.2.me800", "the rest is used");
    }
    // An event of a newer version is kept as it came.
    assert_eq!(read("1.2.su605").1, [Notice::Unknown("su605".into())]);
    assert_eq!(read("1.2.su605").0.encode(), "1.2.su605");
    assert_eq!(said("1.2.su5.su6"), ["su: expected once, received twice, the last is used"]);
}

#[test]
fn of_many_notices_five_are_given_and_the_others_counted() {
    let many: String = (0..40).map(|place| format!(".zz{place}")).collect();
    let told = said(&format!("1.2.os300.os400{many}"));
    assert_eq!(told.len(), 6, "{told:?}");
    assert_eq!(told[0], "os: expected once, received twice, the last is used");
    assert_eq!((told[4].as_str(), told[5].as_str()), ("zz3: not known to this version, kept", "link: 36 more of this kind"));
}

#[test]
fn what_is_shown_of_a_long_field_is_cut() {
    let field = "q".repeat(3000);
    assert_eq!(said(&format!("1.2.{field}")), [format!("{}…: not known to this version, kept", "q".repeat(40))]);
    assert_eq!(read(&format!("1.2.{field}")).0.unknown, [field]);
}

#[test]
fn a_link_of_another_model_opens_its_assumptions_with_one_notice_and_a_newer_format_is_refused() {
    let (link, notices) = read("1.1.me800.rp300.yw14");
    assert_eq!((link.model, notices), (1, vec![Notice::OtherModel(1)]));
    assert_eq!(link.scenario, read("1.2.me800.rp300").0.scenario);
    assert_eq!(link.focus, Question { outcome: Outcome::WidenedByChoice, day: 14 });
    assert_eq!(link.encode(), "1.1.me800.rp300.yw14");
    assert_eq!(Link::decode("2.1.me800"), Err(Unreadable::NewerFormat(2)));
}

#[test]
fn damaged_links_are_refused_with_what_was_expected_and_what_came() {
    let refused = |code: &str| Link::decode(code).expect_err("this is no link").to_string();
    assert_eq!(refused(""), "link: expected a code that begins with two version numbers, such as 1.2, received \"\"");
    assert_eq!(refused("hello"), "link: expected a code that begins with two version numbers, such as 1.2, received \"hello\"");
    assert_eq!(refused(&"1.".repeat(3000)), "link: expected at most 4000 characters, received 6000");
}

#[test]
fn a_code_ends_before_the_first_character_that_no_code_has() {
    for tail in ["%", ")", " and more", "?a=1", "”", "é.os300"] {
        assert_eq!(read(&format!("1.2.me800{tail}")), read("1.2.me800"), "{tail}");
    }
}

#[test]
fn a_dot_added_at_the_end_of_a_sentence_changes_nothing() {
    assert_eq!(read("1.2.me800."), read("1.2.me800"));
}

#[test]
fn some_motive_weights_without_the_others_are_said_and_not_used() {
    for code in ["1.2.mc500", "1.2.mc0.mb0.ma0"] {
        let (link, notices) = read(code);
        assert_eq!((link.scenario.assumptions, notices), (Assumptions::default(), vec![Notice::Motives]), "{code}");
    }
}
