//! Making the dialog, and what follows a press or a change in it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use model::Vantage;
use protocol::link::Link;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, MessagePort};

use super::dialog::{Dialog, page};
use super::{by_id, clipboard, document, embed, export, home, import, one_file, page_of_file, pictures};
use crate::export::PageState;
use crate::markup::{self, Around, action, id};

/// The page's button that opens the dialog, where the keyboard's focus returns.
const BUTTON: &str = "share";

/// Puts the dialog into the page, closed, and listens to it. None where the browser knows no dialogs.
pub(super) fn made(site: &str, port: &MessagePort) -> Option<Rc<Dialog>> {
    let element: HtmlDialogElement = document()?.create_element("dialog").ok()?.dyn_into().ok()?;
    element.set_id(id::DIALOG);
    element.set_attribute("aria-labelledby", "share-heading").ok()?;
    let link = Link::default_from(Vantage::Jan18);
    let page_of_file = page_of_file();
    let around = if page_of_file.is_some() { Around::OneFile } else { Around::Site };
    let state = PageState { link: link.clone(), page: page(site) };
    element.set_inner_html(&markup::dialog(&link, &state.home(), around).0);
    document()?.body()?.append_child(&element).ok()?;
    let dialog = Rc::new(Dialog {
        element,
        site: site.into(),
        page: page_of_file,
        link: RefCell::new(link),
        proposed_height: Cell::new(0),
        listed_from: Cell::new(Vantage::Jan18),
        bands: RefCell::new(None),
        pictures: RefCell::default(),
        port: port.clone(),
        listeners: RefCell::new(Vec::new()),
    });
    listen(&dialog);
    Some(dialog)
}

fn listen(dialog: &Rc<Dialog>) {
    let on = |kind: &'static str, then: fn(&Rc<Dialog>, &Event)| {
        let weak = Rc::downgrade(dialog);
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&dialog.element, kind, options, move |event| {
            if let Some(dialog) = weak.upgrade() {
                then(&dialog, event);
            }
        })
    };
    let mut listeners = vec![
        on("click", pressed),
        // Lists announce a choice by the one, fields every letter by the other.
        on("change", changed),
        on("input", followed),
        on("close", |_, _| {
            if let Some(button) = by_id::<HtmlElement>(BUTTON) {
                let _ = button.focus();
            }
        }),
        // The page behind has keys of its own, such as those of undo.
        on("keydown", |_, event| event.stop_propagation()),
        on("dragover", |_, event| event.prevent_default()),
        on("drop", |dialog, event| {
            event.prevent_default();
            let files = event.dyn_ref::<DragEvent>().and_then(|drop| drop.data_transfer()?.files());
            import::take(dialog, files);
        }),
    ];
    // Back shows another state, of which the dialog knows nothing.
    if let Some(window) = web_sys::window() {
        let weak = Rc::downgrade(dialog);
        listeners.push(EventListener::new(&window, "popstate", move |_| {
            if let Some(dialog) = weak.upgrade() {
                dialog.element.close();
            }
        }));
    }
    *dialog.listeners.borrow_mut() = listeners;
}

/// A button was pressed: does what its `data-do` names.
fn pressed(dialog: &Rc<Dialog>, event: &Event) {
    let Some(button) = target(event).and_then(|element| element.closest("[data-do]").ok()?) else { return };
    let attribute = |name: &str| button.get_attribute(name).unwrap_or_default();
    match attribute("data-do").as_str() {
        action::CLOSE => dialog.element.close(),
        action::COPY => clipboard::copy(&attribute("data-field"), &attribute("data-status")),
        action::PNG => export::picture(dialog, export::ImageFormat::Png),
        action::SVG => export::picture(dialog, export::ImageFormat::Svg),
        action::CSV => export::csv(dialog),
        action::JSON => export::json(dialog),
        action::ONE_FILE => one_file::save(dialog),
        action::PICTURES => pictures::fetch(dialog),
        _ => {}
    }
}

/// A field was changed for good: opens the file that was chosen, or lets the embed follow.
fn changed(dialog: &Rc<Dialog>, event: &Event) {
    let input = target(event).filter(|field| field.id() == id::FILE).and_then(|field| field.dyn_into().ok());
    let Some(input): Option<HtmlInputElement> = input else { return followed(dialog, event) };
    import::take(dialog, input.files());
    // The same file may be chosen again once it has been put right.
    input.set_value("");
}

/// A field of a form was changed: the link, the snippet and the preview follow; or the choice of a picture to link.
fn followed(dialog: &Rc<Dialog>, event: &Event) {
    let is_in = |form: &str| target(event).is_some_and(|field| field.closest(form).is_ok_and(|form| form.is_some()));
    if is_in("#share-embed") {
        embed::changed(dialog);
    } else if is_in("#share-home") {
        home::changed(dialog);
    } else if is_in("#share-pictures") {
        pictures::changed(dialog);
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
