//! The dialog as the browser has it: its element, and what it remembers between presses.

use std::cell::{Cell, RefCell};

use gloo_events::EventListener;
use model::{Scenario, Vantage};
use protocol::address;
use protocol::inquiry::Ranges;
use protocol::link::Link;
use protocol::linked_picture::LinkedPicture;
use web_sys::{HtmlDialogElement, MessagePort};

use super::chosen;
use crate::export::PageState;
use crate::home::HomeForm;

/// The share dialog in the document, and what it was opened with.
pub(super) struct Dialog {
    /// The `dialog` element.
    pub element: HtmlDialogElement,
    /// The address of the site.
    pub site: String,
    /// Where the page is that this one was made from, if this is one file.
    pub page: Option<String>,
    /// The state that the page shows.
    pub link: RefCell<Link>,
    /// The height that the embed form proposed last.
    pub proposed_height: Cell<u32>,
    /// The vantage point for which the form lists outcomes and days.
    pub listed_from: Cell<Vantage>,
    /// The bands that were computed last, and the scenario they belong to.
    pub bands: RefCell<Option<(Scenario, Vec<Ranges>)>>,
    /// The pictures that the site holds in the page's language, once they were asked for.
    pub pictures: RefCell<Vec<LinkedPicture>>,
    /// Takes the codes of states that the page is to open.
    pub port: MessagePort,
    /// The listeners on the dialog and the window, which live as long as it does.
    pub listeners: RefCell<Vec<EventListener>>,
}

impl Dialog {
    /// The form that makes the state the starting point, as it is.
    pub fn home_form(&self) -> HomeForm {
        HomeForm::read(|name| chosen(&self.element, name))
    }

    /// The state that the page shows, and the page's address. Where a file is kept is nobody else's business; a starting point of the link's
    /// author is.
    pub fn state(&self) -> PageState {
        let here = page(&self.site);
        let page = match &self.page {
            Some(site) => address::opening_home(site, address::home_in(&here).as_deref()),
            None => here,
        };
        PageState { link: self.link.borrow().clone(), page }
    }
}

/// The page's address; that of the site where it is not to be had.
pub(super) fn page(site: &str) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok());
    page.unwrap_or_else(|| site.to_owned())
}
