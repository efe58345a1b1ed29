//! How long codes can get: the longest is computed.

use model::assumption::GRID;
use model::motive::Prior;
use model::{Assumptions, Key, Outcome, Scenario, Supposed, Supposition, Vantage};
use proptest::prelude::*;
use protocol::link::{Link, Pin};
use protocol::question::{History, Question, Span, View};

use crate::state::{any_link, read};

/// The scenario with the longest fields: every assumption at the end with the most digits, and three weights of three digits.
fn longest() -> Scenario {
    let mut assumptions = Assumptions::default();
    for key in Key::ALL.iter().filter(|key| key.motive().is_none()) {
        let row = key.row();
        // No default stands at the upper end, where the number has four digits: every assumption can have six characters.
        assert_ne!(row.grid_index(row.default), GRID, "{}", row.key);
        assumptions = assumptions.with_clamped(*key, row.range.1);
    }
    let motives = Prior::from_thousandths([400, 300, 300]).expect("they sum to 1000");
    Scenario { from: Vantage::Jan16, assumptions: assumptions.with_motives(motives) }
}

/// Everything chosen, the longest way.
pub fn everything(pins: Vec<Pin>) -> Link {
    Link {
        model: 999,
        focus: Question { outcome: Outcome::Widened, day: 28 },
        view: View::Consequences,
        span: Span::FirstTen,
        history: History::Shown,
        seed: Some(u32::MAX),
        supposition: Supposition::new(Supposed::Widened, 28).ok(),
        pins,
        ..Link::of(longest())
    }
}

#[test]
fn the_longest_scenario_has_at_most_200_characters() {
    // Versions "1.999." 6, 23 assumptions "me1000" 138, weights "mc400" 15, "va16" 4, "xw28" 4, "vw2" 3, "zo10" 4, "hi1" 3,
    // "se4294967295" 12, "su528" 5: without dots between them.
    assert_eq!(everything(Vec::new()).encode().len(), 6 + 138 + 15 + 4 + 4 + 3 + 4 + 3 + 12 + 5);
    assert_eq!(everything(Vec::new()).encode().len(), 194);
}

#[test]
fn a_code_has_dots_as_long_as_it_has_room_for_them() {
    let fits = Link { seed: None, supposition: None, span: Span::Whole, model: 2, ..everything(Vec::new()) };
    assert_eq!((fits.encode().len(), fits.encode().matches('.').count()), (200, 31));
    let tight = Link { model: 10, ..fits };
    // One character too many: 29 of the 30 dots between fields and versions go.
    assert_eq!(tight.encode().len(), 201 - 29);
    assert_eq!(read(&tight.encode()).0, tight);
}

#[test]
fn three_pins_of_24_arabic_letters_and_everything_chosen_have_at_most_900_characters() {
    let name = "\u{645}".repeat(24);
    // A pin: a dot, "_", "-" + 24 × 3 + "-", "_", and the scenario's 138 + 15 + 4.
    let pins = vec![Pin::new(&name, longest()); 3];
    assert_eq!(everything(pins.clone()).encode().len(), 194 + 3 * (1 + 1 + 74 + 1 + 157));
    assert_eq!(everything(pins.clone()).encode().len(), 896);
    assert_eq!(read(&everything(pins.clone()).encode()).0.pins, pins);
}

#[test]
fn no_name_of_characters_below_46656_is_longer_than_one_of_24_arabic_letters() {
    let length = |name: &str| {
        let link = Link { pins: vec![Pin::new(name, longest())], ..everything(Vec::new()) };
        link.encode().len()
    };
    let arabic = length(&"\u{645}".repeat(24));
    // The name is a word of 24 letters over {one that is escaped, one that is not}: all of them.
    for word in 0..1_u32 << 24 {
        // Only where runs begin and end counts; one word of each number of runs and of escaped letters would do, a sample does too.
        if word % 4099 != 0 && word.count_ones() < 23 {
            continue;
        }
        let name: String = (0..24).map(|place| if word >> place & 1 == 1 { '\u{645}' } else { 'a' }).collect();
        assert!(length(&name) <= arabic, "{name}");
    }
    // Characters with larger numbers take four digits: three names of them still fit.
    let link = everything(vec![Pin::new(&"😀".repeat(24), longest()); 3]);
    assert_eq!(link.encode().len(), 896 + 3 * 24);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_state_travels_unchanged_in_the_safe_alphabet_within_the_limits(link in any_link(3)) {
        let code = link.encode();
        let alone = Link { pins: Vec::new(), ..link.clone() }.encode();
        prop_assert!(alone.len() <= 200 && code.len() <= 968, "{} characters: {code}", code.len());
        prop_assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)));
        prop_assert_eq!(Link::decode(&code), Ok((link, vec![])));
    }
}
