//! One question over several scenarios: legible at every width, with equal curves, one scenario, long and foreign names.
#![cfg(not(target_arch = "wasm32"))]

mod recording;
mod sample;

use chart::{Curve, Dash, Emphasis, Ink, Marker, Rect, ScenariosFigure, svg};
use insta::assert_snapshot;
use recording::{Call, record, texts};
use sample::{DESKTOP, IRAN, IRAN_UNMEDIATED, PHONE, WIDENED, curve, frame};

/// How the curves are told apart, in their order.
const MANNERS: [(Ink, Dash, Marker); 4] = [
    (Ink::Iran, Dash::Solid, Marker::Circle),
    (Ink::Heat(6), Dash::Long, Marker::Square),
    (Ink::Ramp(4), Dash::Short, Marker::Triangle),
    (Ink::Ink, Dash::DashDot, Marker::Diamond),
];

fn figure(size: (u32, u32), scenarios: &[(&str, &[f64])]) -> ScenariosFigure {
    let drawn = |(place, (name, values)): (usize, &(&str, &[f64]))| {
        let (ink, dash, marker) = MANNERS[place];
        let emphasis = if place == 0 { Emphasis::Focus } else { Emphasis::Plain };
        Curve { emphasis, ..curve(ink, dash, marker, name, values) }
    };
    ScenariosFigure { frame: frame(size), curves: scenarios.iter().enumerate().map(drawn).collect(), asked: None }
}

fn four(size: (u32, u32)) -> ScenariosFigure {
    let halved: Vec<f64> = IRAN.iter().map(|value| value / 2.0).collect();
    figure(size, &[("Now", &IRAN), ("No mediation", &IRAN_UNMEDIATED), ("Careful answer", &WIDENED), ("China presses", &halved)])
}

#[test]
fn two_scenarios_on_a_phone() {
    assert_snapshot!("scenarios_phone", svg::screen(&figure(PHONE, &[("Now", &IRAN), ("No mediation", &IRAN_UNMEDIATED)])));
}

#[test]
fn four_scenarios_with_the_day_that_is_asked_about_on_a_desktop() {
    assert_snapshot!("scenarios_desktop", svg::screen(&ScenariosFigure { asked: Some(10), ..four(DESKTOP) }));
}

/// Names as long as a pin's can be, in the letters of every language, and of one word.
const NAMES: [&str; 6] = [
    "WWWWWWWWWWWWWWWWWWWWWWWW",
    "If Iran is stretched now",
    "اگر چین بیشتر میانجی شود",
    "اگر چین ثالثی بڑھائے",
    "如果中国加大斡旋力度并且伊朗力量更加透支的话",
    "",
];

#[test]
fn labels_are_in_bounds_and_apart_whatever_the_names_and_however_close_the_curves_are() {
    for size in [(320, 262), PHONE, DESKTOP, (760, 420)] {
        for turn in 0..NAMES.len() {
            let name = |place: usize| NAMES[(turn + place) % NAMES.len()];
            for count in 1..=4 {
                let scenarios: Vec<(&str, &[f64])> = (0..count).map(|place| (name(place), IRAN.as_slice())).collect();
                let figure = ScenariosFigure { asked: Some(3), ..figure(size, &scenarios) };
                let texts = texts(&figure);
                for (index, one) in texts.iter().enumerate() {
                    let Rect { left, top, right, bottom } = one.place;
                    let inside = -0.1 <= left && right <= f64::from(size.0) + 0.1 && 0.0 <= top && bottom <= f64::from(size.1);
                    assert!(inside, "cut off at {size:?}: {one:?}");
                    for other in &texts[index + 1..] {
                        assert!(!one.place.overlaps(&other.place), "{size:?}: {one:?} over {other:?}");
                    }
                }
                // The value at the end stands there once for each curve, even of equal ones.
                assert_eq!(texts.iter().filter(|text| text.text == "25%").count(), count, "{size:?} {turn}");
            }
        }
    }
}

#[test]
fn equal_curves_have_lines_and_markers_of_their_own() {
    let drawn = svg::screen(&figure(DESKTOP, &[("One", &IRAN), ("Other", &IRAN)]));
    for property in ["var(--iran)", "var(--heat-6)"] {
        assert!(drawn.contains(&format!("stroke=\"{property}\"")), "no line in {property}");
        assert!(drawn.contains(&format!("fill=\"{property}\"")), "no marker in {property}");
    }
    // Every seventh day but the last, and the end: the discs on 7, 14, 21 and 28, the squares on 5, 12, 19 and 28.
    let calls = record(&figure(DESKTOP, &[("One", &IRAN), ("Other", &IRAN)]), 10);
    let (discs, squares) = calls.iter().fold((Vec::new(), Vec::new()), |(mut discs, mut squares), call| {
        match call {
            Call::Circle((x, _), _) => discs.push(*x),
            Call::Rect((left, _), (right, _)) => squares.push((left + right) / 2),
            Call::Path(..) | Call::Polygon(_) | Call::Text(_) => {}
        }
        (discs, squares)
    });
    assert_eq!((discs.len(), squares.len()), (4, 4));
    assert!(discs[..3].iter().zip(&squares[..3]).all(|(disc, square)| 20 < disc - square), "{discs:?} {squares:?}");
}

#[test]
fn a_curve_that_begins_later_or_has_no_values_leaves_the_others_as_they_are() {
    let mut later = IRAN;
    later[0] = f64::NAN;
    let figure = ScenariosFigure { asked: Some(0), ..figure(PHONE, &[("One", &IRAN), ("Later", &later), ("None", &[f64::NAN])]) };
    let texts: Vec<String> = texts(&figure).into_iter().map(|text| text.text).collect();
    assert!(texts.contains(&"Later".to_owned()) && !texts.contains(&"None".to_owned()), "{texts:?}");
    let drawn = svg::screen(&figure);
    assert!(!drawn.contains("NaN"), "{drawn}");
    // Of the two curves one stands on day 0, so there is one ring.
    assert_eq!(drawn.matches("r=\"5.8\"").count(), 1, "{drawn}");
}
