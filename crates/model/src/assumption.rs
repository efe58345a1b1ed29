//! What the catalogue says of an assumption: the types of its rows, and the grid of values the page uses.

use crate::catalogue::{CATALOGUE, GROUNDS, Key, WORDINGS};

/// The group under which an assumption stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Group {
    /// China's mediation.
    China,
    /// Iran's motive and restraints.
    Iran,
    /// Pakistan's dilemma.
    Pakistan,
    /// The other two fronts.
    IndiaAndAfghanistan,
    /// The wider region and Washington.
    RegionAndWashington,
    /// Assumptions about both sides.
    BothSides,
    /// Behavioural numbers that the article does not speak of.
    ForAnalysts,
}

impl Group {
    /// Every group, in the order of the page.
    pub const ALL: [Group; 7] = [
        Group::China,
        Group::Iran,
        Group::Pakistan,
        Group::IndiaAndAfghanistan,
        Group::RegionAndWashington,
        Group::BothSides,
        Group::ForAnalysts,
    ];

    /// Its heading.
    pub const fn label(self) -> &'static str {
        match self {
            Group::China => "China",
            Group::Iran => "Iran",
            Group::Pakistan => "Pakistan",
            Group::IndiaAndAfghanistan => "India and Afghanistan",
            Group::RegionAndWashington => "Region and Washington",
            Group::BothSides => "Both sides",
            Group::ForAnalysts => "For analysts",
        }
    }
}

/// What an assumption's number means, and so how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// From none (0) to all (1); shown as 0 to 100.
    Share,
    /// One of the three weights on Iran's motive, which sum to 1; shown in per cent.
    Weight,
    /// A chance per day; shown in per cent a day.
    PerDay,
    /// A chance per day and rung above 3 at full regional tension; shown in per cent.
    PerDayAndRung,
    /// A factor on payoffs; shown as it is.
    Factor,
    /// The weight of tomorrow against today; shown in per cent.
    Discount,
}

impl Unit {
    /// The unit in words, for files and tables.
    pub const fn label(self) -> &'static str {
        match self {
            Unit::Share => "share, 0 to 1",
            Unit::Weight => "weight, the three sum to 1",
            Unit::PerDay => "chance per day",
            Unit::PerDayAndRung => "chance per day and rung above 3, at full regional tension",
            Unit::Factor => "factor on payoffs",
            Unit::Discount => "weight of tomorrow against today",
        }
    }

    /// What the shown number is, times the value: 100 where it is shown in per cent.
    pub const fn shown_scale(self) -> f64 {
        match self {
            Unit::Factor => 1.0,
            Unit::Share | Unit::Weight | Unit::PerDay | Unit::PerDayAndRung | Unit::Discount => 100.0,
        }
    }
}

/// One assumption: what is needed to show it and to move it. Why it is there stands apart, in its [`Grounds`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AssumptionRow {
    /// The assumption.
    pub name: Key,
    /// Its name in links, files and commands.
    pub key: &'static str,
    /// Its permanent code in links: two letters.
    pub code: &'static str,
    /// The group under which it stands on the page.
    pub group: Group,
    /// What its number means, and so how it is shown.
    pub unit: Unit,
    /// Lowest and highest value.
    pub range: (f64, f64),
    /// The value readers start from.
    pub default: f64,
}

/// What an assumption is called, in English; other languages have their own tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wording {
    /// Its name.
    pub label: &'static str,
    /// Words for the fifths of its range, low to high, between `|`; nothing where the number speaks for itself.
    pub levels: &'static str,
}

/// Why an assumption is there, and why its numbers are what they are. The page fetches this only when a reader asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grounds {
    /// Its symbol in the method.
    pub symbol: &'static str,
    /// Why the default is what it is.
    pub reason: &'static str,
    /// Why the range is what it is.
    pub range_reason: &'static str,
    /// Which way it pushes and why, or why it can go either way.
    pub direction: &'static str,
    /// Numbers of the article's claims that it stands for; none where it is a judgement.
    pub claims: &'static [u8],
}

/// How many steps the page's grid has between the ends of a range.
pub const GRID: u16 = 1000;

const HUNDREDTHS: f64 = 100.0;

impl AssumptionRow {
    /// Why the assumption is there: its row in [`GROUNDS`].
    pub const fn grounds(&self) -> &'static Grounds {
        &GROUNDS[self.name as usize]
    }

    /// What the assumption is called in English: its row in [`WORDINGS`].
    pub const fn wording(&self) -> &'static Wording {
        &WORDINGS[self.name as usize]
    }

    /// The value at grid point `index` (0 to [`GRID`]): thousandths of the range, except that the point nearest the default *is*
    /// the default, so that a value can always be set back to it exactly.
    pub fn grid_value(&self, index: u16) -> f64 {
        let index = index.min(GRID);
        if index == self.grid_index(self.default) {
            return self.default;
        }
        // Ranges end on hundredths, so that in whole numbers each point is the decimal it reads as, to the last bit.
        let (low, high) = (HUNDREDTHS * self.range.0, HUNDREDTHS * self.range.1);
        let (low, high, steps) = (low.round(), high.round(), f64::from(GRID));
        (low * steps + (high - low) * f64::from(index)) / (HUNDREDTHS * steps)
    }

    /// The grid point nearest to `value`, which is first brought into the range.
    pub fn grid_index(&self, value: f64) -> u16 {
        let (low, high) = self.range;
        let value = value.max(low).min(high);
        (f64::from(GRID) * (value - low) / (high - low)).round() as u16
    }

    /// In which fifth of the range `value` lies, 0 to 4.
    pub fn fifth(&self, value: f64) -> usize {
        let (low, high) = self.range;
        (5.0 * (value - low) / (high - low)).floor().clamp(0.0, 4.0) as usize
    }
}

impl Key {
    /// Its row in the catalogue.
    pub const fn row(self) -> &'static AssumptionRow {
        &CATALOGUE[self as usize]
    }

    /// The assumption with that name.
    pub fn from_name(name: &str) -> Option<Key> {
        Key::ALL.iter().copied().find(|key| key.row().key == name)
    }

    /// The assumption with that code in links.
    pub fn from_code(code: &str) -> Option<Key> {
        Key::ALL.iter().copied().find(|key| key.row().code == code)
    }
}
