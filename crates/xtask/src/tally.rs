//! Counts what passed and what failed, and how long it took, as the checks go along and at the end.

use anyhow::Result;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::AddAssign;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use system::process::{self, Ending};
use system::progress::duration;

/// How many of the slowest tests are named at the end.
const SLOWEST: usize = 10;

/// How many tests or checks passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: u32,
    /// Those that failed.
    pub failed: u32,
    /// Those that could not be made, or not to their end, for the lack of something that they say they need.
    pub skipped: u32,
}

/// What a run of tests gave.
#[derive(Debug, Default, PartialEq)]
pub struct Results {
    /// How many passed and failed.
    pub count: Count,
    /// The seconds of each test that says how long it took, and of each test program without such tests.
    pub seconds: Vec<(f64, String)>,
}

/// The checks so far.
pub struct Tally {
    /// When the first check began.
    began: Instant,
    rows: Vec<Row>,
    seconds: Vec<(f64, String)>,
}

/// One group of checks.
struct Row {
    name: String,
    count: Count,
    took: Duration,
}

impl Count {
    const ONE_PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    const ONE_FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if 0 < self.skipped { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl AddAssign for Results {
    fn add_assign(&mut self, other: Self) {
        self.count += other.count;
        self.seconds.extend(other.seconds);
    }
}

impl Default for Tally {
    fn default() -> Self {
        Self { began: Instant::now(), rows: Vec::new(), seconds: Vec::new() }
    }
}

impl Tally {
    /// Runs something that passes or fails as a whole.
    pub fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) {
        self.tests(name, || check().map(|()| Results { count: Count::ONE_PASSED, ..Results::default() }));
    }

    /// Runs something that consists of tests; that it cannot run at all counts as one failure.
    pub fn tests(&mut self, name: &str, tests: impl FnOnce() -> Result<Results>) {
        println!("\n==> {name}");
        let (results, took) = timed(tests);
        let results = results.unwrap_or_else(|error| {
            println!("error: {error:#}");
            Results { count: Count::ONE_FAILED, ..Results::default() }
        });
        self.rows.push(Row { name: name.to_owned(), count: results.count, took });
        self.seconds.extend(results.seconds);
    }

    /// Adds what was done beside other checks and took that long; returns what it gave, if it succeeded.
    pub fn add<T>(&mut self, name: &str, result: Result<T>, took: Duration) -> Option<T> {
        let count = if result.is_ok() { Count::ONE_PASSED } else { Count::ONE_FAILED };
        if let Err(error) = &result {
            println!("\n==> {name}\nerror: {error:#}");
        }
        self.rows.push(Row { name: name.to_owned(), count, took });
        result.ok()
    }

    /// Prints a line for each group, the slowest tests and, as the last line, the sum.
    pub fn finish(mut self) -> ExitCode {
        let total = self.total();
        let mut table = Table::new();
        table.load_style(NOTHING).set_header(["", "passed", "failed", "skipped", "seconds"]);
        for Row { name, count: Count { passed, failed, skipped }, took } in &self.rows {
            let numbers = [passed, failed, skipped].map(u32::to_string);
            table.add_row([name.clone()].into_iter().chain(numbers).chain([took.as_secs().to_string()]));
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        println!("\n{}", table.trim_fmt());
        self.seconds.sort_by(|one, other| other.0.total_cmp(&one.0));
        if !self.seconds.is_empty() {
            println!("\nThe slowest tests, in seconds:");
            self.seconds.iter().take(SLOWEST).for_each(|(seconds, name)| println!("{seconds:8.1}  {name}"));
        }
        println!("\nAll of it took {}.", duration(self.began.elapsed()));
        println!("{total}");
        if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn total(&self) -> Count {
        let mut total = Count::default();
        self.rows.iter().for_each(|row| total += row.count);
        total
    }
}

/// What `work` gives, and how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let result = work();
    (result, began.elapsed())
}

/// Runs a `cargo test`, adds up the results that it prints, and hands on each line.
///
/// One that fails without a failed test, because it does not compile for example, counts as one failure.
pub fn run_tests(command: &mut Command, mut hear: impl FnMut(&str) + Send) -> Result<Results> {
    let mut reader = Reader::default();
    let ending = process::run_watched(command, |line| {
        reader.read(line);
        hear(line);
    })?;
    let mut results = reader.results;
    if ending == Ending::Failure && results.count.failed == 0 {
        results.count += Count::ONE_FAILED;
    }
    Ok(results)
}

/// Reads what test programs print, line by line.
#[derive(Default)]
struct Reader {
    results: Results,
    /// The test program that runs, and whether its tests said how long they took.
    program: String,
    tests_have_seconds: bool,
    /// The tests of it that said that something they need is not there, until the program says that they have not failed.
    skipped: BTreeSet<String>,
    /// How many of them have been counted already.
    counted: u32,
}

impl Reader {
    fn read(&mut self, line: &str) {
        if let Some(name) = program_in(line) {
            self.program = name.to_owned();
            self.tests_have_seconds = false;
        } else if let Some(test) = seconds_in(line) {
            self.results.seconds.push(test);
            self.tests_have_seconds = true;
        } else if let Some(test) = skipped_in(line) {
            self.skipped.insert(test.to_owned());
        } else if let Some(test) = passed_in(line) {
            if self.skipped.remove(test) {
                self.results.count.skipped += 1;
                self.counted += 1;
            }
        } else if let Some(mut count) = result_in(line) {
            // The program itself takes them for passed.
            count.passed -= std::mem::take(&mut self.counted).min(count.passed);
            self.results.count += count;
            let seconds = line.rsplit_once("finished in ").and_then(|(_, time)| time.trim().strip_suffix('s')?.parse().ok());
            if let Some(seconds) = seconds.filter(|_| !self.tests_have_seconds) {
                self.results.seconds.push((seconds, format!("all of {}", self.program)));
            }
        }
    }
}

/// The test program in a line such as `Running tests/laws.rs (target/debug/deps/laws-0123456789abcdef)` or `Doc-tests model`.
fn program_in(line: &str) -> Option<&str> {
    let line = line.trim_start();
    if let Some(package) = line.strip_prefix("Doc-tests ") {
        return Some(package);
    }
    let (source, path) = line.strip_prefix("Running ")?.split_once(" (")?;
    let file = path.trim_end_matches(')').rsplit(['/', '\\']).next()?;
    let name = file.rsplit_once('-').map_or(file, |(name, _)| name);
    Some(if source.starts_with("unittests") { name } else { source })
}

/// The test in a line `seconds 1.23 name`.
fn seconds_in(line: &str) -> Option<(f64, String)> {
    let (seconds, name) = line.strip_prefix("seconds ")?.split_once(' ')?;
    Some((seconds.parse().ok()?, name.to_owned()))
}

/// The test in a line `skipped finger name`.
fn skipped_in(line: &str) -> Option<&str> {
    Some(line.strip_prefix("skipped ")?.split_once(' ')?.1)
}

/// The test in a line `test name ... ok`.
fn passed_in(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... ok")
}

/// What a line such as `test result: ok. 3 passed; 0 failed; …` says.
fn result_in(line: &str) -> Option<Count> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |part: &str, word: &str| part.trim().strip_suffix(word)?.trim().parse().ok();
    let mut parts = counts.split(';');
    Some(Count { passed: number(parts.next()?, "passed")?, failed: number(parts.next()?, "failed")?, skipped: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn the_result_lines_of_cargo_and_of_wasm_bindgen_are_read() {
        let good = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        let bad = "test result: FAILED. 2 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(result_in(good), Some(Count { passed: 12, failed: 0, skipped: 0 }));
        assert_eq!(result_in(bad), Some(Count { passed: 2, failed: 3, skipped: 0 }));
        for other in ["test a_name ... ok", "no tests to run!", "test result: ok.", "running 3 tests"] {
            assert_eq!(result_in(other), None, "{other}");
        }
    }

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let script =
            "echo 'test result: ok. 3 passed; 0 failed; 0 ignored'; echo 'test result: FAILED. 1 passed; 2 failed;'; exit 101";
        let results = run_tests(Command::new("sh").args(["-c", script]), |_| ()).expect("sh starts");
        assert_eq!(results.count, Count { passed: 4, failed: 2, skipped: 0 });
    }

    #[test]
    fn tests_that_do_not_compile_are_one_failure() {
        let results = run_tests(Command::new("sh").args(["-c", "exit 101"]), |_| ()).expect("sh starts");
        assert_eq!(results.count, Count::ONE_FAILED);
    }

    #[test]
    fn a_program_has_the_seconds_of_its_tests_or_else_its_own() {
        let mut reader = Reader::default();
        for line in [
            "     Running tests/laws.rs (target/debug/deps/laws-0123456789abcdef)",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 12.50s",
            "     Running unittests src/lib.rs (target/debug/deps/model-0123456789abcdef)",
            "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.25s",
            "     Running tests/e2e/main.rs (target/debug/deps/e2e-0123456789abcdef)",
            "seconds 4.20 focus::it_stays",
            "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 4.30s",
        ] {
            reader.read(line);
        }
        let seconds = [(12.5, "all of tests/laws.rs"), (0.25, "all of model"), (4.2, "focus::it_stays")];
        assert_eq!(reader.results.seconds, seconds.map(|(seconds, name)| (seconds, name.to_owned())));
        assert_eq!(reader.results.count, Count { passed: 5, failed: 0, skipped: 0 });
    }

    #[test]
    fn the_sum_counts_a_check_and_an_error_as_one_each() {
        let mut tally = Tally::default();
        tally.check("a check that passes", || Ok(()));
        tally.check("a check that fails", || bail!("no"));
        tally.tests("tests", || Ok(Results { count: Count { passed: 5, failed: 0, skipped: 0 }, ..Results::default() }));
        tally.tests("tests that cannot run", || bail!("no browser"));
        assert_eq!(tally.total(), Count { passed: 6, failed: 2, skipped: 0 });
        assert_eq!(tally.total().to_string(), "6 passed, 2 failed");
    }

    #[test]
    fn tests_that_lack_something_are_skipped_unless_they_fail_and_each_is_counted_once() {
        let mut reader = Reader::default();
        for line in [
            "skipped finger levers::a_finger_drags",
            "skipped finger levers::a_finger_drags",
            "test levers::a_finger_drags ... ok",
            "skipped console still::it_stays",
            "test still::it_stays ... FAILED",
            "test load::it_opens ... ok",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.30s",
        ] {
            reader.read(line);
        }
        assert_eq!(reader.results.count, Count { passed: 1, failed: 1, skipped: 1 });
        assert_eq!(reader.results.count.to_string(), "1 passed, 1 failed, 1 skipped");
    }
}
