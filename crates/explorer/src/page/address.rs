//! Keeps the address in step with the state: choices add an entry to the browser's history, small moves replace the present one.

use yew::Callback;

use super::latest::Latest;
use super::message::{Message, after};
use crate::dom;
use crate::dom::address::Entry;
use crate::dom::time::Timeout;
use crate::state::{Arrival, State};

/// A hand that has not moved anything for so many milliseconds rests.
const REST: u32 = 300;

/// Writes the state's link code into the address: choices at once, small moves when the hand rests.
pub struct Address {
    latest: Latest<(String, Arrival, Option<String>)>,
    waiting: Option<Timeout>,
}

impl Address {
    /// Nothing is written yet: the address is as it was found.
    pub fn new() -> Address {
        Address { latest: Latest::none(), waiting: None }
    }

    /// Writes the code of `state`, or sets a timer for it, if `code` of what it shows is another than the latest; the timer sends
    /// [`Message::Rest`].
    pub fn follow(&mut self, state: &State, code: &str, tell: &Callback<Message>) {
        if !self.latest.becomes((code.to_owned(), state.arrival, state.left.clone())) {
            return;
        }
        self.waiting = None;
        match state.arrival {
            Arrival::Address => {}
            Arrival::Entry => {
                // What was on its way belongs to the entry that Back will return to.
                dom::address::write(state.left.as_deref(), Entry::Same);
                dom::address::write(state.code().as_deref(), Entry::New);
            }
            Arrival::Moves => self.waiting = Some(after(REST, tell, Message::Rest)),
        }
    }

    /// Writes the code of `state`, if one waits. On a busy machine that state may never be drawn, so `code` of it is remembered: what is drawn
    /// next is written again, also where it is what was drawn before.
    pub fn write(&mut self, state: &State, code: &str) {
        if self.waiting.take().is_some() {
            dom::address::write(state.code().as_deref(), Entry::Same);
            self.latest.becomes((code.to_owned(), state.arrival, state.left.clone()));
        }
    }
}
