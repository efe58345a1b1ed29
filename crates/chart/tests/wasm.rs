//! The browser draws the very bytes the golden files hold.
#![cfg(target_arch = "wasm32")]

mod finding;
mod sample;

use chart::svg;
use finding::{indices, map, tornado, triangle, waterfall};
use sample::{DESKTOP, FUNCTIONAL, PHONE, RUNGS_UNRESTRAINED, events_with_ghosts, frame, frame_of_history, ladder};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A snapshot without the header that says which test it belongs to.
fn golden(snapshot: &str) -> &str {
    snapshot.splitn(3, "---\n").last().unwrap_or_default().trim_end()
}

#[wasm_bindgen_test]
fn events_are_drawn_in_wasm_to_the_byte_as_natively() {
    let native = golden(include_str!("snapshots/golden__events_ghosts_phone.snap"));
    assert_eq!(svg::screen(&events_with_ghosts(frame(PHONE))), native);
}

#[wasm_bindgen_test]
fn the_ladder_is_drawn_in_wasm_to_the_byte_as_natively() {
    let native = golden(include_str!("snapshots/golden__ladder_ghost_history_desktop.snap"));
    let mut figure = ladder(frame_of_history(DESKTOP), &RUNGS_UNRESTRAINED);
    figure.ghosts = vec![FUNCTIONAL.to_vec()];
    assert_eq!(svg::screen(&figure), native);
}

#[wasm_bindgen_test]
fn findings_are_drawn_in_wasm_to_the_byte_as_natively() {
    let drawn = [
        (svg::screen(&waterfall(328)), include_str!("snapshots/analysis__waterfall_phone.snap")),
        (svg::screen(&tornado(328)), include_str!("snapshots/analysis__tornado_phone.snap")),
        (svg::screen(&indices(328)), include_str!("snapshots/analysis__indices_phone.snap")),
        (svg::screen(&map(328, 41)), include_str!("snapshots/analysis__map_phone.snap")),
        (svg::screen(&triangle(328)), include_str!("snapshots/analysis__triangle_phone.snap")),
    ];
    for (drawn, snapshot) in drawn {
        assert_eq!(drawn, golden(snapshot));
    }
}
