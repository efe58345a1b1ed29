//! What the panels say where the link's author has chosen the starting point.
#![cfg(not(target_arch = "wasm32"))]

use std::num::NonZeroU16;

use analyst::workbench::Workbench;
use protocol::inquiry::{Body, Message, Panel, Request, Section, Want};
use words::text::text;

/// The panel of `section` about the state of `code`, from the starting point `home`; the line of off-ramps in thousandths, 0 for the usual.
fn panel(home: &str, code: &str, section: Section, line: u16) -> Panel {
    let mut workbench = Workbench::default();
    workbench.receive(Message::Ask(Request {
        number: 1,
        code: if home.is_empty() { code.into() } else { format!("{code}&h={home}") },
        before: String::new(),
        width: 328,
        line: NonZeroU16::new(line),
        wants: vec![Want::Panel(section)],
    }));
    let mut panel = None;
    while workbench.is_busy() {
        if let Some(Body::Panel(_, found)) = workbench.work(0.0).map(|reply| reply.body) {
            panel = Some(found);
        }
    }
    panel.unwrap_or_else(|| panic!("{section:?} of {code}"))
}

#[test]
fn shares_are_of_the_way_from_it_to_the_state() {
    let there = panel("1.2.me800", "1.2.me800", Section::Why, 0);
    assert!(there.sentence.starts_with("Nothing differs from the starting point."), "{}", there.sentence);
    let from_home = panel("1.2.me800", "1.2.me800.os300", Section::Why, 0);
    assert!(from_home.table.contains("Iranian overstretch") && !from_home.table.contains("Chinese mediation"));
    // What is as at our starting point is a change from it.
    let back = panel("1.2.me800", "1.2", Section::Why, 0);
    assert!(back.table.contains("80 → 50"), "{}", back.table);
    assert!(back.text.contains("--link '#h=1.2.me800&amp;s=1.2'"), "{}", back.text);
}

#[test]
fn the_map_marks_it_and_not_ours() {
    let marked = |home: &str, code: &str| panel(home, code, Section::Map([0, 1]), 0).figure.contains(text().starting_point);
    assert_eq!([marked("1.2.me800", "1.2.me800"), marked("1.2.me800", "1.2"), marked("", "1.2")], [false, true, false]);
}

#[test]
fn a_pair_without_pins_has_it_as_its_second() {
    let pair = panel("1.2.me900.os300", "1.2", Section::Pair, 0);
    assert!(pair.text.contains("If not: Chinese mediation 90 +1"), "{}", pair.text);
}

#[test]
fn off_ramps_that_are_not_offered_are_told_and_have_no_button() {
    let counted = |home: &str| {
        let text = panel(home, "1.2.me0", Section::OffRamps, 0).text;
        (text.matches("<li>").count(), text.matches(" data-change=").count())
    };
    let (told, buttons) = counted("");
    assert!(1 < told && told == buttons);
    assert_eq!(counted("1.2.me0"), (told, told));
    let (still_told, offered) = counted("1.2.me0_lme");
    assert!(still_told == told && offered < told, "{offered} of {told}");
    assert_eq!(counted("1.2.me0_o"), (told, 0));
}

#[test]
fn a_pair_of_changes_opens_from_the_same_starting_point_or_has_no_link() {
    let text = |home: &str| panel(home, "1.2", Section::OffRamps, 120).text;
    assert!(text("").contains("href=\"#s=1.2."));
    let kept = text("1.2.me800");
    assert!(kept.contains("href=\"#h=1.2.me800&amp;s=1.2.") && !kept.contains("href=\"#s="), "{kept}");
    let locked = text("1.2_l");
    assert!(locked.contains("<li>") && !locked.contains("<a "), "{locked}");
}
