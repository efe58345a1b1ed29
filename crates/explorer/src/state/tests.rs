//! What actions do to the state.

use protocol::inquiry::Crises;
use protocol::link::Unreadable;
use protocol::question::View;

use super::*;
use crate::shared::Shared;

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = State::opened("");
    for action in actions {
        state.apply(action);
    }
    state
}

fn mediation(state: &State) -> f64 {
    state.link.scenario.assumptions[Key::Mediation]
}

#[test]
fn one_drag_is_one_step_of_undo_and_the_next_drag_another() {
    let drag = [600, 700, 800].map(|index| Action::MoveSlider(Key::Mediation, index));
    let second = [Action::SettleChange, Action::MoveSlider(Key::Mediation, 900)];
    let mut state = after(drag.into_iter().chain(second));
    state.apply(Action::Undo);
    assert_eq!(mediation(&state), 0.8);
    state.apply(Action::Undo);
    assert_eq!(mediation(&state), 0.5);
    assert!(!state.can_undo());
    state.apply(Action::Redo);
    state.apply(Action::Redo);
    assert_eq!(mediation(&state), 0.9);
}

#[test]
fn a_finger_that_scrolls_changes_nothing_and_leaves_no_step() {
    let state = after([Action::MoveSlider(Key::Mediation, 600), Action::MoveSlider(Key::Mediation, 700), Action::CancelDrag]);
    assert_eq!((mediation(&state), state.can_undo()), (0.5, false));
    let state = after([Action::SetAssumption(Key::Mediation, 0.8), Action::CancelDrag]);
    assert_eq!(mediation(&state), 0.8);
}

#[test]
fn a_new_change_forgets_what_was_taken_back() {
    let set = |value| Action::SetAssumption(Key::Mediation, value);
    let state = after([set(0.8), Action::Undo, set(0.3)]);
    assert!(!state.can_redo());
    assert_eq!(mediation(&state), 0.3);
}

#[test]
fn a_preset_takes_its_vantage_point_and_asks_that_points_first_question() {
    let place = PRESETS.iter().position(|preset| preset.from == Vantage::Jan16).expect("there is one");
    let mut state = after([Action::ApplyPreset(place)]);
    assert_eq!(state.link.focus, Question::first_from(Vantage::Jan16));
    assert_eq!((state.arrival, state.left.as_deref()), (Arrival::Entry, None));
    state.apply(Action::Undo);
    assert_eq!(state.link, Link::default_from(Vantage::Jan18));
}

#[test]
fn an_unreadable_link_opens_the_starting_point_and_says_so() {
    let state = State::opened("#s=§");
    assert_eq!(state.link, Link::default_from(Vantage::Jan18));
    assert_eq!(state.link_notices, [LinkNotice::Unreadable(Unreadable::NoVersion(String::new()))]);
    assert!(!state.can_undo());
}

#[test]
fn the_starting_point_needs_no_code_and_every_other_state_opens_again() {
    assert_eq!(State::opened("").code(), None);
    let state = after([
        Action::MoveSlider(Key::Overstretch, 120),
        Action::ChooseView(View::Ladder),
        Action::ChooseVantage(Vantage::Jan16),
    ]);
    assert_eq!(State::opened(&format!("#s={}", state.code().expect("it is not ours"))).link, state.link);
}

#[test]
fn a_tap_is_answered_by_its_own_answer_and_not_by_one_that_was_asked_for_before() {
    let mut state = State::opened("#s=1.2.vw3");
    let tap = Followed::At(10, 20);
    state.apply(Action::Follow(tap));
    let drawn = |wanted, followed| Some(Shared::new(Crises { wanted, followed, ..Crises::default() }));
    state.findings.crises = drawn(Followed::None, Followed::None);
    state.find_followed();
    assert_eq!(state.followed, tap, "the drawing of before knows nothing of it");
    state.findings.crises = drawn(tap, Followed::Dot(41));
    state.find_followed();
    assert_eq!(state.followed, Followed::Dot(41));
    state.find_followed();
    assert_eq!(state.followed, Followed::Dot(41), "what else is found changes nothing");
}
