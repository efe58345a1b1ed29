//! When a change has settled: a while after a drag has ended. Then screen readers are told the answer, once.

use model::Scenario;
use words::headline::Headline;
use yew::{AttrValue, Callback};

use super::latest::Latest;
use super::message::{Message, after};
use crate::answer::Answer;
use crate::dom::time::Timeout;
use crate::state::{Action, State};

/// A slider that was let go is at rest after this many milliseconds. One moved by keys is let go at every press; a run of presses is one
/// change.
const REST: u32 = 450;

/// The timer that settles a drag which has ended.
pub struct SettleTimer {
    latest: Latest<(bool, Scenario)>,
    timer: Option<Timeout>,
}

impl SettleTimer {
    /// No drag has ended.
    pub fn new() -> SettleTimer {
        SettleTimer { latest: Latest::none(), timer: None }
    }

    /// Sets the timer anew whenever a drag ends or what was let go moves again.
    pub fn follow(&mut self, state: &State, tell: &Callback<Message>) {
        let let_go = state.drag.is_some() && state.released;
        if self.latest.becomes((let_go, state.link.scenario)) {
            self.timer = let_go.then(|| after(REST, tell, Message::Do(Action::SettleChange)));
        }
    }
}

/// The headline as a sentence; none while a drag or a replay is under way, or days pass.
pub fn settled_sentence(state: &State, answer: &Answer) -> Option<AttrValue> {
    let is_settled = state.drag.is_none() && state.replay.is_none() && !state.is_playing;
    is_settled.then(|| Headline::answering(answer.scenario.from, state.link.focus, &answer.now).sentence().into())
}
