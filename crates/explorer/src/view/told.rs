//! What a reader is told about the link that was opened.

use yew::prelude::*;

use crate::state::{Action, Told};
use crate::words::notice;

/// What the notices are given.
#[derive(Properties, PartialEq)]
pub struct ToldProps {
    /// The notices.
    pub told: Vec<Told>,
    /// Where their dismissal goes.
    pub dispatch: Callback<Action>,
}

/// The notices, until they are dismissed.
#[component]
pub fn ToldAbout(ToldProps { told, dispatch }: &ToldProps) -> Html {
    let on_dismiss = dispatch.reform(|_: MouseEvent| Action::Dismiss);
    let sentences = told.iter().enumerate().map(|(place, told)| {
        let sentence = match told {
            Told::Notice(said) => notice::notice(said),
            Told::Unreadable(fault) => notice::unreadable(fault),
        };
        html! { <p key={place}>{ sentence }</p> }
    });
    html! {
        <div class={classes!("told", told.is_empty().then_some("empty"))} role="status">
            { for sentences }
            if !told.is_empty() {
                <button type="button" class="quiet" onclick={on_dismiss}>{ "Close this notice" }</button>
            }
        </div>
    }
}
