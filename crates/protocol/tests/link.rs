//! The link codec: released links, round trips, and whatever chats, editors and vandals do to a link.
#![cfg(not(target_arch = "wasm32"))]

use model::assumption::GRID;
use model::motive::Prior;
use model::preset::PRESETS;
use model::{Assumptions, Key, Outcome, Scenario, Vantage};
use proptest::prelude::*;
use protocol::link::{Link, Notice, Unreadable, off_grid};
use protocol::question::{Focus, History, Span, View};

/// A code and the state it must open.
type Released = (&'static str, fn() -> Link);

/// Links that have been released, and the state each must open. Lines are only ever added at the end.
const RELEASED: &[Released] = &[
    ("1.1", || Link::default_from(Vantage::Jan18)),
    ("1.1.va16", || Link::default_from(Vantage::Jan16)),
    ("1.1.me800.os300", || with(&[(Key::Mediation, 0.8), (Key::Overstretch, 0.3)])),
    ("1.1.mc0.mb1000.ma0", || {
        let assumptions = Assumptions::default().with_motives(Prior::in_proportion([0.0, 1.0, 0.0]).expect("weights"));
        Link::of(Scenario { from: Vantage::Jan18, assumptions })
    }),
    ("1.1.pu0.dp1000.va16.xw14.vw1.zo10.hi1", || {
        let assumptions = Assumptions::default().with_clamped(Key::Publicity, 0.25).with_clamped(Key::DecisionPrecision, 1.2);
        Link {
            focus: Focus { outcome: Outcome::Widened, day: 14 },
            view: View::Ladder,
            span: Span::FirstTen,
            history: History::Shown,
            ..Link::of(Scenario { from: Vantage::Jan16, assumptions })
        }
    }),
];

fn with(values: &[(Key, f64)]) -> Link {
    let assumptions = values.iter().fold(Assumptions::default(), |all, (key, value)| all.with_clamped(*key, *value));
    Link::of(Scenario { from: Vantage::Jan18, assumptions })
}

fn read(code: &str) -> (Link, Vec<Notice>) {
    Link::decode(code).unwrap_or_else(|error| panic!("{code}: {error}"))
}

#[test]
fn every_released_link_opens_the_state_it_was_released_with_and_is_written_so_again() {
    for (code, state) in RELEASED {
        assert_eq!(read(code), (state(), vec![]), "{code}");
        assert_eq!(state().encode(), *code);
    }
}

#[test]
fn every_preset_travels_unchanged() {
    for preset in PRESETS {
        let link = Link::of(preset.scenario());
        assert_eq!(off_grid(&preset.scenario()), [], "{}", preset.name);
        assert_eq!(link.scenario, preset.scenario(), "{}", preset.name);
        assert_eq!(read(&link.encode()), (link, vec![]), "{}", preset.name);
    }
}

#[test]
fn codes_of_assumptions_are_two_lower_case_letters_and_no_two_are_alike() {
    let codes: std::collections::BTreeSet<&str> = Key::ALL.iter().map(|key| key.row().code).collect();
    assert_eq!(codes.len(), Key::ALL.len());
    for code in codes {
        assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()), "{code}");
        assert!(!code.starts_with('x') && !["va", "vw", "zo", "hi", "se"].contains(&code), "{code} is taken");
    }
}

#[test]
fn what_is_out_of_range_is_brought_in_and_said() {
    let (link, notices) = read("1.1.me4000.os99999999999999999999.xi77");
    assert_eq!(link.scenario.assumptions[Key::Mediation], 1.0);
    assert_eq!(link.scenario.assumptions[Key::Overstretch], 1.0);
    assert_eq!(link.focus.day, 28);
    let said: Vec<String> = notices.iter().map(ToString::to_string).collect();
    assert_eq!(said[0], "me: expected 0 to 1000, received 4000, 1000 is used");
    assert_eq!(said.len(), 3);
}

#[test]
fn unknown_fields_are_kept_named_and_written_again() {
    let (link, notices) = read("1.1.me800.qq12.se44.pin_name");
    assert_eq!(notices, ["qq12", "se44", "pin_name"].map(|field| Notice::Unknown(field.into())));
    assert_eq!(link.encode(), "1.1.me800.qq12.se44.pin_name");
}

#[test]
fn an_older_model_is_said_and_a_newer_format_is_refused() {
    assert_eq!(read("1.0.me800").1, [Notice::OtherModel(0)]);
    assert_eq!(Link::decode("2.1.me800"), Err(Unreadable::NewerFormat(2)));
}

#[test]
fn damaged_links_are_refused_with_what_was_expected_and_what_came() {
    let refused = |code: &str| Link::decode(code).expect_err("this is no link").to_string();
    assert_eq!(refused(""), "link: expected a code that begins with two version numbers, such as 1.1, received \"\"");
    assert_eq!(refused("1.1.me80%"), "link: expected letters, digits, '.', '_' and '-', received '%'");
    assert_eq!(refused("hello"), "link: expected a code that begins with two version numbers, such as 1.1, received \"hello\"");
    assert_eq!(refused(&"1.".repeat(3000)), "link: expected at most 4000 characters, received 6000");
}

#[test]
fn a_dot_added_at_the_end_of_a_sentence_changes_nothing() {
    assert_eq!(read("1.1.me800."), read("1.1.me800"));
}

#[test]
fn some_motive_weights_without_the_others_are_said_and_not_used() {
    for code in ["1.1.mc500", "1.1.mc0.mb0.ma0"] {
        let (link, notices) = read(code);
        assert_eq!((link.scenario.assumptions, notices), (Assumptions::default(), vec![Notice::Motives]), "{code}");
    }
}

fn any_link() -> impl Strategy<Value = Link> {
    let indices = prop::collection::vec(0..=GRID, Key::ALL.len());
    let motives = (0..=1000_u16).prop_flat_map(|first| (Just(first), 0..=1000 - first));
    let focus = (0..Outcome::ALL.len(), 0..=28_u8);
    (indices, motives, focus, 0..16_u8).prop_map(|(indices, (first, second), (outcome, day), choices)| {
        let mut assumptions = Assumptions::default();
        for (key, index) in Key::ALL.iter().zip(indices).filter(|(key, _)| key.motive().is_none()) {
            assumptions = assumptions.with_clamped(*key, key.row().grid_value(index));
        }
        let motives = Prior::from_thousandths([first, second, 1000 - first - second]).expect("they sum to 1000");
        let chosen = |bit: u8| choices >> bit & 1 == 1;
        Link {
            focus: Focus { outcome: Outcome::ALL[outcome], day },
            view: if chosen(0) { View::Ladder } else { View::Events },
            span: if chosen(1) { Span::FirstTen } else { Span::Whole },
            history: if chosen(2) { History::Shown } else { History::Hidden },
            ..Link::of(Scenario {
                from: if chosen(3) { Vantage::Jan16 } else { Vantage::Jan18 },
                assumptions: assumptions.with_motives(motives),
            })
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_state_travels_unchanged_in_at_most_200_characters_of_the_safe_alphabet(link in any_link()) {
        let code = link.encode();
        prop_assert!(code.len() <= 200, "{} characters: {code}", code.len());
        prop_assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)));
        prop_assert_eq!(Link::decode(&code), Ok((link, vec![])));
    }

    #[test]
    fn any_text_is_read_or_refused_and_never_panics(text in "\\PC*") {
        let _ = Link::decode(&text);
        let _ = Link::decode(&format!("1.1.{text}"));
    }

    #[test]
    fn every_beginning_of_a_link_is_read_or_refused(link in any_link(), cut in 0..200_usize) {
        let code = link.encode();
        let cut = cut.min(code.len());
        if let Ok((read, _)) = Link::decode(&code[..cut]) {
            prop_assert!(Link::decode(&read.encode()).is_ok());
        }
    }
}
