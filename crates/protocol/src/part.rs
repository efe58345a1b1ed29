//! The parts of the page that the analyst writes, and the section of an inquiry that fills each.

use model::Key;

use crate::inquiry::Section;

/// A part of the page that the analyst writes. It is closed until a reader opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// What can be supposed to happen, and what follows from it.
    Suppose,
    /// Why the answer differs from the starting point's.
    Why,
    /// The pinned scenarios beside the present one.
    Compare,
    /// Which assumptions matter most around the present settings.
    Matters,
    /// A map of the answer over two assumptions.
    Map,
    /// The off-ramps: single changes that bring the answer across the line.
    OffRamps,
    /// What Iran wants, and what either side would infer about the other.
    Motive,
    /// Whether an answer deters: new Iranian strikes if Pakistan has struck back and if it has not.
    Deterrence,
    /// What really happened, day by day, with sources.
    Happened,
    /// The figure's numbers as a table.
    Numbers,
    /// Two pinned scenarios, *if* and *if not*: for embeds.
    Pair,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 11] = [
        Part::Suppose,
        Part::Why,
        Part::Compare,
        Part::Matters,
        Part::Map,
        Part::OffRamps,
        Part::Motive,
        Part::Deterrence,
        Part::Happened,
        Part::Numbers,
        Part::Pair,
    ];

    /// The parts below the assumptions, in the order of the page.
    pub const BELOW: [Part; 9] = [
        Part::Suppose,
        Part::Why,
        Part::Compare,
        Part::Matters,
        Part::Map,
        Part::OffRamps,
        Part::Motive,
        Part::Deterrence,
        Part::Happened,
    ];

    /// The part's name in the page's markup.
    pub const fn key(self) -> &'static str {
        match self {
            Part::Suppose => "suppose",
            Part::Why => "why",
            Part::Compare => "compare",
            Part::Matters => "matters",
            Part::Map => "map",
            Part::OffRamps => "off-ramps",
            Part::Motive => "motive",
            Part::Deterrence => "deterrence",
            Part::Happened => "happened",
            Part::Numbers => "numbers",
            Part::Pair => "pair",
        }
    }

    /// The section to ask the analyst for, where the map is drawn over `map_axes`.
    pub fn section(self, map_axes: [Key; 2]) -> Section {
        match self {
            Part::Suppose => Section::Suppose,
            Part::Why => Section::Why,
            Part::Compare => Section::Compare,
            Part::Matters => Section::Matters,
            Part::Map => Section::Map(map_axes.map(|key| key as u8)),
            Part::OffRamps => Section::OffRamps,
            Part::Motive => Section::Motive,
            Part::Deterrence => Section::Deterrence,
            Part::Happened => Section::Happened,
            Part::Numbers => Section::Numbers,
            Part::Pair => Section::Pair,
        }
    }

    /// The part that shows `section`; none for the grounds of an assumption and the study, which stand elsewhere.
    pub fn of(section: Section) -> Option<Part> {
        match section {
            Section::Suppose => Some(Part::Suppose),
            Section::Why => Some(Part::Why),
            Section::Compare => Some(Part::Compare),
            Section::Matters => Some(Part::Matters),
            Section::Map(_) => Some(Part::Map),
            Section::OffRamps => Some(Part::OffRamps),
            Section::Motive => Some(Part::Motive),
            Section::Deterrence => Some(Part::Deterrence),
            Section::Happened => Some(Part::Happened),
            Section::Numbers => Some(Part::Numbers),
            Section::Pair => Some(Part::Pair),
            Section::Grounds(_) | Section::Study => None,
        }
    }
}
