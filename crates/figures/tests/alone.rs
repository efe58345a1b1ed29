//! The curve that is asked about, alone on a phone: on a scale on which it, its dotted line and its band have room, and in the place that it
//! has whatever the scale is.

use chart::Figure;
use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Bands, Comparison, Ghost};
use model::analysis::{BandJob, run_to_end};
use model::outcome::EVENT_CURVES;
use model::{Coefficients, Key, Outcome, Outcomes, Scenario, Solver, Vantage, evaluate};
use protocol::question::{History, Question, Span, View};
use words::language::Language;
use words::text::speak;

const TOPS: [f64; 5] = [0.2, 0.4, 0.6, 0.8, 1.0];

fn options(outcome: Outcome, curves: CurvesShown) -> FigureOptions {
    FigureOptions { width: 328.0, focus: Question { outcome, day: 28 }, span: Span::Whole, history: History::Hidden, curves }
}

/// Our starting point, and others as far from it as assumptions go.
fn scenarios(from: Vantage) -> Vec<Scenario> {
    let start = Scenario::default_from(from);
    let ends = Key::ALL.iter().filter(|key| key.motive().is_none()).step_by(11).flat_map(|key| {
        let (low, high) = key.row().range;
        [low, high].map(|value| Scenario { assumptions: start.assumptions.with_clamped(*key, value), ..start })
    });
    std::iter::once(start).chain(ends).collect()
}

fn compared<'o>(scenario: &'o Scenario, now: &'o Outcomes, start: &'o Outcomes) -> Comparison<'o> {
    let is_changed = *scenario != Scenario::default_from(scenario.from);
    Comparison { scenario, now, start, ghost: Ghost::StartingPoint, is_changed }
}

#[test]
fn it_stands_alone_with_its_dotted_line_and_its_band_and_none_of_them_is_cut_off() {
    for from in Vantage::ALL {
        let start = evaluate(&Scenario::default_from(from));
        for scenario in scenarios(from) {
            let now = evaluate(&scenario);
            let comparison = compared(&scenario, &now, &start);
            let bands = run_to_end(BandJob::new(&scenario, &Coefficients::default(), &EVENT_CURVES), &mut Solver::new());
            let ranges: Vec<_> = bands.iter().map(picture::ranges).collect();
            let bands = Some(Bands { ranges: &ranges, settled: true });
            for outcome in EVENT_CURVES {
                let top = picture::top_alone(&comparison, &options(outcome, CurvesShown::All), bands, None);
                assert!(TOPS.contains(&top), "{top}");
                let figure = picture::events(&comparison, &options(outcome, CurvesShown::Asked { top }), bands);
                let shown: Vec<_> = figure.curves.iter().filter(|curve| !curve.values.is_empty()).collect();
                let [curve] = &shown[..] else { panic!("{} curves", shown.len()) };
                let ghost = curve.ghost.iter().flatten();
                let drawn = curve.values.iter().chain(ghost).chain(curve.bands.iter().flat_map(|band| &band.upper));
                let highest = drawn.copied().fold(0.0, f64::max);
                assert!(highest <= 1.0 + 1e-9, "{outcome:?} of {scenario:?} reaches {highest} of {top}");
                assert_eq!(curve.values[28] * top, now.series(outcome)[28] / top * top, "on the scale that is labelled");
                // A lower scale would not do.
                let lower = TOPS.iter().rev().find(|lower| **lower < top);
                assert!(lower.is_none_or(|lower| *lower < 1.75 * highest * top), "{outcome:?}: {highest} of {top}");
                let labels: Vec<&str> = figure.frame.y_ticks.iter().map(|tick| tick.label.as_str()).collect();
                assert_eq!(labels.last().copied(), Some(words::chance::percent(top).as_str()));
            }
        }
    }
}

#[test]
fn while_something_moves_the_scale_stays_and_one_that_is_left_becomes_the_whole_one() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let now = evaluate(&scenario);
    let comparison = compared(&scenario, &now, &now);
    let options = options(Outcome::IranStrikes, CurvesShown::All);
    let top = |kept| picture::top_alone(&comparison, &options, None, kept);
    // 27% in the end.
    assert_eq!([Some(0.2), Some(0.4), Some(0.6), Some(1.0), None].map(top), [1.0, 0.4, 0.6, 1.0, 0.6]);
}

#[test]
fn days_have_the_same_places_on_every_scale_in_every_language() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let now = evaluate(&scenario);
    for language in Language::ALL {
        speak(language);
        let geometry = |top| {
            let options = options(Outcome::IranStrikes, CurvesShown::Asked { top });
            picture::events(&compared(&scenario, &now, &now), &options, None).geometry()
        };
        for top in TOPS {
            assert_eq!(geometry(top), geometry(1.0), "{} at {top}", language.code());
        }
    }
    speak(Language::English);
}

#[test]
fn it_is_read_out_where_it_is_and_meant_wherever_one_points() {
    let scenario = Scenario::default_from(Vantage::Jan18);
    let now = evaluate(&scenario);
    let comparison = compared(&scenario, &now, &now);
    let options = options(Outcome::Functional, CurvesShown::Asked { top: 1.0 });
    let figure = picture::events(&comparison, &options, None);
    let geometry = figure.geometry();
    for day in [1, 14, 28] {
        let heights = picture::heights(&comparison, View::Events, &options, &geometry, day);
        assert_eq!(heights, [geometry.y(now.series(Outcome::Functional)[day])]);
        for y in [geometry.plot.top, geometry.plot.bottom] {
            let meant = picture::meant(&comparison, View::Events, &options, &geometry, day, y);
            assert_eq!(meant, Some(Outcome::Functional));
        }
    }
}
