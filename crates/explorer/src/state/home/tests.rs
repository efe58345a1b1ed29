//! What a starting point of the link's author does to the state.

use model::motive::{Motive, Prior};
use model::{Solver, Start, Vantage};

use super::*;
use crate::answer::Answer;
use crate::inquiry::Inquiry;
use crate::state::Action;

fn opened(fragment: &str, actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = State::opened(fragment);
    actions.into_iter().for_each(|action| state.apply(action));
    state
}

fn values(state: &State) -> [f64; 2] {
    [Key::Mediation, Key::Overstretch].map(|key| state.link.scenario.assumptions[key])
}

#[test]
fn a_link_without_a_state_opens_where_its_starting_point_is_and_nothing_is_changed_there() {
    let state = opened("#h=1.2.me800.va16.vw1", []);
    assert_eq!((state.link.scenario, state.link.encode().as_str()), (state.start(), "1.2.me800.va16.vw1"));
    assert_eq!((state.assumed, state.can_undo(), state.link_notices.len()), (None, false, 0));
    assert_eq!(state.changed(&state.link.scenario.assumptions), []);
}

#[test]
fn resets_lead_to_it_from_wherever_the_reader_looks_ahead() {
    let moves = [Action::SetAssumption(Key::Mediation, 0.1), Action::ChooseVantage(Vantage::Jan16), Action::ResetAll];
    let state = opened("#h=1.2.me800&s=1.2.os300", moves);
    assert_eq!((values(&state), state.link.scenario.from), ([0.8, 0.6], Vantage::Jan16));
    assert_eq!(state.link.scenario, state.start());
}

#[test]
fn what_is_changed_and_what_the_link_assumes_is_counted_from_it() {
    let state = opened("#h=1.2.me800&s=1.2.me800.os300", []);
    let assumptions = state.link.scenario.assumptions;
    assert_eq!((state.changed(&assumptions), state.assumed), (vec![Key::Overstretch], Some(assumptions)));
    // What is as at our starting point differs from it.
    let ours = opened("#h=1.2.me800&s=1.2", []);
    assert_eq!(ours.changed(&ours.link.scenario.assumptions), [Key::Mediation]);
}

#[test]
fn the_address_says_which_state_is_open_also_where_it_is_ours() {
    let state = opened("#h=1.2.me800", [Action::SetAssumption(Key::Mediation, 0.5)]);
    assert_eq!(state.code().as_deref(), Some("1.2"));
    let again = opened("#h=1.2.me800&s=1.2", []);
    assert_eq!(again.link, state.link);
}

#[test]
fn dotted_lines_show_it_and_the_analyst_is_told_of_it() {
    let state = opened("#h=1.2.me800_ome&s=1.2.os300", []);
    let answer = Answer::at_rest(&state);
    let start = Solver::new().evaluate(&state.start(), &Default::default(), Start::Cold);
    assert_eq!(answer.start.iran_strikes, start.iran_strikes);
    assert!(answer.seen().ghosts().is_some());
    assert_eq!(Inquiry::of(&state, 328.0, 328.0).code, "1.2.os300&h=1.2.me800_ome");
    // Where the state is the starting point there is nothing to compare with, where it is ours there is.
    assert!(Answer::at_rest(&opened("#h=1.2.me800", [])).seen().ghosts().is_none());
    assert!(Answer::at_rest(&opened("#h=1.2.me800&s=1.2", [])).seen().ghosts().is_some());
}

#[test]
fn what_is_not_offered_is_not_moved_by_dragging() {
    for others in ["l", "o"] {
        let point = Action::MovePoint([(Key::Mediation, 0.2), (Key::Overstretch, 0.1)]);
        let even = Prior::EVEN.with(Motive::Coerce, 0.8);
        let moves = [Action::MoveSlider(Key::Overstretch, 900), point, Action::WeighMotives(even)];
        let state = opened(&format!("#h=1.2.os300_{others}me"), moves);
        assert_eq!(values(&state), [0.2, 0.3]);
        assert_eq!(state.link.scenario.assumptions.motives(), Prior::EVEN);
    }
    // One motive stands for all of them.
    let state = opened("#h=1.2_lma", [Action::WeighMotives(Prior::EVEN.with(Motive::Broaden, 0.7))]);
    assert!((state.link.scenario.assumptions[Key::MotiveBroaden] - 0.7).abs() < 1e-9);
}

#[test]
fn a_damaged_one_is_ours_with_a_notice_and_the_state_opens_all_the_same() {
    let state = opened("#h=1.2.me800_zz_o1&s=1.2.os300", []);
    assert_eq!(state.link_notices, [LinkNotice::Reading(Notice::Home)]);
    assert_eq!((values(&state), state.home.is_ours()), ([0.5, 0.3], true));
}

#[test]
fn a_state_that_cannot_be_read_opens_the_starting_point() {
    let state = opened("#h=1.2.me800&s=hello", []);
    assert!(matches!(state.link_notices[..], [LinkNotice::Unreadable(_)]));
    assert_eq!(state.link.scenario, state.start());
}

#[test]
fn another_link_brings_its_own_and_what_was_written_about_the_one_before_goes() {
    let mut state = opened("#h=1.2.me800&s=1.2.os300", []);
    let panel = crate::findings::Found { key: state.finding_key(), value: crate::shared::Shared::new(Default::default()) };
    state.findings.panels[Part::Why as usize] = Some(panel);
    state.apply(Action::OpenLink("#h=1.2.me800&s=1.2.os200".into()));
    assert!(state.findings.panels[Part::Why as usize].is_some());
    state.apply(Action::OpenLink("#s=1.2.os300".into()));
    assert!(state.home.is_ours() && state.findings.panels[Part::Why as usize].is_none());
    assert_eq!(state.start().assumptions, Assumptions::default());
}
