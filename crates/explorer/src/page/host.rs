//! Word to the page around an embed of every change that has settled, and the way to the full page.

use yew::prelude::*;

use crate::dom;
use crate::state::State;

/// Tells the page around this one, if this is an embed, the state's code and the `summary` of its answer.
#[hook]
pub fn use_host(is_embed: bool, state: &State, summary: &AttrValue) {
    let settled = (is_embed && state.held.is_none()).then(|| (state.link.encode(), summary.clone()));
    use_effect_with(settled, move |settled| {
        if let Some((code, summary)) = settled {
            dom::host::say_changed(code, summary);
            dom::host::offer_page(code);
        }
    });
}
