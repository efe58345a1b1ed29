//! Runs the end-to-end tests: the built site behind the local server, and drivers through which the tests use the browsers of an engine.

use crate::drivers::Drivers;
use crate::engine::Engine;
use crate::packages;
use crate::plan::{BROWSER_TESTS, Plan};
use crate::setup;
use crate::site::{FirstView, Server};
use crate::tally::{Results, run_tests};
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use system::process::cargo;

/// How many tests run at the same time: as many as the smallest machine has cores.
const TESTS: &str = "--test-threads=2";

/// Tests the site in the directory `site` in the browsers of an engine, by the tests that have `filter` in their names.
pub fn test(workspace: &Workspace, site: &Path, plan: &Plan, engine: Engine, filter: Option<&str>) -> Result<Results> {
    let packages = packages::install(workspace, packages::FOR_TESTS)?;
    if plan.is_slow {
        setup::servers()?;
    }
    let mut stage = Stage::set_up(workspace, site, engine)?;
    let mut command = cargo();
    command.current_dir(&workspace.root).args(["test", "--package", BROWSER_TESTS, "--no-fail-fast", "--", TESTS]).args(filter);
    plan.tell(&mut command);
    stage.tell(&mut command);
    command.env("OFFRAMP_SITE", site).env("OFFRAMP_PACKAGES", packages);
    // A failure says what was expected and in which line; the frames of the runtime below it say nothing.
    command.env("RUST_BACKTRACE", "0");
    run_tests(&mut command, |line| stage.drivers.hear(line))
}

/// What a program needs that uses the site in a browser: the site behind the local server, and drivers. Both end with this value.
pub struct Stage {
    engine: Engine,
    drivers: Drivers,
    server: Server,
    first_view_budget: u64,
}

impl Stage {
    /// Serves the directory `site` and starts the drivers of an engine.
    pub fn set_up(workspace: &Workspace, site: &Path, engine: Engine) -> Result<Self> {
        let drivers = Drivers::start(engine)?;
        let server = Server::start(workspace, site, 0)?;
        Ok(Self { engine, drivers, server, first_view_budget: FirstView::of(workspace, site)?.budget })
    }

    /// Tells `command` where both are, through the variables that the package of the browser tests reads.
    pub fn tell(&self, command: &mut Command) {
        command.env("OFFRAMP_URL", &self.server.url);
        command.env("OFFRAMP_ENGINE", self.engine.name()).env("OFFRAMP_WEBDRIVER", self.drivers.addresses());
        command.env("OFFRAMP_FIRST_VIEW_BUDGET", self.first_view_budget.to_string());
    }
}
