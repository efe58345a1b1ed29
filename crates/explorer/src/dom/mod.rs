//! The browser, and the only place that touches it. Every call that a sandboxed frame may refuse returns `Option`, or does
//! nothing: the page must go on.

pub mod address;
pub mod analyst;
pub mod event;
pub mod host;
pub mod observe;
pub mod picture;
pub mod share;
pub mod time;

use std::panic::PanicHookInfo;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
/// An element of a document, in which the page can be started.
pub use web_sys::Element;
use web_sys::{HtmlElement, MessagePort};

/// The root element's class while the page is alive.
const ALIVE: &str = "alive";

/// The document's root element.
pub fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// Loads the script whose address the root element has in `attribute`, with `port` where it looks for one of that name; `lost` is called
/// if it cannot be fetched.
pub fn load(attribute: &str, name: &str, port: &MessagePort, lost: impl Fn() + 'static) -> Option<EventListener> {
    let root = root()?;
    let address = root.get_attribute(attribute)?;
    let script = root.owner_document()?.create_element("script").ok()?;
    let _ = Reflect::set(&js_sys::global(), &JsValue::from_str(name), port);
    let listener = EventListener::once(&script, "error", move |_| lost());
    let _ = script.set_attribute("type", "module");
    let _ = script.set_attribute("src", &address);
    let _ = root.append_child(&script);
    Some(listener)
}

/// Says in the root element that the page is alive: style sheets then hide the still picture.
pub fn live() {
    if let Some(root) = root() {
        let _ = root.class_list().add_1(ALIVE);
    }
}

/// The code has failed and cannot go on: the console is told why, and the still picture comes back with a line that says so.
pub fn stop(why: &PanicHookInfo) {
    fail();
    console_error_panic_hook::hook(why);
}

/// Says in the root element that the code has failed: style sheets then show the still picture again. In a release this is all that
/// happens before the code stops (`site/src/silent.rs`).
#[inline(never)]
fn fail() {
    if let Some(root) = root() {
        let _ = root.class_list().remove_1(ALIVE);
        let _ = root.class_list().add_1("failed");
    }
}

/// The texts of the document's language, which stand in it.
pub fn texts() -> Option<String> {
    by_id::<Element>("texts")?.text_content()
}

/// Moves the keyboard's focus to the element with that id and brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = by_id::<HtmlElement>(id) {
        let _ = element.focus();
    }
}

/// The width in CSS px of the figure on the still page, where that is shown.
pub fn still_figure_width() -> Option<f64> {
    let still = web_sys::window()?.document()?.query_selector("#still .figure-frame").ok()??;
    Some(still.get_bounding_client_rect().width())
}

/// The element with that id, if there is one of that kind.
pub fn by_id<Kind: JsCast>(id: &str) -> Option<Kind> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The decimal number that `text` is, read by the browser: the standard library's reading of floats brings large tables.
pub fn number(text: &str) -> Option<f64> {
    let number = JsValue::from_str(text).unchecked_into_f64();
    (!text.trim().is_empty() && number.is_finite()).then_some(number)
}

/// The width of the window in CSS px.
pub fn window_width() -> Option<f64> {
    web_sys::window()?.inner_width().ok()?.as_f64()
}

/// Whether the reader has asked for as little motion as can be.
pub fn wants_stillness() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Whether this page is shown inside another. A frame that may not ask is one.
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}
