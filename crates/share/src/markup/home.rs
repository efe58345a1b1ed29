//! The section "Starting point": a title, an instruction, and the assumptions that readers can move.

use maud::{Markup, html};
use model::assumption::Group;
use protocol::link::home::{LONGEST_INSTRUCTION, LONGEST_TITLE, Others};
use words::decimal::whole;
use words::text::{fill, share_text, text as page_text};

use super::field::{one_of, tick};
use super::name::id;
use crate::home::{HIDDEN, HomeForm, LOCKED, field, offered};
use crate::text;

/// The form, filled with `chosen`. But for its first check box it is hidden while it is off.
pub(super) fn home(chosen: &HomeForm) -> Markup {
    html! {
        (tick(field::ON, "1", share_text().home_on, chosen.is_on))
        div id=(id::HOME_FORM) hidden[!chosen.is_on] {
            (typed(field::TITLE, share_text().home_title, &chosen.title, LONGEST_TITLE))
            (typed(field::INSTRUCTION, share_text().home_instruction, &chosen.instruction, LONGEST_INSTRUCTION))
            details.share-levers {
                summary id=(id::HOME_OFFER) { (text::offered(chosen.keys.len())) }
                p.note { (share_text().home_offer_note) }
                @for group in Group::ALL {
                    fieldset {
                        legend { (words::named::group(group)) }
                        @for key in offered().filter(|key| key.row().group == group) {
                            @let name = if key.motive().is_some() { page_text().motives } else { words::named::assumption(key) };
                            (tick(field::OFFER, key.row().key, name, chosen.keys.contains(&key)))
                        }
                    }
                }
                fieldset.share-inline {
                    legend { (share_text().home_others) }
                    (one_of(field::OTHERS, LOCKED, share_text().home_locked, chosen.others == Others::Locked))
                    (one_of(field::OTHERS, HIDDEN, share_text().home_hidden, chosen.others == Others::Hidden))
                }
            }
        }
        p.share-status id=(id::HOME_STATUS) role="status" {}
    }
}

/// A field for a text of at most so many characters, which its label says.
fn typed(name: &str, label: &str, value: &str, most: usize) -> Markup {
    html! {
        label.share-list.share-typed {
            span { (fill(label, &[&whole(most as u32)])) }
            input name=(name) type="text" autocomplete="off" dir="auto" maxlength=(most) value=(value);
        }
    }
}
