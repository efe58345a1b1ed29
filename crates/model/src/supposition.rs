//! Suppositions: what a reader may suppose to happen, and on which day. What follows from one is read by `given`.

use crate::ladder::{RUNGS, Rung};
use crate::outcome::{NIGHTS, Outcome};

/// The least chance, 0 to 1, that a supposition may have at the settings it is made at: below, what follows from it is left to no one to read,
/// since it would rest on what hardly ever happens.
pub const LEAST_CHANCE: f64 = 0.001;

/// How many events can be supposed.
pub const SUPPOSABLE: usize = 6;

/// An event that can be supposed, on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Supposed {
    /// Iran's first new strike, limited or wide, comes on the day.
    IranStrikes,
    /// Pakistan's first new strike, limited or wide, comes on the day.
    PakistanStrikes,
    /// Neither side strikes anew by the end of the day.
    NoStrike,
    /// Diplomatic repair or better (rung 0 or 1) at the end of the day.
    Talks,
    /// Functional relations (rung 0) at the end of the day.
    Functional,
    /// Widened strikes or worse (rung 5 or above) at the end of the day.
    Widened,
}

impl Supposed {
    /// Every event, in the order of lists; its place is its number in links, for ever.
    pub const ALL: [Supposed; SUPPOSABLE] = [
        Supposed::IranStrikes,
        Supposed::PakistanStrikes,
        Supposed::NoStrike,
        Supposed::Talks,
        Supposed::Functional,
        Supposed::Widened,
    ];

    /// Its name in files and commands.
    pub const fn key(self) -> &'static str {
        match self {
            Supposed::IranStrikes => "iran-strikes",
            Supposed::PakistanStrikes => "pakistan-strikes",
            Supposed::NoStrike => "no-strike",
            Supposed::Talks => "talks",
            Supposed::Functional => "functional",
            Supposed::Widened => "widened",
        }
    }

    /// The outcome whose curve on a day is what is supposed on it, where there is one.
    pub const fn outcome(self) -> Option<Outcome> {
        match self {
            Supposed::IranStrikes => Some(Outcome::IranStrikes),
            Supposed::PakistanStrikes => Some(Outcome::PakistanStrikes),
            Supposed::NoStrike => None,
            Supposed::Talks => Some(Outcome::Talks),
            Supposed::Functional => Some(Outcome::Functional),
            Supposed::Widened => Some(Outcome::Widened),
        }
    }

    /// The event of that name.
    pub fn from_key(key: &str) -> Option<Supposed> {
        Supposed::ALL.into_iter().find(|event| event.key() == key)
    }
}

/// An event supposed to happen on a day, 1 to 28.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Supposition {
    event: Supposed,
    day: usize,
}

impl Supposition {
    /// Supposes `event` on day `day`, counted from the vantage point's day 0.
    ///
    /// # Errors
    /// The day is the vantage point's own, or after the last one shown.
    pub const fn new(event: Supposed, day: usize) -> Result<Supposition, Unsupposable> {
        if 1 <= day && day <= NIGHTS { Ok(Supposition { event, day }) } else { Err(Unsupposable::Day { day }) }
    }

    /// The supposition of that number; none if it has the number of no event.
    ///
    /// # Errors
    /// The day, its last two digits, is the vantage point's own, or after the last one shown.
    pub fn numbered(number: u64) -> Option<Result<Supposition, Unsupposable>> {
        let event = Supposed::ALL.get((number / 100) as usize)?;
        Some(Supposition::new(*event, (number % 100) as usize))
    }

    /// Its number in links, for ever: a hundred times the event's place, and the day.
    pub const fn number(self) -> u16 {
        100 * self.event as u16 + self.day as u16
    }

    /// What is supposed.
    pub const fn event(self) -> Supposed {
        self.event
    }

    /// On which day, 1 to 28.
    pub const fn day(self) -> usize {
        self.day
    }

    /// What the paths are on which it comes true.
    pub(crate) const fn condition(self) -> Condition {
        let day = self.day;
        let any = Condition { day, ..Condition::ALWAYS };
        match self.event {
            Supposed::IranStrikes => Condition { pakistan: Strikes::ANY, iran: Strikes::FIRST_ON_DAY, ..any },
            Supposed::PakistanStrikes => Condition { pakistan: Strikes::FIRST_ON_DAY, iran: Strikes::ANY, ..any },
            Supposed::NoStrike => Condition { pakistan: Strikes::NONE, iran: Strikes::NONE, ..any },
            Supposed::Talks => Condition { rungs: [0, Rung::DiplomaticRepair as usize], ..any },
            Supposed::Functional => Condition { rungs: [0, 0], ..any },
            Supposed::Widened => Condition { rungs: [Rung::WidenedStrikes as usize, RUNGS - 1], ..any },
        }
    }
}

/// Why something cannot be supposed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unsupposable {
    /// The day is not one of the days 1 to 28.
    Day {
        /// The day that came.
        day: usize,
    },
    /// Its chance is below [`LEAST_CHANCE`].
    TooUnlikely {
        /// Its chance, 0 to 1.
        chance: f64,
    },
}

impl std::fmt::Display for Unsupposable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unsupposable::Day { day } => write!(f, "expected a day after the vantage point, 1 to {NIGHTS}, received day {day}"),
            Unsupposable::TooUnlikely { chance } => {
                write!(f, "expected a supposition with a chance of at least {LEAST_CHANCE}, received one of {chance:e}")
            }
        }
    }
}

impl std::error::Error for Unsupposable {}

/// Which of one move's paths are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Followed {
    /// All.
    All,
    /// Those on which the mover does not strike.
    Calm,
    /// Those on which it does.
    Struck,
}

/// Which strikes of one side a condition allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Strikes {
    /// On the days before the condition's.
    pub before: Followed,
    /// On its day.
    pub on_day: Followed,
}

impl Strikes {
    const ANY: Strikes = Strikes { before: Followed::All, on_day: Followed::All };
    pub(crate) const NONE: Strikes = Strikes { before: Followed::Calm, on_day: Followed::Calm };
    const FIRST_ON_DAY: Strikes = Strikes { before: Followed::Calm, on_day: Followed::Struck };
}

/// A condition on paths, decided by the end of its day. It needs no memory: whatever would break it ends a path at once, so that whoever is
/// still on one has not struck where that was ruled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    pub day: usize,
    pub pakistan: Strikes,
    pub iran: Strikes,
    /// The lowest and the highest rung at the end of its day.
    pub rungs: [usize; 2],
}

impl Condition {
    /// What holds on every path.
    pub(crate) const ALWAYS: Condition =
        Condition { day: NIGHTS, pakistan: Strikes::ANY, iran: Strikes::ANY, rungs: [0, RUNGS - 1] };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_found_by_its_name_and_no_other_name_is_one() {
        for (place, event) in Supposed::ALL.into_iter().enumerate() {
            assert_eq!(event as usize, place);
            assert_eq!(Supposed::from_key(event.key()), Some(event));
        }
        assert_eq!(Supposed::from_key("iran_strikes"), None);
    }

    #[test]
    fn a_day_at_or_before_the_vantage_point_or_after_the_last_is_refused_by_number() {
        for day in [0, NIGHTS + 1] {
            let fault = Supposition::new(Supposed::Talks, day).expect_err("a day out of range");
            assert_eq!(fault.to_string(), format!("expected a day after the vantage point, 1 to 28, received day {day}"));
        }
        assert_eq!(Supposition::new(Supposed::Talks, NIGHTS).map(Supposition::day), Ok(NIGHTS));
    }
}
