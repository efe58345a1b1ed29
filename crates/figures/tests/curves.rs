//! The figures over days say what the model's reference curves say, and the curve that is asked about stands out.

use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Comparison, Ghost, caption};
use model::{Outcomes, Scenario, evaluate};
use protocol::link::Link;
use protocol::question::{History, Span, View};
use serde_json::Value;

/// The outcomes of the events view, in its order.
const EVENTS: [&str; 5] = ["iran_strikes", "pakistan_strikes", "widened", "open_war", "functional"];

fn link(code: &str) -> Link {
    Link::decode(code).expect("a code").0
}

fn outcomes(link: &Link) -> [Outcomes; 2] {
    [link.scenario, Scenario::default_from(link.scenario.from)].map(|scenario| evaluate(&scenario))
}

/// Whether `shown` is how the page writes `chance`: whole per cents, tenths near none and all.
fn shows(shown: &str, chance: f64) -> bool {
    let percent = 100.0 * chance;
    let number = |text: &str| text.trim_end_matches('%').parse::<f64>().unwrap_or(f64::NAN);
    match shown {
        "under 0.1%" => percent < 0.05,
        "over 99.9%" => 99.95 <= percent,
        tenths if tenths.contains('.') => (percent - number(tenths)).abs() <= 0.05 && !(1.0..=99.0).contains(&percent),
        whole => (percent - number(whole)).abs() <= 0.5,
    }
}

#[test]
fn what_is_read_out_of_each_day_are_the_models_reference_curves() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../model/tests/data/reference_curves.json");
    let text = std::fs::read_to_string(file).expect("the reference curves are in the repository");
    let reference: Value = serde_json::from_str(&text).expect("JSON");
    let cases = reference["cases"].as_array().expect("a list of cases");
    for (name, vantage, code) in [
        ("default", "18-jan", "1.2"),
        ("default", "16-jan", "1.2.va16"),
        ("broaden", "18-jan", "1.2.mc0.mb1000.ma0"),
        ("every restraint gone", "16-jan", "1.2.me0.os0.dw0.ed0.fs0.va16"),
    ] {
        let case = cases.iter().find(|case| case["name"] == name && case["vantage"] == vantage).expect("one of the cases");
        let link = link(code);
        let [now, start] = &outcomes(&link);
        let comparison = Comparison {
            scenario: &link.scenario,
            now,
            start,
            ghost: Ghost::StartingPoint,
            is_changed: link.scenario != Scenario::default_from(link.scenario.from),
        };
        for day in 0..=model::NIGHTS {
            let values = caption::values(&comparison, View::Events, day);
            assert_eq!(values.len(), EVENTS.len());
            for (outcome, (_, shown)) in EVENTS.iter().zip(&values) {
                let chance = case["outcomes"][outcome][day].as_f64().expect("a chance");
                assert!(shows(shown, chance), "{name} from {vantage}, {outcome} on day {day}: {shown} for {chance}");
            }
        }
    }
}

/// The value of an attribute of an element.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[test]
fn the_curve_that_is_asked_about_is_the_widest_and_the_others_are_alike() {
    let link = link("1.2.xf28");
    let [now, start] = &outcomes(&link);
    let comparison = Comparison {
        scenario: &link.scenario,
        now,
        start,
        ghost: Ghost::StartingPoint,
        is_changed: link.scenario != Scenario::default_from(link.scenario.from),
    };
    let (curves, history) = (CurvesShown::All, History::Hidden);
    let options = FigureOptions { width: 760.0, focus: link.focus, span: Span::Whole, history, curves };
    let svg = chart::svg::screen(&picture::events(&comparison, &options, None));
    let curves = svg
        .split("<polyline")
        .skip(1)
        .filter(|line| attribute(line, "points").is_some_and(|points| points.split(' ').count() == 29));
    let width = |line: &str| attribute(line, "stroke-width").map_or(1.0, |width| width.parse::<f64>().expect("a width"));
    let curves: Vec<(&str, f64)> = curves.map(|line| (attribute(line, "stroke").expect("an ink"), width(line))).collect();
    assert_eq!(curves.len(), 5, "{curves:?}");
    let widest = curves.iter().max_by(|one, other| one.1.total_cmp(&other.1)).map(|(ink, _)| *ink);
    assert_eq!(widest, Some("var(--functional)"), "{curves:?}");
    assert_eq!(curves.iter().filter(|(_, width)| *width == curves[0].1).count(), 4, "{curves:?}");
}
