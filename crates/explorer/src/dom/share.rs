//! The connection to the share dialog, whose script is fetched at the first press of its button. Link codes go both ways through a message
//! port; an empty one stands for our starting point.

use std::cell::RefCell;
use words::text::text;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageChannel, MessageEvent, MessagePort};

use super::address::{self, Entry};

/// The attribute of the root element with the address of the dialog's script.
const ADDRESS: &str = "data-share";

/// The name of the window's property in which the dialog's script finds its port.
const PORT: &str = "offrampSharePort";

/// The id of the element for the message that the script cannot be fetched.
pub const FAULT: &str = "share-fault";

thread_local! {
    /// The page's port to the dialog, once its script was asked for.
    static LINE: RefCell<Option<MessagePort>> = const { RefCell::new(None) };
}

/// Opens the dialog for the state with the link code `code`. When a reader opens a file or link in the dialog, its code is written into the
/// address and `hear` is called with that.
pub fn open(code: &str, hear: impl Fn(String) + 'static) {
    LINE.with_borrow_mut(|line| {
        if line.is_none() {
            *line = invite(hear);
        }
        if let Some(port) = line {
            let _ = port.post_message(&JsValue::from_str(code));
        }
    });
}

/// Loads the dialog's script, leaves a port where it looks for it, and returns the page's port.
fn invite(hear: impl Fn(String) + 'static) -> Option<MessagePort> {
    let channel = MessageChannel::new().ok()?;
    let near = channel.port1();
    EventListener::new(&near, "message", move |event| {
        match event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) {
            Some(code) => {
                let code = Some(code).filter(|code| !code.is_empty());
                hear(address::write(code.as_deref(), Entry::New));
            }
            None => say_lost(),
        }
    })
    .forget();
    near.start();
    super::load(ADDRESS, PORT, &channel.port2(), say_lost)?.forget();
    Some(near)
}

/// Writes the message that the script cannot be fetched into the element [`FAULT`]. The page draws that element once, so the message stays.
fn say_lost() {
    if let Some(element) = super::by_id::<Element>(FAULT) {
        element.set_text_content(Some(text().share_lost));
    }
}
