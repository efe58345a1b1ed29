//! The notices about the link that was opened.

use yew::prelude::*;

use super::Button;
use crate::link_notice::LinkNotice;
use crate::state::Action;
use crate::tag::tag;
use words::text::text;

/// The notices, a sentence each, with a button that closes them. Without notices the element is empty and stays, so that screen readers
/// hear of new ones.
pub fn link_notices(notices: &[LinkNotice], dispatch: &Callback<Action>) -> Html {
    let close = Button { class: "quiet", says: text().close_notice.into(), ..Button::default() };
    let sentences = notices.iter().enumerate().map(|(place, notice)| {
        let sentence = match notice {
            LinkNotice::Reading(said) => words::notice::notice(said),
            LinkNotice::Older(version) => words::notice::older(*version),
            LinkNotice::Unreadable(fault) => words::notice::unreadable(fault),
        };
        tag("p", &["textContent"], &[]).key(&place.to_string()).property(&sentence).done()
    });
    let told =
        tag("div", &["role", "class"], &["status"]).is(if notices.is_empty() { "told empty" } else { "told" }).all(sentences);
    if notices.is_empty() {
        told.html(Html::default()).done()
    } else {
        told.html(close.sending(Action::CloseLinkNotices, dispatch)).done()
    }
}
