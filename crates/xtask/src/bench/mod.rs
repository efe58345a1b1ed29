//! Measures what readers feel: how fast an answer, a picture and a page come, and how many bytes they cost.
//!
//! Budgets are what this project promises, the other numbers what comparable work was measured at. A machine that others use is
//! slower at times, so no time is ever a failure; that something could not be measured is one.

mod analyst;
mod evaluate;
mod figure;
mod machine;
mod page;
mod start;

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use figure::Figure;
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

/// Something that is measured by itself: a name and how.
type Part = (&'static str, fn(&Workspace) -> Result<Vec<Figure>>);

const PARTS: [Part; 2] =
    [("one evaluation of the model", evaluate::figures), ("the page: its bytes, its response, its memory", page::figures)];

/// Measures everything, prints it as a table, and writes it to the file `json` as well if there is one.
pub fn run(workspace: &Workspace, json: Option<&Path>) -> Result<ExitCode> {
    let (machine, load) = (machine::description()?, machine::load());
    let mut figures = Vec::new();
    let mut code = ExitCode::SUCCESS;
    for (name, measure) in PARTS {
        println!("==> {name}");
        match measure(workspace) {
            Ok(found) => figures.extend(found),
            Err(error) => {
                println!("error: {error:#}");
                code = ExitCode::FAILURE;
            }
        }
    }
    let machine = format!("{machine}; load {load} before, {} after. Machines are shared and noisy.", machine::load());
    println!("\n{}\n\n{machine}", figure::table(&figures));
    if let Some(file) = json {
        let figures: Vec<_> = figures.iter().map(Figure::json).collect();
        let text = format!("{:#}\n", json!({ "machine": machine, "figures": figures }));
        std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(code)
}
