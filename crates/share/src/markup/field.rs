//! Fields of a form: a check box, a radio button, a list, and a text with a button that copies it.

use maud::{Markup, html};

use super::name::{action, id};

/// A text to be copied: a field that can be read and selected, a button that copies it, and a status line.
pub(super) fn copied(field: &str, label: &str, button: &str, status: &str, rows: u8) -> Markup {
    // Code and links go from left to right in every language; a citation goes as its first letter does.
    let direction = if field == id::CITATION { "auto" } else { "ltr" };
    html! {
        label.share-label for=(field) { (label) }
        textarea.share-text id=(field) dir=(direction) rows=(rows) readonly spellcheck="false" autocomplete="off" {}
        div.share-row {
            button.share-button type="button" data-do=(action::COPY) data-field=(field) data-status=(status) { (button) }
            p.share-status id=(status) role="status" {}
        }
    }
}

/// A check box.
pub(super) fn tick(name: &str, value: &str, label: &str, checked: bool) -> Markup {
    html! { label.share-option { input type="checkbox" name=(name) value=(value) checked[checked]; span { (label) } } }
}

/// A radio button.
pub(super) fn one_of(name: &str, value: &str, label: &str, checked: bool) -> Markup {
    html! { label.share-option { input type="radio" name=(name) value=(value) checked[checked]; span { (label) } } }
}

/// A list with its label.
pub(super) fn list(name: &str, label: &str, options: Markup) -> Markup {
    html! { label.share-list { span { (label) } select name=(name) { (options) } } }
}

/// One option of a list.
pub(super) fn option(value: &str, label: &str, selected: bool) -> Markup {
    html! { option value=(value) selected[selected] { (label) } }
}
