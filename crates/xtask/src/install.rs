//! Finds the programs that cargo can install, in exactly their versions: on `PATH`, in the cache of this user, as a prebuilt program,
//! and else by compiling them.

use crate::tools::{self, CargoTool};
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::PoisonError;
use system::files::remove_directory;
use system::process::{capture, cargo, directories_with};
use system::progress::{self, Output};

/// The subcommand of cargo that downloads prebuilt programs, where a user has it.
const PREBUILT: &str = "cargo-binstall";

/// Returns the directory with the programs of a tool, and installs them if they are missing. Whoever asks while another thread installs
/// that tool waits for it.
pub fn directory(tool: &CargoTool) -> Result<PathBuf> {
    let _turn = tool.turn.lock().unwrap_or_else(PoisonError::into_inner);
    let is_suitable = |directory: &PathBuf| tool.programs.iter().all(|program| is_version(directory, program, tool.version));
    if let Some(directory) = directories_with(tool.programs[0]).into_iter().find(is_suitable) {
        return Ok(directory);
    }
    let name = format!("{}-{}", tool.package, tool.version);
    let cache = cache()?;
    let root = cache.join(&name);
    let directory = root.join("bin");
    if is_suitable(&directory) {
        return Ok(directory);
    }
    std::fs::create_dir_all(&root).with_context(|| format!("cannot create {}", root.display()))?;
    download(tool, &root);
    if !is_suitable(&directory) {
        // Each tool has a build directory of its own, for cargo lets only one installation at a time write into one; it is kept until the
        // tool is there, so that an installation which was stopped goes on.
        let build = cache.join("build").join(&name);
        compile(tool, &root, &build)?;
        remove_directory(&build)?;
    }
    if !is_suitable(&directory) {
        bail!("{} was installed, but {} does not hold it in version {}", tool.package, directory.display(), tool.version);
    }
    Ok(directory)
}

/// Downloads the programs of a tool prebuilt, if that is possible; that it is not is no failure, for they can be compiled.
fn download(tool: &CargoTool, root: &Path) {
    if directories_with(PREBUILT).is_empty() {
        return;
    }
    let mut command = Command::new(PREBUILT);
    command.arg(format!("{}@{}", tool.package, tool.version)).arg("--root").arg(root);
    command.args(["--no-confirm", "--disable-telemetry", "--disable-strategies", "compile"]).current_dir(root);
    let name = format!("downloading {} {} prebuilt", tool.package, tool.version);
    if progress::run(name, &mut command, Output::ShownIfItFails).is_err() {
        progress::print(&format!("{} {} could not be downloaded prebuilt.", tool.package, tool.version));
    }
}

/// Compiles a tool into the directory `root`.
fn compile(tool: &CargoTool, root: &Path, build: &Path) -> Result<()> {
    let mut command = cargo();
    command.args(["install", tool.package, "--version", tool.version, "--locked", "--force"]);
    command.args(tool.install_arguments).arg("--root").arg(root).arg("--target-dir").arg(build);
    // Outside the repository and without the settings of whoever builds it, which are meant for the page.
    command.current_dir(root);
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_build_setting(name)) {
        command.env_remove(name);
    }
    command.envs(tools::INSTALL_PROFILE.iter().copied());
    let name = format!("installing {} {} into {}", tool.package, tool.version, root.display());
    progress::run(name, &mut command, Output::ShownIfItFails).with_context(|| {
        format!(
            "cannot install {} {}; with a network, run the same command again: it goes on where it stopped",
            tool.package, tool.version
        )
    })
}

/// Whether an environment variable changes how cargo compiles.
fn is_build_setting(name: &OsStr) -> bool {
    let prefixes = ["CARGO_BUILD_", "CARGO_ENCODED_RUSTFLAGS", "CARGO_INSTALL_", "CARGO_PROFILE_", "CARGO_TARGET_", "RUSTFLAGS"];
    name.to_str().is_some_and(|name| prefixes.iter().any(|prefix| name.starts_with(prefix)))
}

fn is_version(directory: &Path, program: &str, version: &str) -> bool {
    let path = directory.join(program);
    path.is_file() && capture(Command::new(path).arg("--version")).is_ok_and(|answer| answers_version(&answer, program, version))
}

/// Whether a program's answer to `--version` is its name and this version, whatever follows, or this version alone.
fn answers_version(answer: &str, program: &str, version: &str) -> bool {
    answer.split_whitespace().take(2).eq([program, version]) || answer.trim() == version
}

/// Where this user's tools are kept.
fn cache() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let caches = set("XDG_CACHE_HOME").filter(|path| path.is_absolute()).or_else(|| Some(set("HOME")?.join(".cache")));
    Ok(caches.context("neither XDG_CACHE_HOME nor HOME says where tools can be kept; set one of them")?.join("offramp"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_suitable_only_in_exactly_its_version() {
        assert!(answers_version("trunk 0.21.14\n", "trunk", "0.21.14"));
        assert!(answers_version("wasm-bindgen 0.2.129 (abc 2026)\n", "wasm-bindgen", "0.2.129"));
        assert!(answers_version("0.9.2\n", "cargo-machete", "0.9.2"));
        assert!(!answers_version("0.9.20\n", "cargo-machete", "0.9.2"));
        assert!(!answers_version("trunk 0.21.1\n", "trunk", "0.21.14"));
        assert!(!answers_version("trunk-ng 0.21.14\n", "trunk", "0.21.14"));
        assert!(!answers_version("", "trunk", "0.21.14"));
    }

    #[test]
    fn settings_for_the_page_do_not_reach_the_tools() {
        for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "RUSTFLAGS", "CARGO_PROFILE_RELEASE_LTO"] {
            assert!(is_build_setting(OsStr::new(name)), "{name}");
        }
        for name in ["CARGO_HOME", "CARGO_NET_OFFLINE", "PATH", "RUSTUP_TOOLCHAIN"] {
            assert!(!is_build_setting(OsStr::new(name)), "{name}");
        }
    }
}
