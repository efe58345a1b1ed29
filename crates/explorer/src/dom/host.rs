//! Messages between an embed and the page around it, the host. A message that does not have exactly our form is ignored.

use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use protocol::address::with_code;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, Window};

/// The version of the messages' form.
const VERSION: f64 = 1.0;

/// This window and that of the page around it; none if the page is not in a frame.
fn host() -> Option<(Window, Window)> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (parent != window).then_some((window, parent))
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}

/// Whether `message` has the type `kind` and the present version.
fn is(message: &JsValue, kind: &str) -> bool {
    field(message, "type").and_then(|kind| kind.as_string()).as_deref() == Some(kind)
        && field(message, "version").and_then(|version| version.as_f64()) == Some(VERSION)
}

/// Calls `then` with the key and the value of every assumption that the host sets.
pub fn on_set(then: impl Fn(&str, f64) + 'static) -> Option<EventListener> {
    let (window, parent) = host()?;
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let message = event.data();
        let is_hosts = event.source().is_some_and(|source| source.loose_eq(&parent));
        if !is_hosts || !is(&message, "offramp:set") {
            return;
        }
        let assumptions = field(&message, "assumptions").and_then(|found| found.dyn_into::<Object>().ok());
        for pair in assumptions.iter().flat_map(|assumptions| Object::entries(assumptions).to_vec()) {
            let pair: Array = pair.unchecked_into();
            if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_f64().filter(|value| value.is_finite())) {
                then(&name, value);
            }
        }
    }))
}

/// Tells the host the link code of the state shown, and its answer in words.
pub fn say_changed(code: &str, summary: &str) {
    let Some((_, parent)) = host() else { return };
    let message = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&message, &JsValue::from_str(name), &value).is_ok();
    let is_whole = set("type", "offramp:changed".into())
        && set("version", VERSION.into())
        && set("code", code.into())
        && set("summary", summary.into());
    if is_whole {
        // It holds nothing that the page around this one may not know, whoever that is.
        let _ = parent.post_message(&message, "*");
    }
}

/// Makes the link to the full page open the state with the link code `code`.
pub fn offer_page(code: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let link: Option<Element> = document.and_then(|document| document.query_selector(".imprint a").ok().flatten());
    if let Some(link) = link {
        let _ = link.set_attribute("href", &format!("../#{}", with_code("", Some(code))));
    }
}
