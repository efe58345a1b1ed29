//! Measures what readers feel: how fast an answer, a picture and a page come, and how many bytes they cost.
//!
//! Budgets are what this project promises; peers are measurements of comparable work. A machine that others use is slower at times, so a
//! time above its budget does not fail the command; a benchmark that cannot run does.

mod analyst;
mod evaluate;
mod machine;
mod measurement;
mod page;
mod peer;
mod start;

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use measurement::Measurement;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is asked of the benchmarks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The file that the figures are written into, if there is one.
    pub json: Option<PathBuf>,
    /// The directory of another page, which is measured beside ours.
    pub peer: Option<PathBuf>,
    /// The file that the comparison with it is drawn into.
    pub draw: Option<PathBuf>,
}

/// Runs all benchmarks, prints their measurements as a table, and writes them to files where that is asked.
pub fn run(workspace: &Workspace, request: &Request) -> Result<ExitCode> {
    let (machine, load) = (machine::description()?, machine::load());
    let mut measurements = Vec::new();
    let mut code = ExitCode::SUCCESS;
    let mut beside_peer = Vec::new();
    println!("==> one evaluation of the model");
    let evaluated = evaluate::measurements(workspace);
    println!("==> the page: its bytes, its response, its memory");
    let page = page::measurements(workspace, request.peer.as_deref()).map(|(found, costs)| {
        beside_peer = costs;
        found
    });
    for found in [evaluated, page] {
        match found {
            Ok(found) => measurements.extend(found),
            Err(error) => {
                println!("error: {error:#}");
                code = ExitCode::FAILURE;
            }
        }
    }
    let machine = format!("{machine}; load {load} before, {} after. Machines are shared and noisy.", machine::load());
    println!("\n{}\n\n{machine}", measurement::table(&measurements));
    let write =
        |file: &Path, text: String| std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()));
    if let Some(file) = &request.json {
        let rows: Vec<_> = measurements.iter().map(Measurement::json).collect();
        write(file, format!("{:#}\n", json!({ "machine": machine, "figures": rows })))?;
    }
    if let Some(file) = request.draw.as_ref().filter(|_| !beside_peer.is_empty()) {
        write(file, peer::drawing(&beside_peer, &machine))?;
    }
    Ok(code)
}
