//! Every check of the project, in one order, going on after failures.

use crate::engine::Engine;
use crate::plan::{BROWSER_TESTS, Group, Plan};
use crate::tally::{self, Results, Tally, run_tests};
use crate::workspace::Workspace;
use crate::{browser, install, other_programs, setup, site, supply, tidy, tools, wasm};
use anyhow::{Result, anyhow, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;
use system::files::{files_below, read, remove_directory};
use system::page_code;
use system::process::{cargo, run};
use system::purpose::Purpose;

/// Runs the checks of a plan; the last line says how many passed and failed.
pub fn run_plan(workspace: &Workspace, plan: &Plan) -> Result<ExitCode> {
    let mut tally = Tally::default();
    if plan.has(Group::Browser) {
        // They are needed last and take longest where they are missing. What goes wrong is said where they are needed.
        std::thread::spawn(setup::trunk);
        std::thread::spawn(|| install::directory(&tools::WASM_BINDGEN));
        if plan.uses().iter().any(|(engine, _)| *engine == Engine::Firefox) {
            std::thread::spawn(|| install::directory(&tools::GECKODRIVER));
        }
    }
    if plan.has(Group::Lint) {
        tally.check("formatting (rustfmt)", || {
            setup::components()?;
            run(in_root(workspace).args(["fmt", "--all", "--check"]))
        });
    }
    if plan.has(Group::Tidy) {
        tally.check("tidy", || tidy::check(workspace));
        if plan.is_slow {
            supply::check(workspace, &mut tally);
        }
    }
    if plan.has(Group::Lint) {
        tally.check("clippy for this machine", || lint(workspace, &["--workspace", "--all-targets"]));
        tally.check("clippy for the page", || {
            setup::page_target()?;
            let packages = wasm::PAGE_PACKAGES.iter().flat_map(|package| ["--package", package]);
            lint(workspace, &["--target", page_code::TARGET].into_iter().chain(packages).collect::<Vec<_>>())
        });
    }
    if plan.has(Group::Native) {
        tally.tests("tests on this machine", || native(workspace, plan));
        if plan.is_slow {
            tally.check("the command's files in other programs", || other_programs::check(workspace));
        }
    }
    if plan.has(Group::Docs) {
        tally.check("documentation", || {
            run(in_root(workspace).env("RUSTDOCFLAGS", "-D warnings").args(["doc", "--workspace", "--no-deps"]))
        });
    }
    // Linking the page keeps one core busy for a long time, and so does the one browser with the tests of the page's code.
    let site = std::thread::scope(|threads| {
        let site = plan.has(Group::Browser).then(|| threads.spawn(|| tally::timed(|| build_site(workspace, plan))));
        if plan.has(Group::Wasm) {
            tally.tests("tests of the page's code in Chromium", || wasm::test(workspace, plan));
        }
        site.map(|site| site.join().unwrap_or_else(|_| (Err(anyhow!("the build of the site stopped")), Duration::ZERO)))
    });
    if let Some(site) = site {
        use_site(workspace, plan, site, &mut tally);
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
    run_tests(&mut test, |_| ())
}

/// What the site of a run is built for.
const fn purpose(plan: &Plan) -> Purpose {
    if plan.is_quick { Purpose::Develop } else { Purpose::Publish }
}

/// Builds the site, and the tests that use it.
fn build_site(workspace: &Workspace, plan: &Plan) -> Result<PathBuf> {
    let site = site::build(workspace, purpose(plan))?;
    run(in_root(workspace).args(["test", "--package", BROWSER_TESTS, "--no-run"]))?;
    Ok(site)
}

/// Weighs the site and uses it in a real browser. Where it could not be built, nothing is tried: it would be an old one. A quick run
/// tests a site built quickly, which is neither short nor weighed.
fn use_site(workspace: &Workspace, plan: &Plan, (built, took): (Result<PathBuf>, Duration), tally: &mut Tally) {
    let Some(site) = tally.add("the site builds", built, took) else { return };
    if purpose(plan) == Purpose::Publish {
        tally.check("the first view's bytes", || site::weigh(workspace, &site));
    }
    for (engine, filter) in plan.uses() {
        let name = format!("use of the site in {}", engine.title());
        tally.tests(&name, || browser::test(workspace, &site, plan, engine, filter));
    }
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
    remove_directory(&workspace.target.join(page_code::TARGET).join("page"))?;
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
