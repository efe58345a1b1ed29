//! The dialog as the browser has it: its element, and what it remembers between presses.

use std::cell::{Cell, RefCell};

use gloo_events::EventListener;
use model::{Scenario, Vantage};
use protocol::inquiry::Ranges;
use protocol::link::Link;
use web_sys::{HtmlDialogElement, MessagePort};

use crate::export::PageState;

/// The share dialog in the document, and what it was opened with.
pub(super) struct Dialog {
    /// The `dialog` element.
    pub element: HtmlDialogElement,
    /// The address of the site.
    pub site: String,
    /// The state that the page shows.
    pub link: RefCell<Link>,
    /// The height that the embed form proposed last.
    pub proposed_height: Cell<u32>,
    /// The vantage point for which the form lists outcomes and days.
    pub listed_from: Cell<Vantage>,
    /// The bands that were computed last, and the scenario they belong to.
    pub bands: RefCell<Option<(Scenario, Vec<Ranges>)>>,
    /// Takes the codes of states that the page is to open.
    pub port: MessagePort,
    /// The listeners on the dialog and the window, which live as long as it does.
    pub listeners: RefCell<Vec<EventListener>>,
}

impl Dialog {
    /// The state that the page shows, and the page's address.
    pub fn state(&self) -> PageState {
        let page = web_sys::window().and_then(|window| window.location().href().ok());
        PageState { link: self.link.borrow().clone(), page: page.unwrap_or_else(|| self.site.clone()) }
    }
}
