//! Finding a class's answers in what a teacher pastes or drops: lines of any text, or a spreadsheet.

use std::fmt;

use super::MOST;
use super::sheet::Sheet;
use crate::address::{code_in, home_in};
use crate::field::FieldError;
use crate::link::Unreadable;
use crate::pasted::{self, Pasted};

/// The most characters of what an answer is called.
pub const LONGEST_LABEL: usize = 40;

/// An answer: a link that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What stands before the link in its line, or in the column of names, cut to [`LONGEST_LABEL`] characters; it may be empty.
    pub label: String,
    /// The line on which it was found, from 1.
    pub line: usize,
    /// What the link carries.
    pub pasted: Pasted,
}

/// What of a text could not be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What stood there, cut to what a sentence has room for.
    pub came: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong with what stands on a line.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// An address that carries no state.
    NoState,
    /// A link that cannot be read.
    Unreadable(Unreadable),
    /// The first answer that is one too many, and how many come after it.
    TooMany(usize),
}

/// Which columns of a spreadsheet are read: by their heads, or their numbers from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns<'a> {
    /// The column with the links; where it is left out, the one with most of them.
    pub links: Option<&'a str>,
    /// The column that says what an answer is called; where it is left out, none is called anything.
    pub labels: Option<&'a str>,
}

/// What was found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The answers, at most [`MOST`].
    pub answers: Vec<Answer>,
    /// What could not be used.
    pub faults: Vec<Fault>,
    /// How many lines, or rows, have nothing that looks like a link.
    pub without: usize,
    /// The heads of a spreadsheet's columns; none where the text is lines.
    pub heads: Vec<String>,
    /// The column in which links were looked for.
    pub column: Option<usize>,
}

/// Finds the answers in `text`.
///
/// # Errors
/// If a column is asked for that there is not: which there are.
pub fn read(text: &str, columns: Columns) -> Result<Reading, FieldError> {
    let text = text.trim_start_matches('\u{feff}');
    let has_answer = |cell: &str| pieces(cell).any(|piece| matches!(found(piece), Some(Ok(_))));
    let mut reading = Reading { answers: Vec::new(), faults: Vec::new(), without: 0, heads: Vec::new(), column: None };
    // Lines of text with a comma in each look like a table, but what stands before a link is a name there.
    let asked = columns.links.or(columns.labels);
    let Some(sheet) = Sheet::of(text, has_answer).filter(|sheet| sheet.has_heads || asked.is_some()) else {
        if let Some(asked) = asked {
            let received = format!("lines of text, and column {asked:?}");
            return Err(FieldError::new("column", "a spreadsheet of at least two columns and two rows", received));
        }
        text.lines().enumerate().for_each(|(place, line)| reading.take(place + 1, line, None));
        return Ok(reading);
    };
    let links = columns.links.map(|asked| column(&sheet, asked)).transpose()?;
    let links = links.unwrap_or_else(|| sheet.fullest(has_answer));
    let labels = columns.labels.map(|asked| column(&sheet, asked)).transpose()?;
    for (line, cells) in &sheet.rows {
        reading.take(*line, &cells[links], Some(labels.map_or("", |labels| &cells[labels])));
    }
    Ok(Reading { heads: sheet.heads, column: Some(links), ..reading })
}

/// The place of the column of that head, or of that number where no head is so called.
fn column(sheet: &Sheet, asked: &str) -> Result<usize, FieldError> {
    let asked = asked.trim();
    let number = asked.parse().ok().filter(|number| 1 <= *number && *number <= sheet.heads.len());
    let place = sheet.heads.iter().position(|head| head == asked).or(number.map(|number: usize| number - 1));
    let heads = || sheet.heads.iter().map(|head| format!("{head:?}")).collect::<Vec<_>>().join(", ");
    place.ok_or_else(|| FieldError::new("column", format!("one of {}", heads()), format!("{asked:?}")))
}

impl Reading {
    /// Takes the answers of a line or of a cell. They are called `label`, or what stands before the first of them.
    fn take(&mut self, line: usize, text: &str, label: Option<&str>) {
        let mut name: Option<String> = label.map(cut);
        let mut has_link = false;
        for piece in pieces(text) {
            let Some(found) = found(piece) else { continue };
            has_link = true;
            match found {
                Ok(pasted) if self.answers.len() < MOST => {
                    let label = name.get_or_insert_with(|| name_before(text, piece)).clone();
                    self.answers.push(Answer { label, line, pasted });
                }
                Ok(_) => self.leave_out(line, piece),
                Err(kind) => self.faults.push(Fault { line, came: shown(piece), kind }),
            }
        }
        self.without += usize::from(!has_link && !text.trim().is_empty());
    }

    /// Counts an answer that is one too many.
    fn leave_out(&mut self, line: usize, piece: &str) {
        for fault in &mut self.faults {
            if let FaultKind::TooMany(further) = &mut fault.kind {
                *further += 1;
                return;
            }
        }
        self.faults.push(Fault { line, came: shown(piece), kind: FaultKind::TooMany(0) });
    }
}

/// What may stand on both sides of a link, besides blanks; no code and no address of ours has it.
const AROUND: [char; 6] = [',', '"', '<', '>', '|', '，'];

/// The pieces of a line that may each be a link: what stands between blanks, and again from every address that begins within one.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let is_between = |letter: char| letter.is_whitespace() || AROUND.contains(&letter);
    line.split(is_between).flat_map(addresses).filter(|piece| !piece.is_empty())
}

/// The word in parts, each of which begins at an address. One that stands in the query of another, behind its `=`, is a part of that.
fn addresses(word: &str) -> Vec<&str> {
    let lower = word.to_ascii_lowercase();
    let mut starts: Vec<usize> =
        ["http://", "https://"].iter().flat_map(|scheme| lower.match_indices(scheme)).map(|(at, _)| at).collect();
    starts.retain(|at| *at != 0 && !lower[..*at].ends_with('='));
    starts.sort_unstable();
    let ends = starts.iter().copied().chain([word.len()]);
    let begins = std::iter::once(0).chain(starts.iter().copied());
    begins.zip(ends).filter_map(|(begin, end)| word.get(begin..end)).collect()
}

/// The answer that a piece is, or what is wrong with it; none where it does not look like a link.
fn found(piece: &str) -> Option<Result<Pasted, FaultKind>> {
    let begins_with = |scheme: &str| piece.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let is_address = begins_with("http://") || begins_with("https://");
    let holds_one = |text: &str| code_in(text).is_some() || home_in(text).is_some();
    let is_named = piece.contains(['=', '%']) && (holds_one(piece) || holds_one(&["#", piece].concat()));
    let bare = piece.trim_start_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let read = if is_bare_code(bare) {
        pasted::read(bare)
    } else if is_address || is_named {
        pasted::read(piece)
    } else {
        return None;
    };
    match read {
        Ok(pasted) => Some(Ok(pasted)),
        Err(Unreadable::NoVersion(_)) => is_address.then_some(Err(FaultKind::NoState)),
        Err(why) => Some(Err(FaultKind::Unreadable(why))),
    }
}

/// Whether a piece is the code of a state without an address: two numbers and a field. A number with a point is none.
fn is_bare_code(piece: &str) -> bool {
    let mut parts = piece.split('.');
    let mut number = || parts.next().is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let has_versions = number() && number();
    let is_field = |part: &str| {
        part.starts_with('_') || {
            let letters = part.bytes().take_while(u8::is_ascii_lowercase).count();
            letters == 2 && part.as_bytes().get(2).is_some_and(u8::is_ascii_digit)
        }
    };
    has_versions && parts.next().is_some_and(is_field)
}

/// What somebody is called in what stands before a link: a chat's `[10:02] Amina:` says when before it says who.
fn name_before(line: &str, piece: &str) -> String {
    let before = line.split(piece).next().unwrap_or_default();
    let before = before.rsplit(']').next().unwrap_or_default();
    let before = before.rsplit(" - ").next().unwrap_or_default();
    cut(before.trim_matches(|letter: char| !letter.is_alphanumeric()))
}

fn cut(label: &str) -> String {
    let shown = label.trim().chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    shown.take(LONGEST_LABEL).collect()
}

/// How many characters of what came are shown.
const SHOWN: usize = 60;

fn shown(came: &str) -> String {
    match came.char_indices().nth(SHOWN) {
        Some((end, _)) => [&came[..end], "…"].concat(),
        None => came.to_owned(),
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fault { line, came, kind } = self;
        match kind {
            FaultKind::NoState => {
                write!(f, "line {line}: expected a link with a state in it, such as https://…#s=1.2.me800, received {came:?}")
            }
            FaultKind::Unreadable(why) => write!(f, "line {line}: {why}"),
            FaultKind::TooMany(further) => {
                write!(
                    f,
                    "line {line}: expected at most {MOST} answers, received {}; the first {MOST} are used",
                    MOST + 1 + further
                )
            }
        }
    }
}
