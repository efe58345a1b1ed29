//! The parts of the page that the analyst writes.

use model::Key;
use protocol::inquiry::Section;
use words::text::text;

/// A part of the page, closed until it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// Why the answer moved.
    Why,
    /// What matters most.
    Matters,
    /// The answer over two assumptions.
    Map,
    /// Ways down the ladder.
    OffRamps,
    /// Iran's motive.
    Motive,
    /// What really happened.
    Happened,
    /// The figure's numbers.
    Numbers,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 7] = [Part::Why, Part::Matters, Part::Map, Part::OffRamps, Part::Motive, Part::Happened, Part::Numbers];

    /// Those below the assumptions, in the order of the page.
    pub const BELOW: [Part; 6] = [Part::Why, Part::Matters, Part::Map, Part::OffRamps, Part::Motive, Part::Happened];

    /// Its name in the page's markup.
    pub const fn key(self) -> &'static str {
        match self {
            Part::Why => "why",
            Part::Matters => "matters",
            Part::Map => "map",
            Part::OffRamps => "off-ramps",
            Part::Motive => "motive",
            Part::Happened => "happened",
            Part::Numbers => "numbers",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        text().part_titles[self as usize]
    }

    /// What is inside, in one line.
    pub fn teaser(self) -> &'static str {
        text().part_teasers[self as usize]
    }

    /// What to ask the analyst for.
    pub fn section(self, map_axes: [Key; 2]) -> Section {
        match self {
            Part::Why => Section::Why,
            Part::Matters => Section::Matters,
            Part::Map => Section::Map(map_axes.map(|key| key as u8)),
            Part::OffRamps => Section::OffRamps,
            Part::Motive => Section::Motive,
            Part::Happened => Section::Happened,
            Part::Numbers => Section::Numbers,
        }
    }

    /// The part that a section stands in; those that stand elsewhere are in none.
    pub fn of(section: Section) -> Option<Part> {
        match section {
            Section::Why => Some(Part::Why),
            Section::Matters => Some(Part::Matters),
            Section::Map(_) => Some(Part::Map),
            Section::OffRamps => Some(Part::OffRamps),
            Section::Motive => Some(Part::Motive),
            Section::Happened => Some(Part::Happened),
            Section::Numbers => Some(Part::Numbers),
            Section::Grounds(_) | Section::Study => None,
        }
    }
}
