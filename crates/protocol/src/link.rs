//! The link codec: all of a reader's state in one word of letters, digits, `.`, `_` and `-`.
//!
//! `<format>.<model>.<field>…`, where each field is two letters and a whole number, and only what differs from the default is
//! there: `1.1.me800.os300.va16`. The newest version encodes; every version decodes. Codes are permanent: those of assumptions stand in the
//! catalogue, the others in `code` below.

use std::fmt;

use model::assumption::GRID;
use model::motive::Prior;
use model::{Assumptions, Key, MODEL_VERSION, Outcome, Scenario, Vantage};

use crate::question::{Focus, History, Span, View};

/// The version of the format. It goes up when a released code would be read differently.
pub const FORMAT_VERSION: u32 = 1;

/// The longest code that is read. A reader's own is at most 200 long.
const LONGEST: usize = 4000;

/// The codes that are not assumptions'.
mod code {
    pub const VANTAGE: &str = "va";
    pub const VIEW: &str = "vw";
    pub const SPAN: &str = "zo";
    pub const HISTORY: &str = "hi";
    /// Focus: one code an outcome, the number is the day.
    pub const FOCUS: [&str; 15] = ["xi", "xp", "xw", "xc", "xo", "xm", "xf", "xt", "xa", "xd", "xs", "xe", "xu", "xr", "xk"];
}

/// All that a link carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Vantage point and assumptions, these on the grid.
    pub scenario: Scenario,
    /// The question, if it is not the one asked first from that vantage point.
    pub focus: Focus,
    /// The picture.
    pub view: View,
    /// The days shown.
    pub span: Span,
    /// Whether what really happened is shown.
    pub history: History,
    /// Fields of newer versions, kept as they came.
    pub unknown: Vec<String>,
}

/// Something a reader should be told about a link that could be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The model's numbers have changed since, or are older here; the link's version.
    OtherModel(u32),
    /// A number was outside its range and was brought to the nearest end: code, what came, what is used.
    Clamped(String, String, u16),
    /// A field this version does not know; it is kept.
    Unknown(String),
    /// A field that came twice; the last one counts.
    Repeated(String),
    /// Some motive weights but not all, or three zeros: the default is used.
    Motives,
}

/// Why a code could not be read at all.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// It does not begin with two version numbers.
    NoVersion(String),
    /// Its format is newer than this page.
    NewerFormat(u32),
    /// A character no link contains.
    Character(char),
    /// It is longer than any link.
    TooLong(usize),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::NoVersion(came) => {
                write!(f, "link: expected a code that begins with two version numbers, such as 1.1, received {came:?}")
            }
            Unreadable::NewerFormat(version) => {
                write!(f, "link: expected format version {FORMAT_VERSION} or older, received {version}")
            }
            Unreadable::Character(came) => write!(f, "link: expected letters, digits, '.', '_' and '-', received {came:?}"),
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
            Notice::Clamped(code, came, used) => write!(f, "{code}: expected 0 to {GRID}, received {came}, {used} is used"),
            Notice::Unknown(field) => write!(f, "{field}: not known to this version, kept"),
            Notice::Repeated(code) => write!(f, "{code}: expected once, received twice, the last is used"),
            Notice::Motives => write!(f, "mc, mb, ma: expected all three motive weights, not all 0; the default is used"),
        }
    }
}

impl Link {
    /// The link of a vantage point's starting page.
    pub fn default_from(from: Vantage) -> Link {
        Link::of(Scenario::default_from(from))
    }

    /// The link of a scenario with nothing else chosen. Assumptions are brought to the grid.
    pub fn of(scenario: Scenario) -> Link {
        let scenario = Scenario { from: scenario.from, assumptions: scenario.assumptions.on_grid() };
        Link {
            scenario,
            focus: Focus::first_from(scenario.from),
            view: View::default(),
            span: Span::default(),
            history: History::default(),
            unknown: Vec::new(),
        }
    }

    /// The code, in the newest version.
    pub fn encode(&self) -> String {
        let mut fields = vec![FORMAT_VERSION.to_string(), MODEL_VERSION.to_string()];
        let mut field = |code: &str, number: u16| fields.push(format!("{code}{number}"));
        let assumptions = &self.scenario.assumptions;
        let motives = assumptions.motives();
        for key in Key::ALL {
            let row = key.row();
            match key.motive() {
                Some(motive) if motives != Prior::EVEN => field(row.code, motives.thousandths()[motive.index()]),
                Some(_) => {}
                None if assumptions[*key] != row.default => field(row.code, row.grid_index(assumptions[*key])),
                None => {}
            }
        }
        if self.scenario.from != Vantage::Jan18 {
            field(code::VANTAGE, 16);
        }
        if self.focus != Focus::first_from(self.scenario.from) {
            field(code::FOCUS[self.focus.outcome as usize], u16::from(self.focus.day));
        }
        if self.view != View::default() {
            field(code::VIEW, self.view as u16);
        }
        if self.span == Span::FirstTen {
            field(code::SPAN, 10);
        }
        if self.history == History::Shown {
            field(code::HISTORY, 1);
        }
        fields.extend(self.unknown.iter().cloned());
        fields.join(".")
    }

    /// Reads a code of any version, with what a reader should be told of it.
    ///
    /// # Errors
    /// If it cannot be a code at all, or its format is newer than this one.
    pub fn decode(code: &str) -> Result<(Link, Vec<Notice>), Unreadable> {
        if LONGEST < code.len() {
            return Err(Unreadable::TooLong(code.len()));
        }
        let foreign = |character: &char| !(character.is_ascii_alphanumeric() || "._-".contains(*character));
        if let Some(character) = code.chars().find(foreign) {
            return Err(Unreadable::Character(character));
        }
        let mut parts = code.split('.');
        let mut version = || parts.next().and_then(|part| part.parse::<u32>().ok());
        let (Some(format), Some(model)) = (version(), version()) else {
            return Err(Unreadable::NoVersion(code.chars().take(20).collect()));
        };
        if FORMAT_VERSION < format {
            return Err(Unreadable::NewerFormat(format));
        }
        let mut reading = Reading::new();
        if model != MODEL_VERSION {
            reading.notices.push(Notice::OtherModel(model));
        }
        for part in parts {
            reading.field(part);
        }
        Ok(reading.finish())
    }
}

/// A link half read.
struct Reading {
    assumptions: Assumptions,
    motives: [Option<u16>; 3],
    from: Vantage,
    focus: Option<Focus>,
    link: Link,
    seen: Vec<String>,
    notices: Vec<Notice>,
}

impl Reading {
    fn new() -> Reading {
        Reading {
            assumptions: Assumptions::default(),
            motives: [None; 3],
            from: Vantage::Jan18,
            focus: None,
            link: Link::default_from(Vantage::Jan18),
            seen: Vec::new(),
            notices: Vec::new(),
        }
    }

    fn field(&mut self, part: &str) {
        let Some((code, digits)) = part.split_at_checked(2).filter(|(_, digits)| is_number(digits)) else {
            return self.unknown(part);
        };
        // A number too large for its type is as far out of range as any.
        let number = digits.parse::<u64>().unwrap_or(u64::MAX);
        if let Some(key) = Key::from_code(code) {
            let index = self.clamped(code, digits, number, GRID);
            match key.motive() {
                Some(motive) => self.motives[motive.index()] = Some(index),
                None => self.assumptions = self.assumptions.with_clamped(key, key.row().grid_value(index)),
            }
        } else if let Some(place) = code::FOCUS.iter().position(|focus| *focus == code) {
            let day = self.clamped(code, digits, number, model::NIGHTS as u16);
            self.focus = Some(Focus { outcome: Outcome::ALL[place], day: day as u8 });
        } else {
            match (code, number) {
                (code::VANTAGE, 16) => self.from = Vantage::Jan16,
                (code::VANTAGE, 18) => self.from = Vantage::Jan18,
                (code::VIEW, 0..3) => self.link.view = View::ALL[number as usize],
                (code::SPAN, 10) => self.link.span = Span::FirstTen,
                (code::HISTORY, 1) => self.link.history = History::Shown,
                _ => return self.unknown(part),
            }
        }
        if self.seen.iter().any(|seen| seen == code) {
            self.notices.push(Notice::Repeated(code.into()));
        }
        self.seen.push(code.into());
    }

    fn clamped(&mut self, code: &str, came: &str, number: u64, most: u16) -> u16 {
        u16::try_from(number).ok().filter(|number| *number <= most).unwrap_or_else(|| {
            self.notices.push(Notice::Clamped(code.into(), came.into(), most));
            most
        })
    }

    fn unknown(&mut self, part: &str) {
        // An empty part is a doubled or trailing dot, as chats add it to a link at the end of a sentence.
        if !part.is_empty() {
            self.link.unknown.push(part.into());
            self.notices.push(Notice::Unknown(part.into()));
        }
    }

    fn finish(mut self) -> (Link, Vec<Notice>) {
        let motives = match self.motives {
            [None, None, None] => Some(Prior::EVEN),
            [Some(first), Some(second), Some(third)] => Prior::from_thousandths([first, second, third]),
            _ => None,
        };
        if motives.is_none() {
            self.notices.push(Notice::Motives);
        }
        let assumptions = self.assumptions.with_motives(motives.unwrap_or(Prior::EVEN)).on_grid();
        let focus = self.focus.unwrap_or_else(|| Focus::first_from(self.from));
        (Link { scenario: Scenario { from: self.from, assumptions }, focus, ..self.link }, self.notices)
    }
}

/// Whether `digits` is a whole number written in digits alone; `parse` would take a sign as well.
fn is_number(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The assumptions of `scenario` that a link could only carry rounded, in the order of the catalogue.
pub fn off_grid(scenario: &Scenario) -> Vec<Key> {
    scenario.assumptions.on_grid().differing_from(&scenario.assumptions).collect()
}
