//! Pinned scenarios in links: how they are written, and what is done with those that are damaged.

use model::{Key, Scenario, Vantage};
use protocol::link::{Link, Notice, Pin};

use crate::state::{read, with};

/// The field of a pin of the defaults with that name.
fn field(name: &str) -> String {
    let link = Link { pins: vec![Pin::new(name, Scenario::default_from(Vantage::Jan18))], ..Link::default_from(Vantage::Jan18) };
    link.encode().strip_prefix("1.2.").expect("a code of today").to_owned()
}

fn names(code: &str) -> Vec<String> {
    read(code).0.pins.into_iter().map(|pin| pin.name).collect()
}

#[test]
fn a_pin_is_one_field_of_a_name_and_what_differs_from_the_defaults() {
    let mediated = Scenario { from: Vantage::Jan16, ..with(&[(Key::Mediation, 0.9), (Key::Overstretch, 0.7)]) };
    let link = Link { pins: vec![Pin::new("Mediated", mediated)], ..Link::of(with(&[(Key::Resolve, 0.1)])) };
    assert_eq!(link.encode(), "1.2.re100._Mediated_me900os700va16");
    assert_eq!(read("1.2.re100._Mediated_me900os700va16"), (link, vec![]));
}

#[test]
fn names_are_escaped_by_runs_and_come_back_as_they_were() {
    // Space is U+0020, 32 = 0·36² + 0·36 + 32 ("w"); ö is U+00F6, 246 = 6·36 + 30 ("u"); 😀 is U+1F600, 128512 = 2·36³ + 35200, and
    // 35200 = 27·36² + 5·36 + 28 ("r5s"); ث is U+062B, 1579 = 36² + 7·36 + 31 ("17v").
    for (name, field_expected) in [
        ("", "__"),
        ("War", "_War_"),
        ("Iran öffnet", "_Iran-00w06u-ffnet_"),
        ("a-b_c", "_a-019-b-02n-c_"),
        ("😀", "_-Br5s-_"),
        ("ثالثی", "_-17v17r18k17v1cc-_"),
    ] {
        assert_eq!(field(name), field_expected, "{name}");
        assert_eq!(names(&format!("1.2.{}", field(name))), [name]);
    }
    assert_eq!(names(&format!("1.2.{}", field("\u{10ffff}\u{b640}\u{b63f}"))), ["\u{10ffff}\u{b640}\u{b63f}"]);
}

#[test]
fn a_name_too_long_is_cut_and_said() {
    let letters = "abcdefghijklmnopqrstuvwxyz";
    let (link, notices) = read(&format!("1.2._{letters}_me900"));
    assert_eq!(notices, [Notice::LongName(letters[..24].into())]);
    assert_eq!(link.pins, [Pin::new(letters, with(&[(Key::Mediation, 0.9)]))]);
    assert_eq!(Pin::new(letters, link.scenario).name, letters[..24]);
}

#[test]
fn a_line_break_is_no_part_of_a_name() {
    assert_eq!(Pin::new("a\nb\u{7f}", Scenario::default_from(Vantage::Jan18)).name, "ab");
    assert_eq!(read("1.2._a-00a-b_").1, [Notice::Unknown("_a-00a-b_".into())]);
}

#[test]
fn damaged_pins_and_pins_of_newer_versions_are_kept_and_said() {
    for field in [
        "_",
        "_a",
        "_a-_",
        "_a-0_",
        "_a-00-_",
        "_a-00w_",
        "_-00A-_",
        "_-A00-_me",
        "_-Zzzz-_",
        "_-1ao0-_",
        "_-18d8-_",
        "_a_me",
        "_a_me9x",
        "_a_zz5",
        "_a_me900zz5",
        "_a_va17",
        "_a_se5",
        "_a_me900_b",
        "_a_ME900",
        "_-p6o-",
    ] {
        let (link, notices) = read(&format!("1.2.os300.{field}"));
        assert_eq!((link.pins.len(), notices), (0, vec![Notice::Unknown(field.into())]), "{field}");
        assert_eq!(link.encode(), format!("1.2.os300.{field}"));
    }
}

#[test]
fn half_of_a_character_that_is_none_by_itself_is_damage() {
    // U+D800 = 55296 = 1·36³ + 8640, and 8640 = 6·36² + 24·36: a half of a pair.
    assert_eq!(read("1.2._-A6o0-_").1, [Notice::Unknown("_-A6o0-_".into())]);
}

#[test]
fn a_fourth_pin_is_kept_and_said() {
    let code = "1.2._a_me1._b_me2._c_me3._d_me4._e_me5";
    let (link, notices) = read(code);
    assert_eq!(notices, ["_d_me4", "_e_me5"].map(|field| Notice::Unknown(field.into())));
    assert_eq!((link.pins.len(), link.unknown.clone()), (3, vec!["_d_me4".to_owned(), "_e_me5".to_owned()]));
    assert_eq!(link.encode(), code);
}

#[test]
fn values_in_pins_are_brought_into_range_and_said_as_elsewhere() {
    let (link, notices) = read("1.2._a_me4000mc5");
    assert_eq!(notices, [Notice::Clamped("me".into(), "4000".into(), 1000), Notice::Motives]);
    assert_eq!(link.pins, [Pin::new("a", with(&[(Key::Mediation, 1.0)]))]);
}
