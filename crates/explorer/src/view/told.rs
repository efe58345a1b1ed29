//! What a reader is told about the link that was opened.

use yew::prelude::*;

use super::Button;
use crate::state::{Action, Told};
use words::notice;
use words::text::text;

/// The notices, until they are dismissed.
pub fn told_about(told: &[Told], dispatch: &Callback<Action>) -> Html {
    let close = Button { class: "quiet", says: text().close_notice.into(), ..Button::default() };
    let sentences = told.iter().enumerate().map(|(place, told)| {
        let sentence = match told {
            Told::Notice(said) => notice::notice(said),
            Told::Older(version) => notice::older(*version),
            Told::Unreadable(fault) => notice::unreadable(fault),
        };
        html! { <p key={place}>{ sentence }</p> }
    });
    html! {
        <div Class={if told.is_empty() { "told empty" } else { "told" }} role="status">
            { for sentences }
            if !told.is_empty() {
                { close.sending(Action::Dismiss, dispatch) }
            }
        </div>
    }
}
