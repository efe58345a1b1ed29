//! Searches for inputs that are not borne: `crates/fuzz` compiled so that what an input reaches is seen (libFuzzer).

use crate::workspace::Workspace;
use crate::{install, tools};
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::Command;
use system::process::{path_starting_with, run};

/// How many inputs of a target are tried unless it is said.
pub const RUNS: u64 = 1_000_000;

/// The longest input, in bytes: more than any link, and a file with something of everything.
const LONGEST: &str = "4500";

/// The most seconds that an input may take.
const PATIENCE: &str = "10";

/// What is tried.
#[derive(Debug, PartialEq, Eq)]
pub struct Search {
    /// The target; without it all, one after the other.
    pub target: Option<String>,
    /// How many inputs of each.
    pub runs: u64,
    /// The most seconds for each; without it as many as it takes.
    pub seconds: Option<u64>,
}

/// Tries inputs, those of the corpus first. What reaches more of the code is kept below the build directory, and so is what is not borne.
pub fn search(workspace: &Workspace, search: &Search) -> Result<()> {
    let package = workspace.root.join("crates/fuzz");
    let mut targets: Vec<String> = Vec::new();
    for entry in fs::read_dir(package.join("corpus")).context("cannot list crates/fuzz/corpus")? {
        targets.push(entry?.file_name().to_string_lossy().into_owned());
    }
    targets.sort_unstable();
    if let Some(target) = &search.target {
        if !targets.contains(target) {
            bail!("fuzz: expected one of {}, got {target:?}", targets.join(", "));
        }
        targets.retain(|one| one == target);
    }
    let fuzz = install::directory(&tools::FUZZ)?;
    for target in targets {
        let found = workspace.target.join("fuzz").join(&target);
        fs::create_dir_all(&found).with_context(|| format!("cannot create {}", found.display()))?;
        let mut command = Command::new(fuzz.join("cargo-fuzz"));
        command.current_dir(&workspace.root).env("PATH", path_starting_with(&[&fuzz])?);
        // Whole-program optimisation would take longer than it saves, and all code says what it reaches without a sanitizer: it is safe.
        command.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        command.arg("run").arg("--fuzz-dir").arg(&package).args(["--features", "search", "--sanitizer", "none"]);
        command.arg(&target).arg(&found).arg(package.join("corpus").join(&target)).arg("--");
        command.arg(format!("-runs={}", search.runs)).arg(format!("-max_len={LONGEST}")).arg(format!("-timeout={PATIENCE}"));
        command.arg(format!("-artifact_prefix={}/{target}-", found.with_file_name("").display()));
        command.args(search.seconds.map(|seconds| format!("-max_total_time={seconds}"))).arg("-print_final_stats=1");
        run(&mut command)?;
    }
    Ok(())
}
