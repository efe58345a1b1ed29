//! The dialog's HTML. What came from a file is escaped in it; values that change are set by `dom` and stand in attributes.

mod around;
mod name;

mod field;

mod embed;
pub mod export;
mod home;
mod import;
mod pictures;

pub use around::Around;
pub use embed::{days, embed, outcomes};
pub use export::{OtherFigure, figures};
pub use import::{faults, opened};
pub use name::{action, id};
pub use pictures::listed;

use field::copied;
use maud::{Markup, html};
use protocol::link::{Home, Link};

use crate::embed::EmbedForm;
use crate::home::HomeForm;
use words::text::share_text;

/// The whole dialog, with the forms as they first open for the state of `link` on a page with the starting point `home`.
pub fn dialog(link: &Link, home: &Home, around: Around) -> Markup {
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
        section aria-labelledby="share-home-heading" {
            h3 id="share-home-heading" { (share_text().home) }
            p.note { (share_text().home_note) }
            div id="share-home" { (home::home(&HomeForm::first(home))) }
        }
        section aria-labelledby="share-cite-heading" {
            h3 id="share-cite-heading" { (share_text().cite) }
            (copied(id::CITATION, share_text().citation_field, share_text().copy_citation, id::CITATION_STATUS, 5))
        }
        @if around == Around::Site {
            section aria-labelledby="share-embed-heading" {
                h3 id="share-embed-heading" { (share_text().embed) }
                p.note { (share_text().embed_note) }
                div id="share-embed" { (embed(&EmbedForm::first(link))) }
            }
            section aria-labelledby="share-pictures-heading" {
                h3 id="share-pictures-heading" { (share_text().pictures) }
                (pictures::pictures())
            }
        }
        section aria-labelledby="share-take-heading" {
            h3 id="share-take-heading" { (share_text().take) }
            p.note { (share_text().take_note) }
            (export::export(link, around))
        }
        section.share-open aria-labelledby="share-open-heading" {
            h3 id="share-open-heading" { (share_text().open) }
            (import::import())
        }
    }
}
