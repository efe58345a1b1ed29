//! The notices about a code of which not everything could be used, and the reasons why a code cannot be read.

use std::fmt;

use model::MODEL_VERSION;
use model::assumption::GRID;

use super::pin::LONGEST_NAME;
use super::{FORMAT_VERSION, LONGEST};

/// How many notices about its parts a code can give; of more, the number is said.
pub(super) const MOST_NOTICES: usize = 5;

/// How many characters of what came are shown.
const SHOWN: usize = 40;

/// A part of a link that could not be used as it was. What the link had is cut to what a sentence has room for.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The model's numbers have changed since, or are older here; the link's version.
    OtherModel(u32),
    /// A number was outside its range and was brought to the nearest end: code, what came, what is used.
    Clamped(String, String, u16),
    /// A field this version does not know, or a pinned scenario that is damaged or one too many; it is kept.
    Unknown(String),
    /// A field that came twice; the last one counts.
    Repeated(String),
    /// Some motive weights but not all, or three zeros: the default is used.
    Motives,
    /// What it supposes is on no day that is shown; its number, an event's hundred times and the day. It is not used.
    Supposition(String),
    /// A pinned scenario's name was too long and was cut; what is left of it.
    LongName(String),
    /// The starting point that its author has chosen is damaged; ours is used.
    Home,
    /// How many more notices there are.
    Further(usize),
}

/// Why a code could not be read at all.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// It does not begin with two version numbers.
    NoVersion(String),
    /// Its format is newer than this page.
    NewerFormat(u32),
    /// It is longer than any link.
    TooLong(usize),
}

/// The beginning of what came, as far as a sentence has room for it. It is ASCII, as all of a code: a character is a byte.
pub(super) fn shown(came: &str) -> String {
    match came.get(..SHOWN) {
        Some(beginning) if SHOWN < came.len() => [beginning, "…"].concat(),
        _ => came.into(),
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::NoVersion(came) => {
                write!(f, "link: expected a code that begins with two version numbers, such as 1.2, received {came:?}")
            }
            Unreadable::NewerFormat(version) => {
                write!(f, "link: expected format version {FORMAT_VERSION} or older, received {version}")
            }
            Unreadable::TooLong(length) => write!(f, "link: expected at most {LONGEST} characters, received {length}"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Notice::OtherModel(version) => {
                write!(f, "link: made with version {version} of the model, read with version {MODEL_VERSION}")
            }
            Notice::Clamped(code, came, used) => {
                write!(f, "{code}: expected 0 to {GRID}, received {came}, {used} is used")
            }
            Notice::Unknown(field) => write!(f, "{field}: not known to this version, kept"),
            Notice::Repeated(code) => write!(f, "{code}: expected once, received twice, the last is used"),
            Notice::Motives => write!(f, "mc, mb, ma: expected all three motive weights, not all 0; the default is used"),
            Notice::Supposition(came) => {
                write!(f, "su: expected a number that ends in a day from 01 to 28, received {came}; nothing is supposed")
            }
            Notice::LongName(name) => {
                write!(f, "pin: expected a name of at most {LONGEST_NAME} characters, received a longer one, cut to {name:?}")
            }
            Notice::Home => write!(f, "h: the author's starting point cannot be read, ours is used"),
            Notice::Further(count) => write!(f, "link: {count} more of this kind"),
        }
    }
}
