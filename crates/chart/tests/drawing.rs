//! What holds for every drawing: generic over backends, in bounds, escaped, small, no label over another.
#![cfg(not(target_arch = "wasm32"))]

mod recording;
mod sample;

use chart::text::{Weight, width};
use chart::{Emphasis, EventsFigure, Figure, Frame, Ink, LadderFigure, Theme, backend, css_variables, svg};
use recording::{Call, record, texts};
use sample::{
    DESKTOP, IRAN, Numbers, PHONE, RUNGS, RUNGS_UNRESTRAINED, events, events_with_bands, events_with_ghosts, frame,
    frame_of_history, ladder, percent,
};

/// A phone's mini-figure.
const MINI: (u32, u32) = (328, 130);

/// Asserts that no two texts share a spot and that none is cut off.
fn assert_tidy(figure: &impl Figure, case: &str) {
    let texts = texts(figure);
    let geometry = figure.geometry();
    for (index, one) in texts.iter().enumerate() {
        let place = one.place;
        let inside = 0.0 <= place.left && place.right <= geometry.width && 0.0 <= place.top && place.bottom <= geometry.height;
        assert!(inside, "{case}: cut off: {one:?}");
        for other in &texts[index + 1..] {
            assert!(!place.overlaps(&other.place), "{case}: {one:?} over {other:?}");
        }
    }
}

/// The five curves with other end values, each approached along a curve of the sample.
fn with_ends(frame: Frame, ends: [f64; 5]) -> EventsFigure {
    let mut figure = events_with_ghosts(frame);
    for (curve, end) in figure.curves.iter_mut().zip(ends) {
        curve.values = IRAN.iter().map(|value| value / IRAN[28] * end).collect();
        curve.value_label = percent(end);
    }
    figure
}

#[test]
fn labels_of_curves_never_overlap_and_are_never_cut_wherever_the_curves_end() {
    let mut numbers = Numbers::seeded(18);
    for round in 0..400 {
        // Cubes crowd many ends near zero, as real ones do.
        let ends: [f64; 5] = std::array::from_fn(|_| if round % 2 == 0 { numbers.draw() } else { numbers.draw().powi(6) });
        for frame in [frame(PHONE), frame_of_history(PHONE), frame_of_history(DESKTOP), frame(MINI)] {
            assert_tidy(&with_ends(frame, ends), &format!("round {round} {ends:?}"));
        }
    }
}

#[test]
fn labels_of_curves_that_all_end_at_the_same_value_do_not_overlap() {
    for end in [0.0, 0.5, 1.0] {
        for size in [PHONE, DESKTOP, MINI] {
            assert_tidy(&with_ends(frame(size), [end; 5]), &format!("all at {end}"));
        }
    }
}

#[test]
fn labels_of_rungs_never_overlap_whatever_the_shares() {
    let mut numbers = Numbers::seeded(7);
    for round in 0..200 {
        let days: Vec<[f64; 8]> = (0..29)
            .map(|_| {
                let shares: [f64; 8] = std::array::from_fn(|_| numbers.draw().powi(round % 5 + 1));
                shares.map(|share| share / shares.iter().sum::<f64>())
            })
            .collect();
        for frame in [frame(PHONE), frame_of_history(DESKTOP), frame(MINI)] {
            assert_tidy(&ladder(frame, &days), &format!("round {round}"));
        }
    }
    for values in [&RUNGS, &RUNGS_UNRESTRAINED] {
        assert_tidy(&ladder(frame_of_history(PHONE), values), "sample");
        assert_tidy(&ladder(frame_of_history(DESKTOP), values), "sample");
    }
}

#[test]
fn many_long_names_in_several_scripts_do_not_overlap_either() {
    let names = [
        "打击扩大到政府和军队的目标",
        "حمله دوباره پاکستان به خاک ایران",
        "A new exchange or wider strikes",
        "Krieg",
        "Donaudampfschifffahrt",
    ];
    let mut figure = events_with_ghosts(frame_of_history(PHONE));
    for (curve, name) in figure.curves.iter_mut().zip(names) {
        curve.label = name.to_owned();
    }
    let more: Vec<_> = figure.curves.iter().cycle().take(15).cloned().collect();
    assert_tidy(&figure, "five");
    assert_tidy(&EventsFigure { curves: more, ..figure }, "fifteen");
}

#[test]
fn every_rung_that_can_be_seen_has_its_name_and_no_number_parts_from_it() {
    for (values, size) in [&RUNGS, &RUNGS_UNRESTRAINED].into_iter().flat_map(|values| [PHONE, DESKTOP].map(|size| (values, size)))
    {
        let figure = ladder(frame(size), values);
        let texts = texts(&figure);
        for (rung, names) in figure.rungs.iter().enumerate() {
            if values.iter().all(|shares| shares[rung] < 0.005) {
                continue;
            }
            let within = format!("{}\u{a0}{}", names.number, names.name);
            let beside =
                |text: &&recording::Text| text.text == names.name || text.text == names.name.split(' ').next().unwrap_or("");
            if texts
                .iter()
                .any(|text| text.text.starts_with(&names.number) && within.starts_with(&text.text) && 1 < text.text.len())
            {
                continue;
            }
            // A number or a share stands on the same line, right before the name.
            let named =
                texts.iter().find(beside).unwrap_or_else(|| panic!("rung {rung} has no name at {size:?}: {texts:?}")).place;
            let before = texts.iter().find(|text| {
                (text.text == names.number || text.text == names.value_label)
                    && (text.place.bottom - named.bottom).abs() < 0.5
                    && (named.left - text.place.right).abs() < 8.0
            });
            assert!(before.is_some(), "rung {rung} at {size:?}: {texts:?}");
        }
    }
}

#[test]
fn the_plot_keeps_its_place_while_values_focus_and_labels_of_values_change() {
    let one = events(frame(PHONE));
    let mut other = with_ends(frame(PHONE), [1.0, 0.0, 0.3, 0.05, 0.999]);
    other.curves[0].emphasis = Emphasis::Focus;
    assert_eq!(one.geometry(), other.geometry());
    let (calm, tense) = (ladder(frame(PHONE), &RUNGS), ladder(frame(PHONE), &RUNGS_UNRESTRAINED));
    assert_eq!(calm.geometry(), tense.geometry());
}

#[test]
fn curves_are_drawn_where_the_geometry_says() {
    let figure = events(frame(PHONE));
    let geometry = figure.geometry();
    let paths =
        record(&figure, 10).into_iter().filter_map(|call| if let Call::Path(path, 30) = call { Some(path) } else { None });
    let focus: Vec<_> = paths.collect();
    assert_eq!(focus.len(), 1, "one curve has the focus");
    for ((day, value), point) in (0..).zip(IRAN).zip(&focus[0]) {
        assert!((geometry.x(f64::from(day)) - f64::from(point.0) / 10.0).abs() <= 0.051);
        assert!((geometry.y(value) - f64::from(point.1) / 10.0).abs() <= 0.051);
        assert_eq!(geometry.nearest_day(f64::from(point.0) / 10.0), day);
    }
}

#[test]
fn another_backend_with_other_units_is_told_the_same() {
    let figure = events_with_bands(frame_of_history(DESKTOP));
    let (coarse, fine) = (record(&figure, 2), record(&figure, 20));
    assert_eq!(coarse.len(), fine.len());
    let near = |one: (i32, i32), other: (i32, i32)| (one.0 * 10 - other.0).abs() <= 10 && (one.1 * 10 - other.1).abs() <= 10;
    for (one, other) in coarse.iter().zip(&fine) {
        match (one, other) {
            (Call::Path(one, _), Call::Path(other, _)) | (Call::Polygon(one), Call::Polygon(other)) => {
                assert_eq!(one.len(), other.len());
                assert!(one.iter().zip(other).all(|(&one, &other)| near(one, other)));
            }
            (Call::Rect(one, _), Call::Rect(other, _)) | (Call::Circle(one, _), Call::Circle(other, _)) => {
                assert!(near(*one, *other));
            }
            (Call::Text(one), Call::Text(other)) => assert_eq!(one.text, other.text),
            _ => panic!("{one:?} became {other:?}"),
        }
    }
}

#[test]
fn text_is_measured_by_the_table_and_never_by_the_backend() {
    use plotters::style::{FontFamily, TextStyle};
    let mut drawing = String::new();
    let area = backend::area(plotters::backend::SVGBackend::with_string(&mut drawing, (100, 100)));
    let style = TextStyle::from((FontFamily::SansSerif, 124.0));
    let measured = area.estimate_text_size("Open war", &style).expect("the table never fails");
    assert_eq!(measured, (width("Open war", 100.0, Weight::Regular).ceil() as u32, 124));
}

#[test]
fn labels_are_escaped_and_scripts_kept() {
    let mut figure = events(frame(DESKTOP));
    figure.curves[0].label = "<b>&\"q\"</b>".to_owned();
    figure.curves[1].label = "伊朗\u{7}".to_owned();
    figure.curves[2].label = "حمله".to_owned();
    let drawn = svg::screen_with(&figure, &[("aria-label", "a \"b\" <c>")]);
    assert!(drawn.contains(">&lt;b&gt;&amp;&quot;q&quot;&lt;/b&gt;</text>"), "{drawn}");
    assert!(drawn.contains(">伊朗</text>"));
    assert!(drawn.contains(">\u{2067}حمله\u{2069}</text>"));
    assert!(drawn.contains(" aria-label=\"a &quot;b&quot; &lt;c&gt;\">"));
}

#[test]
fn values_that_are_no_numbers_leave_no_trace_and_others_stay_in_the_plot() {
    let mut figure = with_ends(frame(PHONE), [0.5; 5]);
    for (index, wrong) in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 7.0, -7.0].into_iter().enumerate() {
        figure.curves[index].values[28] = wrong;
        figure.curves[index].values[10] = wrong;
    }
    figure.curves[4].ghost = Some(vec![f64::NAN; 29]);
    let mut stack = ladder(frame(PHONE), &RUNGS);
    stack.values[3][3] = f64::NAN;
    for call in record(&figure, 10).into_iter().chain(record(&stack, 10)) {
        if let Call::Path(points, _) | Call::Polygon(points) = call {
            assert!(points.iter().all(|&(x, y)| (0..=3280).contains(&x) && (0..=2720).contains(&y)), "{points:?}");
        }
    }
    let drawn = svg::screen(&figure) + &svg::screen(&stack);
    assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
}

#[test]
fn figures_without_data_or_with_a_single_day_still_have_axes() {
    let empty = EventsFigure { frame: frame(PHONE), ..EventsFigure::default() };
    let no_days = LadderFigure { frame: frame(PHONE), ..LadderFigure::default() };
    let mut one_value = events(frame(PHONE));
    one_value.curves.iter_mut().for_each(|curve| curve.values.truncate(1));
    let one_day = ladder(frame(PHONE), &RUNGS[..1]);
    for drawn in [svg::screen(&empty), svg::screen(&no_days), svg::screen(&one_value), svg::screen(&one_day)] {
        assert!(drawn.contains(">17 Jan</text>") && drawn.contains(">100%</text>"), "{drawn}");
    }
}

#[test]
fn a_drawing_for_the_screen_is_small_and_fit_for_a_strict_policy() {
    for figure in
        [events(frame(DESKTOP)), events_with_ghosts(frame_of_history(DESKTOP)), events_with_bands(frame_of_history(PHONE))]
    {
        let drawn = svg::screen(&figure);
        assert!(drawn.len() <= 12_500, "{} bytes", drawn.len());
        assert!(!drawn.contains("style=") && !drawn.contains('#'), "{drawn}");
        assert!(drawn.starts_with("<svg viewBox=\"0 0 ") && drawn.ends_with("</svg>"));
    }
}

#[test]
fn every_variable_on_the_screen_is_one_the_css_defines() {
    let css = css_variables(Theme::Light);
    let stack = ladder(frame_of_history(PHONE), &RUNGS_UNRESTRAINED);
    let drawn = svg::screen(&events_with_ghosts(frame_of_history(PHONE))) + &svg::screen(&stack);
    let used: Vec<&str> = drawn.split("=\"var(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(name, _)| name).collect();
    assert!(used.len() > 50);
    for name in used.into_iter().filter(|name| name.starts_with("--") && !name.starts_with("--sans,")) {
        assert!(css.contains(&format!("{name}: ")), "{name}");
    }
}

#[test]
fn an_export_has_its_own_colours_and_size_and_says_what_it_is() {
    let figure = events(frame(DESKTOP));
    let light = svg::export(&figure, Theme::Light, "A title", &["Cite <this>"], "https://example.org/#s=1.2.me800");
    assert!(light.contains("xmlns=\"http://www.w3.org/2000/svg\" width=\"672\" height=\""));
    assert!(!light.contains("var("));
    for part in ["#D55E00", ">A title</text>", ">Cite &lt;this&gt;</text>", ">https://example.org/#s=1.2.me800</text>"] {
        assert!(light.contains(part), "{part}");
    }
    let dark = svg::export(&figure, Theme::Dark, "A title", &["Cite <this>"], "");
    assert!(dark.contains(Ink::Ground.hex(Theme::Dark, chart::ink::Role::Shape)) && !dark.contains("#D55E00"));
}

#[test]
fn an_export_has_its_title_for_programs_and_one_from_right_to_left_is_set_from_the_right() {
    let figure = events(frame(DESKTOP));
    let left = svg::export(&figure, Theme::Light, "A <title>", &["Cite"], "https://example.org/");
    assert!(left.contains(" role=\"img\" aria-label=\"A &lt;title&gt;\">"), "{left}");
    assert!(left.contains("<title>A &lt;title&gt;</title>"), "{left}");
    let right = svg::export(&figure, Theme::Light, "عنوان", &["Offramp، مقاله."], "https://example.org/");
    let line =
        |text: &str| right.lines().find(|line| line.contains(&format!("{text}</text>"))).expect("it is written").to_owned();
    for text in ["عنوان\u{2069}\u{2069}", "Offramp، مقاله.\u{2069}\u{2069}", "https://example.org/"] {
        assert!(line(text).contains("text-anchor=\"end\""), "{}", line(text));
    }
    assert!(
        line("مقاله.\u{2069}\u{2069}").contains("\u{2067}Offramp"),
        "a line that begins with other letters runs as the rest does"
    );
    let taken = svg::export_screen(&svg::screen(&figure), Theme::Light, "A <title>", &["Cite"], "").expect("a figure");
    assert!(taken.contains("<title>A &lt;title&gt;</title>"), "{taken}");
}

#[test]
fn a_signed_label_from_right_to_left_keeps_its_order() {
    let mut figure = events(frame(DESKTOP));
    figure.curves[0].label = "\u{200e}−۶ واحد".to_owned();
    figure.curves[1].label = "Now: حمله".to_owned();
    let drawn = svg::screen(&figure);
    assert!(drawn.contains(">\u{2067}\u{200e}−۶ واحد\u{2069}</text>"), "{drawn}");
    assert!(drawn.contains(">\u{2068}Now: حمله\u{2069}</text>"), "{drawn}");
}

#[test]
fn a_figure_taken_from_the_screen_becomes_a_file_with_the_colours_and_the_surroundings_of_an_export() {
    let figure = events(frame(DESKTOP));
    let attributes = [("aria-hidden", "true"), ("width", "600")];
    let screen = svg::screen_with(&figure, &attributes);
    for theme in [Theme::Light, Theme::Dark] {
        let around = |svg: &str| svg::export_screen(svg, theme, "A title", &["Cite <this>"], "https://example.org/#s=1.2.me800");
        let taken = around(&screen).expect("a figure");
        let drawn = svg::export(&figure, theme, "A title", &["Cite <this>"], "https://example.org/#s=1.2.me800");
        let root = |svg: &str| svg.lines().next().map(str::to_owned);
        assert_eq!(root(&taken), root(&drawn), "size and fonts");
        let texts = |svg: &str| {
            let mut texts: Vec<String> =
                svg.split("</text>").filter_map(|part| Some(part.rsplit_once('>')?.1.to_owned())).collect();
            texts.sort();
            texts
        };
        assert_eq!(texts(&taken), texts(&drawn), "nothing is said less or more");
        let count = |svg: &str, part: &str| svg.matches(part).count();
        for part in ["polyline", "circle", Ink::Iran.hex(theme, chart::ink::Role::Shape)] {
            assert_eq!(count(&taken, part), count(&drawn, part), "{part}");
        }
        assert!(!taken.contains("var("), "{taken}");
        assert_eq!(around(&screen.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1)), Some(taken));
    }
}

#[test]
fn what_is_no_figure_of_ours_is_not_taken() {
    for text in
        ["", "<p>", "<svg>", "<svg viewBox=\"0 0 a b\"></svg>", "<svg viewBox=\"0 0 9 9\"><path fill=\"var(--x)\"/></svg>"]
    {
        assert_eq!(svg::export_screen(text, Theme::Light, "", &[""], ""), None, "{text}");
    }
}

#[test]
fn a_ghost_is_named_once_and_only_where_it_differs() {
    let named = |figure: &EventsFigure| texts(figure).iter().filter(|text| text.text == "default").count();
    assert_eq!(named(&events_with_ghosts(frame(PHONE))), 1);
    let mut same = events(frame(PHONE));
    for curve in &mut same.curves {
        curve.ghost = Some(curve.values.clone());
    }
    assert_eq!(named(&same), 0);
    assert_eq!(svg::screen(&same), svg::screen(&events(frame(PHONE))));
}

#[test]
fn the_name_of_the_ghosts_has_the_colour_of_none_and_leads_to_that_of_the_curve_asked_about() {
    let figure = events_with_ghosts(frame(DESKTOP));
    let drawn = svg::screen(&figure);
    let label = drawn.lines().find(|line| line.contains(">default</text>")).expect("the ghosts are named");
    assert!(label.contains("fill=\"var(--muted)\""), "{label}");
    let asked = figure.curves.iter().find(|curve| curve.emphasis == Emphasis::Focus).expect("one is asked about");
    let ghost = figure.geometry().line(asked.ghost.as_deref().expect("it has a ghost"));
    let leader = record(&figure, 10).into_iter().find_map(|call| match call {
        // 0.8 CSS px wide, and upright: no line to a label at the right is.
        Call::Path(points, 8) if points.len() == 2 && points[0].0 == points[1].0 => Some(points),
        _ => None,
    });
    let leader = leader.expect("a line leads to a ghost");
    let end = (f64::from(leader[1].0) / 10.0, f64::from(leader[1].1) / 10.0);
    assert!(ghost.iter().any(|(x, y)| (x - end.0).abs() < 0.1 && (y - end.1).abs() < 0.1), "{end:?} is not on {ghost:?}");
}

#[test]
fn the_day_that_was_asked_for_is_marked_on_the_focus_and_nowhere_without_one() {
    let mut figure = events(frame(PHONE));
    let marked = |figure: &EventsFigure, day| svg::screen(&EventsFigure { asked: Some(day), ..figure.clone() });
    let plain = svg::screen(&figure);
    let drawn = marked(&figure, 12);
    let more: Vec<&str> = drawn.lines().filter(|line| !plain.contains(line)).collect();
    let x = (10.0 * figure.geometry().x(12.0)).round() / 10.0;
    assert_eq!(more.len(), 2, "a line and a ring: {more:#?}");
    assert!(more.iter().all(|line| line.contains(&x.to_string())), "{x}: {more:#?}");
    assert_eq!(marked(&figure, 40), plain, "a day beyond the figure");
    for curve in &mut figure.curves {
        curve.emphasis = Emphasis::Plain;
    }
    assert_eq!(marked(&figure, 12), svg::screen(&figure));
}

#[test]
fn dates_without_room_give_way_evenly_and_never_the_last() {
    let mut figure = events(Frame { last_day: 10, ..frame(PHONE) });
    figure.frame.x_ticks = (0..=10).map(|day| sample::tick(f64::from(day), &format!("{} January", 17 + day))).collect();
    let texts = texts(&figure);
    let dates: Vec<&str> = texts.iter().map(|text| text.text.as_str()).filter(|text| text.contains("January")).collect();
    assert_eq!(dates, ["27 January", "23 January", "19 January"]);
}
