//! The section "Embed" in the browser: the form is read at every change, and the preview and the snippet follow.

use std::rc::Rc;

use protocol::question::Question;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};

use super::dialog::Dialog;
use super::{all, by_id, chosen, fill, pause, say, write};
use crate::embed::{EmbedForm, EmbedSnippet, field};
use crate::markup::{self, id};
use crate::text;
use words::text::share_text;

/// How long the form must rest before the preview is loaded anew, in milliseconds.
const REST: i32 = 400;

/// Fills the form's view, vantage point and question from the state that the page shows; the other choices stay.
pub(super) fn show(dialog: &Rc<Dialog>) {
    let link = dialog.link.borrow().clone();
    let EmbedForm { view, from, focus, .. } = EmbedForm::first(&link);
    let choices = EmbedForm { view, from, focus, ..read(dialog) };
    dialog.listed_from.set(from);
    fill("share-embed", &markup::embed(&choices));
    follow(dialog);
}

/// Updates the lists after a change of the vantage point, then the snippet and the preview.
pub(super) fn changed(dialog: &Rc<Dialog>) {
    let before = dialog.listed_from.get();
    let EmbedForm { from, focus, .. } = read(dialog);
    if from != before {
        dialog.listed_from.set(from);
        // What was asked first from there gives way to what is asked first from here.
        let focus = if focus == Question::first_from(before) { Question::first_from(from) } else { focus };
        for (name, options) in [(field::OUTCOME, markup::outcomes(from, focus)), (field::DAY, markup::days(from, focus))] {
            for list in all(&dialog.element, &format!("[name=\"{name}\"]")) {
                list.set_inner_html(&options.0);
            }
        }
    }
    follow(dialog);
}

/// Reads the form. A height that the form itself proposed counts as none.
fn read(dialog: &Dialog) -> EmbedForm {
    let link = dialog.link.borrow();
    let mut choices = EmbedForm::read(&link, |name| chosen(&dialog.element, name));
    if choices.height == dialog.proposed_height.get().to_string() {
        choices.height.clear();
    }
    choices
}

/// The snippet for the forms as they are.
fn snippet_of(dialog: &Dialog, choices: &EmbedForm) -> EmbedSnippet {
    let link = dialog.link.borrow();
    let home = dialog.home_form().home(&link).unwrap_or_else(|| dialog.state().home());
    choices.snippet(&link, &home, &dialog.site)
}

/// Writes the snippet and the notes for the form as it is, and loads the preview anew once the form rests.
fn follow(dialog: &Rc<Dialog>) {
    let choices = read(dialog);
    let snippet = snippet_of(dialog, &choices);
    dialog.proposed_height.set(snippet.usual_height);
    write(id::SNIPPET, &snippet.html);
    say(id::SNIPPET_STATUS, "");
    say(id::LEVERS, &text::levers(choices.levers.len()));
    let none = chosen(&dialog.element, field::PIECE).is_empty();
    say(id::PIECES_NOTE, if none { share_text().no_pieces } else { "" });
    let height = all(&dialog.element, &format!("[name=\"{}\"]", field::HEIGHT)).into_iter().next();
    if let Some(height) = height.and_then(|height| height.dyn_into::<HtmlInputElement>().ok()) {
        if choices.height.is_empty() && !is_in_use(&height) {
            height.set_value(&snippet.usual_height.to_string());
        }
        let _ = height.set_attribute("aria-invalid", if snippet.is_refused { "true" } else { "false" });
    }
    say(id::HEIGHT_NOTE, &snippet.height_note(&choices.height));
    let dialog = Rc::clone(dialog);
    spawn_local(async move {
        pause::pause(REST).await;
        // Whatever changed meanwhile has its own turn.
        let now = snippet_of(&dialog, &read(&dialog));
        if now == snippet && dialog.element.open() {
            preview(&snippet.address, snippet.height);
        }
    });
}

fn is_in_use(field: &HtmlInputElement) -> bool {
    let active = super::document().and_then(|document| document.active_element());
    active.is_some_and(|active| active == **field.unchecked_ref::<web_sys::HtmlElement>())
}

/// Shows the embed. A fresh frame each time: one that goes elsewhere would add to the page's Back.
fn preview(address: &str, height: u32) {
    let Some(frame) = by_id::<Element>(id::PREVIEW) else { return };
    let _ = frame.set_attribute("height", &height.to_string());
    if frame.get_attribute("src").as_deref() == Some(address) {
        return;
    }
    if let Some(fresh) = frame.clone_node().ok().and_then(|fresh| fresh.dyn_into::<Element>().ok()) {
        let _ = fresh.set_attribute("src", address);
        let _ = frame.replace_with_with_node_1(&fresh);
    }
}
