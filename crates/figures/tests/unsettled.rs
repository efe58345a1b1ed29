//! Where the two sides' beliefs do not settle, everything made of the outcomes says so: figures, what is read out, files.

use chart::Theme;
use figures::export::{self, FigureDocument};
use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Comparison, Ghost, caption};
use model::{Assumptions, Outcomes, Scenario, Vantage, evaluate};
use protocol::inquiry::Ranges;
use protocol::question::{History, Question, Span, View};
use words::text::{share_text, text};

/// The outcomes of our starting point from 16 January, as they are and as if beliefs had not settled.
fn outcomes() -> (Scenario, Outcomes, Outcomes) {
    let scenario = Scenario::default_from(Vantage::Jan16);
    let settled = evaluate(&scenario);
    let circling = Outcomes { settled: false, ..settled.clone() };
    (scenario, settled, circling)
}

fn look() -> FigureOptions {
    let focus = Question::first_from(Vantage::Jan16);
    FigureOptions { width: 760.0, focus, span: Span::Whole, history: History::Hidden, curves: CurvesShown::All }
}

/// The ranges of five curves.
fn ranges() -> Vec<Ranges> {
    let all = || vec![1000; model::NIGHTS + 1];
    vec![Ranges { four_fifths: [all(), all()], half: [all(), all()] }; 5]
}

#[test]
fn every_file_of_a_figure_over_days_says_that_no_number_is_given() {
    let (scenario, settled, circling) = outcomes();
    let document = FigureDocument {
        theme: Theme::Light,
        scenario: &scenario,
        start: Assumptions::default(),
        supposed: None,
        altered: None,
        link: "https://example.org/",
    };
    let bands = share_text().bands_note;
    let begins = |text: &str| text.split(' ').take(4).collect::<Vec<_>>().join(" ");
    for view in View::ALL {
        let file = |now: &Outcomes| {
            let comparison = Comparison {
                scenario: &scenario,
                now,
                start: &settled,
                ghost: Ghost::StartingPoint,
                is_changed: scenario != Scenario::default_from(scenario.from),
            };
            export::over_days(view, &comparison, &look(), Some(&ranges()), &document)
        };
        let (sure, unsure) = (file(&settled), file(&circling));
        let says = |svg: &str, sentence: &str| svg.contains(&format!(">{}", begins(sentence)));
        assert!(says(&unsure, text().unsettled) && !says(&sure, text().unsettled), "{view:?}: {unsure}");
        assert_eq!((says(&sure, bands), says(&unsure, bands)), (view == View::Events, false), "{view:?}");
    }
}

#[test]
fn curves_lose_their_numbers_and_ranges_and_what_is_read_out_is_marked() {
    let (scenario, settled, circling) = outcomes();
    let comparison = |now| Comparison {
        scenario: &scenario,
        now,
        start: &settled,
        ghost: Ghost::StartingPoint,
        is_changed: scenario != Scenario::default_from(scenario.from),
    };
    let bands = figures::Bands { ranges: &ranges(), settled: true };
    let [sure, unsure] = [&settled, &circling].map(|now| picture::events(&comparison(now), &look(), Some(bands)));
    assert!(!sure.frame.is_faint && unsure.frame.is_faint);
    let asked = |curve: &chart::Curve| curve.emphasis == chart::Emphasis::Focus;
    assert!(
        sure.curves.iter().all(|curve| curve.bands.len() == if asked(curve) { 2 } else { 0 } && !curve.value_label.is_empty())
    );
    let has_bands = |curve: &chart::Curve| curve.bands.iter().any(|band| !band.upper.is_empty());
    assert!(sure.curves.iter().any(has_bands));
    assert!(unsure.curves.iter().all(|curve| !has_bands(curve) && curve.value_label.is_empty()));
    assert!(picture::ladder(&comparison(&circling), &look()).rungs.iter().all(|rung| rung.value_label.is_empty()));
    for view in View::ALL {
        let said = caption::read_out(&comparison(&circling), view, 4);
        assert!(said.starts_with("20 January: not settled, "), "{said}");
        assert!(!caption::read_out(&comparison(&settled), view, 4).contains("not settled"));
    }
}

#[test]
fn what_is_not_sure_is_not_drawn_to_compare_with() {
    let (scenario, settled, circling) = outcomes();
    let ghosts = |start| {
        Comparison { scenario: &scenario, now: &settled, start, ghost: Ghost::Version(1), is_changed: false }.ghosts().is_some()
    };
    assert!(ghosts(&settled) && !ghosts(&circling));
}
