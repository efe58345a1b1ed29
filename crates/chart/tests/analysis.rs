//! The figures of findings as they are: a change of a single byte must be looked at and accepted.
#![cfg(not(target_arch = "wasm32"))]

mod finding;
mod sample;

use chart::{BandLook, Curve, Draw, svg};
use finding::{WIDTHS, chances, consequences, discovery, indices, map, tornado, triangle, waterfall};
use insta::assert_snapshot;
use sample::{DESKTOP, PHONE, RUNGS, events_with_bands, frame, ladder};

/// Both widths of a figure, one snapshot each.
fn assert_both<F: Draw>(name: &str, figure: impl Fn(u32) -> F) {
    for (width, place) in WIDTHS.into_iter().zip(["phone", "desktop"]) {
        assert_snapshot!(format!("{name}_{place}"), svg::screen(&figure(width)));
    }
}

#[test]
fn the_waterfall_on_both_widths() {
    assert_both("waterfall", waterfall);
}

#[test]
fn the_tornado_on_both_widths() {
    assert_both("tornado", tornado);
}

#[test]
fn chances_under_conditions_on_both_widths() {
    assert_both("chances", chances);
}

#[test]
fn sensitivity_indices_on_both_widths() {
    assert_both("indices", indices);
}

#[test]
fn a_discovered_box_on_both_widths() {
    assert_both("discovery", discovery);
}

#[test]
fn the_map_on_both_widths() {
    assert_both("map", |width| map(width, 41));
}

#[test]
fn a_coarse_map_on_both_widths() {
    assert_both("map_coarse", |width| map(width, 11));
}

#[test]
fn the_triangle_of_weights_on_both_widths() {
    assert_both("triangle", triangle);
}

#[test]
fn consequences_in_panels_of_their_own_on_both_widths() {
    assert_snapshot!("consequences_phone", svg::screen(&consequences(frame((328, 462)))));
    assert_snapshot!("consequences_desktop", svg::screen(&consequences(frame((760, 420)))));
}

#[test]
fn two_bands_settled_and_pending_on_both_widths() {
    for (size, place) in [(PHONE, "phone"), (DESKTOP, "desktop")] {
        let settled = events_with_bands(frame(size));
        let mut pending = settled.clone();
        let bands = pending.curves.iter_mut().flat_map(|curve: &mut Curve| &mut curve.bands);
        bands.for_each(|band| band.look = BandLook::Pending);
        assert_snapshot!(format!("bands_settled_{place}"), svg::screen(&settled));
        assert_snapshot!(format!("bands_pending_{place}"), svg::screen(&pending));
    }
}

#[test]
fn curves_and_areas_that_are_not_sure_lie_under_a_veil_and_their_labels_do_not() {
    let veil = "<path opacity=\"0.65\" fill=\"var(--ground)\"";
    for size in [PHONE, DESKTOP] {
        let [mut curves, mut areas] = [frame(size), frame(size)];
        assert!(!svg::screen(&events_with_bands(curves.clone())).contains(veil));
        (curves.is_faint, areas.is_faint) = (true, true);
        for drawn in [svg::screen(&events_with_bands(curves)), svg::screen(&ladder(areas, &RUNGS))] {
            let place = drawn.find(veil).unwrap_or_else(|| panic!("no veil in {drawn}"));
            let label = drawn.rfind("<text").expect("there are labels");
            let above = &drawn[place + veil.len()..];
            assert!(place < label && !above.contains("stroke-width=\"3\""), "{drawn}");
            assert!(!above.contains("fill=\"var(--ground)\""), "no name in an area is light on light: {drawn}");
        }
    }
}
