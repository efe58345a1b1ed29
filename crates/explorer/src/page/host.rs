//! Word to the page around an embed of every change that has settled, and the way to the full page.

use yew::AttrValue;

use super::latest::Latest;
use crate::dom;
use crate::state::State;

/// What the page around this one has been told.
pub struct Host(Latest<(String, AttrValue)>);

impl Host {
    /// It has been told nothing yet.
    pub fn new() -> Host {
        Host(Latest::none())
    }

    /// Tells it the state's code and the `summary` of its answer, once nothing is in hand.
    pub fn follow(&mut self, state: &State, summary: &AttrValue) {
        if state.drag.is_some() {
            return;
        }
        let code = state.link.encode();
        if self.0.becomes((code.clone(), summary.clone())) {
            dom::host::say_changed(&code, summary);
            dom::host::offer_page(&code);
        }
    }
}
