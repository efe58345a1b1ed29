//! The credit that every file carries, for where it is found alone: title, citation, and the link that opens the same state.

use model::{Coefficients, MODEL_VERSION};

use crate::link::{Link, off_grid};
use crate::premise::Premise;

/// The names of the credit's fields in files, in their order.
pub const FIELDS: [&str; 3] = ["title", "citation", "link"];

/// Title, citation and link of a file.
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
    /// The values of the fields, in the order of [`FIELDS`].
    pub fn cells(&self) -> [&str; 3] {
        [&self.title, &self.citation, &self.link]
    }
}

/// The link that opens `premise` in the picture of `seen`. None where no link shows the same numbers: coefficients do not travel in links,
/// and neither does a value between two steps of a slider. Scenarios that are pinned in `seen` stay so. It has the present version, whose numbers the file has.
pub fn link_to(premise: &Premise, seen: &Link) -> Option<Link> {
    let Premise { scenario, coefficients, supposition } = *premise;
    let carried = coefficients == Coefficients::default() && off_grid(&scenario).is_empty();
    let moved = scenario.from != seen.scenario.from;
    carried.then(|| {
        let link = if moved {
            Link { pins: seen.pins.clone(), ..Link::of(scenario) }
        } else {
            Link { model: MODEL_VERSION, scenario, ..seen.clone() }
        };
        Link { supposition, ..link }
    })
}
