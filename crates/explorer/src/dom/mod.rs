//! The browser, and the only place that touches it. Every call that a sandboxed frame may refuse returns `Option`, or does
//! nothing: the page must go on.

pub mod address;
pub mod analyst;
pub mod event;
pub mod observe;
pub mod time;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Adds `class` to the page's root element, for CSS to know that the page is alive.
pub fn mark_root(class: &str) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.class_list().add_1(class);
    }
}

/// Moves the keyboard's focus to the element with that id and brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = by_id::<HtmlElement>(id) {
        let _ = element.focus();
    }
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
