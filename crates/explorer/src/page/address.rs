//! The address in step with the state: choices enter the browser's history, small moves replace.

use yew::Callback;

use super::latest::Latest;
use super::message::{Message, after};
use crate::dom;
use crate::dom::address::Entry;
use crate::dom::time::Timeout;
use crate::state::{Arrival, State};

/// The address is written at most once in this many milliseconds: browsers refuse a page that writes it too often.
const PAUSE: u32 = 300;

/// What the address holds of the state, and what is still to be written.
pub struct Address {
    latest: Latest<(Option<String>, Arrival, Option<String>)>,
    waiting: Option<(Option<String>, Timeout)>,
}

impl Address {
    /// As it was found.
    pub fn new() -> Address {
        Address { latest: Latest::none(), waiting: None }
    }

    /// Follows the state.
    pub fn follow(&mut self, state: &State, tell: &Callback<Message>) {
        let (code, arrival, left) = (state.code(), state.arrival, state.left.clone());
        if !self.latest.becomes((code.clone(), arrival, left)) {
            return;
        }
        let waiting = self.waiting.take();
        match arrival {
            Arrival::Address => {}
            Arrival::Entry => {
                // What was on its way belongs to the entry that Back will return to.
                dom::address::write(state.left.as_deref(), Entry::Same);
                dom::address::write(code.as_deref(), Entry::New);
            }
            Arrival::Moves => {
                let timer = waiting.map_or_else(|| after(PAUSE, tell, Message::Write), |(_, timer)| timer);
                self.waiting = Some((code, timer));
            }
        }
    }

    /// Writes what is still to be written.
    pub fn write(&mut self) {
        if let Some((code, _)) = self.waiting.take() {
            dom::address::write(code.as_deref(), Entry::Same);
        }
    }
}
