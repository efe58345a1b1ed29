//! The command's files opened by programs that others wrote: pandas, DuckDB, LibreOffice, Dask. Part of the slow tests.

use crate::workspace::Workspace;
use crate::{setup, tools};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;
use system::process::{cargo, run};
use system::progress::{self, Output};

/// Writes files of every kind and opens each; the script says how.
pub fn check(workspace: &Workspace) -> Result<()> {
    setup::spreadsheet()?;
    let python = python(workspace)?;
    run(cargo().current_dir(&workspace.root).args(["build", "--package", "offramp"]))?;
    let script = workspace.root.join("crates/offramp/tests/other_programs.py");
    run(Command::new(python).arg(script).arg(workspace.target.join("debug/offramp")))
}

/// A Python of its own, with the packages at their versions; made where it is missing.
fn python(workspace: &Workspace) -> Result<PathBuf> {
    let home = workspace.target.join("python");
    let program = home.join("bin/python");
    if !program.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
    }
    let mut install = Command::new(&program);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(tools::PYTHON_PACKAGES);
    progress::run("installing pandas, DuckDB and Dask in a Python of their own", &mut install, Output::ShownIfItFails)?;
    Ok(program)
}
