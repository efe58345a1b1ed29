//! Runs the tests that are written for the browser (`#[wasm_bindgen_test]`) in a headless Chromium.

use crate::plan::Plan;
use crate::setup;
use crate::tally::{Results, run_tests};
use crate::workspace::{Package, Target, Workspace};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use system::files::files_below;
use system::page_code;
use system::process::cargo;

/// The packages that the page consists of.
pub const PAGE_PACKAGES: [&str; 9] =
    ["model", "protocol", "words", "chart", "figures", "explorer", "analyst", "share", "answers"];

/// The attribute of such a test.
const ATTRIBUTE: &str = "wasm_bindgen_test";

/// After how many seconds a test counts as stuck; the compiler's unoptimised code is slow.
const PATIENCE_SECONDS: &str = "1200";

/// The package with the component tests of the page, which is all that a quick run tests here: what the others ask a browser is whether it
/// gives the same bits as this machine.
const COMPONENTS: &str = "explorer";

/// Whether the tests of a package run in the browser.
fn is_tested(package: &str, is_quick: bool) -> bool {
    if is_quick { package == COMPONENTS } else { PAGE_PACKAGES.contains(&package) }
}

/// Runs the browser tests of every package of the page that has some.
pub fn test(workspace: &Workspace, plan: &Plan) -> Result<Results> {
    setup::page_target()?;
    let runner = setup::wasm_bindgen(workspace)?.join("wasm-bindgen-test-runner");
    let driver = setup::chromium()?;
    let mut sum = Results::default();
    for package in workspace.packages.iter().filter(|package| is_tested(&package.name, plan.is_quick)) {
        let selection = targets_with_tests(package)?;
        if selection.is_empty() {
            println!("{} has no tests for the browser.", package.name);
            continue;
        }
        let mut command = cargo();
        command.current_dir(&workspace.root).args([
            "test",
            "--target",
            page_code::TARGET,
            "--package",
            &package.name,
            "--no-fail-fast",
        ]);
        command.args(selection).args(plan.filter.as_deref());
        plan.tell(&mut command);
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner);
        command
            .env("CHROMEDRIVER", &driver)
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE_SECONDS);
        sum += run_tests(&mut command, |_| ())?;
    }
    Ok(sum)
}

/// The arguments of `cargo test` that select what has tests for the browser; the other test files need not even compile for it.
fn targets_with_tests(package: &Package) -> Result<Vec<String>> {
    let mut arguments = Vec::new();
    for target in &package.targets {
        if has_tests(target)? {
            match target.kind.as_str() {
                "test" => arguments.extend(["--test".to_owned(), target.name.clone()]),
                "bin" => arguments.extend(["--bin".to_owned(), target.name.clone()]),
                _ => arguments.push("--lib".to_owned()),
            }
        }
    }
    Ok(arguments)
}

fn has_tests(target: &Target) -> Result<bool> {
    let directory = target.source.parent().unwrap_or(Path::new("."));
    match target.kind.as_str() {
        // A test file is a target by itself; its neighbours are others, unless it is the start of a directory.
        "test" if !target.source.ends_with("main.rs") => mentions_tests(&target.source),
        "test" | "bin" | "lib" => {
            for path in files_below(directory)?.iter().filter(|path| path.ends_with(".rs")) {
                if mentions_tests(&directory.join(path))? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Ok(false),
    }
}

fn mentions_tests(file: &Path) -> Result<bool> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(text.contains(ATTRIBUTE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_run_has_the_component_tests_alone() {
        let tested =
            |is_quick: bool| PAGE_PACKAGES.into_iter().filter(|package| is_tested(package, is_quick)).collect::<Vec<_>>();
        assert_eq!(tested(false), PAGE_PACKAGES);
        assert_eq!(tested(true), [COMPONENTS]);
        assert!(!is_tested("site", false) && !is_tested("site", true));
    }

    #[test]
    fn only_the_parts_of_a_package_with_browser_tests_are_selected() {
        let directory = tempfile::tempdir().expect("a directory for temporary files");
        let files = [
            ("src/lib.rs", "mod deep;"),
            ("src/deep/part.rs", "#[wasm_bindgen_test] fn a() {}"),
            ("tests/browser.rs", "#[wasm_bindgen_test] fn b() {}"),
            ("tests/native.rs", "#[test] fn c() {}"),
        ];
        for (path, text) in files {
            let file = directory.path().join(path);
            fs::create_dir_all(file.parent().expect("it has one")).expect("the directory can be written");
            fs::write(file, text).expect("the directory can be written");
        }
        let target = |kind: &str, name: &str, path: &str| Target {
            name: name.to_owned(),
            kind: kind.to_owned(),
            source: directory.path().join(path),
        };
        let targets = vec![
            target("lib", "a", "src/lib.rs"),
            target("test", "browser", "tests/browser.rs"),
            target("test", "native", "tests/native.rs"),
        ];
        let package = Package { name: "a".to_owned(), dependencies: Vec::new(), targets };
        assert_eq!(targets_with_tests(&package).expect("the files can be read"), ["--lib", "--test", "browser"]);
    }
}
