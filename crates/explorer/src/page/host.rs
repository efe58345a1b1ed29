//! Tells the page around an embed of every change that has settled, and keeps the link to the full page in step.

use yew::AttrValue;

use super::latest::Latest;
use crate::dom;
use crate::state::State;

/// The link code and the summary that the page around the embed was told last.
pub struct Host(Latest<(String, AttrValue)>);

impl Host {
    /// The page around has been told nothing yet.
    pub fn new() -> Host {
        Host(Latest::none())
    }

    /// Tells the page around the code of `state` and the `summary` of its answer if either is new, unless a drag is under way.
    pub fn follow(&mut self, state: &State, summary: &AttrValue) {
        if state.drag.is_some() {
            return;
        }
        let code = state.link.encode();
        if self.0.becomes((code.clone(), summary.clone())) {
            dom::host::say_changed(&code, summary);
        }
    }
}
