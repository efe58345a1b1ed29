//! What an embed tells the page around it, the host, and hears from it. The form of these messages is known to `www/frame.js` alone, which
//! only embeds have; between it and the code go plain texts.

use gloo_events::EventListener;
use model::Key;
use protocol::host_message;
use wasm_bindgen::JsCast;
use web_sys::MessageEvent;

/// The event by which an assumption that the host sets arrives: its key and its value, with a space between them.
const SET: &str = "offramp-set";

/// The attribute of the root element with the link code of the state shown, and after a line break its answer in words.
const CHANGED: &str = "data-changed";

/// Calls `then` with every assumption that the host sets, and its value.
pub fn on_set(then: impl Fn(Key, f64) + 'static) -> Option<EventListener> {
    super::event::on_window(SET, move |event| {
        let said = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()).unwrap_or_default();
        if let Some((key, value)) = host_message::read(&said, super::number) {
            then(key, value);
        }
    })
}

/// Tells the host the link code of the state shown and its answer in words, and makes the link to the full page open that state.
pub fn say_changed(code: &str, summary: &str) {
    if let Some(root) = super::root() {
        let _ = root.set_attribute(CHANGED, &[code, "\n", summary].concat());
    }
}
