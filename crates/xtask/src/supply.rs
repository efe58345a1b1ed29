//! Checks of other people's packages that take a tool: what `deny.toml` says, and what is asked for and not used.

use crate::tally::{Count, Results, Tally};
use crate::workspace::Workspace;
use crate::{install, tools};
use anyhow::Result;
use std::process::Command;
use system::process::{capture, run};

/// Makes the checks and counts them.
pub fn check(workspace: &Workspace, tally: &mut Tally) {
    tally.check("other people's packages (cargo-deny)", || run(deny(workspace)?.args(["check", "bans", "licenses", "sources"])));
    tally.tests("known holes in them (cargo-deny)", || advisories(workspace));
    tally.check("packages that nobody uses (cargo-machete)", || {
        let machete = install::directory(&tools::MACHETE)?.join("cargo-machete");
        run(Command::new(machete).current_dir(&workspace.root).args(["--with-metadata", "crates", "tests"]))
    });
}

/// Looks the packages up among the known holes. Their list is kept elsewhere: where it cannot be had, that is said and nothing is checked.
fn advisories(workspace: &Workspace) -> Result<Results> {
    if let Err(error) = capture(deny(workspace)?.args(["fetch", "db"])) {
        println!("skipped: the list of known holes cannot be had: {error:#}");
        return Ok(Results { count: Count { skipped: 1, ..Count::default() }, ..Results::default() });
    }
    run(deny(workspace)?.args(["check", "advisories"]))?;
    Ok(Results { count: Count { passed: 1, ..Count::default() }, ..Results::default() })
}

fn deny(workspace: &Workspace) -> Result<Command> {
    let mut deny = Command::new(install::directory(&tools::DENY)?.join("cargo-deny"));
    deny.current_dir(&workspace.root);
    Ok(deny)
}
