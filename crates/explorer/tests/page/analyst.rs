//! The analyst within the test: what the page sends to a worker arrives here, and is worked on when a test says so.

use std::cell::RefCell;
use std::collections::VecDeque;

use analyst::workbench::Workbench;
use js_sys::Uint8Array;
use protocol::inquiry;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{MessageEvent, MessagePort};

use crate::browser;

thread_local! {
    static ANALYST: RefCell<Option<Analyst>> = const { RefCell::new(None) };
    static MESSAGES: RefCell<VecDeque<Vec<u8>>> = const { RefCell::new(VecDeque::new()) };
}

struct Analyst {
    workbench: Workbench,
    port: MessagePort,
}

/// Workers that the page starts from now on are the analyst of the test.
pub fn replace_workers() {
    let hire = Closure::<dyn FnMut(MessagePort)>::new(|port: MessagePort| {
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
            if let Ok(bytes) = event.data().dyn_into::<Uint8Array>() {
                MESSAGES.with_borrow_mut(|messages| messages.push_back(bytes.to_vec()));
            }
        });
        port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        hear.forget();
        ANALYST.set(Some(Analyst { workbench: Workbench::default(), port }));
    });
    browser::replace_workers(hire.as_ref().unchecked_ref());
    hire.forget();
}

/// Lets the analyst of the page before go.
pub fn dismiss() {
    ANALYST.set(None);
    MESSAGES.with_borrow_mut(VecDeque::clear);
}

/// Whether the page has started an analyst.
pub fn is_hired() -> bool {
    ANALYST.with_borrow(Option::is_some)
}

/// How much the analyst does in one piece, in steps of the workbench, each about a millisecond: a browser takes a document for dead that
/// does not answer it for half a minute.
const PIECE: u32 = 64;

/// What came of a piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// There was nothing to do.
    Idle,
    /// Something was done or heard, nothing said.
    Worked,
    /// A reply was sent.
    Replied,
}

/// Hears what has arrived and works on it for a piece, which a reply ends.
pub fn work() -> Piece {
    ANALYST.with_borrow_mut(|analyst| {
        let Some(Analyst { workbench, port }) = analyst else { return Piece::Idle };
        let arrived: Vec<_> = MESSAGES.with_borrow_mut(|messages| messages.drain(..).collect());
        for bytes in &arrived {
            workbench.receive(inquiry::read(bytes).expect("the page says what can be understood"));
        }
        let was_busy = workbench.is_busy();
        for _ in 0..PIECE {
            if !workbench.is_busy() {
                break;
            }
            if let Some(reply) = workbench.work(browser::now()) {
                let bytes = Uint8Array::from(inquiry::written(&reply).as_slice());
                port.post_message(&bytes).expect("the page listens");
                return Piece::Replied;
            }
        }
        if was_busy || !arrived.is_empty() { Piece::Worked } else { Piece::Idle }
    })
}
