//! What happens in the view of the hundred crises: days pass, and a dot is followed.

use protocol::question::View;

use super::State;

impl State {
    /// Follows the dot that the analyst found at a place that was tapped, once it has answered that tap and not something before it.
    pub fn find_followed(&mut self) {
        if let Some(crises) = self.findings.crises.as_ref().filter(|crises| crises.wanted == self.followed) {
            self.followed = crises.followed;
        }
    }

    /// Lets days pass in the view that shows one at a time: from the first, where the last is shown.
    pub(super) fn play(&mut self, plays: bool) {
        self.is_playing = plays && self.link.view == View::Crises;
        if self.is_playing && self.link.span.last_day() <= usize::from(self.link.focus.day) {
            self.link.focus.day = 0;
        }
    }
}
