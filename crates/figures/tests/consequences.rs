//! The consequences: a panel for each, whose words say what its curve does and have room in every language on the narrowest phone.

use chart::text::{Weight, width};
use chart::{ConsequencesFigure, Geometry};
use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Comparison, caption};
use model::outcome::CONSEQUENCE_CURVES;
use model::{Outcome, Outcomes, Scenario, Vantage, evaluate};
use protocol::link::Link;
use protocol::question::{History, Question, Span, View};
use words::event;
use words::language::Language;
use words::text::speak;

/// The narrowest figure, in CSS px, and the letters of its titles and sentences.
const NARROWEST: f64 = 280.0;
const TITLE: f64 = 11.5;
const SENTENCE: f64 = 11.0;

fn options(width: f64, day: u8, span: Span) -> FigureOptions {
    let focus = Question { outcome: Outcome::UsCooperation, day };
    FigureOptions { width, focus, span, history: History::Hidden, curves: CurvesShown::All }
}

/// The outcomes of a link, and those of our starting point.
fn outcomes(code: &str) -> (Scenario, [Outcomes; 2]) {
    let scenario = Link::decode(code).expect("a code").0.scenario;
    (scenario, [scenario, Scenario::default_from(scenario.from)].map(|scenario| evaluate(&scenario)))
}

fn figure(code: &str, options: &FigureOptions) -> ConsequencesFigure {
    let (scenario, [now, start]) = outcomes(code);
    picture::consequences(
        &Comparison {
            scenario: &scenario,
            now: &now,
            start: &start,
            ghost: figures::Ghost::StartingPoint,
            is_changed: scenario != Scenario::default_from(scenario.from),
        },
        options,
    )
}

#[test]
fn every_title_and_every_sentence_fits_on_the_narrowest_phone_in_every_language() {
    for language in Language::ALL {
        speak(language);
        for outcome in CONSEQUENCE_CURVES {
            for from in Vantage::ALL {
                let title = event::label(outcome, from);
                assert!(width(title, TITLE, Weight::Bold) <= NARROWEST, "{language:?}: {title}");
            }
            let fifths = [0.1, 0.3, 0.5, 0.7, 0.9];
            for (first, last) in fifths.iter().flat_map(|first| fifths.map(|last| (*first, last))) {
                let last = if outcome == Outcome::Division { 24.8 } else { last };
                for day in [14, 28] {
                    let said = event::course(outcome, first, last, &words::date::short(Vantage::Jan18, day));
                    assert!(width(&said, SENTENCE, Weight::Regular) <= NARROWEST, "{language:?}: {said}");
                }
            }
        }
    }
    speak(Language::English);
}

#[test]
fn the_words_say_what_becomes_of_each_by_the_day_that_is_asked_about() {
    let said = |day, width| -> Vec<String> {
        figure("1.2", &options(width, day, Span::Whole)).panels.into_iter().map(|panel| panel.sentence).collect()
    };
    let (_, [now, _]) = outcomes("1.2");
    assert_eq!(said(28, 760.0)[0], "falls from high to moderate by 14 February");
    assert_eq!(said(28, 328.0)[0], "falls from high to moderate by 14 Feb");
    assert_eq!(said(1, 328.0)[4], format!("as much as {:.1} days of open war by 18 Jan", now.division[1]));
    // The ten days that are shown end on the tenth.
    let ten = figure("1.2", &options(760.0, 28, Span::FirstTen));
    assert!(ten.panels.iter().all(|panel| panel.sentence.contains("27 January")), "{:?}", ten.panels);
    let (scenario, [now, start]) = outcomes("1.2");
    let unsure = Outcomes { settled: false, ..now };
    let comparison = Comparison {
        scenario: &scenario,
        now: &unsure,
        start: &start,
        ghost: figures::Ghost::StartingPoint,
        is_changed: scenario != Scenario::default_from(scenario.from),
    };
    let unsure = picture::consequences(&comparison, &options(760.0, 28, Span::Whole));
    assert!(unsure.panels.iter().all(|panel| panel.sentence.is_empty()));
}

#[test]
fn only_the_cooperation_that_has_a_ceiling_has_its_line_and_only_days_have_a_scale_of_days() {
    for (place, panel) in figure("1.2", &options(328.0, 28, Span::Whole)).panels.iter().enumerate() {
        let outcome = CONSEQUENCE_CURVES[place];
        assert_eq!(panel.levels.len(), usize::from(outcome == Outcome::UsCooperation), "{outcome:?}");
        let scale: Vec<&str> = panel.scale.iter().map(|tick| tick.label.as_str()).collect();
        let expected = if outcome == Outcome::Division { vec!["0", "7"] } else { vec!["very low", "moderate", "very high"] };
        assert_eq!(scale, expected, "{outcome:?}");
    }
}

#[test]
fn the_scale_of_days_holds_the_curve_and_its_ghost_whatever_is_assumed() {
    // Every restraint gone, by which division grows most.
    for code in ["1.2", "1.2.me0.os0.dw0.ed0.fs0.va16", "1.2.mc0.mb1000.ma0", "1.2.me0.os0.dw0.ed0.fs0.mc0.mb1000.ma0.va16"] {
        let division = figure(code, &options(328.0, 28, Span::Whole)).events.curves.remove(4);
        let drawn = division.values.iter().chain(division.ghost.iter().flatten());
        let highest = drawn.copied().fold(0.0, f64::max);
        assert!(0.2 < highest && highest <= 1.0, "{code}: {highest}");
    }
}

#[test]
fn a_day_is_read_out_of_every_panel_at_its_curve_and_a_point_in_a_panel_means_its_outcome() {
    let (scenario, [now, start]) = outcomes("1.2.me700");
    let comparison = Comparison {
        scenario: &scenario,
        now: &now,
        start: &start,
        ghost: figures::Ghost::StartingPoint,
        is_changed: scenario != Scenario::default_from(scenario.from),
    };
    for width in [328.0, 760.0] {
        let options = options(width, 28, Span::Whole);
        let figure = picture::consequences(&comparison, &options);
        let geometry: Geometry = chart::Figure::geometry(&figure);
        for day in [0, 9, 28] {
            let dots = picture::heights(&comparison, View::Consequences, &options, &geometry, day);
            for (place, outcome) in CONSEQUENCE_CURVES.into_iter().enumerate() {
                let own = chart::consequences::panel(&geometry, place, 5);
                assert_eq!(dots[place], own.y(figure.events.curves[place].values[day]));
                for y in [own.plot.top, own.plot.bottom] {
                    assert_eq!(picture::meant(&comparison, View::Consequences, &options, &geometry, day, y), Some(outcome));
                }
            }
        }
    }
    let read = caption::read_out(&comparison, View::Consequences, 28);
    assert!(read.starts_with("14 February: Strain moderate, Deterrence very high, "), "{read}");
}
