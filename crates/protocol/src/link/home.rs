//! The starting point that a link's author has chosen: what the page resets to and compares with, what it offers, and a title and an
//! instruction in the author's own words.
//!
//! It travels in a parameter of its own, so that moves of the reader's leave it as it is: `<code>_o<assumptions>_t<title>_i<instruction>`.
//! The code is that of the state which the author has made the starting point; the assumptions are two letters each, after `o` where the
//! others are hidden and after `l` where they are locked; texts are written as pins' names are. All but the code may be missing.

use model::{Assumptions, Key, Vantage};

use super::notice::MOST_NOTICES;
use super::{Link, Notice, name, notice, read};

/// The most characters (Unicode scalar values) of an author's title.
pub const LONGEST_TITLE: usize = 40;

/// The most characters of an author's instruction.
pub const LONGEST_INSTRUCTION: usize = 120;

/// What becomes of the assumptions that an author does not offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// They are not shown.
    Hidden,
    /// They are shown and cannot be moved.
    Locked,
}

/// The assumptions that an author offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Those that can be moved. One of the three motives stands for all of them.
    pub keys: Vec<Key>,
    /// What becomes of the others.
    pub others: Others,
}

/// The starting point that a link's author has chosen; by default ours.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// It as the link has it, parts of newer versions included; empty for ours.
    pub code: String,
    /// The state that opens where a link has no other. Its assumptions are the starting point, from whichever day one looks ahead.
    pub link: Link,
    /// What is offered; none where everything is.
    pub offer: Option<Offer>,
    /// The author's title, in at most [`LONGEST_TITLE`] characters, none of them a control character. It may be empty.
    pub title: String,
    /// What the author asks of readers, in at most [`LONGEST_INSTRUCTION`] such characters. It may be empty.
    pub instruction: String,
}

impl Default for Home {
    fn default() -> Home {
        let link = Link::default_from(Vantage::Jan18);
        Home { code: String::new(), link, offer: None, title: String::new(), instruction: String::new() }
    }
}

impl Home {
    /// The state of `link` as a starting point; it carries no pinned scenarios. Texts are cut if they are too long and lose what no line of
    /// text has.
    pub fn new(link: &Link, offer: Option<Offer>, title: &str, instruction: &str) -> Home {
        let link = Link { seed: None, pins: Vec::new(), unknown: Vec::new(), ..link.clone() };
        let mut code = link.encode();
        let offer = offer.map(|Offer { keys, others }| {
            let first = |key: Key| if key.motive().is_some() { Key::MotiveCounterTerror } else { key };
            let keys: Vec<Key> =
                Key::ALL.iter().copied().filter(|key| keys.iter().any(|offered| first(*offered) == *key)).collect();
            code.push_str(if others == Others::Hidden { "_o" } else { "_l" });
            keys.iter().for_each(|key| code.push_str(key.row().code));
            Offer { keys, others }
        });
        let mut written = |text: &str, kind: &str, most: usize| {
            let text: String = text.trim().chars().filter(|character| !character.is_control()).take(most).collect();
            if !text.is_empty() {
                code.push_str(kind);
                name::write(&text, &mut code);
            }
            text
        };
        let (title, instruction) = (written(title, "_t", LONGEST_TITLE), written(instruction, "_i", LONGEST_INSTRUCTION));
        Home { code, link, offer, title, instruction }
    }

    /// Reads what a link has of it, with notices: parts that are not known are passed over. One that is damaged is ours, with a notice that
    /// says so.
    pub fn decode(written: &str) -> (Home, Vec<Notice>) {
        let mut notices = Vec::new();
        match Home::read(read::within_alphabet(written), &mut notices) {
            Some(home) => (home, notices),
            None => (Home::default(), vec![Notice::Home]),
        }
    }

    fn read(written: &str, notices: &mut Vec<Notice>) -> Option<Home> {
        let mut parts = written.split('_');
        let (link, found) = Link::decode(parts.next()?).ok()?;
        *notices = found;
        if !notices.iter().all(|notice| matches!(notice, Notice::Unknown(_) | Notice::OtherModel(_))) {
            return None;
        }
        let (mut offer, mut title, mut instruction) = (None, String::new(), String::new());
        let mut further = 0;
        for part in parts {
            let (kind, rest) = part.split_at_checked(1)?;
            match kind {
                "o" | "l" => {
                    let others = if kind == "o" { Others::Hidden } else { Others::Locked };
                    let before = offer.replace(Offer { keys: keys(rest)?, others });
                    before.is_none().then_some(())?;
                }
                "t" => fill(&mut title, rest, LONGEST_TITLE)?,
                "i" => fill(&mut instruction, rest, LONGEST_INSTRUCTION)?,
                _ if notices.len() < MOST_NOTICES => notices.push(Notice::Unknown(notice::shown(part))),
                _ => further += 1,
            }
        }
        if 0 < further {
            notices.push(Notice::Further(further));
        }
        Some(Home { code: written.to_owned(), link, offer, title, instruction })
    }

    /// Whether it is ours.
    pub fn is_ours(&self) -> bool {
        self.code.is_empty()
    }

    /// The assumptions to which everything is reset and with which it is compared.
    pub fn assumptions(&self) -> &Assumptions {
        &self.link.scenario.assumptions
    }

    /// Whether readers may move the assumption.
    pub fn offers(&self, key: Key) -> bool {
        let is_it = |offered: &Key| *offered == key || offered.motive().is_some() && key.motive().is_some();
        self.offer.as_ref().is_none_or(|offer| offer.keys.iter().any(is_it))
    }

    /// Whether assumptions that are not offered are shown.
    pub fn shows_others(&self) -> bool {
        self.offer.as_ref().is_none_or(|offer| offer.others == Others::Locked)
    }
}

/// The assumptions of two letters each; none if anything else stands there.
fn keys(mut codes: &str) -> Option<Vec<Key>> {
    let mut keys = Vec::new();
    while !codes.is_empty() {
        let (code, rest) = codes.split_at_checked(2)?;
        keys.push(Key::from_code(code)?);
        codes = rest;
    }
    Some(keys)
}

/// Reads a text into `place`; none if there is one already, or it is too long or damaged.
fn fill(place: &mut String, written: &str, most: usize) -> Option<()> {
    let (text, length) = name::read(written, most)?;
    let is_first = std::mem::replace(place, text).is_empty();
    (is_first && length <= most).then_some(())
}
