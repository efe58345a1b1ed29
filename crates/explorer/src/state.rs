//! What the reader has chosen, and how actions change it. All that can be computed from it is computed elsewhere.

use std::num::NonZeroU16;

use model::preset::PRESETS;
use model::release::{RELEASES, Release};
use model::{Assumptions, Key, Scenario, Supposition, Vantage};
use protocol::inquiry::{Followed, Supposed};
use protocol::link::{Home, Link, Pin};
use protocol::part::Part;
use protocol::question::Question;

pub use crate::action::{Action, Drag};
use crate::control::Draft;
use crate::findings::{FindingKey, Findings, Found, MAP_AXES};
use crate::link_notice::LinkNotice;
use crate::starting_ranges;
use crate::versions::Versions;

/// How many steps can be undone.
const UNDO_STEPS: usize = 200;

/// What one step of undo or redo brings back.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    scenario: Scenario,
    pins: Vec<Pin>,
    focus: Question,
    supposition: Option<Supposition>,
    /// The scenario before the change that led here.
    before: Option<Scenario>,
}

/// A scenario that another is compared with, and its name, if it is a pinned one.
pub type Compared<'a> = (Scenario, Option<&'a str>);

/// How the present state came about, which decides what becomes of the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// By a choice that gets an entry of its own in the history: Back returns from it.
    Entry,
    /// By small moves, which replace the present entry.
    Moves,
    /// By the address itself, which is left as it is.
    Address,
}

/// All that the reader has chosen.
#[derive(Debug)]
pub struct State {
    /// The scenario, the question and the look of the figure: what a link carries.
    pub link: Link,
    /// The starting point: ours, or the one that the link's author has chosen.
    pub home: Home,
    /// The notices about the link that was opened, until they are dismissed.
    pub link_notices: Vec<LinkNotice>,
    /// The version of the model that answers, and an older one that is drawn beside it.
    pub versions: Versions,
    /// The drag under way, or ended and not settled yet.
    pub drag: Option<Drag>,
    /// Whether what is dragged has been let go. Until it settles it may be taken up again, as part of the same change.
    pub released: bool,
    /// How the state came about, for the browser's history.
    pub arrival: Arrival,
    /// What the link assumes that the page was opened with, where it differs from the starting point.
    pub assumed: Option<Assumptions>,
    /// The link code of the state before the last choice that got an entry in the history: where Back returns to.
    pub left: Option<String>,
    /// Which parts of the page are open, by their places in [`Part::ALL`].
    pub unfolded: [bool; Part::ALL.len()],
    /// The assumptions that the map is drawn over: across, and upwards.
    pub map_axes: [Key; 2],
    /// The line of off-ramps and tipping points, in thousandths of the most the answer can be; none for the usual one.
    pub line: Option<NonZeroU16>,
    /// The scenario before the last change, undo and redo included.
    pub before: Option<Scenario>,
    /// How often pinned scenarios have changed.
    pub pins_changed: u32,
    /// The scenario that dotted lines show as long as it is pinned, and what it is called while it has no name; none for the starting point.
    pub shown: Option<(Scenario, String)>,
    /// The frame of the replay of the last change; none while no replay runs.
    pub replay: Option<u8>,
    /// The dot of the hundred crises that is followed.
    pub followed: Followed,
    /// Whether a phone shows all curves of the events view (`true`), or the one that is asked about, alone; none for an embed, which shows all.
    pub all_curves: Option<bool>,
    /// Whether the days of the hundred crises pass.
    pub is_playing: bool,
    /// Whose grounds are open, by their places in the catalogue.
    pub explained: [bool; Key::ALL.len()],
    /// Whether the keyboard's focus is in the groups of assumptions.
    pub groups_in_use: bool,
    /// What is being typed into the fields of assumptions, by their places in the catalogue.
    pub drafts: [Draft; Key::ALL.len()],
    /// The first lever that an embed shows, by its place in the embed's list.
    pub first_lever: usize,
    /// What the analyst has found so far.
    pub findings: Findings,
    past: Vec<Step>,
    future: Vec<Step>,
}

impl State {
    /// The state that `address` asks for, or the starting point, in the latest version of the model.
    pub fn opened(address: &str) -> State {
        State::answered_with(Versions::latest(), address, &RELEASES)
    }

    /// The same for an embed whose editor pinned the version of the model that its link was made with.
    pub fn pinned(address: &str) -> State {
        State::answered_with(Versions::pinned(), address, &RELEASES)
    }

    /// The same, answered with `versions` of the model, out of `releases`.
    pub fn answered_with(versions: Versions, address: &str, releases: &'static [Release]) -> State {
        let mut state = State {
            link: Link::default_from(Vantage::Jan18),
            home: Home::default(),
            link_notices: Vec::new(),
            versions,
            drag: None,
            released: false,
            arrival: Arrival::Address,
            left: None,
            assumed: None,
            unfolded: [false; Part::ALL.len()],
            map_axes: MAP_AXES,
            line: None,
            before: None,
            pins_changed: 0,
            shown: None,
            replay: None,
            followed: Followed::None,
            all_curves: Some(false),
            is_playing: false,
            explained: [false; Key::ALL.len()],
            groups_in_use: false,
            drafts: Default::default(),
            first_lever: 0,
            findings: Findings { bands: Some(starting_ranges::starting_ranges()), ..Findings::default() },
            past: Vec::new(),
            future: Vec::new(),
        };
        state.open(address, releases);
        let opened = state.link.scenario;
        state.assumed = (opened != state.start()).then_some(opened.assumptions);
        state
    }

    /// The link code for the address: none for our starting point, unless an address without one opens another.
    pub fn code(&self) -> Option<String> {
        if self.home.is_ours() { protocol::address::code_of(&self.link) } else { Some(self.link.encode()) }
    }

    /// The key of findings about the present state: all that they depend on.
    pub fn finding_key(&self) -> FindingKey {
        let Link { scenario, focus, view, span, supposition, .. } = self.link;
        FindingKey { scenario, focus, supposition, view, span, line: self.line, axes: self.map_axes, pins: self.pins_changed }
    }

    /// What the analyst found to follow from what is supposed now; perhaps on the assumptions of a moment before.
    pub fn supposed(&self) -> Option<&Found<Supposed>> {
        let Link { scenario, supposition, .. } = &self.link;
        let found = self.findings.supposed.as_ref()?;
        let is_it = supposition.is_some() && found.key.supposition == *supposition && found.key.scenario.from == scenario.from;
        // Where nobody can find what follows on other assumptions, what followed on these is not shown for them.
        (is_it && !(self.findings.lost && found.key.scenario != *scenario)).then_some(found)
    }

    /// What a hand holds now.
    pub fn in_hand(&self) -> Option<Drag> {
        self.drag.filter(|_| !self.released)
    }

    /// Whether something is in hand and moves, a replay runs, or the days of the hundred crises pass.
    pub fn is_moving(&self) -> bool {
        self.in_hand().is_some() || self.replay.is_some() || self.is_playing
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change, taken back, to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Changes the state by `action`.
    pub fn apply(&mut self, action: Action) {
        self.arrival = match action {
            Action::ApplyPreset(_) | Action::ChooseVantage(_) | Action::ResetAll | Action::Suppose(_) => Arrival::Entry,
            Action::OpenLink(_) => Arrival::Address,
            _ if action.is_quiet() => self.arrival,
            _ => Arrival::Moves,
        };
        if self.arrival == Arrival::Entry && !action.is_quiet() {
            self.left = self.code();
        }
        if !action.is_quiet() {
            self.replay = None;
        }
        let before = self.link.scenario.assumptions;
        match action {
            Action::MoveSlider(key, index) => self.slide(key, index),
            Action::EndDrag => self.released = true,
            Action::CancelDrag => self.cancel(),
            Action::SettleChange => self.drag = None,
            Action::TypeValue(key, text) => self.draft(key, text),
            Action::RefuseValue(key, fault) => self.drafts[key as usize].fault = Some(fault.into()),
            Action::SetAssumption(key, value) => {
                self.draft(key, None);
                let assumptions = self.link.scenario.assumptions.with_clamped(key, value).on_grid();
                self.replace(Scenario { assumptions, ..self.link.scenario });
            }
            Action::ResetAll => {
                // Both are one step of undo.
                if self.link.supposition.is_some() {
                    self.remember();
                    self.link.supposition = None;
                    self.go(self.start());
                }
                self.replace(self.start());
            }
            Action::Suppose(number) => self.suppose(number),
            Action::ApplyPreset(place) => {
                if let Some(preset) = PRESETS.get(place) {
                    self.replace(preset.scenario());
                }
            }
            Action::ChooseVantage(from) => self.replace(Scenario { from, ..self.link.scenario }),
            Action::ChooseQuestion(focus) => self.link.focus = focus,
            Action::ShowDay(day) => (self.link.focus.day, self.is_playing) = (day, false),
            Action::Follow(followed) => self.followed = followed,
            Action::Play(plays) => self.play(plays),
            Action::ChooseView(view) => (self.link.view, self.is_playing) = (view, false),
            Action::ChooseSpan(span) => self.link.span = span,
            Action::ShowHistory(history) => self.link.history = history,
            Action::ShowAllCurves(all) => self.all_curves = Some(all),
            Action::Pin => self.pin(),
            Action::UsePin(command, place, name) => self.use_pin(command, usize::from(place), name),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::OpenLink(address) => {
                self.is_playing = false;
                self.open(&address, &RELEASES);
            }
            Action::CloseLinkNotices => {
                self.link_notices.clear();
                self.versions.older = None;
            }
            Action::OpenPart(part, open) => self.unfolded[part as usize] = open,
            Action::ChooseMapAxes(axes) => self.map_axes = axes,
            Action::ChooseLine(line) => self.line = line,
            Action::ToggleGrounds(key) => self.explained[key as usize] ^= true,
            Action::ShowReplayFrame(place) => self.replay = place,
            Action::ShowLeversFrom(first) => self.first_lever = first,
            Action::FocusGroups(used) => self.groups_in_use = used,
            // The page passes this on to the analyst.
            Action::RunStudy(_) => {}
            Action::MovePoint(places) => {
                let here = self.link.scenario.assumptions;
                let there = places.into_iter().fold(here, |all, (key, value)| all.with_clamped(key, value));
                self.move_to(Drag::Point, there);
            }
            Action::WeighMotives(prior) => {
                let assumptions = self.link.scenario.assumptions.with_motives(prior);
                self.move_to(Drag::Motives, assumptions);
            }
        }
        // A value that changes ends what was being typed.
        for key in Key::ALL {
            if before[*key] != self.link.scenario.assumptions[*key] {
                self.draft(*key, None);
            }
        }
    }

    /// Shows `text` in the field of an assumption, or its value. What a text was refused for stays until it is used or dropped.
    fn draft(&mut self, key: Key, text: Option<String>) {
        let draft = &mut self.drafts[key as usize];
        match text {
            Some(text) => draft.text = Some(text.into()),
            None => *draft = Draft::default(),
        }
    }

    fn slide(&mut self, key: Key, index: u16) {
        let assumptions = self.link.scenario.assumptions.with_clamped(key, key.row().grid_value(index));
        self.move_to(Drag::Slider(key), assumptions);
    }

    /// Sets the assumptions as one move of `drag`, which begins with it or goes on.
    fn move_to(&mut self, drag: Drag, assumptions: Assumptions) {
        let assumptions = self.offered(assumptions.on_grid());
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

    /// Takes back all that the drag has changed, as if it had not begun.
    fn cancel(&mut self) {
        if self.drag.is_some()
            && let Some(step) = self.past.pop()
        {
            let before = step.before;
            self.restore(step);
            self.before = before;
        }
    }

    fn replace(&mut self, scenario: Scenario) {
        self.drag = None;
        if scenario != self.link.scenario {
            self.remember();
            self.go(scenario);
        }
    }

    /// Goes to `scenario`. Another vantage point has another first question, and its days are others: nothing is supposed there.
    fn go(&mut self, scenario: Scenario) {
        if scenario.from != self.link.scenario.from {
            self.link.focus = Question::first_from(scenario.from);
            self.link.supposition = None;
        }
        self.link.scenario = scenario;
    }

    /// Supposes what has that number, or nothing if there is none. It is a step of undo, but changes no assumption.
    fn suppose(&mut self, number: u16) {
        let supposition = Supposition::numbered(number.into()).and_then(Result::ok);
        if supposition != self.link.supposition {
            let before = self.before;
            self.drag = None;
            self.remember();
            self.before = before;
            self.link.supposition = supposition;
        }
    }

    fn here(&self) -> Step {
        let Link { scenario, focus, supposition, .. } = self.link;
        Step { scenario, pins: self.link.pins.clone(), focus, supposition, before: self.before }
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
        if step.scenario != self.link.scenario {
            self.before = Some(self.link.scenario);
        }
        self.drag = None;
        // A question asked meanwhile stays, unless it was asked from another day.
        if step.scenario.from != self.link.scenario.from {
            self.link.focus = step.focus;
        }
        (self.link.scenario, self.link.pins, self.link.supposition) = (step.scenario, step.pins, step.supposition);
        self.pins_changed += 1;
    }
}

mod crises;
mod curves;
mod home;
mod pins;

#[cfg(test)]
mod tests;
