//! How many curves the events view shows on a phone: the one that is asked about, until a reader wants all.

use figures::picture;
use model::outcome::EVENT_CURVES;
use protocol::question::View;

use super::State;

impl State {
    /// Whether readers of a figure of that width, in CSS px, choose between one curve and all.
    pub fn chooses_curves(&self, width: f64) -> bool {
        let link = &self.link;
        let has_it = link.view == View::Events && EVENT_CURVES.contains(&link.focus.outcome);
        has_it && picture::is_for_a_phone(width) && self.all_curves.is_some()
    }

    /// Whether the curve that is asked about stands alone in a figure of that width.
    pub fn shows_one_curve(&self, width: f64) -> bool {
        self.chooses_curves(width) && self.all_curves == Some(false)
    }
}
