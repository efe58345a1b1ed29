//! What assumptions, groups, rungs and parts of the page are called in the language at hand.

use model::Key;
use model::analysis::Factor;
use model::assumption::Group;
use model::ladder::Rung;
use protocol::part::Part;

use crate::text::{fill, text};

/// An assumption's name.
pub fn assumption(key: Key) -> &'static str {
    text().assumptions[key as usize]
}

/// The word for a value of an assumption; none where the number speaks for itself.
pub fn level(key: Key, value: f64) -> Option<&'static str> {
    text().levels[key as usize].split('|').nth(key.row().fifth(value)).filter(|level| !level.is_empty())
}

/// The name of an assumption, or of the three motives together.
pub fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::One(key) => assumption(key),
        Factor::Motives => text().motives,
    }
}

/// A group's heading.
pub fn group(group: Group) -> &'static str {
    text().groups[group as usize]
}

/// A rung's name.
pub fn rung(rung: Rung) -> &'static str {
    text().rungs[rung.index()]
}

/// The heading of a part of the page.
pub fn part(part: Part) -> &'static str {
    text().part_titles[part as usize]
}

/// What is inside a part of the page, in one line; nothing for the figure's numbers.
pub fn part_teaser(part: Part) -> &'static str {
    text().part_teasers[part as usize]
}

/// A name within a sentence: “Chinese mediation”.
pub fn quoted(name: &str) -> String {
    fill(text().quoted, &[name])
}
