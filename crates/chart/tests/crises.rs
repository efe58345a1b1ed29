//! The hundred crises: the same elements whatever the numbers, dots beside each other and never over one, labels in bounds, and what a touch finds.
#![cfg(not(target_arch = "wasm32"))]

mod recording;

use chart::{CrisesFigure, CrisesRung, CrisisDot, Draw, Ink, svg};
use insta::assert_snapshot;
use recording::{Call, record, texts};

/// A figure in which the rungs have so many dots, the first of them filled.
fn figure(width: u32, counts: [usize; 8]) -> CrisesFigure {
    const NAMES: [(&str, &str); 8] = [
        ("Functional relations", "Functional"),
        ("Diplomatic repair", "Repair"),
        ("Diplomatic rupture", "Rupture"),
        ("One-sided strike said to be on militants", "One-sided"),
        ("Tit-for-tat strikes said to be on militants", "Tit-for-tat"),
        ("Widened strikes", "Widened"),
        ("Sustained cross-border campaign", "Campaign"),
        ("Open war", "Open war"),
    ];
    let rungs = std::array::from_fn(|rung| CrisesRung {
        name: NAMES[rung].0.into(),
        short_name: NAMES[rung].1.into(),
        count: if counts[rung] == 0 { String::new() } else { format!("{} of 100, {}.4%", counts[rung], counts[rung]) },
        without: if counts[rung] == 0 { "0.3%, less than one of the hundred".into() } else { String::new() },
    });
    let dots = counts.into_iter().zip(0..).flat_map(|(count, rung)| {
        (0..count).map(move |place| CrisisDot { rung, place: place as u8, is_filled: place < count / 3 })
    });
    CrisesFigure { width, ink: Ink::Iran, rungs, dots: dots.collect(), followed: None, really: None, is_faint: false }
}

const SPREAD: [usize; 8] = [50, 23, 14, 3, 6, 3, 1, 0];
const AT_THE_START: [usize; 8] = [0, 0, 0, 0, 100, 0, 0, 0];

/// The widths of a narrow phone, a phone, the narrowest wide figure, and the widest.
const WIDTHS: [u32; 5] = [248, 328, 480, 700, 760];

#[test]
fn the_hundred_crises_on_a_phone() {
    assert_snapshot!("crises_phone", svg::screen(&figure(328, SPREAD)));
}

#[test]
fn the_hundred_crises_on_a_desktop_with_a_dot_that_is_followed_and_what_really_happened() {
    let figure = CrisesFigure { followed: Some(4), really: Some(1), ..figure(700, SPREAD) };
    assert_snapshot!("crises_desktop", svg::screen(&figure));
}

#[test]
fn dots_are_in_bounds_and_apart_even_if_all_stand_on_one_rung() {
    for width in WIDTHS {
        for counts in [SPREAD, AT_THE_START] {
            let figure = figure(width, counts);
            let (wide, high) = figure.size();
            let circles: Vec<_> = record(&figure, 10)
                .into_iter()
                .filter_map(|call| if let Call::Circle(centre, radius) = call { Some((centre, radius as i32)) } else { None })
                .collect();
            assert_eq!(circles.len(), 100);
            for (place, ((x, y), radius)) in circles.iter().enumerate() {
                assert!(*radius <= *x && x + radius <= 10 * wide as i32 && *radius <= *y && y + radius <= 10 * high as i32);
                for ((other_x, other_y), other) in &circles[place + 1..] {
                    let apart = (x - other_x).pow(2) + (y - other_y).pow(2);
                    assert!((radius + other).pow(2) <= apart, "two dots touch at {width} px");
                }
            }
        }
    }
}

#[test]
fn labels_are_in_bounds_and_never_over_each_other() {
    for width in WIDTHS {
        for counts in [SPREAD, AT_THE_START] {
            let figure = figure(width, counts);
            let (wide, high) = figure.size();
            let texts = texts(&figure);
            for (place, one) in texts.iter().enumerate() {
                let inside = 0.0 <= one.place.left && one.place.right <= f64::from(wide) && 0.0 <= one.place.top;
                assert!(inside && one.place.bottom <= f64::from(high), "{width} px: cut off: {one:?}");
                assert!(texts[place + 1..].iter().all(|other| !one.place.overlaps(&other.place)), "{width} px: {one:?}");
            }
        }
    }
}

#[test]
fn a_touch_finds_the_nearest_dot_and_none_where_none_is_near() {
    let figure = figure(328, SPREAD);
    let circles = record(&figure, 10).into_iter().filter_map(|call| if let Call::Circle(at, _) = call { Some(at) } else { None });
    for (place, (x, y)) in circles.enumerate() {
        assert_eq!(figure.dot_at((f64::from(x) / 10.0 + 1.0, f64::from(y) / 10.0 - 1.0)), Some(place));
    }
    assert_eq!(figure.dot_at((280.0, 20.0)), None);
}

#[test]
fn the_elements_are_the_same_whatever_the_numbers_are() {
    let tags = |figure: &CrisesFigure| {
        let strokes = chart::strokes::strokes(figure);
        strokes
            .split('\u{1}')
            .filter(|stroke| matches!(stroke.bytes().next(), Some(b'A'..=b'F')))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let first = tags(&figure(700, SPREAD));
    assert!(100 < first.len());
    for other in [
        figure(700, AT_THE_START),
        CrisesFigure { followed: Some(99), really: Some(7), is_faint: true, ..figure(328, SPREAD) },
        figure(328, [13, 13, 13, 13, 12, 12, 12, 12]),
    ] {
        assert_eq!(tags(&other), first);
    }
}
