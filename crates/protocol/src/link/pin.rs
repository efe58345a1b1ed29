//! Pinned scenarios, and the fields that a scenario has, pinned or not.
//!
//! A pin is one field, so that whoever does not know pins keeps it as it is: `_<name>_<fields>`, the fields of its scenario without
//! anything between them, for letters and digits take turns: `_Mediated_me900os700va16`.

use model::motive::Prior;
use model::{Key, Scenario, Vantage};

use super::{code, name};

/// The most scenarios that can be pinned.
pub const MOST_PINS: usize = 3;

/// The most characters (Unicode scalar values) of a pin's name.
pub const LONGEST_NAME: usize = 24;

/// A scenario kept for comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// What its reader called it, in at most [`LONGEST_NAME`] characters, none of them a control character.
    pub name: String,
    /// Vantage point and assumptions, these on the grid.
    pub scenario: Scenario,
}

impl Pin {
    /// The scenario under that name, which is cut if it is too long and loses what no line of text has. Assumptions are brought to the
    /// grid.
    pub fn new(name: &str, scenario: Scenario) -> Pin {
        let name = name.chars().filter(|character| !character.is_control()).take(LONGEST_NAME).collect();
        Pin { name, scenario: Scenario { assumptions: scenario.assumptions.on_grid(), ..scenario } }
    }

    /// Writes the pin as a field of a code.
    pub(super) fn write(&self, text: &mut String) {
        text.push('_');
        name::write(&self.name, text);
        text.push('_');
        write_fields(&self.scenario, "", text);
    }
}

/// Writes the fields of what differs from the defaults seen from 18 January, in the order of the catalogue, with `dot` before each.
pub(super) fn write_fields(scenario: &Scenario, dot: &str, text: &mut String) {
    let assumptions = &scenario.assumptions;
    let motives = assumptions.motives();
    for key in Key::ALL {
        let (row, value) = (key.row(), assumptions[*key]);
        let index = match key.motive() {
            Some(_) if motives == Prior::EVEN => continue,
            Some(motive) => motives.thousandths()[motive.index()],
            None if value == row.default => continue,
            None => row.grid_index(value),
        };
        write_field(row.code, u32::from(index), dot, text);
    }
    if scenario.from != Vantage::Jan18 {
        write_field(code::VANTAGE, 16, dot, text);
    }
}

/// Writes one field.
pub(super) fn write_field(letters: &str, number: u32, dot: &str, text: &mut String) {
    for part in [dot, letters, &number.to_string()] {
        text.push_str(part);
    }
}
