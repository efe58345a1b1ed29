//! The only modules of this crate that touch the browser. What a sandboxed frame refuses is said in the dialog, or nothing happens.

mod bindings;
mod clipboard;
mod dialog;
mod download;
mod embed;
mod export;
mod fetch;
mod home;
mod import;
mod listen;
mod one_file;
mod pause;
mod picture;
mod pictures;
mod show;

use maud::Markup;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether the page is shown within another.
fn is_framed() -> bool {
    let around = |window: &web_sys::Window| window.parent().ok().flatten();
    web_sys::window().is_some_and(|window| around(&window).is_some_and(|around| around != window))
}

/// Where the page is that this one was made from, if this is one file.
fn page_of_file() -> Option<String> {
    document()?.document_element()?.get_attribute("data-page")
}

/// The element with that id, if there is one of that kind.
fn by_id<Kind: JsCast>(id: &str) -> Option<Kind> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Writes `text` into the element with that id.
fn say(id: &str, text: &str) {
    if let Some(element) = by_id::<Element>(id) {
        element.set_text_content(Some(text));
    }
}

/// Writes markup into the element with that id.
fn fill(id: &str, markup: &Markup) {
    if let Some(element) = by_id::<Element>(id) {
        element.set_inner_html(&markup.0);
    }
}

/// Puts `text` into the field with that id.
fn write(id: &str, text: &str) {
    if let Some(field) = by_id::<HtmlTextAreaElement>(id) {
        field.set_value(text);
    }
}

/// The elements within `root` that a selector finds.
fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// The values of what is ticked, selected or typed within `root` under a field's name.
fn chosen(root: &Element, name: &str) -> Vec<String> {
    let value = |element: Element| match element.dyn_into::<HtmlInputElement>() {
        Ok(input) => {
            let can_be_off = matches!(input.type_().as_str(), "checkbox" | "radio");
            (!can_be_off || input.checked()).then(|| input.value())
        }
        Err(other) => other.dyn_into::<HtmlSelectElement>().ok().map(|list| list.value()),
    };
    all(root, &format!("[name=\"{name}\"]")).into_iter().filter_map(value).collect()
}
