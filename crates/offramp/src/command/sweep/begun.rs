//! A sweep's file that was begun: whether it is of this very sweep, where its last whole row ends, and what is still to be written.
//!
//! A file is of this sweep if it has its heads, if the varied assumptions of every row are those of the design, and if rows computed anew
//! are the same to the last byte: rows 0, 1, 2, 4, 8 and so on, and the last. So no file is ever lengthened or cut that another model,
//! other settings or something else wrote.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

use model::{Assumptions, Solver};
use protocol::field::FieldError;

use super::plan::{Plan, lines};
use super::stream::{Target, opened};
use crate::failure::Failure;
use crate::standard_error;

/// Opens the file to go on with it behind its last whole row; a row that was half written is cut off. A file that is not there is begun.
///
/// # Errors
/// If it is of another sweep, or cannot be read or cut.
pub fn target(path: &Path, option: &str, plan: &Plan) -> Result<Target, Failure> {
    let named = format!("{option} {}", path.display());
    let mut file = opened(path, option)?;
    if !file.metadata().is_ok_and(|found| found.is_file()) {
        return Err(Failure::input(FieldError::new(named, "a file", "something else")));
    }
    let found = read(&file, plan).map_err(|fault| match fault {
        Fault::Other { expected, received } => Failure::input(FieldError::new(named.clone(), expected, received)),
        Fault::Reading(error) => Failure::File(named.clone(), error),
    })?;
    let cut = file.set_len(found.bytes).and_then(|()| file.seek(SeekFrom::End(0)));
    cut.map_err(|error| Failure::File(named, error))?;
    if 0 < found.rows {
        standard_error::say(&format!("notice: {} has {} of {} rows already", path.display(), found.rows, plan.rows.len()));
    }
    let mut target = Target::empty_file(file, path);
    (target.rows, target.circling, target.has_heads) = (found.rows, found.circling, 0 < found.bytes);
    Ok(target)
}

/// What a file has.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    /// How many whole rows.
    rows: usize,
    /// In how many of them beliefs do not settle.
    circling: usize,
    /// Where the last one ends.
    bytes: u64,
}

/// Why a file cannot be gone on with.
enum Fault {
    /// It is of another sweep.
    Other { expected: String, received: String },
    /// It cannot be read.
    Reading(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        Fault::Reading(error)
    }
}

/// Reads a file from its beginning to its end.
fn read(file: &File, plan: &Plan) -> Result<Found, Fault> {
    let mut reader = BufReader::new(file);
    let mut found = Found { rows: 0, circling: 0, bytes: 0 };
    let mut line = Vec::new();
    let mut next = |line: &mut Vec<u8>| {
        line.clear();
        reader.read_until(b'\n', line)
    };
    if !plan.heads.is_empty() {
        let length = next(&mut line)?;
        if !is_begun(&line, &plan.heads) {
            return Err(other("the heads of this sweep", &plan.heads, &line));
        }
        if !line.ends_with(b"\n") {
            return Ok(found);
        }
        found.bytes = length as u64;
    }
    let mut solver = Solver::new();
    let mut scenarios = plan.scenarios(0);
    let mut last = None;
    loop {
        let length = next(&mut line)?;
        if length == 0 {
            break;
        }
        let row = found.rows + plan.rows.start;
        let Some(assumptions) = scenarios.next() else {
            return Err(other(&format!("no more than {} rows", plan.rows.len()), "", &line));
        };
        if !line.ends_with(b"\n") {
            check(plan, assumptions, row, &line, &mut solver)?;
            break;
        }
        let settled = settled(plan, &assumptions, &line).ok_or_else(|| of_another(plan, assumptions, row, &line, &mut solver))?;
        last = Some((assumptions, row, line.clone()));
        if found.rows == 0 || found.rows.is_power_of_two() {
            check(plan, assumptions, row, &line, &mut solver)?;
            last = None;
        }
        found =
            Found { rows: found.rows + 1, circling: found.circling + usize::from(!settled), bytes: found.bytes + length as u64 };
    }
    if let Some((assumptions, row, line)) = last {
        check(plan, assumptions, row, &line, &mut solver)?;
    }
    Ok(found)
}

/// Whether beliefs settle in a whole row, by its cells; none if the varied assumptions in it are others than the design's.
fn settled(plan: &Plan, assumptions: &Assumptions, line: &[u8]) -> Option<bool> {
    let text = std::str::from_utf8(line).ok()?;
    let cells: Vec<&str> = text.trim_end_matches('\n').split(',').collect();
    let varied = plan.columns.varied(assumptions);
    let is_of_design = varied.iter().zip(&cells).all(|(own, cell)| own == cell) && cells.len() == plan.columns.heads().len();
    let settled = cells.get(plan.columns.numbers())?.parse().ok()?;
    is_of_design.then_some(settled)
}

/// Checks a row, or the beginning of one, against the row computed anew.
fn check(plan: &Plan, assumptions: Assumptions, row: usize, line: &[u8], solver: &mut Solver) -> Result<(), Fault> {
    if is_begun(line, &computed(plan, assumptions, solver)) {
        return Ok(());
    }
    Err(of_another(plan, assumptions, row, line, solver))
}

/// The line of a row, computed anew.
fn computed(plan: &Plan, assumptions: Assumptions, solver: &mut Solver) -> String {
    lines([plan.row(assumptions, solver).cells]).unwrap_or_default()
}

/// Whether `line` is this one, or its beginning where it was not written to its end.
fn is_begun(line: &[u8], whole: &str) -> bool {
    if line.ends_with(b"\n") { line == whole.as_bytes() } else { whole.as_bytes().starts_with(line) }
}

fn of_another(plan: &Plan, assumptions: Assumptions, row: usize, line: &[u8], solver: &mut Solver) -> Fault {
    other(&format!("row {row} of this sweep"), &computed(plan, assumptions, solver), line)
}

fn other(what: &str, expected: &str, received: &[u8]) -> Fault {
    let shown = |text: &str| -> String {
        let text = text.trim_end();
        let beginning: String = text.chars().take(SHOWN).collect();
        if beginning.len() < text.len() { beginning + "…" } else { beginning }
    };
    let expected = if expected.is_empty() { what.to_owned() } else { format!("{what} ({})", shown(expected)) };
    Fault::Other { expected, received: shown(&String::from_utf8_lossy(received)) }
}

/// How much of a line is shown where it is of another sweep.
const SHOWN: usize = 70;
