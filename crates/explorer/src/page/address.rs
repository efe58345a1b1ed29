//! Keeps the address in step with the state: choices add an entry to the browser's history, small moves replace the present one.

use yew::Callback;

use super::latest::Latest;
use super::message::{Message, after};
use crate::dom;
use crate::dom::address::Entry;
use crate::dom::time::Timeout;
use crate::state::{Arrival, State};

/// The address is written at most once in this many milliseconds: browsers refuse a page that writes it too often.
const PAUSE: u32 = 300;

/// Writes the state's link code into the address, small moves with a delay.
pub struct Address {
    latest: Latest<(Option<String>, Arrival, Option<String>)>,
    waiting: Option<(Option<String>, Timeout)>,
}

impl Address {
    /// Nothing is written yet: the address is as it was found.
    pub fn new() -> Address {
        Address { latest: Latest::none(), waiting: None }
    }

    /// Writes the code of `state`, or sets a timer for it, if it is another than the latest; the timer sends [`Message::WriteAddress`].
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
                let timer = waiting.map_or_else(|| after(PAUSE, tell, Message::WriteAddress), |(_, timer)| timer);
                self.waiting = Some((code, timer));
            }
        }
    }

    /// Writes the code that waits, if one does.
    pub fn write(&mut self) {
        if let Some((code, _)) = self.waiting.take() {
            dom::address::write(code.as_deref(), Entry::Same);
        }
    }
}
