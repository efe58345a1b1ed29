//! The section "Embed": what an editor may choose, the preview, the snippet.

use maud::{Markup, html};
use model::assumption::Group;
use model::{Key, NIGHTS, Vantage};
use protocol::embed::{Piece, Theme};
use protocol::question::{Question, View};
use protocol::snippet::{Heading, Sizing};
use words::text::share_text;
use words::{date, event};

use super::field::{copied, list, one_of, option, tick};
use super::name::id;
use crate::embed::{EmbedForm, Keep, field};
use crate::text;

/// The form, filled with `chosen`.
pub fn embed(chosen: &EmbedForm) -> Markup {
    html! {
        fieldset {
            legend { (share_text().pieces) }
            @for piece in Piece::ALL {
                (tick(field::PIECE, piece.key(), text::piece(piece), chosen.pieces.contains(&piece)))
            }
            p.share-status id=(id::PIECES_NOTE) role="status" {}
        }
        details.share-levers {
            summary id=(id::LEVERS) { (text::levers(chosen.levers.len())) }
            @for group in Group::ALL {
                fieldset {
                    legend { (words::named::group(group)) }
                    @for key in Key::ALL.iter().filter(|key| key.row().group == group) {
                        (tick(field::LEVER, key.row().key, words::named::assumption(*key), chosen.levers.contains(key)))
                    }
                }
            }
        }
        fieldset {
            legend { (share_text().keep) }
            (one_of(field::KEEP, Keep::Pinned.key(), share_text().pinned, chosen.keep == Keep::Pinned))
            (one_of(field::KEEP, Keep::Latest.key(), share_text().latest, chosen.keep == Keep::Latest))
        }
        fieldset.share-lists {
            legend { (share_text().opens_with) }
            (list(field::VIEW, share_text().view, html! {
                @for view in View::ALL { (option(view.key(), text::view(view), view == chosen.view)) }
            }))
            (list(field::FROM, share_text().from, html! {
                @for from in Vantage::ALL { (option(from.key(), &date::vantage(from), from == chosen.from)) }
            }))
            (list(field::OUTCOME, share_text().outcome, outcomes(chosen.from, chosen.focus)))
            (list(field::DAY, share_text().day, days(chosen.from, chosen.focus)))
        }
        fieldset.share-inline {
            legend { (share_text().theme) }
            @for theme in Theme::ALL { (one_of(field::THEME, theme.key(), text::theme(theme), theme == chosen.theme)) }
        }
        fieldset.share-lists {
            legend.unseen { (share_text().height) }
            (list(field::LANGUAGE, share_text().language, html! {
                @for (code, name) in text::languages() { (option(code, name, code == chosen.language)) }
            }))
            label.share-list {
                span { (share_text().height) }
                input name=(field::HEIGHT) type="text" inputmode="numeric" autocomplete="off" size="5" value=(chosen.height) aria-describedby=(id::HEIGHT_NOTE);
            }
            p.share-status id=(id::HEIGHT_NOTE) role="status" {}
        }
        fieldset {
            legend.unseen { (share_text().embed) }
            (tick(field::STATIC, "1", share_text().no_controls, chosen.is_static))
            (tick(field::AUTO_HEIGHT, "1", share_text().auto_height, chosen.sizing == Sizing::Automatic))
            (tick(field::UNTITLED, "1", share_text().untitled, chosen.heading == Heading::Hidden))
            (tick(field::PICTURE, "1", share_text().with_picture, chosen.has_picture))
        }
        h4 { (share_text().preview) }
        div.share-column {
            iframe id=(id::PREVIEW) title=(share_text().preview) loading="lazy" width="100%" frameborder="0" {}
        }
        (copied(id::SNIPPET, share_text().snippet, share_text().copy_snippet, id::SNIPPET_STATUS, 6))
    }
}

/// The outcomes to choose from: what each is called depends on the vantage point.
pub fn outcomes(from: Vantage, focus: Question) -> Markup {
    let offered = model::outcome::EVENT_CURVES.iter().chain(&model::outcome::CONSEQUENCE_CURVES);
    let other = (!offered.clone().any(|outcome| *outcome == focus.outcome)).then_some(&focus.outcome);
    html! {
        @for outcome in offered.chain(other) {
            (option(outcome.key(), event::label(*outcome, from), *outcome == focus.outcome))
        }
    }
}

/// The days to choose from.
pub fn days(from: Vantage, focus: Question) -> Markup {
    html! {
        @for day in 1..=NIGHTS {
            (option(&day.to_string(), &date::long(from, day), day == usize::from(focus.day)))
        }
    }
}
