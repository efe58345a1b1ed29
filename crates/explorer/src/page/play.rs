//! The days of the hundred crises, which pass one by one until the last.

use protocol::question::Question;
use yew::Callback;

use super::latest::Latest;
use super::message::{Message, after};
use crate::dom::time::Timeout;
use crate::state::{Action, State};

/// How long a day is shown, in milliseconds: the dots take about two thirds of it to go where they go (`www/analyst.css`).
const DAY: u32 = 700;

/// The timer that leads to the next day while days pass.
pub struct PlayTimer {
    latest: Latest<Option<u8>>,
    timer: Option<Timeout>,
}

impl PlayTimer {
    /// No day passes.
    pub fn new() -> PlayTimer {
        PlayTimer { latest: Latest::none(), timer: None }
    }

    /// Sets the timer for the day after the one that `state` shows, if days pass.
    pub fn follow(&mut self, state: &State, tell: &Callback<Message>) {
        let focus = state.link.focus;
        if self.latest.becomes(state.is_playing.then_some(focus.day)) {
            self.timer = state.is_playing.then(|| {
                let is_last = state.link.span.last_day() <= usize::from(focus.day);
                let next = Action::ChooseQuestion(Question { day: focus.day + 1, ..focus });
                after(DAY, tell, Message::Do(if is_last { Action::Play(false) } else { next }))
            });
        }
    }
}
