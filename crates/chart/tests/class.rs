//! The figures of a class: strips of dots and a fan of curves, on both widths, however many dots lie on each other.
#![cfg(not(target_arch = "wasm32"))]

mod recording;
mod sample;

use chart::{Axis, Curve, Dash, DotStrip, Draw, Emphasis, FanFigure, Ink, Marker, Rect, StripMark, StripsFigure, Tick, svg};
use insta::assert_snapshot;
use recording::{Call, record, texts};
use sample::{DESKTOP, IRAN, IRAN_UNMEDIATED, PHONE, WIDENED, curve, frame};

/// A phone's figure, and the widest one a page has.
const WIDTHS: [u32; 2] = [328, 760];

fn strip(label: &str, detail: &str, dots: &[f64]) -> DotStrip {
    DotStrip { label: label.into(), detail: detail.into(), dots: dots.into(), start: Some(0.5), ..DotStrip::default() }
}

fn axis() -> Axis {
    let ticks = [(0.0, "lowest"), (0.5, "middle"), (1.0, "highest")].map(|(at, label)| Tick { at, label: label.into() });
    Axis { low: 0.0, high: 1.0, ticks: ticks.into() }
}

fn changes(width: u32) -> StripsFigure {
    let rows = vec![
        strip("Chinese mediation", "5 of 7 changed it", &[0.8, 0.2, 0.8, 0.805, 1.0]),
        strip("Domestic audience in Pakistan", "1 of 7 changed it", &[0.0]),
        DotStrip { start: None, ..strip("Iranian overstretch", "2 of 7 changed it", &[0.3, 0.7]) },
    ];
    StripsFigure { width, ink: Ink::Iran, axis: axis(), rows }
}

fn answers(width: u32) -> StripsFigure {
    let mark = |at: f64, name: &str| StripMark { at, label: format!("{name} {:.0}%", 100.0 * at) };
    let row = DotStrip {
        dots: vec![0.22, 0.24, 0.241, 0.3, 0.42],
        range: Some((0.24, 0.3)),
        marks: vec![mark(0.241, "Middle"), mark(0.26, "You")],
        ..DotStrip::default()
    };
    let label = |at: f64| format!("{:.0}%", 100.0 * at);
    StripsFigure { width, ink: Ink::Iran, axis: Axis::around((0.22, 0.42), 5, label), rows: vec![row] }
}

fn fan(size: (u32, u32)) -> FanFigure {
    let lines = [1.0, 0.7, 0.5, 1.4].map(|share| IRAN.iter().map(|value| share * value).collect::<Vec<f64>>());
    let named =
        |dash, marker, name: &str, values: &[f64], emphasis| Curve { emphasis, ..curve(Ink::Ink, dash, marker, name, values) };
    FanFigure {
        frame: frame(size),
        lines: lines.into(),
        ink: Ink::Iran,
        curves: vec![
            named(Dash::Solid, Marker::Circle, "Middle", &IRAN, Emphasis::Focus),
            named(Dash::Short, Marker::Square, "You", &WIDENED, Emphasis::Plain),
        ],
        asked: Some(14),
        guess: Some((14, 0.6)),
    }
}

#[test]
fn strips_of_changes_on_both_widths() {
    assert_snapshot!("strips_changes_phone", svg::screen(&changes(WIDTHS[0])));
    assert_snapshot!("strips_changes_desktop", svg::screen(&changes(WIDTHS[1])));
}

#[test]
fn the_strip_of_answers_on_both_widths() {
    assert_snapshot!("strips_answers_phone", svg::screen(&answers(WIDTHS[0])));
    assert_snapshot!("strips_answers_desktop", svg::screen(&answers(WIDTHS[1])));
}

#[test]
fn the_fan_on_both_widths() {
    assert_snapshot!("fan_phone", svg::screen(&fan(PHONE)));
    assert_snapshot!("fan_desktop", svg::screen(&fan(DESKTOP)));
}

/// The centres of the dots: each has a bed in the colour of the ground, which is drawn before it.
fn dots(figure: &impl Draw) -> Vec<(i32, i32)> {
    let circles =
        record(figure, 10).into_iter().filter_map(|call| if let Call::Circle(centre, _) = call { Some(centre) } else { None });
    circles.skip(1).step_by(2).collect()
}

#[test]
fn every_answer_has_a_dot_and_equal_ones_stand_above_each_other() {
    let figure = StripsFigure { rows: vec![strip("Mediation", "", &[0.8, 0.2, 0.8, 0.8])], ..changes(760) };
    let dots = dots(&figure);
    assert_eq!(dots.len(), 4);
    let column = dots[1..].iter().map(|(x, _)| *x).collect::<Vec<_>>();
    assert!(column.windows(2).all(|pair| pair[0] == pair[1]) && dots[0].0 < column[0], "{dots:?}");
    assert!(dots[1..].windows(2).all(|pair| 70 < pair[0].1 - pair[1].1), "{dots:?}");
}

#[test]
fn two_hundred_equal_answers_stay_within_the_figure_and_none_is_lost() {
    for width in [320, 328, 760] {
        let figure = StripsFigure { rows: vec![strip("Mediation", "200 of 200 changed it", &[1.0; 200])], ..changes(width) };
        let (_, height) = figure.size();
        assert!(height < 180, "{width}: {height}");
        let dots = dots(&figure);
        assert_eq!(dots.len(), 200);
        assert!(dots.iter().all(|(_, y)| 0 < *y && *y < 10 * height as i32));
    }
}

#[test]
fn labels_are_in_bounds_and_apart_whatever_is_marked() {
    for width in [320, 328, 760] {
        for at in [0.0, 0.5, 1.0] {
            let marks = vec![StripMark { at, label: "Middle 100%".into() }, StripMark { at, label: "You 100%".into() }];
            let row = DotStrip { marks, dots: vec![at], range: Some((at, at)), ..DotStrip::default() };
            let figure = StripsFigure { rows: vec![row], ..changes(width) };
            let (_, height) = figure.size();
            let texts = texts(&figure);
            for (index, one) in texts.iter().enumerate() {
                let Rect { left, top, right, bottom } = one.place;
                let inside = -0.1 <= left && right <= f64::from(width) + 0.1 && -0.1 <= top && bottom <= f64::from(height);
                assert!(inside, "cut off at {width}: {one:?}");
                for other in &texts[index + 1..] {
                    assert!(!one.place.overlaps(&other.place), "{width}: {one:?} over {other:?}");
                }
            }
        }
    }
}

#[test]
fn a_fan_has_a_line_for_each_answer_and_days_without_a_value_are_left_out() {
    let mut later = IRAN_UNMEDIATED.to_vec();
    later[0] = f64::NAN;
    let figure = FanFigure { lines: vec![IRAN.to_vec(), later], curves: Vec::new(), asked: None, guess: None, ..fan(DESKTOP) };
    let paths: Vec<usize> = record(&figure, 10)
        .iter()
        .filter_map(|call| if let Call::Path(points, _) = call { Some(points.len()) } else { None })
        .filter(|length| 2 < *length)
        .collect();
    assert_eq!(paths, [29, 28]);
    assert!(!svg::screen(&figure).contains("NaN"));
}
