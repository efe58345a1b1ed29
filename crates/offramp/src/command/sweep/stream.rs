//! Evaluates the rows of a sweep on every thread and writes them in order, to standard output or into a file.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use model::{Assumptions, Solver};
use protocol::field::FieldError;
use protocol::report::SETTLED;
use rayon::ThreadPool;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::plan::{Plan, Row, lines};
use crate::failure::Failure;
use crate::settling::CIRCLING;
use crate::standard_error;
use crate::terminal::{self, Reader};
use crate::work::{Progress, Shown};

/// How many scenarios each thread is given at a time: enough to keep it busy, few enough for rows to appear at once.
const SHIFT: usize = 32;

/// Where rows go, and what is there already.
pub struct Target {
    place: Place,
    /// How many rows are there.
    pub rows: usize,
    /// In how many of these beliefs do not settle.
    pub circling: usize,
    /// Whether the line of heads is there.
    pub has_heads: bool,
}

enum Place {
    StandardOutput,
    File(File, PathBuf),
}

impl Target {
    /// Standard output.
    pub const fn standard_output() -> Target {
        Target { place: Place::StandardOutput, rows: 0, circling: 0, has_heads: false }
    }

    /// A file that has nothing yet.
    pub fn empty_file(file: File, path: &Path) -> Target {
        Target { place: Place::File(file, path.to_owned()), ..Target::standard_output() }
    }

    /// A file whose contents, if it has some, are replaced.
    ///
    /// # Errors
    /// If it cannot be written, or another sweep writes it.
    pub fn new_file(path: &Path, option: &str) -> Result<Target, Failure> {
        let file = opened(path, option)?;
        let emptied = file.metadata().and_then(|found| if found.is_file() { file.set_len(0) } else { Ok(()) });
        emptied.map_err(|error| Failure::File(format!("{option} {}", path.display()), error))?;
        Ok(Target::empty_file(file, path))
    }

    /// The file, if it is one.
    pub fn into_file(self) -> Option<File> {
        match self.place {
            Place::StandardOutput => None,
            Place::File(file, _) => Some(file),
        }
    }

    fn write(&mut self, text: &str) -> Result<Reader, Failure> {
        match &mut self.place {
            Place::StandardOutput => terminal::stream(text),
            Place::File(file, path) => {
                let written = file.write_all(text.as_bytes());
                written.map_err(|error| Failure::File(path.display().to_string(), error))?;
                Ok(Reader::Listening)
            }
        }
    }

    fn is_terminal(&self) -> bool {
        matches!(self.place, Place::StandardOutput) && io::stdout().is_terminal()
    }
}

/// Opens a file to read and write it, and keeps other sweeps away from it.
///
/// # Errors
/// If it cannot be opened, or another sweep has it.
pub fn opened(path: &Path, option: &str) -> Result<File, Failure> {
    let named = format!("{option} {}", path.display());
    let file = File::options().read(true).write(true).create(true).truncate(false).open(path);
    let file = file.map_err(|error| Failure::File(named.clone(), error))?;
    match file.try_lock() {
        Err(std::fs::TryLockError::WouldBlock) => {
            Err(Failure::input(FieldError::new(named, "a file that nothing else writes", "one that another sweep has open")))
        }
        // Not every file system can keep others away.
        Ok(()) | Err(std::fs::TryLockError::Error(_)) => Ok(file),
    }
}

/// Evaluates shift after shift of the rows that are not there yet, each on all threads, and writes them in order. Says how many rows are
/// not sure.
///
/// # Errors
/// If they cannot be written.
pub fn stream(plan: &Plan, target: &mut Target, pool: &ThreadPool) -> Result<(), Failure> {
    let all = plan.rows.len();
    let shown = if target.is_terminal() { Shown::Never } else { Shown::Anywhere };
    let mut progress = Progress::resume(target.rows, all, shown);
    let mut scenarios = plan.scenarios(target.rows);
    let mut reader = if target.has_heads { Reader::Listening } else { target.write(&plan.heads)? };
    while reader == Reader::Listening {
        let shift: Vec<Assumptions> = scenarios.by_ref().take(SHIFT * pool.current_num_threads()).collect();
        if shift.is_empty() {
            break;
        }
        target.rows += shift.len();
        let row = |solver: &mut Solver, assumptions| plan.row(assumptions, solver);
        let rows: Vec<Row> = pool.install(|| shift.into_par_iter().map_init(Solver::new, row).collect());
        target.circling += rows.iter().filter(|row| !row.settled).count();
        reader = target.write(&lines(rows.into_iter().map(|row| row.cells))?)?;
        progress.set(target.rows, all);
    }
    drop(progress);
    let Target { rows, circling, .. } = *target;
    if 0 < circling {
        standard_error::say(&format!("warning: {circling} of {rows} rows have {SETTLED} false: {CIRCLING}"));
    }
    Ok(())
}
