//! Measures what readers feel: how fast an answer, a picture and a page come, and how many bytes they cost.
//!
//! Budgets are what this project promises; peers are measurements of comparable work. A machine that others use is slower at times, so a
//! time above its budget does not fail the command; a benchmark that cannot run does.

mod analyst;
mod evaluate;
mod machine;
mod measurement;
mod page;
mod start;

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use measurement::Measurement;
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

/// A benchmark: its name, and the function that makes its measurements.
type Benchmark = (&'static str, fn(&Workspace) -> Result<Vec<Measurement>>);

const BENCHMARKS: [Benchmark; 2] = [
    ("one evaluation of the model", evaluate::measurements),
    ("the page: its bytes, its response, its memory", page::measurements),
];

/// Runs all benchmarks, prints their measurements as a table, and writes them to the file `json` too, if one is given.
pub fn run(workspace: &Workspace, json: Option<&Path>) -> Result<ExitCode> {
    let (machine, load) = (machine::description()?, machine::load());
    let mut measurements = Vec::new();
    let mut code = ExitCode::SUCCESS;
    for (name, measure) in BENCHMARKS {
        println!("==> {name}");
        match measure(workspace) {
            Ok(found) => measurements.extend(found),
            Err(error) => {
                println!("error: {error:#}");
                code = ExitCode::FAILURE;
            }
        }
    }
    let machine = format!("{machine}; load {load} before, {} after. Machines are shared and noisy.", machine::load());
    println!("\n{}\n\n{machine}", measurement::table(&measurements));
    if let Some(file) = json {
        let rows: Vec<_> = measurements.iter().map(Measurement::json).collect();
        let text = format!("{:#}\n", json!({ "machine": machine, "figures": rows }));
        std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(code)
}
