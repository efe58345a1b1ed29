//! The dialog: made once, opened for whatever state the page shows, and told of every press and change in it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use model::{Scenario, Vantage};
use protocol::inquiry::Ranges;
use protocol::link::Link;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, MessagePort};

use super::{by_id, clipboard, document, embed, file, fill, say, take, write};
use crate::markup::{self, action, id};
use crate::take::State;

/// The page's button that opens the dialog, where the keyboard's focus returns.
const BUTTON: &str = "share";

/// The dialog.
pub(super) struct Dialog {
    /// Its element.
    pub element: HtmlDialogElement,
    /// The address of the site.
    pub site: String,
    /// What the page shows.
    pub link: RefCell<Link>,
    /// The height that the form proposed last.
    pub proposed: Cell<u32>,
    /// The vantage point that the form's lists are for.
    pub listed_from: Cell<Vantage>,
    /// The ranges that were found last, and of what.
    pub ranges: RefCell<Option<(Scenario, Vec<Ranges>)>>,
    port: MessagePort,
    listeners: RefCell<Vec<EventListener>>,
}

impl Dialog {
    /// Puts the dialog into the page, closed. None where the browser knows no dialogs.
    pub fn made(site: &str, port: &MessagePort) -> Option<Rc<Dialog>> {
        let element: HtmlDialogElement = document()?.create_element("dialog").ok()?.dyn_into().ok()?;
        element.set_id(id::DIALOG);
        element.set_attribute("aria-labelledby", "share-heading").ok()?;
        let link = Link::default_from(Vantage::Jan18);
        element.set_inner_html(&markup::dialog(&link).0);
        document()?.body()?.append_child(&element).ok()?;
        let dialog = Rc::new(Dialog {
            element,
            site: site.into(),
            link: RefCell::new(link),
            proposed: Cell::new(0),
            listed_from: Cell::new(Vantage::Jan18),
            ranges: RefCell::new(None),
            port: port.clone(),
            listeners: RefCell::new(Vec::new()),
        });
        Dialog::listen(&dialog);
        Some(dialog)
    }

    /// Shows it for the state of that code.
    pub fn open(self: &Rc<Dialog>, code: &str) {
        let read = Link::decode(code).map(|(link, _)| link);
        self.show(read.unwrap_or_else(|_| Link::default_from(Vantage::Jan18)));
        for status in [id::LINK_STATUS, id::CITATION_STATUS, id::SNIPPET_STATUS, id::TAKE_STATUS, id::OPENED] {
            say(status, "");
        }
        if !self.element.open() && self.element.show_modal().is_err() {
            self.element.set_open(true);
        }
        self.element.set_scroll_top(0);
    }

    /// Fills it for `link`.
    fn show(self: &Rc<Dialog>, link: Link) {
        *self.link.borrow_mut() = link;
        let state = self.state();
        write(id::LINK, &state.address());
        write(id::CITATION, &state.citation());
        fill(id::FIGURES, &markup::figures(&state.link, &take::others()));
        embed::show(self);
    }

    /// The state that the page shows, and its address.
    pub fn state(&self) -> State {
        let page = web_sys::window().and_then(|window| window.location().href().ok());
        State { link: self.link.borrow().clone(), page: page.unwrap_or_else(|| self.site.clone()) }
    }

    /// Lets the page open `link`, whose code is `code`, and goes on with it.
    pub fn go_to(self: &Rc<Dialog>, link: Link, code: &str) {
        let _ = self.port.post_message(&JsValue::from_str(code));
        self.show(link);
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
            on("click", |dialog, event| dialog.pressed(event)),
            // Lists tell of a choice by the one, fields of every letter by the other.
            on("change", |dialog, event| dialog.changed(event)),
            on("input", |dialog, event| dialog.followed(event)),
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
                file::take(dialog, files);
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

    fn pressed(self: &Rc<Dialog>, event: &Event) {
        let Some(button) = target(event).and_then(|element| element.closest("[data-do]").ok()?) else { return };
        let said = |name: &str| button.get_attribute(name).unwrap_or_default();
        match said("data-do").as_str() {
            action::CLOSE => self.element.close(),
            action::COPY => clipboard::copy(&said("data-field"), &said("data-status")),
            action::PNG => take::picture(self, take::Kind::Png),
            action::SVG => take::picture(self, take::Kind::Svg),
            action::CSV => take::csv(self),
            action::JSON => take::json(self),
            _ => {}
        }
    }

    fn changed(self: &Rc<Dialog>, event: &Event) {
        let input = target(event).filter(|field| field.id() == id::FILE).and_then(|field| field.dyn_into().ok());
        let Some(input): Option<HtmlInputElement> = input else { return self.followed(event) };
        file::take(self, input.files());
        // The same file may be chosen again once it has been put right.
        input.set_value("");
    }

    fn followed(self: &Rc<Dialog>, event: &Event) {
        let form = target(event).and_then(|field| field.closest("#share-embed").ok()?);
        if form.is_some() {
            embed::changed(self);
        }
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
