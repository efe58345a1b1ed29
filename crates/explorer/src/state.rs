//! What the reader has chosen, and how actions change it. All that can be computed from it is computed elsewhere.

use std::num::NonZeroU16;

use model::preset::PRESETS;
use model::release::{RELEASES, Release};
use model::{Assumptions, Key, Scenario, Vantage};
use protocol::link::Link;
use protocol::part::Part;
use protocol::question::Question;

pub use crate::action::{Action, Drag};
use crate::findings::{FindingKey, Findings, MAP_AXES};
use crate::link_notice::LinkNotice;
use crate::starting_ranges;
use crate::versions::Versions;

/// How many steps can be undone.
const UNDO_STEPS: usize = 200;

/// What one step of undo brings back.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    scenario: Scenario,
    focus: Question,
    /// The scenario before the change that led here.
    before: Option<Scenario>,
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

/// All that the reader has chosen.
#[derive(Debug)]
pub struct State {
    /// Scenario, question and picture: what a link carries.
    pub link: Link,
    /// The notices about the link that was opened, until they are dismissed.
    pub link_notices: Vec<LinkNotice>,
    /// The version of the model that it is answered with, and an older one beside it.
    pub versions: Versions,
    /// The drag under way, or settling.
    pub drag: Option<Drag>,
    /// Whether it has been let go. Until it has settled it may be taken up again, as part of the same change.
    pub released: bool,
    /// How this state came about.
    pub arrival: Arrival,
    /// The code of the state that the last choice with an entry of its own left: where Back returns to.
    pub left: Option<String>,
    /// Which parts of the page below are open, by their places in [`Part::ALL`].
    pub unfolded: [bool; Part::ALL.len()],
    /// The assumptions that the map is drawn over.
    pub map_axes: [Key; 2],
    /// The line of off-ramps and tipping points, in thousandths of the most the answer can be; none for the usual one.
    pub line: Option<NonZeroU16>,
    /// The scenario before the last change, whichever way it was made.
    pub before: Option<Scenario>,
    /// The place in the replay of the last change, while it runs.
    pub replay: Option<u8>,
    /// Whether an assumption's grounds are open, by its place in the catalogue.
    pub explained: [bool; Key::ALL.len()],
    /// Whether the keyboard's focus is in the groups of assumptions.
    pub groups_in_use: bool,
    /// In an embed, the place of the first lever that is shown.
    pub first_lever: usize,
    /// What the analyst has found.
    pub findings: Findings,
    past: Vec<Step>,
    future: Vec<Step>,
}

impl State {
    /// The state that the address asks for, or the starting point, in the model as it is.
    pub fn opened(code: Option<String>) -> State {
        State::answered_with(Versions::latest(), code, &RELEASES)
    }

    /// The same for an embed that goes on with the numbers that its link was made with.
    pub fn pinned(code: Option<String>) -> State {
        State::answered_with(Versions::pinned(), code, &RELEASES)
    }

    /// The same, answered with those `versions` of the model among `releases`.
    pub fn answered_with(versions: Versions, code: Option<String>, releases: &'static [Release]) -> State {
        let mut state = State {
            link: Link::default_from(Vantage::Jan18),
            link_notices: Vec::new(),
            versions,
            drag: None,
            released: false,
            arrival: Arrival::Address,
            left: None,
            unfolded: [false; Part::ALL.len()],
            map_axes: MAP_AXES,
            line: None,
            before: None,
            replay: None,
            explained: [false; Key::ALL.len()],
            groups_in_use: false,
            first_lever: 0,
            findings: Findings { bands: Some(starting_ranges::starting_ranges()), ..Findings::default() },
            past: Vec::new(),
            future: Vec::new(),
        };
        state.open(code, releases);
        state
    }

    /// The code for the address: none for the starting point.
    pub fn code(&self) -> Option<String> {
        protocol::address::code_of(&self.link)
    }

    /// What findings about the present state depend on.
    pub fn finding_key(&self) -> FindingKey {
        let Link { scenario, focus, view, span, .. } = self.link;
        FindingKey { scenario, focus, view, span, line: self.line, axes: self.map_axes }
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Changes the state by `action`.
    pub fn apply(&mut self, action: Action) {
        self.arrival = match action {
            Action::Preset(_) | Action::From(_) | Action::ResetAll => Arrival::Entry,
            Action::Open(_) => Arrival::Address,
            _ if action.is_quiet() => self.arrival,
            _ => Arrival::Moves,
        };
        if self.arrival == Arrival::Entry && !action.is_quiet() {
            self.left = self.code();
        }
        if !action.is_quiet() {
            self.replay = None;
        }
        match action {
            Action::Slide(key, index) => self.slide(key, index),
            Action::Release => self.released = true,
            Action::Cancel => self.cancel(),
            Action::Settle => self.drag = None,
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
            Action::Open(code) => self.open(code, &RELEASES),
            Action::Dismiss => {
                self.link_notices.clear();
                self.versions.older = None;
            }
            Action::Unfold(part, open) => self.unfolded[part as usize] = open,
            Action::MapOver(axes) => self.map_axes = axes,
            Action::DrawLine(line) => self.line = line,
            Action::Explain(key) => self.explained[key as usize] ^= true,
            Action::Replay(place) => self.replay = place,
            Action::Turn(first) => self.first_lever = first,
            Action::UseGroups(used) => self.groups_in_use = used,
            // The analyst's to do.
            Action::Study(_) => {}
            Action::Place(places) => {
                let here = self.link.scenario.assumptions;
                let there = places.into_iter().fold(here, |all, (key, value)| all.with_clamped(key, value));
                self.move_to(Drag::Point, there);
            }
            Action::Weigh(prior) => {
                let assumptions = self.link.scenario.assumptions.with_motives(prior);
                self.move_to(Drag::Motives, assumptions);
            }
        }
    }

    fn slide(&mut self, key: Key, index: u16) {
        let assumptions = self.link.scenario.assumptions.with_clamped(key, key.row().grid_value(index));
        self.move_to(Drag::Slider(key), assumptions);
    }

    /// One move of what is in hand.
    fn move_to(&mut self, drag: Drag, assumptions: Assumptions) {
        let assumptions = assumptions.on_grid();
        if assumptions == self.link.scenario.assumptions {
            return;
        }
        // One drag is one step of undo, however many values it passed through.
        if self.drag != Some(drag) {
            self.remember();
            self.drag = Some(drag);
        }
        self.released = false;
        self.link.scenario.assumptions = assumptions;
    }

    /// The slider in hand goes back to where it was taken up, as if it had not been touched.
    fn cancel(&mut self) {
        if self.drag.is_some()
            && let Some(step) = self.past.pop()
        {
            self.restore(step);
            self.before = step.before;
        }
    }

    fn replace(&mut self, scenario: Scenario) {
        self.drag = None;
        if scenario != self.link.scenario {
            self.remember();
            self.go(scenario);
        }
    }

    /// Goes to `scenario`. Seen from elsewhere, another question is asked first.
    fn go(&mut self, scenario: Scenario) {
        if scenario.from != self.link.scenario.from {
            self.link.focus = Question::first_from(scenario.from);
        }
        self.link.scenario = scenario;
    }

    fn here(&self) -> Step {
        Step { scenario: self.link.scenario, focus: self.link.focus, before: self.before }
    }

    fn remember(&mut self) {
        self.past.push(self.here());
        self.before = Some(self.link.scenario);
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
        self.before = Some(self.link.scenario);
        self.drag = None;
        // A question asked meanwhile stays, unless it was asked from another day.
        if step.scenario.from != self.link.scenario.from {
            self.link.focus = step.focus;
        }
        self.link.scenario = step.scenario;
    }

    fn open(&mut self, code: Option<String>, releases: &'static [Release]) {
        let (mut link, mut notices) = match code.as_deref().map(Link::decode) {
            None => (Link::default_from(Vantage::Jan18), Vec::new()),
            Some(Ok((link, found))) => (link, found.into_iter().map(LinkNotice::Reading).collect()),
            Some(Err(fault)) => (Link::default_from(Vantage::Jan18), vec![LinkNotice::Unreadable(fault)]),
        };
        let before = self.versions.shown.version;
        self.versions.open(&mut link, &mut notices, releases);
        // What was found is of the numbers that it was found with.
        if self.versions.shown.version != before {
            self.findings = Findings::default();
        }
        if link.scenario != self.link.scenario {
            self.remember();
        }
        self.drag = None;
        self.link_notices = notices;
        self.link = link;
    }
}

/// The assumptions that differ from those of our starting point.
pub fn changed(assumptions: &Assumptions) -> Vec<Key> {
    assumptions.differing_from(&Assumptions::default()).collect()
}

#[cfg(test)]
mod tests {
    use protocol::link::Unreadable;
    use protocol::question::View;

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
        assert_eq!(state.link.focus, Question::first_from(Vantage::Jan16));
        assert_eq!((state.arrival, state.left.as_deref()), (Arrival::Entry, None));
        state.apply(Action::Undo);
        assert_eq!(state.link, Link::default_from(Vantage::Jan18));
    }

    #[test]
    fn an_unreadable_link_opens_the_starting_point_and_says_so() {
        let state = State::opened(Some("§".into()));
        assert_eq!(state.link, Link::default_from(Vantage::Jan18));
        assert_eq!(state.link_notices, [LinkNotice::Unreadable(Unreadable::Character('§'))]);
        assert!(!state.can_undo());
    }

    #[test]
    fn the_starting_point_needs_no_code_and_every_other_state_opens_again() {
        assert_eq!(State::opened(None).code(), None);
        let state = after([Action::Slide(Key::Overstretch, 120), Action::Look(View::Ladder), Action::From(Vantage::Jan16)]);
        assert_eq!(State::opened(state.code()).link, state.link);
    }
}
