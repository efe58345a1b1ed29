//! The time of one evaluation of the model (solve, first passages, consequences), native and as WebAssembly in Chromium.

use super::measurement::{Measurement, Quantity, Unit};
use crate::setup;
use crate::workspace::Workspace;
use anyhow::{Result, bail, ensure};
use std::process::Command;
use system::page_code;
use system::process::{Ending, cargo, run_watched};

/// The most milliseconds that one evaluation may take in a browser, by the solver's start; native code may take half of that.
const BUDGETS: [(&str, f64); 2] = [("cold", 1.0), ("warm", 0.5)];

/// How many cases the benchmark prints: two vantage points, two starts.
const CASES: usize = 4;

/// The number of seconds after which the browser counts as stuck.
const PATIENCE_SECONDS: &str = "300";

/// One case of the benchmark `evaluate` of the package `model`.
#[derive(Debug, PartialEq)]
struct Case {
    vantage: String,
    start: String,
    median: f64,
    p95: f64,
}

/// Measures every case natively and in the browser, and their ratio.
pub fn measurements(workspace: &Workspace) -> Result<Vec<Measurement>> {
    let native = cases(cargo().current_dir(&workspace.root).args(["bench", "--package", "model", "--bench", "evaluate"]))?;
    let wasm = cases(&mut in_browser(workspace)?)?;
    let mut measurements = Vec::new();
    for (native, wasm) in native.iter().zip(&wasm) {
        let what = format!("evaluation {} {}", wasm.vantage, wasm.start);
        ensure!(what == format!("evaluation {} {}", native.vantage, native.start), "the two sides measured different cases");
        let Some((_, budget)) = BUDGETS.iter().find(|(start, _)| *start == wasm.start) else {
            bail!("the benchmark starts {:?}, for which there is no budget", wasm.start);
        };
        let time = |side: &str, case: &Case| {
            Measurement::new(format!("{what}, {side}"), Unit::Milliseconds, Quantity::with_p95(case.median, case.p95))
        };
        measurements.extend([
            time("WebAssembly", wasm).at_most(Quantity::of(*budget)).beside(Quantity::of(7.5), "plain JavaScript, cold"),
            time("native", native).at_most(Quantity::of(budget / 2.0)).beside(Quantity::of(2.7), "numba, cold"),
            Measurement::new(format!("{what}, WebAssembly / native"), Unit::Times, Quantity::of(wasm.median / native.median)),
        ]);
    }
    Ok(measurements)
}

/// The command that runs the same benchmark in Chromium, compiled as the page is.
fn in_browser(workspace: &Workspace) -> Result<Command> {
    setup::page_target()?;
    let mut command = cargo();
    command.current_dir(&workspace.root).args(["test", "--release", "--package", "model", "--bench", "evaluate"]);
    command.args(["--target", page_code::TARGET, "--", "--nocapture"]);
    let runner = setup::wasm_bindgen(workspace)?.join("wasm-bindgen-test-runner");
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    command.env("CHROMEDRIVER", setup::chromium()?);
    command.env("WASM_BINDGEN_USE_BROWSER", "1").env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE_SECONDS);
    Ok(command)
}

/// Runs the benchmark and reads its cases.
fn cases(command: &mut Command) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    let ending = run_watched(command, |line| cases.extend(case_in(line)))?;
    ensure!(ending == Ending::Success, "the benchmark of the model failed; its own message is above");
    ensure!(cases.len() == CASES, "the benchmark of the model printed {} cases, expected {CASES}", cases.len());
    Ok(cases)
}

/// The case in a line `evaluate <vantage> <start> <median> <p95> <sweeps>`.
fn case_in(line: &str) -> Option<Case> {
    let fields: Vec<_> = line.trim().strip_prefix("evaluate ")?.split_whitespace().collect();
    let [vantage, start, median, p95, _sweeps] = fields.as_slice() else { return None };
    Some(Case {
        vantage: (*vantage).to_owned(),
        start: (*start).to_owned(),
        median: median.parse().ok()?,
        p95: p95.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cases_of_the_benchmark_are_read_and_other_lines_are_not() {
        let case = Case { vantage: "18-jan".into(), start: "warm".into(), median: 0.25, p95: 0.3 };
        assert_eq!(case_in("    evaluate 18-jan warm 0.250 0.300 7"), Some(case));
        for other in ["test evaluate ... ok", "evaluate 18-jan warm 0.250", "evaluate 18-jan warm quick 0.300 7"] {
            assert_eq!(case_in(other), None, "{other}");
        }
    }

    #[test]
    fn a_benchmark_that_prints_too_little_is_an_error_that_says_how_much() {
        let error = cases(Command::new("sh").args(["-c", "echo evaluate 16-jan cold 1 2 3"])).expect_err("four are expected");
        assert_eq!(error.to_string(), "the benchmark of the model printed 1 cases, expected 4");
    }
}
