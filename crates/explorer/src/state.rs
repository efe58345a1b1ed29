//! What the reader has chosen, and everything that can happen to it. All that can be computed from it is computed elsewhere.

use std::rc::Rc;

use model::preset::PRESETS;
use model::{Assumptions, Key, Scenario, Vantage};
use protocol::link::{Link, Notice, Unreadable};
use protocol::question::{Focus, History, Span, View};
use yew::Reducible;

/// How many steps can be undone.
const UNDO_STEPS: usize = 200;

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A slider stands at this grid point, and may be moved on.
    Slide(Key, u16),
    /// The slider in hand has been let go, or was moved by a key.
    Release,
    /// The finger on it was meant for a scroll of the page.
    Cancel,
    /// It has come to rest.
    Settle,
    /// An assumption is set to a value, typed or reset.
    Set(Key, f64),
    /// All assumptions go back to our starting point.
    ResetAll,
    /// The preset of that place replaces all assumptions and the vantage point.
    Preset(usize),
    /// One looks ahead from there.
    From(Vantage),
    /// This is the question.
    Ask(Focus),
    /// This is the picture.
    Look(View),
    /// These days are shown.
    Show(Span),
    /// What really happened is shown, or not.
    Reveal(History),
    /// The last settled change is taken back.
    Undo,
    /// The last change taken back is made again.
    Redo,
    /// The address says this: a link was opened, or Back or Forward was pressed.
    Open(Option<String>),
    /// The notices have been read.
    Dismiss,
}

/// What a step of undo brings back.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    scenario: Scenario,
    focus: Focus,
}

/// How the present state came about, as far as the browser's history is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By a choice that deserves an entry: Back should return from it.
    Entry,
    /// By small moves.
    Moves,
    /// From the address itself.
    Address,
}

/// What a reader is told about the link that was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// It was opened, but.
    Notice(Notice),
    /// It was not.
    Unreadable(Unreadable),
}

/// All that the reader has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Scenario, question and picture: what a link carries.
    pub link: Link,
    /// What to say about the link that was opened.
    pub told: Vec<Told>,
    /// The slider in hand.
    pub held: Option<Key>,
    /// Whether it has been let go; it may still be taken again within the same change.
    pub released: bool,
    /// How this state came about.
    pub arrival: Arrival,
    /// The code of the state that the last choice with an entry of its own left: where Back returns to.
    pub left: Option<String>,
    past: Vec<Step>,
    future: Vec<Step>,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(mut self: Rc<State>, action: Action) -> Rc<State> {
        Rc::make_mut(&mut self).apply(action);
        self
    }
}

impl State {
    /// The state that the address asks for, or the starting point.
    pub fn opened(code: Option<String>) -> State {
        let mut state = State {
            link: Link::default_from(Vantage::Jan18),
            told: Vec::new(),
            held: None,
            released: false,
            arrival: Arrival::Address,
            left: None,
            past: Vec::new(),
            future: Vec::new(),
        };
        state.open(code);
        state
    }

    /// The code for the address: none for the starting point.
    pub fn code(&self) -> Option<String> {
        (self.link != Link::default_from(Vantage::Jan18)).then(|| self.link.encode())
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn apply(&mut self, action: Action) {
        self.arrival = match action {
            Action::Preset(_) | Action::From(_) | Action::ResetAll => Arrival::Entry,
            Action::Open(_) => Arrival::Address,
            // A slider at rest changes nothing, and must not pass for the arrival of what is shown.
            Action::Release | Action::Cancel | Action::Settle | Action::Dismiss => self.arrival,
            _ => Arrival::Moves,
        };
        if self.arrival == Arrival::Entry
            && !matches!(action, Action::Release | Action::Cancel | Action::Settle | Action::Dismiss)
        {
            self.left = self.code();
        }
        match action {
            Action::Slide(key, index) => self.slide(key, index),
            Action::Release => self.released = true,
            Action::Cancel => self.cancel(),
            Action::Settle => self.held = None,
            Action::Set(key, value) => {
                let assumptions = self.link.scenario.assumptions.with_clamped(key, value).on_grid();
                self.replace(Scenario { assumptions, ..self.link.scenario });
            }
            Action::ResetAll => self.replace(Scenario::default_from(self.link.scenario.from)),
            Action::Preset(place) => {
                if let Some(preset) = PRESETS.get(place) {
                    self.replace(preset.scenario());
                }
            }
            Action::From(from) => self.replace(Scenario { from, ..self.link.scenario }),
            Action::Ask(focus) => self.link.focus = focus,
            Action::Look(view) => self.link.view = view,
            Action::Show(span) => self.link.span = span,
            Action::Reveal(history) => self.link.history = history,
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::Open(code) => self.open(code),
            Action::Dismiss => self.told.clear(),
        }
    }

    fn slide(&mut self, key: Key, index: u16) {
        let scenario = self.link.scenario;
        let assumptions = scenario.assumptions.with_clamped(key, key.row().grid_value(index)).on_grid();
        if assumptions == scenario.assumptions {
            return;
        }
        // One drag is one step of undo, however many values it passed through.
        if self.held != Some(key) {
            self.remember();
            self.held = Some(key);
        }
        self.released = false;
        self.link.scenario.assumptions = assumptions;
    }

    /// The slider in hand goes back to where it was taken up, as if it had not been touched.
    fn cancel(&mut self) {
        if self.held.is_some()
            && let Some(step) = self.past.pop()
        {
            self.restore(step);
        }
    }

    fn replace(&mut self, scenario: Scenario) {
        self.held = None;
        if scenario != self.link.scenario {
            self.remember();
            self.go(scenario);
        }
    }

    /// Goes to `scenario`. Seen from elsewhere, another question is asked first.
    fn go(&mut self, scenario: Scenario) {
        if scenario.from != self.link.scenario.from {
            self.link.focus = Focus::first_from(scenario.from);
        }
        self.link.scenario = scenario;
    }

    fn here(&self) -> Step {
        Step { scenario: self.link.scenario, focus: self.link.focus }
    }

    fn remember(&mut self) {
        self.past.push(self.here());
        self.future.clear();
        if UNDO_STEPS < self.past.len() {
            self.past.remove(0);
        }
    }

    fn undo(&mut self) {
        if let Some(step) = self.past.pop() {
            self.future.push(self.here());
            self.restore(step);
        }
    }

    fn redo(&mut self) {
        if let Some(step) = self.future.pop() {
            self.past.push(self.here());
            self.restore(step);
        }
    }

    fn restore(&mut self, step: Step) {
        self.held = None;
        self.link.scenario = step.scenario;
        self.link.focus = step.focus;
    }

    fn open(&mut self, code: Option<String>) {
        let (link, told) = match code.as_deref().map(Link::decode) {
            None => (Link::default_from(Vantage::Jan18), Vec::new()),
            Some(Ok((link, notices))) => (link, notices.into_iter().map(Told::Notice).collect()),
            Some(Err(fault)) => (Link::default_from(Vantage::Jan18), vec![Told::Unreadable(fault)]),
        };
        if link.scenario != self.link.scenario {
            self.remember();
        }
        self.held = None;
        self.told = told;
        self.link = link;
    }
}

/// The assumptions of `scenario` that differ from our starting point.
pub fn changed(assumptions: &Assumptions) -> Vec<Key> {
    assumptions.differing_from(&Assumptions::default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        let mut state = State::opened(None);
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
        let drag = [600, 700, 800].map(|index| Action::Slide(Key::Mediation, index));
        let second = [Action::Settle, Action::Slide(Key::Mediation, 900)];
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
        let state = after([Action::Slide(Key::Mediation, 600), Action::Slide(Key::Mediation, 700), Action::Cancel]);
        assert_eq!((mediation(&state), state.can_undo()), (0.5, false));
        let state = after([Action::Set(Key::Mediation, 0.8), Action::Cancel]);
        assert_eq!(mediation(&state), 0.8);
    }

    #[test]
    fn a_new_change_forgets_what_was_taken_back() {
        let set = |value| Action::Set(Key::Mediation, value);
        let state = after([set(0.8), Action::Undo, set(0.3)]);
        assert!(!state.can_redo());
        assert_eq!(mediation(&state), 0.3);
    }

    #[test]
    fn a_preset_takes_its_vantage_point_and_asks_that_points_first_question() {
        let place = PRESETS.iter().position(|preset| preset.from == Vantage::Jan16).expect("there is one");
        let mut state = after([Action::Preset(place)]);
        assert_eq!(state.link.focus, Focus::first_from(Vantage::Jan16));
        assert_eq!((state.arrival, state.left.as_deref()), (Arrival::Entry, None));
        state.apply(Action::Undo);
        assert_eq!(state.link, Link::default_from(Vantage::Jan18));
    }

    #[test]
    fn an_unreadable_link_opens_the_starting_point_and_says_so() {
        let state = State::opened(Some("§".into()));
        assert_eq!(state.link, Link::default_from(Vantage::Jan18));
        assert_eq!(state.told, [Told::Unreadable(Unreadable::Character('§'))]);
        assert!(!state.can_undo());
    }

    #[test]
    fn the_starting_point_needs_no_code_and_every_other_state_opens_again() {
        assert_eq!(State::opened(None).code(), None);
        let state = after([Action::Slide(Key::Overstretch, 120), Action::Look(View::Ladder), Action::From(Vantage::Jan16)]);
        assert_eq!(State::opened(state.code()).link, state.link);
    }
}
