//! The address in step with the state: choices enter the browser's history, small moves replace.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::dom;
use crate::dom::address::Entry;
use crate::dom::time::Timeout;
use crate::state::{Arrival, State};

/// The address is written at most once in this many milliseconds: browsers refuse a page that writes it too often.
const PAUSE: u32 = 300;

/// What is still to be written.
#[derive(Default)]
struct Pending {
    code: Option<Option<String>>,
    timer: Option<Timeout>,
}

impl Pending {
    fn write_now(&mut self) {
        self.timer = None;
        if let Some(code) = self.code.take() {
            dom::address::write(code.as_deref(), Entry::Same);
        }
    }
}

/// Keeps the address in step.
#[hook]
pub fn use_address(state: &State) {
    let pending = use_mut_ref(Pending::default);
    let code = state.code();
    use_effect_with((code, state.arrival, state.left.clone()), move |(code, arrival, left)| {
        write(&pending, code.clone(), *arrival, left.as_deref());
    });
}

fn write(pending: &Rc<RefCell<Pending>>, code: Option<String>, arrival: Arrival, left: Option<&str>) {
    match arrival {
        Arrival::Address => *pending.borrow_mut() = Pending::default(),
        Arrival::Entry => {
            // What was on its way belongs to the entry that Back will return to.
            *pending.borrow_mut() = Pending::default();
            dom::address::write(left, Entry::Same);
            dom::address::write(code.as_deref(), Entry::New);
        }
        Arrival::Moves => {
            let mut waiting = pending.borrow_mut();
            waiting.code = Some(code);
            if waiting.timer.is_none() {
                let later = Rc::clone(pending);
                waiting.timer = Some(dom::time::after(PAUSE, move || later.borrow_mut().write_now()));
            }
        }
    }
}
