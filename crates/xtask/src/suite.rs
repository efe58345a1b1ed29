//! Every check of the project, in one order, going on after failures.

use crate::tally::{Results, Tally, run_tests};
use crate::tools::PAGE_TARGET;
use crate::workspace::Workspace;
use crate::{browser, setup, site, tidy, wasm};
use anyhow::{Result, ensure};
use std::path::Path;
use std::process::{Command, ExitCode};
use system::files::{files_below, read, remove_directory};
use system::process::{cargo, run};
use system::purpose::Purpose;

/// The package of the tests that need the served site.
pub const BROWSER_TESTS: &str = "browser-tests";

/// The one end-to-end test of a quick run: it uses the page as a reader does.
const JOURNEY: &str = "journey";

/// Which share of their random draws the laws of the model are held to in a quick run.
const QUICK_SHARE_OF_DRAWS: &str = "0.1";

/// What can be checked by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

impl Group {
    /// All groups with the names that people type.
    pub const ALL: [(&str, Self); 6] = [
        ("lint", Self::Lint),
        ("tidy", Self::Tidy),
        ("native", Self::Native),
        ("wasm", Self::Wasm),
        ("docs", Self::Docs),
        ("browser", Self::Browser),
    ];

    /// The group of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, group)| *group)
    }
}

/// Which checks are run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The groups, or all of them if there is none.
    pub only: Vec<Group>,
    /// Tests whose names have this in them; without it all.
    pub filter: Option<String>,
    /// Whether the checks should be over in minutes: fewer draws, one journey end to end.
    pub is_quick: bool,
    /// Whether the checks may take long: long forms of tests, and the site built twice.
    pub is_slow: bool,
}

impl Plan {
    /// Whether a group is run. Documentation finds little and takes long, and lints have no names to choose from.
    fn has(&self, group: Group) -> bool {
        match (self.only.as_slice(), group) {
            ([], Group::Docs) => !self.is_quick && self.filter.is_none(),
            ([], Group::Lint | Group::Tidy) => self.filter.is_none(),
            ([], _) => true,
            (only, _) => only.contains(&group),
        }
    }

    /// Tells the tests how much to do.
    pub fn tell(&self, command: &mut Command) {
        if self.is_quick {
            command.env("OFFRAMP_DRAWS_SHARE", QUICK_SHARE_OF_DRAWS);
        }
        if self.is_slow {
            command.env("OFFRAMP_SLOW", "1");
        }
    }

    /// The name that end-to-end tests must have in theirs.
    pub fn browser_filter(&self) -> Option<&str> {
        self.filter.as_deref().or(self.is_quick.then_some(JOURNEY))
    }
}

/// Runs the checks of a plan; the last line says how many passed and failed.
pub fn run_plan(workspace: &Workspace, plan: &Plan) -> Result<ExitCode> {
    let mut tally = Tally::default();
    if plan.has(Group::Lint) {
        tally.check("formatting (rustfmt)", || {
            setup::components()?;
            run(in_root(workspace).args(["fmt", "--all", "--check"]))
        });
    }
    if plan.has(Group::Tidy) {
        tally.check("tidy", || tidy::check(workspace));
    }
    if plan.has(Group::Lint) {
        tally.check("clippy for this machine", || lint(workspace, &["--workspace", "--all-targets"]));
        tally.check("clippy for the page", || {
            setup::page_target()?;
            let packages = wasm::PAGE_PACKAGES.iter().flat_map(|package| ["--package", package]);
            lint(workspace, &["--target", PAGE_TARGET].into_iter().chain(packages).collect::<Vec<_>>())
        });
    }
    if plan.has(Group::Native) {
        tally.tests("tests on this machine", || native(workspace, plan));
    }
    if plan.has(Group::Wasm) {
        tally.tests("tests of the page's code in Chromium", || wasm::test(workspace, plan));
    }
    if plan.has(Group::Docs) {
        tally.check("documentation", || {
            run(in_root(workspace).env("RUSTDOCFLAGS", "-D warnings").args(["doc", "--workspace", "--no-deps"]))
        });
    }
    if plan.has(Group::Browser) {
        site_and_browser(workspace, plan, &mut tally);
    }
    Ok(tally.finish())
}

fn lint(workspace: &Workspace, what: &[&str]) -> Result<()> {
    setup::components()?;
    run(in_root(workspace).arg("clippy").args(what).args(["--", "--deny", "warnings"]))
}

fn native(workspace: &Workspace, plan: &Plan) -> Result<Results> {
    setup::fonts()?;
    let mut test = in_root(workspace);
    test.args(["test", "--workspace", "--exclude", BROWSER_TESTS, "--no-fail-fast"]).args(plan.filter.as_deref());
    plan.tell(&mut test);
    run_tests(&mut test)
}

/// The checks that need a built site; where it cannot be built they are not tried, for they would test an old one.
fn site_and_browser(workspace: &Workspace, plan: &Plan, tally: &mut Tally) {
    let purpose = if plan.is_quick { Purpose::Develop } else { Purpose::Publish };
    let mut built = None;
    tally.check("the site builds", || {
        built = Some(site::build(workspace, purpose)?);
        Ok(())
    });
    let Some(site) = built else { return };
    if purpose == Purpose::Publish {
        tally.check("the first view's bytes", || site::weigh(workspace, &site));
    }
    tally.tests("use of the site in Chromium", || browser::test(workspace, &site, plan));
    if plan.is_slow {
        tally.check("the site built a second time has the same bytes", || built_again_is_the_same(workspace, &site));
    }
}

fn built_again_is_the_same(workspace: &Workspace, site: &Path) -> Result<()> {
    let contents = || {
        let files = files_below(site)?.into_iter().map(|path| Ok((read(&site.join(&path))?, path)));
        files.collect::<Result<Vec<_>>>()
    };
    let first = contents()?;
    // Everything is compiled again; cargo would otherwise take what it has.
    remove_directory(&workspace.target.join(PAGE_TARGET).join("page"))?;
    site::build(workspace, Purpose::Publish)?;
    let second = contents()?;
    let differing: Vec<_> = first.iter().filter(|file| !second.contains(file)).map(|(_, path)| path).collect();
    ensure!(differing.is_empty() && first.len() == second.len(), "these files differ: {differing:?}");
    Ok(())
}

fn in_root(workspace: &Workspace) -> Command {
    let mut cargo = cargo();
    cargo.current_dir(&workspace.root);
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_leaves_out_what_has_no_names_and_a_quick_run_the_documentation() {
        let groups = |plan: &Plan| Group::ALL.map(|(_, group)| plan.has(group));
        assert_eq!(groups(&Plan::default()), [true; 6]);
        let quick = Plan { is_quick: true, ..Plan::default() };
        assert_eq!(groups(&quick), [true, true, true, true, false, true]);
        let filtered = Plan { filter: Some("drag".to_owned()), ..Plan::default() };
        assert_eq!(groups(&filtered), [false, false, true, true, false, true]);
        let only = Plan { only: vec![Group::Docs], filter: Some("drag".to_owned()), ..Plan::default() };
        assert_eq!(groups(&only), [false, false, false, false, true, false]);
    }

    #[test]
    fn a_quick_run_makes_one_journey_unless_a_test_is_named() {
        let quick = Plan { is_quick: true, ..Plan::default() };
        assert_eq!(quick.browser_filter(), Some(JOURNEY));
        assert_eq!(Plan { filter: Some("drag".to_owned()), ..quick }.browser_filter(), Some("drag"));
        assert_eq!(Plan::default().browser_filter(), None);
    }
}
