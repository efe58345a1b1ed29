//! What a file says of itself where it is found alone: its title, how it is to be cited, and the link that opens the same state.

use model::{Coefficients, MODEL_VERSION};

use crate::link::{Link, off_grid};
use crate::premise::Premise;

/// The fields in which files say it, in their order.
pub const FIELDS: [&str; 3] = ["title", "citation", "link"];

/// All that a file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// The title of the page.
    pub title: String,
    /// The citation line, without the link.
    pub citation: String,
    /// The address that opens the same state; empty where there is none.
    pub link: String,
}

impl Credit {
    /// What stands in [`FIELDS`].
    pub fn cells(&self) -> [&str; 3] {
        [&self.title, &self.citation, &self.link]
    }
}

/// The link that opens `premise` in the picture of `seen`. None where no link shows the same numbers: coefficients do not travel in links,
/// and neither does a value between two steps of a slider. It has the present version, whose numbers the file has.
pub fn link_to(premise: &Premise, seen: &Link) -> Option<Link> {
    let Premise { scenario, coefficients } = premise;
    let carried = *coefficients == Coefficients::default() && off_grid(scenario).is_empty();
    let moved = scenario.from != seen.scenario.from;
    carried.then(|| if moved { Link::of(*scenario) } else { Link { model: MODEL_VERSION, scenario: *scenario, ..seen.clone() } })
}
