//! Links that have been released open what they opened then, for ever.

use model::preset::PRESETS;
use model::{Assumptions, MODEL_VERSION};
use protocol::link::{Link, Notice, off_grid};

use crate::state::{every_assumption, read, readable};

/// Append-only: see its head.
const RELEASED: &str = include_str!("../released_links.txt");

/// The codes, with the states that they must open.
pub fn released() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = RELEASED.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
}

#[test]
fn every_released_link_opens_the_state_it_was_released_with() {
    let mut wrong = Vec::new();
    for (code, state) in released().filter(|(code, _)| *code != "defaults") {
        let (link, notices) = read(code);
        let notices: Vec<&Notice> = notices.iter().filter(|notice| **notice != Notice::OtherModel(link.model)).collect();
        assert!(notices.is_empty(), "{code}: {notices:?}");
        if readable(&link) != state {
            wrong.push(format!("{code}\t{}", readable(&link)));
        }
    }
    assert!(wrong.is_empty(), "new lines are to be\n{}", wrong.join("\n"));
}

#[test]
fn every_released_link_is_written_so_that_it_opens_the_same_state() {
    for (code, _) in released().filter(|(code, _)| *code != "defaults") {
        let link = read(code).0;
        assert_eq!(read(&link.encode()).0, link, "{code}");
    }
}

#[test]
fn what_is_not_in_a_link_is_what_it_always_was() {
    let (_, frozen) = released().find(|(code, _)| *code == "defaults").expect("there is a line of defaults");
    let defaults = every_assumption(&Assumptions::default());
    assert!(defaults.trim() == frozen, "the defaults of format 1 are frozen; today's are\ndefaults\t{}", defaults.trim());
}

#[test]
fn there_is_a_link_of_every_version_of_the_model() {
    for version in 1..=MODEL_VERSION {
        assert!(released().any(|(code, _)| code.starts_with(&format!("1.{version}."))), "add one of version {version}");
    }
}

#[test]
fn every_preset_travels_unchanged() {
    for preset in PRESETS {
        let link = Link::of(preset.scenario());
        assert_eq!(off_grid(&preset.scenario()), [], "{}", preset.key);
        assert_eq!(link.scenario, preset.scenario(), "{}", preset.key);
        assert_eq!(read(&link.encode()), (link, vec![]), "{}", preset.key);
    }
}
