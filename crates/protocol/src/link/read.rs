//! Reading a code: nothing in it can do worse than give a notice.

use model::assumption::GRID;
use model::motive::{MOTIVES, Prior};
use model::{Assumptions, Key, MODEL_VERSION, NIGHTS, Outcome, Scenario, Supposition, Vantage};

use super::notice::{MOST_NOTICES, shown};
use super::pin::{LONGEST_NAME, MOST_PINS, Pin};
use super::{FORMAT_VERSION, LONGEST, Link, Notice, Unreadable, code, name};
use crate::question::{History, Question, Span, View};

/// Reads a code of any version, with notices of what could not be used as it was. It ends before the first character that no code has.
pub(super) fn decode(code: &str) -> Result<(Link, Vec<Notice>), Unreadable> {
    let code = within_alphabet(code);
    if LONGEST < code.len() {
        return Err(Unreadable::TooLong(code.len()));
    }
    let mut parts = code.split('.');
    let mut version = || parts.next().and_then(|part| part.parse::<u32>().ok());
    let (Some(format), Some(model)) = (version(), version()) else {
        return Err(Unreadable::NoVersion(code.chars().take(20).collect()));
    };
    if FORMAT_VERSION < format {
        return Err(Unreadable::NewerFormat(format));
    }
    let link = Link { model, ..Link::default_from(Vantage::Jan18) };
    let mut reading = Reading { draft: Draft::new(), focus: None, link, seen: Vec::new(), notices: Vec::new() };
    for part in parts {
        reading.part(part);
    }
    let Reading { draft, focus, link, mut notices, .. } = reading;
    let scenario = draft.finish(&mut notices);
    let focus = focus.unwrap_or_else(|| Question::first_from(scenario.from));
    if let Some(further) = notices.len().checked_sub(MOST_NOTICES).filter(|further| 0 < *further) {
        notices.truncate(MOST_NOTICES);
        notices.push(Notice::Further(further));
    }
    if model != MODEL_VERSION {
        notices.push(Notice::OtherModel(model));
    }
    Ok((Link { scenario, focus, ..link }, notices))
}

/// What `text` begins with of the alphabet of links: letters, digits, `.`, `_` and `-`.
pub(super) fn within_alphabet(text: &str) -> &str {
    let is_foreign = |byte: u8| !(byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'));
    // What stands before the first foreign byte is ASCII.
    text.get(..text.bytes().position(is_foreign).unwrap_or(text.len())).unwrap_or_default()
}

/// The fields of a scenario that have been read so far.
struct Draft {
    /// Where each assumption stands on the grid.
    places: [Option<u16>; Key::ALL.len()],
    from: Vantage,
}

impl Draft {
    fn new() -> Draft {
        Draft { places: [None; Key::ALL.len()], from: Vantage::Jan18 }
    }

    /// Takes a field of a scenario; false where it is none.
    fn take(&mut self, (code, digits): (&str, &str), notices: &mut Vec<Notice>) -> bool {
        match (Key::from_code(code), code, digits) {
            (Some(key), ..) => {
                let place = clamped(code, digits, GRID, notices);
                if let Some(kept) = self.places.get_mut(key as usize) {
                    *kept = Some(place);
                }
            }
            (_, code::VANTAGE, "16") => self.from = Vantage::Jan16,
            (_, code::VANTAGE, "18") => self.from = Vantage::Jan18,
            _ => return false,
        }
        true
    }

    fn finish(&self, notices: &mut Vec<Notice>) -> Scenario {
        let mut assumptions = Assumptions::default();
        let mut motives = [None; MOTIVES];
        for (key, place) in Key::ALL.iter().zip(self.places) {
            match (key.motive(), place) {
                (Some(motive), place) => motives[motive.index()] = place,
                (None, Some(place)) => assumptions = assumptions.with_clamped(*key, key.row().grid_value(place)),
                (None, None) => {}
            }
        }
        let motives = match motives {
            [None, None, None] => Some(Prior::EVEN),
            [Some(first), Some(second), Some(third)] => Prior::from_thousandths([first, second, third]),
            _ => None,
        };
        if motives.is_none() {
            notices.push(Notice::Motives);
        }
        // Weights that do not sum to a thousand are brought to thousandths that do; all else is on the grid.
        let motives = motives.and_then(|motives| Prior::from_thousandths(motives.thousandths()));
        Scenario { from: self.from, assumptions: assumptions.with_motives(motives.unwrap_or(Prior::EVEN)) }
    }
}

/// What has been read so far of a link.
struct Reading<'a> {
    draft: Draft,
    focus: Option<Question>,
    link: Link,
    seen: Vec<&'a str>,
    notices: Vec<Notice>,
}

impl<'a> Reading<'a> {
    /// Reads what stands between two dots: a pin, or fields, between which nothing need stand, for letters and digits take turns.
    fn part(&mut self, part: &'a str) {
        if part.starts_with('_') {
            let before = self.notices.len();
            if self.link.pins.len() < MOST_PINS
                && let Some(pin) = pin(part, &mut self.notices)
            {
                return self.link.pins.push(pin);
            }
            self.notices.truncate(before);
            return self.unknown(part);
        }
        let Some(fields) = fields(part) else { return self.unknown(part) };
        for field in fields {
            if !self.field(field.split_at(2)) {
                self.unknown(field);
            }
        }
    }

    /// Takes a field; false where it is not known.
    fn field(&mut self, (code, digits): (&'a str, &'a str)) -> bool {
        if !self.draft.take((code, digits), &mut self.notices) {
            if let Some(outcome) = Outcome::from_code(code) {
                let day = clamped(code, digits, NIGHTS as u16, &mut self.notices);
                self.focus = Some(Question { outcome, day: day as u8 });
            } else if let (code::SUPPOSITION, Some(found)) = (code, Supposition::numbered(number(digits))) {
                match found {
                    Ok(supposition) => self.link.supposition = Some(supposition),
                    Err(_) => self.notices.push(Notice::Supposition(shown(digits))),
                }
            } else {
                match (code, number(digits)) {
                    (code::VIEW, view @ 0..4) => self.link.view = View::ALL[view as usize],
                    (code::SPAN, 10) => self.link.span = Span::FirstTen,
                    (code::HISTORY, 1) => self.link.history = History::Shown,
                    (code::SEED, seed @ 0..=LARGEST) => self.link.seed = Some(seed as u32),
                    _ => return false,
                }
            }
        }
        if self.seen.contains(&code) {
            self.notices.push(Notice::Repeated(code.into()));
        }
        self.seen.push(code);
        true
    }

    fn unknown(&mut self, part: &str) {
        self.notices.push(Notice::Unknown(shown(part)));
        self.link.unknown.push(part.into());
    }
}

/// The pin that a part is; nothing if its name cannot be read or it has fields that are no scenario's.
fn pin(part: &str, notices: &mut Vec<Notice>) -> Option<Pin> {
    let (written, rest) = part.get(1..)?.split_once('_')?;
    let (name, length) = name::read(written, LONGEST_NAME)?;
    let mut draft = Draft::new();
    for field in fields(rest)? {
        if !draft.take(field.split_at(2), notices) {
            return None;
        }
    }
    if LONGEST_NAME < length {
        notices.push(Notice::LongName(name.clone()));
    }
    Some(Pin { name, scenario: draft.finish(notices) })
}

/// The fields in `part`, each of two letters and a number; nothing if there is anything else in it.
fn fields(part: &str) -> Option<Vec<&str>> {
    let mut fields = Vec::new();
    let mut rest = part;
    while !rest.is_empty() {
        let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
        let digits = rest.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
        if letters != 2 || digits == 0 {
            return None;
        }
        let (field, after) = rest.split_at(letters + digits);
        fields.push(field);
        rest = after;
    }
    Some(fields)
}

/// Numbers above this are all read as the next one.
const LARGEST: u64 = u32::MAX as u64;

/// The number that digits say. One too large for its type is as far out of range as any.
fn number(digits: &str) -> u64 {
    let next = |number: u64, digit: u8| if number <= LARGEST { 10 * number + u64::from(digit - b'0') } else { number };
    digits.bytes().fold(0, next)
}

fn clamped(code: &str, digits: &str, most: u16, notices: &mut Vec<Notice>) -> u16 {
    let number = number(digits);
    if number <= u64::from(most) {
        return number as u16;
    }
    notices.push(Notice::Clamped(code.into(), shown(digits), most));
    most
}
