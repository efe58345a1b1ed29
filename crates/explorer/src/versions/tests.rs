//! Links made with another version of the model: what is drawn and said of them, with an older version made up for the purpose.

use chart::Figure;
use figures::caption;
use figures::picture::{self, CurvesShown, FigureOptions};
use model::coefficient::Coefficient;
use model::{Coefficients, Key, Outcomes, Scenario, Solver, Start, Vantage};
use protocol::question::{History, Question, Span, View};
use words::notice;

use super::*;
use crate::answer::Answer;
use crate::inquiry::Inquiry;
use crate::state::{Action, State};

/// A version that never was: Iran cares more for its honour.
fn version_0() -> Release {
    let coefficients = Coefficients::default().with(Coefficient::Honour, 4.0).expect("no share");
    Release { version: 0, coefficients }
}

fn releases() -> &'static [Release] {
    vec![version_0(), *Release::present()].leak()
}

fn opened(versions: Versions, code: &str) -> State {
    State::answered_with(versions, &format!("#s={code}"), releases())
}

fn after(mut state: State, action: Action) -> State {
    state.apply(action);
    state
}

fn solved(scenario: &Scenario, release: &Release) -> Outcomes {
    Solver::new().evaluate(scenario, &release.coefficients, Start::Cold)
}

/// Where Iranian strikes stand on the last day.
fn strikes(outcomes: &Outcomes) -> f64 {
    outcomes.iran_strikes[28]
}

fn mediated() -> Scenario {
    let assumptions = Scenario::default_from(Vantage::Jan18).assumptions.with_clamped(Key::Mediation, 0.8);
    Scenario { from: Vantage::Jan18, assumptions }
}

const LOOK: FigureOptions = FigureOptions {
    width: 760.0,
    focus: Question { outcome: model::Outcome::IranStrikes, day: 28 },
    span: Span::Whole,
    history: History::Hidden,
    curves: CurvesShown::All,
};

/// The last points of all lines in a drawing.
fn ends(svg: &str) -> Vec<[f64; 2]> {
    let lines = svg.split("points=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let points = lines.filter_map(|line| line.split_whitespace().last()).filter_map(|point| point.split_once(','));
    points.map(|(x, y)| [x, y].map(|place| place.parse().expect("a number"))).collect()
}

#[test]
fn an_older_link_says_so_and_both_versions_curves_are_drawn_at_their_heights() {
    let state = opened(Versions::latest(), "1.0.me800");
    assert_eq!(state.link_notices, [LinkNotice::Older(0)]);
    assert!(notice::older(0).contains("made with version 0") && notice::older(0).contains("those of version 2"));
    let answer = Answer::at_rest(&state);
    let (now, then) = (solved(&mediated(), Release::present()), solved(&mediated(), &version_0()));
    assert!(0.02 < (strikes(&now) - strikes(&then)).abs(), "the versions must differ to be told apart");
    assert_eq!((answer.now.iran_strikes, answer.start.iran_strikes), (now.iran_strikes, then.iran_strikes));

    let figure = picture::events(&answer.seen(), &LOOK, None);
    let geometry = figure.geometry();
    let ends = ends(&chart::svg::screen(&figure));
    for value in [strikes(&now), strikes(&then)] {
        let [x, y] = [geometry.x(28.0), geometry.y(value)];
        let near = |end: &[f64; 2]| (end[0] - x).abs() < 0.1 && (end[1] - y).abs() < 0.1;
        assert_eq!(ends.iter().filter(|end| near(end)).count(), 1, "{value} at {x}, {y} in {ends:?}");
    }
    assert_eq!(figure.ghost_label, "version 0");
    assert!(caption::caption(&answer.seen(), View::Events, Span::Whole).contains("Dotted lines: version 0 of the model."));
}

#[test]
fn the_ladder_and_the_consequences_have_the_older_version_as_ghosts_too() {
    let state = opened(Versions::latest(), "1.0");
    let answer = Answer::at_rest(&state);
    let then = solved(&Scenario::default_from(Vantage::Jan18), &version_0());
    // Nothing is changed: without the older version there would be no ghosts.
    assert_eq!(picture::ladder(&answer.seen(), &LOOK).ghosts[0][28], then.rungs[28][0]);
    let consequences = picture::consequences(&answer.seen(), &LOOK);
    let strain = then.series(model::Outcome::ThreeFrontStrain).to_vec();
    assert_eq!(consequences.events.curves[0].ghost, Some(strain));
    assert_eq!(consequences.events.ghost_label, "version 0");
}

#[test]
fn the_older_version_follows_the_sliders_until_the_notice_is_closed() {
    let state = after(opened(Versions::latest(), "1.0"), Action::SetAssumption(Key::Mediation, 0.8));
    let answer = Answer::at_rest(&state);
    assert_eq!(answer.start.iran_strikes, solved(&mediated(), &version_0()).iran_strikes);
    // What is written into the address from here on is of today.
    assert_eq!(state.code().as_deref(), Some("1.2.me800"));
    let state = after(state, Action::CloseLinkNotices);
    let answer = Answer::at_rest(&state);
    let start = solved(&Scenario::default_from(Vantage::Jan18), Release::present());
    assert_eq!((answer.ghost, answer.start.iran_strikes), (figures::Ghost::StartingPoint, start.iran_strikes));
}

#[test]
fn another_link_ends_the_comparison() {
    let state = after(opened(Versions::latest(), "1.0.me800"), Action::OpenLink("#s=1.2.os300".into()));
    assert_eq!((state.link_notices.as_slice(), state.versions), (&[][..], Versions::latest()));
}

#[test]
fn a_version_that_is_not_known_only_gives_the_notice() {
    for version in [1, 7, u32::MAX] {
        for versions in [Versions::latest(), Versions::pinned()] {
            let state = opened(versions, &format!("1.{version}.me800"));
            assert_eq!(state.link_notices, [LinkNotice::Reading(Notice::OtherModel(version))]);
            assert_eq!((state.versions, state.link.model), (versions, MODEL_VERSION));
        }
    }
    // Without the made-up version, 0 is one of them: this is what the page itself does.
    assert_eq!(State::opened("#s=1.0.me800").link_notices, [LinkNotice::Reading(Notice::OtherModel(0))]);
}

#[test]
fn a_pinned_embed_shows_the_older_version_alone_and_says_nothing() {
    let state = after(opened(Versions::pinned(), "1.0.os300"), Action::SetAssumption(Key::Mediation, 0.8));
    assert_eq!(state.link_notices, []);
    let answer = Answer::at_rest(&state);
    let now = solved(&answer.scenario, &version_0());
    let start = solved(&Scenario::default_from(Vantage::Jan18), &version_0());
    assert_eq!((answer.now.iran_strikes, answer.start.iran_strikes), (now.iran_strikes, start.iran_strikes));
    assert_eq!(answer.ghost, figures::Ghost::StartingPoint);
    // The address and the analyst go on with it.
    assert_eq!(state.code().as_deref(), Some("1.0.me800.os300"));
    assert_eq!(Inquiry::of(&state, 328.0, 328.0).code, "1.0.me800.os300");
    assert_eq!(Inquiry::of(&state, 328.0, 328.0).model, 0);
}

#[test]
fn ranges_found_with_todays_numbers_are_not_shown_for_others() {
    assert!(opened(Versions::latest(), "1.0").findings.bands.is_some());
    assert_eq!(opened(Versions::pinned(), "1.0").findings.bands, None);
    assert_eq!(opened(Versions::pinned(), "1.0").code().as_deref(), Some("1.0"));
}

#[test]
fn what_was_found_with_one_version_is_not_shown_for_another() {
    let mut state = opened(Versions::pinned(), "1.2.me800");
    state.findings.lost = true;
    let state = after(state, Action::OpenLink("#s=1.2.os300".into()));
    assert!(state.findings.bands.is_some() && state.findings.lost);
    let mut older = opened(Versions::pinned(), "1.0.me800");
    older.findings.lost = true;
    let state = after(older, Action::OpenLink("#s=1.2.me800".into()));
    assert!(state.findings.bands.is_none() && !state.findings.lost);
}

#[test]
fn the_analyst_is_told_of_pins_and_not_of_seeds_and_what_is_not_known() {
    let state = opened(Versions::latest(), "1.2.me800.se7._a_me1.zz5");
    assert_eq!(state.code().as_deref(), Some("1.2.me800.se7._a_me1.zz5"));
    assert_eq!(Inquiry::of(&state, 328.0, 328.0).code, "1.2.me800._a_me1");
}
