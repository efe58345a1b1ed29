//! Links that have been released open what they opened then, for ever.

use model::preset::PRESETS;
use model::{Assumptions, MODEL_VERSION};
use protocol::link::{Link, Notice, off_grid};

use crate::state::{every_assumption, read, readable};

/// Append-only: see its head.
const RELEASED: &str = include_str!("../released_links.txt");

/// What the lines begin with that have defaults in place of a link's state.
const DEFAULTS: &str = "defaults";

/// The codes, with the states that they must open.
pub fn released() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = RELEASED.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
}

#[test]
fn every_released_link_opens_the_state_it_was_released_with() {
    let mut wrong = Vec::new();
    for (code, state) in released().filter(|(code, _)| *code != DEFAULTS) {
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
    for (code, _) in released().filter(|(code, _)| *code != DEFAULTS) {
        let link = read(code).0;
        assert_eq!(read(&link.encode()).0, link, "{code}");
    }
}

#[test]
fn what_is_not_in_a_link_is_what_it_always_was() {
    let mut frozen: Vec<&str> =
        released().filter(|(code, _)| *code == DEFAULTS).flat_map(|(_, state)| state.split(' ')).collect();
    let defaults = every_assumption(&Assumptions::default());
    let mut defaults: Vec<&str> = defaults.split_whitespace().collect();
    frozen.sort_unstable();
    defaults.sort_unstable();
    assert_eq!(
        defaults, frozen,
        "what is frozen stays; an assumption that is new needs a line of defaults with nothing else in it"
    );
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
