//! The section "Starting point" in the browser: the form is read at every change, and the link and the snippet follow.

use std::rc::Rc;

use web_sys::HtmlElement;

use super::dialog::Dialog;
use super::{by_id, embed, say, write};
use crate::markup::id;
use crate::text;
use words::text::share_text;

/// Writes the link for the form as it is.
pub(super) fn show(dialog: &Dialog) {
    let form = dialog.home_form();
    if let Some(fields) = by_id::<HtmlElement>(id::HOME_FORM) {
        fields.set_hidden(!form.is_on);
    }
    say(id::HOME_OFFER, &text::offered(form.keys.len()));
    say(id::HOME_STATUS, if form.is_on { share_text().home_done } else { "" });
    say(id::LINK_STATUS, "");
    write(id::LINK, &dialog.state().address_from(form.home(&dialog.link.borrow()).as_ref()));
}

/// A field was changed: the link and the snippet follow.
pub(super) fn changed(dialog: &Rc<Dialog>) {
    show(dialog);
    if dialog.page.is_none() {
        embed::changed(dialog);
    }
}
