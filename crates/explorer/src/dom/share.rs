//! The line to the share dialog, whose script is fetched at the first press of its button. Codes of states go both ways, through one port;
//! an empty one is our starting point.

use std::cell::RefCell;
use words::text::text;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageChannel, MessageEvent, MessagePort};

use super::address::{self, Entry};

/// The attribute of the root element that says where the script is.
const ADDRESS: &str = "data-share";

/// What the script looks for.
const PORT: &str = "offrampSharePort";

/// Where it is said that the script cannot be fetched.
pub const FAULT: &str = "share-fault";

thread_local! {
    /// The near end of the line, once there is one.
    static LINE: RefCell<Option<MessagePort>> = const { RefCell::new(None) };
}

/// Opens the dialog for the state of `code`; `hear` is called with the code of a state that a reader opens there, which is in the
/// address by then.
pub fn open(code: &str, hear: impl Fn(Option<String>) + 'static) {
    LINE.with_borrow_mut(|line| {
        if line.is_none() {
            *line = invite(hear);
        }
        if let Some(port) = line {
            let _ = port.post_message(&JsValue::from_str(code));
        }
    });
}

/// Loads the script, and leaves the far end of a line for it.
fn invite(hear: impl Fn(Option<String>) + 'static) -> Option<MessagePort> {
    let channel = MessageChannel::new().ok()?;
    let near = channel.port1();
    EventListener::new(&near, "message", move |event| {
        match event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) {
            Some(code) => {
                let code = Some(code).filter(|code| !code.is_empty());
                address::write(code.as_deref(), Entry::New);
                hear(code);
            }
            None => say_lost(),
        }
    })
    .forget();
    near.start();
    super::load(ADDRESS, PORT, &channel.port2(), say_lost)?.forget();
    Some(near)
}

/// The page draws that element empty and never again, so that what is said in it stays.
fn say_lost() {
    if let Some(element) = super::by_id::<Element>(FAULT) {
        element.set_text_content(Some(text().share_lost));
    }
}
