//! What holds for every figure of findings, whatever is found: legible, in bounds, small.
#![cfg(not(target_arch = "wasm32"))]

mod finding;
mod recording;
mod sample;

use chart::consequences::{panel, panel_at};
use chart::{
    Axis, ChancesFigure, Contour, Corner, Draw, End, Figure, IndexEstimate, IndicesFigure, MapFigure, NamedWeights, Rect, Spot,
    Step, Theme, TornadoFigure, TriangleFigure, WaterfallFigure, css_variables, svg,
};
use finding::{
    WIDTHS, chance_row, chances, consequences, discovery, indices, level_line, map, stand, step, swing, tornado, triangle,
    waterfall,
};
use recording::{Call, record, texts};
use sample::{DESKTOP, Numbers, frame, percent};

/// The consequences on a phone.
const PANELS_ON_A_PHONE: (u32, u32) = (328, 462);

/// Names as long and as foreign as translations may be.
const NAMES: [&str; 5] = [
    "How much both governments believe that the other one wants to calm things down after the first exchange",
    "中国调解的力度以及双方对其诚意的信任程度",
    "میزان اعتماد دو طرف به میانجی‌گری چین",
    "Vermittlungsbereitschaftserwartungen",
    "",
];

/// Asserts that no two texts share a spot and that none is cut off or set too small to be read.
fn assert_tidy(figure: &impl Draw, case: &str) {
    let (width, height) = figure.size();
    let texts = texts(figure);
    for (index, one) in texts.iter().enumerate() {
        let Rect { left, top, right, bottom } = one.place;
        let inside = -0.1 <= left && right <= f64::from(width) + 0.1 && 0.0 <= top && bottom <= f64::from(height);
        assert!(inside, "{case}: cut off at {width}×{height}: {one:?}");
        // A text's box is 0.96 em high.
        assert!(11.0 <= (bottom - top) / 0.96 + 0.05, "{case}: too small: {one:?}");
        for other in &texts[index + 1..] {
            assert!(!one.place.overlaps(&other.place), "{case}: {one:?} over {other:?}");
        }
    }
}

/// Asserts that nothing is drawn outside the figure.
fn assert_in_bounds(figure: &impl Draw, case: &str) {
    let (width, height) = figure.size();
    let inside = |(x, y): (i32, i32)| (0..=10 * width as i32).contains(&x) && (0..=10 * height as i32).contains(&y);
    for call in record(figure, 10) {
        let points = match &call {
            Call::Path(points, _) | Call::Polygon(points) => points.clone(),
            Call::Circle(centre, _) => vec![*centre],
            Call::Rect(..) | Call::Text(_) => Vec::new(),
        };
        assert!(points.into_iter().all(inside), "{case}: {call:?}");
    }
    let drawn = svg::screen(figure);
    assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{case}");
}

fn waterfall_of(width: u32, shares: &[(f64, f64)]) -> WaterfallFigure {
    let mut figure = waterfall(width);
    figure.steps =
        shares.iter().zip(NAMES.iter().cycle()).map(|(&(share, alone), name)| step(name, "0 → 100", share, alone)).collect();
    figure.now = stand(figure.start.value + shares.iter().map(|(share, _)| share).sum::<f64>(), "Now");
    figure.axis = Axis::around(figure.extent(), 5, percent);
    figure
}

#[test]
fn a_waterfall_is_tidy_whatever_the_shares() {
    let mut numbers = Numbers::seeded(3);
    for round in 0..200 {
        let count = (round % 9) as usize;
        let mut draw = || 0.4 * (numbers.draw() - 0.5) / count.max(1) as f64;
        let shares: Vec<(f64, f64)> = (0..count).map(|_| (draw(), draw())).collect();
        for width in WIDTHS {
            let mut figure = waterfall_of(width, &shares);
            figure.steps.iter_mut().step_by(2).for_each(|step| step.error = Some(0.004));
            assert_tidy(&figure, &format!("round {round} {shares:?}"));
            assert_in_bounds(&figure, &format!("round {round}"));
        }
    }
}

#[test]
fn a_waterfall_without_steps_or_with_steps_of_nothing_still_says_where_it_stands() {
    let mut wrong = waterfall_of(328, &[(0.0, 0.0), (0.02, 0.02), (0.0, 0.1)]);
    (wrong.steps[1].share, wrong.steps[1].alone, wrong.steps[1].error) = (f64::NAN, Some(f64::NAN), Some(f64::INFINITY));
    for figure in [waterfall_of(328, &[]), wrong] {
        assert_in_bounds(&figure, "nothing");
        assert!(svg::screen(&figure).contains(">Starting point 25%</text>"));
    }
}

#[test]
fn a_waterfall_begins_at_the_starting_point_and_ends_at_now() {
    let figure = waterfall(760);
    let ends: Vec<(i32, i32)> = record(&figure, 10)
        .into_iter()
        .filter_map(|call| match call {
            // The dots at both ends.
            Call::Circle(centre, 32) => Some(centre),
            _ => None,
        })
        .collect();
    let [start, now] = ends[..] else { panic!("two ends, not {ends:?}") };
    // 25% is at (25 − 18) / (26 − 18) of the axis, 19.5% at 1.5 / 8.
    let ticks: Vec<i32> = texts(&figure)
        .iter()
        .filter(|text| text.text == "18%" || text.text == "26%")
        .map(|text| ((text.place.left + text.place.right) * 5.0).round() as i32)
        .collect();
    let x = |share: f64| f64::from(ticks[0]) + share * f64::from(ticks[1] - ticks[0]);
    assert!((f64::from(start.0) - x(7.0 / 8.0)).abs() <= 2.0, "{start:?} {ticks:?}");
    assert!((f64::from(now.0) - x(1.5 / 8.0)).abs() <= 2.0, "{now:?} {ticks:?}");
}

#[test]
fn chances_are_tidy_whatever_they_are_and_those_that_are_missing_leave_their_row() {
    let mut numbers = Numbers::seeded(7);
    for round in 0..100 {
        for width in WIDTHS {
            let row = |name: &&str| {
                let draws = [numbers.draw(), numbers.draw(), numbers.draw()];
                let known = |chance: f64| (0.2 < draws[2]).then_some(chance);
                chance_row(name, draws[1], known(draws[0]), known(draws[1] * draws[0]))
            };
            let rows: Vec<_> = NAMES.iter().map(row).collect();
            let figure = ChancesFigure { rows, axis: Axis::around((0.0, 1.0), 5, percent), ..chances(width) };
            assert_tidy(&figure, &format!("round {round}"));
            assert_in_bounds(&figure, &format!("round {round}"));
            assert_eq!(figure.rows().len(), NAMES.len());
        }
    }
    assert_in_bounds(&ChancesFigure { rows: Vec::new(), ..chances(328) }, "empty");
}

fn tornado_of(width: u32, now: f64, ends: &[(f64, f64)]) -> TornadoFigure {
    let mut figure = tornado(width);
    figure.now = stand(now, "Now");
    figure.rows =
        ends.iter().zip(NAMES.iter().cycle()).map(|(&(low, high), name)| swing(name, ("never", low), ("always", high))).collect();
    figure.axis = Axis::around(figure.extent(), 5, percent);
    figure
}

#[test]
fn a_tornado_is_tidy_whatever_the_ends_and_also_when_both_are_on_one_side() {
    let mut numbers = Numbers::seeded(5);
    for round in 0..200 {
        let now = numbers.draw();
        let mut ends: Vec<(f64, f64)> = (0..5).map(|_| (numbers.draw(), numbers.draw())).collect();
        ends.extend([(now, now), (now, 1.0), (0.0, now), (now, 0.0), (1.0, now)]);
        for width in WIDTHS {
            let figure = tornado_of(width, now, &ends);
            assert_tidy(&figure, &format!("round {round} {now} {ends:?}"));
            assert_in_bounds(&figure, &format!("round {round}"));
        }
    }
}

#[test]
fn ends_that_are_no_numbers_leave_no_trace_in_a_tornado() {
    let mut figure = tornado(328);
    figure.rows[2].low = End { value: f64::NAN, label: "nowhere".to_owned() };
    assert_in_bounds(&figure, "no number");
    assert!(!svg::screen(&figure).contains("nowhere"));
}

#[test]
fn a_discovered_box_is_tidy_wherever_its_ranges_are_and_whichever_box_was_chosen() {
    let mut numbers = Numbers::seeded(17);
    for round in 0..41 {
        for width in WIDTHS {
            let mut figure = discovery(width);
            figure.chosen = round;
            for row in &mut figure.rows {
                let (one, other) = (numbers.draw(), numbers.draw());
                row.part = [one.min(other), one.max(other)];
                row.labels = row.part.map(percent);
            }
            assert_in_bounds(&figure, &format!("round {round}"));
            assert_tidy(&figure, &format!("round {round}"));
        }
    }
    assert_in_bounds(&chart::DiscoveryFigure { width: 328, ..chart::DiscoveryFigure::default() }, "empty");
}

#[test]
fn rows_are_boxes_one_below_the_other() {
    for boxes in [waterfall(328).rows(), tornado(760).rows(), indices(328).rows()] {
        assert!(boxes.len() >= 5);
        assert!(boxes.windows(2).all(|pair| pair[0].bottom == pair[1].top && pair[0].left == 0.0));
    }
}

#[test]
fn indices_are_tidy_wherever_the_dots_of_the_first_row_are() {
    let mut numbers = Numbers::seeded(11);
    for round in 0..200 {
        for width in WIDTHS {
            let mut figure = indices(width);
            for row in &mut figure.rows {
                let (first, total) = (0.7 * numbers.draw() - 0.05, 0.7 * numbers.draw());
                row.first = IndexEstimate { value: first, low: first - 0.1, high: first + 0.1 };
                row.total = IndexEstimate { value: total, low: total, high: total };
            }
            if round % 7 == 0 {
                figure.rows[0].total = IndexEstimate { value: f64::NAN, low: f64::NAN, high: f64::NAN };
            }
            assert_tidy(&figure, &format!("round {round}"));
            assert_in_bounds(&figure, &format!("round {round}"));
        }
    }
    assert_in_bounds(&IndicesFigure { width: 328, ..IndicesFigure::default() }, "empty");
}

#[test]
fn a_map_is_tidy_wherever_its_marks_are() {
    let mut numbers = Numbers::seeded(13);
    for round in 0..60 {
        for width in WIDTHS {
            let mut figure = map(width, 21);
            let mut place = || [0.0, numbers.draw(), 1.0][(3.0 * numbers.draw()) as usize];
            figure.now = Some(Spot { at: (place(), place()), label: "now".to_owned() });
            figure.start = Some(Spot { at: (place(), place()), label: "starting point".to_owned() });
            assert_tidy(&figure, &format!("round {round} {:?} {:?}", figure.now, figure.start));
            assert_in_bounds(&figure, &format!("round {round}"));
        }
    }
}

#[test]
fn a_ring_in_another_hand_is_not_drawn_and_no_label_lies_under_it() {
    let spot = |at, label: &str| Some(Spot { at, label: label.to_owned() });
    let drawn = |now, is_overlaid| {
        let figure = MapFigure { now, is_overlaid, start: spot((0.5, 0.6), "starting point"), tipping: None, ..map(328, 11) };
        let svg = svg::screen(&figure);
        let label = svg.split('<').find(|piece| piece.ends_with(">starting point")).expect("a label").to_owned();
        (svg, label)
    };
    let now = || spot((0.65, 0.6), "");
    let (with, held, without) = (drawn(now(), false), drawn(now(), true), drawn(None, false));
    assert_eq!(held.1, with.1, "its place is that beside a ring that is drawn");
    assert_ne!(held.1, without.1);
    assert!(held.0.len() < with.0.len());
}

#[test]
fn the_tipping_line_has_its_label_on_every_map() {
    for width in WIDTHS {
        for level in [0.15, 0.3, 0.45, 0.6, 0.75] {
            let mut figure = map(width, 41);
            figure.tipping = Some(Contour { level, label: "tipping line".to_owned(), lines: level_line(level) });
            assert!(svg::screen(&figure).contains(">tipping line</text>"), "{width} {level}");
        }
    }
}

#[test]
fn a_map_is_small_at_any_fineness_and_with_noise_too() {
    for side in [11, 21, 41] {
        for width in WIDTHS {
            let drawn = svg::screen(&map(width, side));
            assert!(drawn.len() < 16_000, "{} bytes at {side}", drawn.len());
        }
    }
    // Noise has more edges than any model's map.
    let mut numbers = Numbers::seeded(17);
    let values: Vec<f64> = (0..41 * 41).map(|node| map(328, 41).values[node] + 0.04 * (numbers.draw() - 0.5)).collect();
    let drawn = svg::screen(&MapFigure { values, ..map(760, 41) });
    assert!(drawn.len() < 40_000, "{} bytes", drawn.len());
}

#[test]
fn a_map_without_values_or_with_some_missing_still_has_axes() {
    let mut missing = map(328, 11);
    missing.values[60] = f64::NAN;
    missing.values.truncate(100);
    let blank = MapFigure { values: Vec::new(), side: 0, contours: Vec::new(), tipping: None, ..map(328, 11) };
    for figure in [missing, blank] {
        assert_in_bounds(&figure, "missing");
        assert!(svg::screen(&figure).contains(">Chinese mediation</text>"));
    }
}

#[test]
fn places_on_a_map_come_back_from_their_points_and_pointers_outside_stay_on_it() {
    let geometry = map(328, 11).geometry();
    for step in 0..=20 {
        let place = (f64::from(step) / 20.0, 1.0 - f64::from(step) / 20.0);
        let (x, y) = geometry.unit(geometry.point(place));
        assert!((x - place.0).abs() < 1e-12 && (y - place.1).abs() < 1e-12);
    }
    assert_eq!(geometry.unit((-9.0, 9999.0)), (0.0, 0.0));
    assert_eq!(geometry.unit((9999.0, -9.0)), (1.0, 1.0));
    assert_eq!(map(328, 41).geometry(), geometry);
}

#[test]
fn a_triangle_is_tidy_wherever_its_marks_are_and_however_long_its_names() {
    let mut numbers = Numbers::seeded(19);
    for round in 0..100 {
        for width in WIDTHS {
            let mut figure = triangle(width);
            let mut mix =
                |label: &str| NamedWeights { weights: std::array::from_fn(|_| numbers.draw().powi(4)), label: label.to_owned() };
            (figure.now, figure.start) = (Some(mix("now")), Some(mix("starting point")));
            if round % 2 == 0 {
                let corner = |name: &str| Corner { label: name.to_owned(), value_label: "100%".to_owned() };
                figure.corners = [NAMES[0], NAMES[1], NAMES[2]].map(corner);
            }
            assert_tidy(&figure, &format!("round {round}"));
            assert_in_bounds(&figure, &format!("round {round}"));
        }
    }
    assert_in_bounds(&TriangleFigure { width: 328, ..TriangleFigure::default() }, "empty");
}

#[test]
fn every_ceiling_is_named_in_its_own_panel_clear_of_other_texts_and_the_plot_stays_where_it_was() {
    for size in [PANELS_ON_A_PHONE, DESKTOP] {
        for at in [0.05, 0.2, 0.43, 0.5, 0.62, 0.9, 1.0] {
            let plain = consequences(frame(size));
            let mut figure = plain.clone();
            figure.panels[2].levels[0].at = at;
            assert!(svg::screen(&figure).contains(">ceiling</text>"), "{at}");
            assert_tidy(&figure, &format!("ceiling {at}"));
            assert_eq!(figure.geometry(), plain.geometry());
            let own = panel(&figure.geometry(), 2, 5).plot;
            let label = texts(&figure).into_iter().find(|text| text.text == "ceiling").expect("it is drawn").place;
            assert!(own.top <= label.top && label.bottom <= own.bottom, "{label:?} is not in {own:?}");
        }
    }
}

#[test]
fn panels_are_below_each_other_with_room_for_their_words_and_every_y_is_nearest_to_one() {
    for size in [PANELS_ON_A_PHONE, (280, 462), DESKTOP] {
        let figure = consequences(frame(size));
        let whole = figure.geometry();
        let panels: Vec<Rect> = (0..5).map(|place| panel(&whole, place, 5).plot).collect();
        assert!(
            panels.iter().all(|plot| 40.0 <= plot.height() && plot.left == whole.plot.left && plot.right == whole.plot.right)
        );
        assert!(panels.windows(2).all(|pair| pair[0].bottom + 10.0 < pair[1].top), "{panels:?}");
        assert!((panels[4].bottom - whole.plot.bottom).abs() <= 0.5 && whole.plot.top <= panels[0].top);
        for (place, plot) in panels.iter().enumerate() {
            let words = if size.0 < 480 { plot.top - 30.0 } else { plot.top };
            assert!([words, plot.top, plot.bottom].iter().all(|y| panel_at(&whole, *y, 5) == place));
        }
        assert_eq!((panel_at(&whole, -99.0, 5), panel_at(&whole, 9999.0, 5), panel_at(&whole, 9.0, 0)), (0, 4, 0));
        assert_tidy(&figure, "panels");
    }
}

#[test]
fn up_and_down_low_and_high_first_and_total_differ_without_colour() {
    // A hatched bar has an outline and slanted strokes; a solid one is a rectangle in the figure's ink.
    let only = |share: f64| WaterfallFigure { alone_label: String::new(), ..waterfall_of(760, &[(share, share)]) };
    let strokes = |figure: &WaterfallFigure| svg::screen(figure).matches("stroke=\"var(--iran)\"").count();
    assert_eq!((strokes(&only(0.1)), strokes(&only(-0.1))), (0, 2));
    let dots = svg::screen(&indices(328));
    assert_eq!(dots.matches(" stroke=\"var(--ink)\" stroke-width=\"1.3\"/>").count(), 5, "{dots}");
}

#[test]
fn figures_of_findings_are_fit_for_a_strict_policy_and_use_only_defined_colours() {
    let css = css_variables(Theme::Dark);
    let drawn = [
        svg::screen(&waterfall(760)),
        svg::screen(&tornado(760)),
        svg::screen(&indices(760)),
        svg::screen(&chances(760)),
        svg::screen(&map(760, 41)),
        svg::screen(&triangle(760)),
    ];
    for svg in &drawn {
        assert!(!svg.contains("style=") && !svg.contains('#'), "{svg}");
        for name in svg.split("=\"var(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(name, _)| name) {
            assert!(name.starts_with("--sans") || css.contains(&format!("{name}: ")), "{name}");
        }
    }
    let step = Step { alone: None, ..waterfall(328).steps[0].clone() };
    let figure = WaterfallFigure { steps: vec![step], ..waterfall(328) };
    assert!(!svg::export(&figure, Theme::Dark, "Why it moved", &["Offramp"], "").contains("var("));
}
