//! What comes from npm: the libraries with which newsrooms embed, for the browser tests (`tests/package.json`), and the programs that make
//! a release smaller (`crates/site/package.json`). They stay in the build directory and are no part of the product.

use crate::setup;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;
use system::files::{read, write};
use system::progress::{self, Output};

/// The list and the lock file, which has no addresses: where packages come from is a setting of the machine.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// The directory into which npm installs.
const INSTALLED: &str = "node_modules";

/// The package of the workspace whose list names what the browser tests need.
pub const FOR_TESTS: &str = "tests";

/// The package of the workspace whose list names what a release of the site needs.
pub const FOR_RELEASE: &str = "crates/site";

/// Installs what is missing of the list in a package of the workspace, and returns the directory with npm's packages.
pub fn install(workspace: &Workspace, of: &str) -> Result<PathBuf> {
    let directory = workspace.target.join("packages").join(of);
    let mut is_present = directory.join(INSTALLED).is_dir();
    for list in LISTS {
        let wanted = read(&workspace.root.join(of).join(list))?;
        let file = directory.join(list);
        if !std::fs::read(&file).is_ok_and(|present| present == wanted) {
            write(&file, &wanted)?;
            is_present = false;
        }
    }
    if !is_present {
        setup::npm()?;
        let mut npm = Command::new("npm");
        npm.current_dir(&directory).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        if let Err(error) =
            progress::run(format!("installing the packages of {of}/package.json"), &mut npm, Output::ShownIfItFails)
        {
            // So that the next attempt does not take it for complete.
            drop(std::fs::remove_file(directory.join(LISTS[0])));
            return Err(error).with_context(|| format!("cannot install the packages of {of}/package.json"));
        }
    }
    Ok(directory.join(INSTALLED))
}
