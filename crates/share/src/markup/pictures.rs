//! The section "A picture to link": a button that fetches the list, then the two lists and what is pasted.

use maud::{Markup, html};
use protocol::linked_picture::LinkedPicture;
use protocol::question::View;

use super::field::{copied, list, option};
use super::name::{action, id};
use crate::pictures::field;
use crate::text;
use words::text::share_text;

/// The section, before its list is fetched.
pub(super) fn pictures() -> Markup {
    html! {
        p.note { (share_text().pictures_note) }
        div id=(id::PICTURES) {
            button.share-button type="button" data-do=(action::PICTURES) { (share_text().pictures_show) }
        }
        p.share-status id=(id::PICTURES_STATUS) role="status" {}
    }
}

/// The lists of presets and views, with `chosen` chosen, and the fields with what is pasted, which are empty yet.
pub fn listed(pictures: &[LinkedPicture], chosen: &LinkedPicture) -> Markup {
    let presets = pictures.iter().filter(|picture| picture.view == chosen.view);
    let views = View::ALL.into_iter().filter(|view| pictures.iter().any(|picture| picture.view == view.key()));
    html! {
        div.share-lists {
            (list(field::PRESET, share_text().pictures_preset, html! {
                @for picture in presets { (option(&picture.preset, &picture.name, picture.preset == chosen.preset)) }
            }))
            (list(field::VIEW, share_text().view, html! {
                @for view in views { (option(view.key(), text::view(view), view.key() == chosen.view)) }
            }))
        }
        (copied(id::PICTURE_HTML, "HTML", share_text().copy_snippet, id::PICTURE_HTML_STATUS, 4))
        (copied(id::PICTURE_MARKDOWN, "Markdown", share_text().copy_snippet, id::PICTURE_MARKDOWN_STATUS, 4))
    }
}
