//! The dialog in HTML. What came from outside is escaped in it; values that change are set by `dom` and stand in attributes.

mod embed;
mod open;
pub mod take;

pub use embed::{days, embed, outcomes};
pub use open::{faults, opened};
pub use take::{OtherFigure, figures};

use maud::{Markup, html};
use protocol::link::Link;

use crate::choice::Choices;
use words::text::share_text;

/// What a press of a button does: the value of its `data-do`.
pub mod action {
    /// Closes the dialog.
    pub const CLOSE: &str = "close";
    /// Copies the field that `data-field` names.
    pub const COPY: &str = "copy";
    /// Saves the chosen figure as PNG.
    pub const PNG: &str = "png";
    /// Saves it as SVG.
    pub const SVG: &str = "svg";
    /// Saves the numbers as CSV.
    pub const CSV: &str = "csv";
    /// Saves them as JSON.
    pub const JSON: &str = "json";
}

/// The ids of what `dom` fills.
pub mod id {
    /// The dialog.
    pub const DIALOG: &str = "share-dialog";
    /// The field with the link.
    pub const LINK: &str = "share-link";
    /// The field with the citation.
    pub const CITATION: &str = "share-citation";
    /// The field with the snippet.
    pub const SNIPPET: &str = "share-snippet";
    /// The frame with the preview.
    pub const PREVIEW: &str = "share-preview";
    /// The list of figures.
    pub const FIGURES: &str = "share-figures";
    /// The field for a file.
    pub const FILE: &str = "share-file";
    /// What is said of the file, with its faults.
    pub const OPENED: &str = "share-opened";
    /// The line below the height.
    pub const HEIGHT_NOTE: &str = "share-height-note";
    /// The heading over the assumptions offered.
    pub const LEVERS: &str = "share-levers";
    /// What is said of the pieces.
    pub const PIECES_NOTE: &str = "share-pieces-note";
    /// What is said of a copied link.
    pub const LINK_STATUS: &str = "share-link-status";
    /// Of a copied citation.
    pub const CITATION_STATUS: &str = "share-citation-status";
    /// Of a copied snippet.
    pub const SNIPPET_STATUS: &str = "share-snippet-status";
    /// Of a file to take away.
    pub const TAKE_STATUS: &str = "share-take-status";
}

/// Everything in the dialog, with what is chosen first for the state of `link`.
pub fn dialog(link: &Link) -> Markup {
    html! {
        div.share-head {
            h2 id="share-heading" { (share_text().heading) }
            button.share-button type="button" data-do=(action::CLOSE) { (share_text().close) }
        }
        section aria-labelledby="share-link-heading" {
            h3 id="share-link-heading" { (share_text().link) }
            p.note { (share_text().link_note) }
            (copied(id::LINK, share_text().link_field, share_text().copy_link, id::LINK_STATUS, 2))
        }
        section aria-labelledby="share-cite-heading" {
            h3 id="share-cite-heading" { (share_text().cite) }
            (copied(id::CITATION, share_text().citation_field, share_text().copy_citation, id::CITATION_STATUS, 5))
        }
        section aria-labelledby="share-embed-heading" {
            h3 id="share-embed-heading" { (share_text().embed) }
            p.note { (share_text().embed_note) }
            div id="share-embed" { (embed(&Choices::first(link))) }
        }
        section aria-labelledby="share-take-heading" {
            h3 id="share-take-heading" { (share_text().take) }
            p.note { (share_text().take_note) }
            (take::take(link))
        }
        section.share-open aria-labelledby="share-open-heading" {
            h3 id="share-open-heading" { (share_text().open) }
            (open::open())
        }
    }
}

/// A text to be copied: a field that can be read and selected, a button, and a line that says how it went.
fn copied(id: &str, label: &str, button: &str, status: &str, rows: u8) -> Markup {
    html! {
        label.share-label for=(id) { (label) }
        textarea.share-text id=(id) rows=(rows) readonly spellcheck="false" autocomplete="off" {}
        div.share-row {
            button.share-button type="button" data-do=(action::COPY) data-field=(id) data-status=(status) { (button) }
            p.share-status id=(status) role="status" {}
        }
    }
}
