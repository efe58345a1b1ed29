//! The link codec: all of a reader's state in one word of letters, digits, `.`, `_` and `-`.
//!
//! `<format>.<model>.<field>…`, where each field is two letters and a whole number, and only what differs from the default is
//! there: `1.2.me800.os300.va16`. A pinned scenario is one field of its own form, `_<name>_<fields>` ([`pin`]). The newest version
//! encodes; every version decodes. Codes are permanent: those of
//! assumptions and of outcomes, which stand for the question, are in their rows of the model, the others in `code` below.

pub mod home;
mod name;
mod notice;
pub mod pin;
mod read;

pub use home::Home;
pub use notice::{Notice, Unreadable};
pub use pin::{LONGEST_NAME, MOST_PINS, Pin};

use model::{Key, MODEL_VERSION, Scenario, Supposition, Vantage};

use crate::question::{History, Question, Span, View};

/// The version of the format. It goes up when a released code would be read differently: also when an assumption's default changes,
/// for what is not in a code is the default.
pub const FORMAT_VERSION: u32 = 1;

/// The longest code that is read. A reader's own is at most 968 long.
const LONGEST: usize = 4000;

/// A state without pins has at most this many characters.
const SHORT: usize = 200;

/// The codes that are neither an assumption's nor an outcome's.
mod code {
    pub const VANTAGE: &str = "va";
    pub const VIEW: &str = "vw";
    pub const SPAN: &str = "zo";
    pub const HISTORY: &str = "hi";
    pub const SEED: &str = "se";
    /// What is supposed: a hundred times the event's place, and the day.
    pub const SUPPOSITION: &str = "su";
}

/// The state of the page that a link carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The version of the model's numbers that it was made with.
    pub model: u32,
    /// Vantage point and assumptions, these on the grid.
    pub scenario: Scenario,
    /// The question, if it is not the one asked first from that vantage point.
    pub focus: Question,
    /// Which figure is shown.
    pub view: View,
    /// How many days are shown.
    pub span: Span,
    /// Whether what really happened is shown.
    pub history: History,
    /// The seed of the possible history that is shown, if one is.
    pub seed: Option<u32>,
    /// What is supposed to happen, if anything is: all is shown given that. It may be less likely than can be shown.
    pub supposition: Option<Supposition>,
    /// The scenarios pinned for comparison, at most [`MOST_PINS`].
    pub pins: Vec<Pin>,
    /// Fields of newer versions, kept as they came.
    pub unknown: Vec<String>,
}

impl Link {
    /// The link of a vantage point's starting page.
    pub fn default_from(from: Vantage) -> Link {
        Link::of(Scenario::default_from(from))
    }

    /// The link of a scenario with nothing else chosen, in the model as it is. Assumptions are brought to the grid.
    pub fn of(scenario: Scenario) -> Link {
        let scenario = Scenario { from: scenario.from, assumptions: scenario.assumptions.on_grid() };
        Link {
            model: MODEL_VERSION,
            scenario,
            focus: Question::first_from(scenario.from),
            view: View::default(),
            span: Span::default(),
            history: History::default(),
            seed: None,
            supposition: None,
            pins: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// Writes the code, in the newest version of the format.
    pub fn encode(&self) -> String {
        let mut code = self.written(".");
        // Letters and digits take turns, so that fields need no dots where these would make a code too long.
        if SHORT < code.len() {
            code = self.written("");
        }
        for pin in self.pins.iter().take(MOST_PINS) {
            code.push('.');
            pin.write(&mut code);
        }
        for field in &self.unknown {
            code.push('.');
            code.push_str(field);
        }
        code
    }

    /// The code of all but pins and what is unknown, with `dot` before every field.
    fn written(&self, dot: &str) -> String {
        let mut code = [FORMAT_VERSION, self.model].map(|version| version.to_string()).join(".");
        if dot.is_empty() {
            code.push('.');
        }
        pin::write_fields(&self.scenario, dot, &mut code);
        let mut field = |letters: &str, number: u32| pin::write_field(letters, number, dot, &mut code);
        if self.focus != Question::first_from(self.scenario.from) {
            field(self.focus.outcome.row().code, u32::from(self.focus.day));
        }
        if self.view != View::default() {
            field(code::VIEW, self.view as u32);
        }
        if self.span == Span::FirstTen {
            field(code::SPAN, 10);
        }
        if self.history == History::Shown {
            field(code::HISTORY, 1);
        }
        if let Some(seed) = self.seed {
            field(code::SEED, seed);
        }
        if let Some(supposition) = self.supposition {
            field(code::SUPPOSITION, supposition.number().into());
        }
        code
    }

    /// Reads a code of any version, with notices of what could not be used as it was: at most seven, the last [`Notice::OtherModel`] if it
    /// was made with another version of the model. The code ends before the first character that no code has: what follows in a pasted
    /// link is the sentence around it.
    ///
    /// # Errors
    /// If it cannot be a code at all, or its format is newer than this one.
    pub fn decode(code: &str) -> Result<(Link, Vec<Notice>), Unreadable> {
        read::decode(code)
    }
}

/// The part of `text` that [`Link::decode`] reads: up to the first character that no code has.
pub fn code_part(text: &str) -> &str {
    read::within_alphabet(text)
}

/// The assumptions of `scenario` that a link could only carry rounded, in the order of the catalogue.
pub fn off_grid(scenario: &Scenario) -> Vec<Key> {
    scenario.assumptions.on_grid().differing_from(&scenario.assumptions).collect()
}
