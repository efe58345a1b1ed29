//! Every check of the project, in one order, going on after failures.

use crate::tally::{Tally, count_tests};
use crate::tools::PAGE_TARGET;
use crate::workspace::Workspace;
use crate::{browser, setup, site, tidy, wasm};
use anyhow::Result;
use clap::ValueEnum;
use std::process::{Command, ExitCode};
use system::process::{cargo, run};

/// The package of the tests that need the served site.
pub const BROWSER_TESTS: &str = "browser-tests";

/// What can be checked by itself with `--only`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Group {
    /// The formatter and the linter.
    Lint,
    /// The rules of the project about its own text.
    Tidy,
    /// Tests on this machine.
    Native,
    /// Tests of the page's code in a browser.
    Wasm,
    /// The documentation builds without warnings.
    Docs,
    /// The site, its weight, and its use in a browser.
    Browser,
}

/// Runs the groups in `only`, or all of them if it is empty; the last line says how many checks passed and failed.
pub fn run_groups(workspace: &Workspace, only: &[Group]) -> Result<ExitCode> {
    let wanted = |group| only.is_empty() || only.contains(&group);
    let mut tally = Tally::default();
    if wanted(Group::Lint) {
        tally.check("formatting (rustfmt)", || {
            setup::components()?;
            run(in_root(workspace).args(["fmt", "--all", "--check"]))
        });
    }
    if wanted(Group::Tidy) {
        tally.check("tidy", || tidy::check(workspace));
    }
    if wanted(Group::Lint) {
        tally.check("clippy for this machine", || lint(workspace, &["--workspace", "--all-targets"]));
        tally.check("clippy for the page", || {
            setup::page_target()?;
            let packages = wasm::PAGE_PACKAGES.iter().flat_map(|package| ["--package", package]);
            lint(workspace, &["--target", PAGE_TARGET].into_iter().chain(packages).collect::<Vec<_>>())
        });
    }
    if wanted(Group::Native) {
        tally.tests("tests on this machine", || {
            setup::fonts()?;
            count_tests(in_root(workspace).args(["test", "--workspace", "--exclude", BROWSER_TESTS, "--no-fail-fast"]))
        });
    }
    if wanted(Group::Wasm) {
        tally.tests("tests of the page's code in Chromium", || wasm::test(workspace));
    }
    if wanted(Group::Docs) {
        tally.check("documentation", || {
            run(in_root(workspace).env("RUSTDOCFLAGS", "-D warnings").args(["doc", "--workspace", "--no-deps"]))
        });
    }
    if wanted(Group::Browser) {
        site_and_browser(workspace, &mut tally);
    }
    Ok(tally.finish())
}

fn lint(workspace: &Workspace, what: &[&str]) -> Result<()> {
    setup::components()?;
    run(in_root(workspace).arg("clippy").args(what).args(["--", "--deny", "warnings"]))
}

/// The checks that need a built site; where it cannot be built they are not tried, for they would test an old one.
fn site_and_browser(workspace: &Workspace, tally: &mut Tally) {
    let mut built = None;
    tally.check("the site builds", || {
        built = Some(site::build(workspace)?);
        Ok(())
    });
    let Some(site) = built else { return };
    tally.check("the first view's bytes", || site::weigh(workspace, &site));
    tally.tests("use of the site in Chromium", || browser::test(workspace, site));
}

fn in_root(workspace: &Workspace) -> Command {
    let mut cargo = cargo();
    cargo.current_dir(&workspace.root);
    cargo
}
