//! Counts what passed and what failed, as the checks go along and at the end.

use anyhow::Result;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table};
use std::ops::AddAssign;
use std::process::{Command, ExitCode};
use system::process::{self, Ending};

/// How many tests or checks passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: u32,
    /// Those that failed.
    pub failed: u32,
}

/// The checks so far: a name and a count for each.
#[derive(Default)]
pub struct Tally {
    rows: Vec<(String, Count)>,
}

impl Count {
    const ONE_PASSED: Self = Self { passed: 1, failed: 0 };
    const ONE_FAILED: Self = Self { passed: 0, failed: 1 };
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// Runs something that passes or fails as a whole.
    pub fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) {
        self.tests(name, || check().map(|()| Count::ONE_PASSED));
    }

    /// Runs something that consists of tests; that it cannot run at all counts as one failure.
    pub fn tests(&mut self, name: &str, tests: impl FnOnce() -> Result<Count>) {
        println!("\n==> {name}");
        let count = tests().unwrap_or_else(|error| {
            println!("error: {error:#}");
            Count::ONE_FAILED
        });
        self.rows.push((name.to_owned(), count));
    }

    /// Prints a line for each part and, as the last line, the sum.
    pub fn finish(self) -> ExitCode {
        let total = self.total();
        let mut table = Table::new();
        table.load_style(NOTHING).set_header(["", "passed", "failed"]);
        for (name, count) in self.rows {
            table.add_row([name, count.passed.to_string(), count.failed.to_string()]);
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        println!("\n{}\n{} passed, {} failed", table.trim_fmt(), total.passed, total.failed);
        if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn total(&self) -> Count {
        let mut total = Count::default();
        self.rows.iter().for_each(|(_, count)| total += *count);
        total
    }
}

/// Runs a `cargo test` and adds up the results that it prints.
///
/// One that fails without a failed test, because it does not compile for example, counts as one failure.
pub fn count_tests(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let ending = process::run_watched(command, |line| count += result_in(line).unwrap_or_default())?;
    if ending == Ending::Failure && count.failed == 0 {
        count += Count::ONE_FAILED;
    }
    Ok(count)
}

/// What a line such as `test result: ok. 3 passed; 0 failed; …` says.
fn result_in(line: &str) -> Option<Count> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |part: &str, word: &str| part.trim().strip_suffix(word)?.trim().parse().ok();
    let mut parts = counts.split(';');
    Some(Count { passed: number(parts.next()?, "passed")?, failed: number(parts.next()?, "failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn the_result_lines_of_cargo_and_of_wasm_bindgen_are_read() {
        let good = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        let bad = "test result: FAILED. 2 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(result_in(good), Some(Count { passed: 12, failed: 0 }));
        assert_eq!(result_in(bad), Some(Count { passed: 2, failed: 3 }));
        for other in ["test a_name ... ok", "no tests to run!", "test result: ok.", "running 3 tests"] {
            assert_eq!(result_in(other), None, "{other}");
        }
    }

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let script =
            "echo 'test result: ok. 3 passed; 0 failed; 0 ignored'; echo 'test result: FAILED. 1 passed; 2 failed;'; exit 101";
        let count = count_tests(Command::new("sh").args(["-c", script])).expect("sh starts");
        assert_eq!(count, Count { passed: 4, failed: 2 });
    }

    #[test]
    fn tests_that_do_not_compile_are_one_failure() {
        let count = count_tests(Command::new("sh").args(["-c", "exit 101"])).expect("sh starts");
        assert_eq!(count, Count::ONE_FAILED);
    }

    #[test]
    fn the_sum_counts_a_check_and_an_error_as_one_each() {
        let mut tally = Tally::default();
        tally.check("a check that passes", || Ok(()));
        tally.check("a check that fails", || bail!("no"));
        tally.tests("tests", || Ok(Count { passed: 5, failed: 0 }));
        tally.tests("tests that cannot run", || bail!("no browser"));
        assert_eq!(tally.total(), Count { passed: 6, failed: 2 });
    }
}
