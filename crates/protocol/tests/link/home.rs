//! Starting points that a link's author has chosen: what they carry, how long they get, and what damage does to them.

use model::{Key, Vantage};
use proptest::prelude::*;
use protocol::address::{code_in, home_in, names_a_place, opening, opening_home, with_code};
use protocol::link::home::{Home, LONGEST_INSTRUCTION, LONGEST_TITLE, Offer, Others};
use protocol::link::{Link, Notice};

use crate::limits::everything;
use crate::state::any_link;

/// Starting points of links that are out in the world, with the state, what is offered (`+` before the others where they are shown), the title
/// and the instruction that each must open with for ever.
const RELEASED: [(&str, &str, &str, &str, &str); 5] = [
    ("1.2", "1.2", "", "", ""),
    ("1.2.me800.va16_ore", "1.2.me800.va16", "resolve", "", ""),
    ("1.2.os300_lmcme_tWeek-00w-3", "1.2.os300", "+motive_counter_terror,mediation", "Week 3", ""),
    ("1.2_l", "1.2", "+", "", ""),
    ("1.2.me0_iTry-18l-", "1.2.me0", "", "", "Tryم"),
];

fn read(written: &str) -> Home {
    let (home, notices) = Home::decode(written);
    assert_eq!(notices, [], "{written}");
    home
}

fn any_offer() -> impl Strategy<Value = Option<Offer>> {
    let keys = proptest::sample::subsequence(Key::ALL.to_vec(), 0..=Key::ALL.len());
    let others = prop_oneof![Just(Others::Hidden), Just(Others::Locked)];
    proptest::option::of((keys, others).prop_map(|(keys, others)| Offer { keys, others }))
}

/// Texts as they are written in Urdu, Chinese and English, in turns or not.
fn written_text(most: usize) -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        proptest::char::range('\u{600}', '\u{6ff}'),
        proptest::char::range('\u{4e00}', '\u{9fff}'),
        proptest::char::range(' ', '~'),
    ];
    proptest::collection::vec(letter, 0..=most).prop_map(|letters| letters.into_iter().collect())
}

#[test]
fn a_text_of_160_urdu_or_chinese_letters_and_every_assumption_moved_fit_in_a_link_of_900_characters() {
    let site = "https://an-institute-with-a-long-name.example.org/courses/south-asia/crises/offramp/ur/";
    let offer = Offer { keys: Key::ALL[1..].to_vec(), others: Others::Hidden };
    for letter in ["\u{645}", "\u{56fd}"] {
        let (title, instruction) = (letter.repeat(LONGEST_TITLE), letter.repeat(LONGEST_INSTRUCTION));
        let home = Home::new(&everything(Vec::new()), Some(offer.clone()), &title, &instruction);
        assert_eq!(Home::decode(&home.code).0, home);
        let link = opening_home(site, Some(&home.code));
        assert!(link.len() <= 900, "{} characters: {link}", link.len());
        // What a reader then moves comes beside it.
        let moved = opening(&link, Some(&everything(Vec::new()).encode()));
        assert_eq!(moved.len(), link.len() + "&s=".len() + 194);
    }
}

#[test]
fn pins_and_what_is_not_known_stay_behind() {
    let (link, _) = Link::decode("1.2.me800.se7._Mine_os300.zz1").expect("a code");
    assert_eq!(Home::new(&link, None, "", "").code, "1.2.me800");
}

#[test]
fn texts_lose_what_no_line_has_and_what_is_too_long_and_motives_are_one() {
    let keys = vec![Key::MotiveCoerce, Key::Mediation, Key::MotiveBroaden];
    let offer = Some(Offer { keys, others: Others::Locked });
    let home = Home::new(&Link::default_from(Vantage::Jan18), offer, " A\nB\u{7} ", &"x".repeat(300));
    assert_eq!((home.title.as_str(), home.instruction.len()), ("AB", LONGEST_INSTRUCTION));
    assert_eq!(read(&home.code), home);
    let offered: Vec<Key> = Key::ALL.iter().copied().filter(|key| home.offers(*key)).collect();
    assert_eq!(offered, [Key::Mediation, Key::MotiveCounterTerror, Key::MotiveBroaden, Key::MotiveCoerce]);
    assert_eq!(home.offer.expect("there is one").keys, [Key::Mediation, Key::MotiveCounterTerror]);
}

#[test]
fn a_damaged_starting_point_is_ours_and_that_is_said() {
    let long = format!("1.2_t{}", "x".repeat(LONGEST_TITLE + 1));
    for written in [
        "",
        "hello",
        "1",
        "_ome",
        "9.2.me800",
        "1.2.me1200",
        "1.2.me800.me900",
        "1.2.mb500",
        "1.2_",
        "1.2__ome",
        "1.2_om",
        "1.2_omx",
        "1.2_oME",
        "1.2_ome_lre",
        "1.2_ome_ore",
        "1.2_ta_tb",
        "1.2_ia_ib",
        "1.2_t-182",
        "1.2_t-18-",
        "1.2_t-000-",
        &long,
    ] {
        assert_eq!(Home::decode(written), (Home::default(), vec![Notice::Home]), "{written}");
    }
    assert!(Home::default().is_ours() && Home::default().link == Link::default_from(Vantage::Jan18));
}

#[test]
fn parts_of_newer_versions_are_named_and_kept_like_fields() {
    let (home, notices) = Home::decode("1.2.me800.zz5_xnew_ome_Q");
    let unknown = |part: &str| Notice::Unknown(part.into());
    assert_eq!(notices, [unknown("zz5"), unknown("xnew"), unknown("Q")]);
    assert_eq!(home.code, "1.2.me800.zz5_xnew_ome_Q");
    assert!(home.offers(Key::Mediation) && !home.offers(Key::Resolve));
    // A link of another version of the model has its assumptions.
    let (home, notices) = Home::decode("1.7.me800");
    assert_eq!((home.assumptions()[Key::Mediation], notices), (0.8, vec![Notice::OtherModel(7)]));
}

#[test]
fn a_released_starting_point_opens_for_ever() {
    for (written, code, offered, title, instruction) in RELEASED {
        let home = read(written);
        let keys = |offer: &Offer| offer.keys.iter().map(|key| key.row().key).collect::<Vec<_>>().join(",");
        let shown = home.offer.as_ref().map_or_else(String::new, |offer| {
            format!("{}{}", if offer.others == Others::Locked { "+" } else { "" }, keys(offer))
        });
        let found = (home.link.encode(), shown, home.title, home.instruction);
        assert_eq!(found, (code.into(), offered.into(), title.into(), instruction.into()), "{written}");
    }
}

#[test]
fn the_state_is_never_taken_from_the_starting_point() {
    let home = "1.2.os300_ome_tAs-00w-is_i-18l-";
    for lead in ["#h=", "https://example.org/#h=", "#h%3D", "#H=", "#a=1&h=", "#amp;h=", "https://example.org/?s=search#h="] {
        let address = format!("{lead}{home}");
        assert_eq!((code_in(&address), names_a_place(&address)), (None, false), "{address}");
        let found = home_in(&address).unwrap_or_default();
        assert_eq!(found, if lead == "#H=" { home.to_lowercase() } else { home.into() }, "{address}");
    }
    for address in ["#h=1.2.os300_ome&s=1.2.me800", "#s=1.2.me800&h=1.2.os300_ome", "#s%3D1.2.me800%26h%3D1.2.os300_ome"] {
        let (link, _) = Link::decode(&code_in(address).expect("there is one")).expect("a code");
        assert_eq!(link.encode(), "1.2.me800", "{address}");
        assert_eq!(read(&home_in(address).expect("there is one")).code, "1.2.os300_ome", "{address}");
        // Nor is it lost when the state is written.
        let written = with_code(address, Some("1.2.me900"));
        assert_eq!(written, "h=1.2.os300_ome&s=1.2.me900", "{address}");
    }
    for address in
        ["https://example.org/?h=300#s=1.2.me800", "#1.2.me800", "#section", "#ah=1.2", "https://example.org/", "?h=1.2.me800"]
    {
        assert_eq!(home_in(address), None, "{address}");
    }
}

#[test]
fn another_starting_point_takes_the_place_of_the_one_before_and_of_the_state() {
    let address = "https://example.org/page/?source=letter#theme=dark&s=1.2.os300&h=1.2.me100&note=a";
    assert_eq!(opening_home(address, Some("1.2.me800")), "https://example.org/page/?source=letter#theme=dark&note=a&h=1.2.me800");
    assert_eq!(opening_home("https://example.org/#h=1.2.me100", None), "https://example.org/");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_starting_point_travels_unchanged_in_the_safe_alphabet(
        link in any_link(3), offer in any_offer(), title in "\\PC{0,50}", instruction in "\\PC{0,130}",
    ) {
        let home = Home::new(&link, offer, &title, &instruction);
        prop_assert!(home.code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)));
        prop_assert_eq!(Home::decode(&home.code), (home.clone(), vec![]));
        // Beside a state, before or after it, both are found, and neither in the other.
        let code = link.encode();
        let beside = opening(&opening_home("https://example.org/", Some(&home.code)), Some(&code));
        for address in [beside.clone(), format!("#s={code}&h={}", home.code), beside.replace('&', "%26").replace('.', "%2E")] {
            prop_assert_eq!(read(&home_in(&address).unwrap_or_default()), home.clone());
            prop_assert_eq!(Link::decode(&code_in(&address).unwrap_or_default()).map(|(link, _)| link), Ok(link.clone()));
        }
    }

    #[test]
    fn a_link_with_a_starting_point_has_at_most_900_characters_in_urdu_and_chinese_too(
        link in any_link(3), offer in any_offer(), title in written_text(LONGEST_TITLE), instruction in written_text(LONGEST_INSTRUCTION),
    ) {
        let home = Home::new(&link, offer, &title, &instruction);
        let address = opening_home("https://www.example-of-an-institute.org/offramp/embed/ur/?lang=ur&theme=dark", Some(&home.code));
        prop_assert!(address.len() <= 900, "{} characters: {}", address.len(), address);
    }

    #[test]
    fn whatever_happens_to_a_starting_point_it_opens_or_is_ours(
        link in any_link(0), offer in any_offer(), title in written_text(LONGEST_TITLE), place in 0_usize..400, byte in "[._a-zA-Z0-9-]",
    ) {
        let home = Home::new(&link, offer, &title, "");
        let mut damaged = home.code.clone();
        let place = place % damaged.len();
        damaged.replace_range(place..=place, &byte);
        for written in [&damaged, &home.code[..place]] {
            let (read, notices) = Home::decode(written);
            prop_assert_eq!(read.is_ours(), notices == [Notice::Home], "{}", written);
            prop_assert!(read.title.chars().count() <= LONGEST_TITLE && !read.title.contains(char::is_control));
        }
    }
}

#[test]
fn little_is_said_of_much_that_is_unknown() {
    let unknown: String = (0..100).map(|place| format!("_x{place}")).collect();
    let (home, notices) = Home::decode(&format!("1.1.me800{unknown}_tA"));
    assert_eq!(home.title, "A");
    assert!(notices.len() <= 7, "{} notices", notices.len());
    let further = notices.iter().filter_map(|notice| match notice {
        Notice::Further(number) => Some(*number),
        _ => None,
    });
    assert_eq!(further.sum::<usize>() + notices.iter().filter(|notice| matches!(notice, Notice::Unknown(_))).count(), 100);
}
