//! The figures as they are: a change of a single byte must be looked at and accepted.
#![cfg(not(target_arch = "wasm32"))]

mod sample;

use chart::{Frame, Theme, svg};
use insta::assert_snapshot;
use sample::{
    DESKTOP, FUNCTIONAL, PHONE, RUNGS, RUNGS_UNRESTRAINED, events, events_with_bands, events_with_ghosts, frame,
    frame_of_history, ladder, tick,
};

#[test]
fn events_on_a_phone() {
    assert_snapshot!("events_phone", svg::screen(&events(frame(PHONE))));
}

#[test]
fn events_with_ghosts_on_a_phone() {
    assert_snapshot!("events_ghosts_phone", svg::screen(&events_with_ghosts(frame(PHONE))));
}

#[test]
fn events_with_bands_and_what_really_happened_on_a_desktop() {
    assert_snapshot!("events_bands_history_desktop", svg::screen(&events_with_bands(frame_of_history(DESKTOP))));
}

#[test]
fn the_first_ten_days_on_a_desktop() {
    let dates = [(0.0, "17 Jan"), (5.0, "22 Jan"), (10.0, "27 Jan")];
    let x_ticks = dates.map(|(day, date)| tick(day, date)).to_vec();
    let figure = events_with_ghosts(Frame { last_day: 10, x_ticks, ..frame(DESKTOP) });
    assert_snapshot!("events_ten_days_desktop", svg::screen(&figure));
}

#[test]
fn the_ladder_on_a_phone() {
    assert_snapshot!("ladder_phone", svg::screen(&ladder(frame(PHONE), &RUNGS)));
}

#[test]
fn the_ladder_with_a_ghost_and_what_really_happened_on_a_desktop() {
    let mut figure = ladder(frame_of_history(DESKTOP), &RUNGS_UNRESTRAINED);
    figure.ghosts = vec![FUNCTIONAL.to_vec()];
    assert_snapshot!("ladder_ghost_history_desktop", svg::screen(&figure));
}

#[test]
fn an_export_in_dark_colours() {
    let citation = ["Offramp, model 1. Illustrates an argument; no number is estimated.", "Cite as: <Offramp> & “others”, 2024."];
    let title = "From 18 January, on these assumptions, another Iranian strike by 14 February is about 1 in 4";
    let figure = events(frame(PHONE));
    assert_snapshot!("export_dark", svg::export(&figure, Theme::Dark, title, &citation, "https://example.org/#s=1.2.me800"));
}
