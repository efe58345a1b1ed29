//! Makes sure that the tools of `tools` are on this machine; installs what is missing, with one line that says what and how long.

use crate::tools::{self, CargoTool, SystemPackage};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use system::files::files_below;
use system::process::{capture, cargo, directories_with, run_quietly};

/// Where the tools that build the site are.
pub struct SiteTools {
    /// The program `trunk`.
    pub trunk: PathBuf,
    /// The directory of `wasm-bindgen`, which trunk has to find before any other.
    pub wasm_bindgen: PathBuf,
}

/// Everything that building the site needs.
pub fn site_tools(workspace: &Workspace) -> Result<SiteTools> {
    page_target()?;
    let wasm_bindgen = wasm_bindgen(workspace)?;
    let trunk = cargo_tool(&tools::TRUNK)?.join("trunk");
    fonts()?;
    Ok(SiteTools { trunk, wasm_bindgen })
}

/// Downloads the sources that building the page needs, so that the build itself can do without a network.
pub fn page_sources(workspace: &Workspace) -> Result<()> {
    run_quietly(cargo().current_dir(&workspace.root).args(["fetch", "--locked", "--target", tools::PAGE_TARGET]))
}

/// Everything that the checks need beyond what the site needs.
pub fn check_tools() -> Result<()> {
    components()?;
    fonts()?;
    browser().map(drop)
}

/// The compiler's target for the page.
pub fn page_target() -> Result<()> {
    let library = capture(Command::new("rustc").args(["--print", "target-libdir", "--target", tools::PAGE_TARGET]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    announce(&format!("the Rust target {}", tools::PAGE_TARGET), 1);
    run_quietly(Command::new("rustup").args(["target", "add", tools::PAGE_TARGET]))
        .with_context(|| format!("the standard library for {} is missing and rustup could not add it", tools::PAGE_TARGET))
}

/// The formatter and the linter of the toolchain.
pub fn components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if capture(cargo().args([subcommand, "--version"])).is_err() {
            announce(component, 1);
            run_quietly(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The directory of `wasm-bindgen` and its test runner, in the version of the crate that the page is compiled with.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<PathBuf> {
    let locked = workspace.locked_version("wasm-bindgen")?;
    same_wasm_bindgen(&locked, tools::WASM_BINDGEN.version)?;
    cargo_tool(&tools::WASM_BINDGEN)
}

/// Fails unless the crate and the program have the same version, which wasm-bindgen insists on.
pub fn same_wasm_bindgen(crate_version: &str, program_version: &str) -> Result<()> {
    if crate_version != program_version {
        bail!(
            "Cargo.lock has the crate wasm-bindgen {crate_version}, but crates/xtask/src/tools.rs names the program {program_version}: \
             they must be equal, so change WASM_BINDGEN there or the `=` version in Cargo.toml"
        );
    }
    Ok(())
}

/// Installs the browser of the tests where it is missing and says where its driver is.
pub fn browser() -> Result<PathBuf> {
    system_packages(&[tools::CHROMIUM, tools::CHROMEDRIVER])?;
    let program = tools::CHROMEDRIVER.program;
    let directory = directories_with(program).into_iter().next();
    Ok(directory.with_context(|| format!("no directory of PATH holds {program}"))?.join(program))
}

/// Installs npm where it is missing.
pub fn npm() -> Result<()> {
    system_packages(&[tools::NPM])
}

/// Makes sure that the command has fonts to draw figures in as pixels; installs them where there are none that suit.
///
/// Fonts that do not quite suit are better than none: with these, what cannot be installed is only said.
pub fn fonts() -> Result<()> {
    let own = std::env::home_dir().into_iter().flat_map(|home| tools::OWN_FONT_DIRECTORIES.map(|path| home.join(path)));
    let directories = tools::FONT_DIRECTORIES.iter().map(PathBuf::from).chain(own).filter(|directory| directory.is_dir());
    // A directory that cannot be listed has no fonts for us.
    let files: Vec<String> = directories.flat_map(|directory| files_below(&directory).unwrap_or_default()).collect();
    if files.iter().any(|file| is_suitable_font(file)) {
        return Ok(());
    }
    match debian_packages(&[tools::FONTS], tools::FONTS_MINUTES) {
        Err(error) if files.iter().any(|file| is_font(file)) => {
            println!("Going on with the fonts that are here: {error:#}");
            Ok(())
        }
        other => other,
    }
}

/// Whether the file at `path` has letters as wide as figures expect.
fn is_suitable_font(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| tools::FONT_FILES.contains(&name))
}

fn is_font(path: &str) -> bool {
    [".ttf", ".otf", ".ttc"].iter().any(|ending| path.ends_with(ending))
}

/// The directory with the programs of a tool in exactly its version: on `PATH`, else in the cache, where it is installed if missing.
fn cargo_tool(tool: &CargoTool) -> Result<PathBuf> {
    let suitable = |directory: &PathBuf| tool.programs.iter().all(|program| is_version(directory, program, tool.version));
    if let Some(directory) = directories_with(tool.programs[0]).into_iter().find(suitable) {
        return Ok(directory);
    }
    let root = cache()?.join(format!("{}-{}", tool.package, tool.version));
    let directory = root.join("bin");
    if !suitable(&directory) {
        install(tool, &root)?;
    }
    if !suitable(&directory) {
        bail!("{} was installed, but {} does not hold it in version {}", tool.package, directory.display(), tool.version);
    }
    Ok(directory)
}

fn install(tool: &CargoTool, root: &Path) -> Result<()> {
    announce(&format!("{} {} into {}", tool.package, tool.version, root.display()), tool.minutes);
    // Kept until the end, so that an installation that was stopped goes on where it was.
    let build = root.join("build");
    std::fs::create_dir_all(&build).with_context(|| format!("cannot create {}", build.display()))?;
    let mut command = cargo();
    command.args(["install", tool.package, "--version", tool.version, "--locked", "--force"]);
    command.args(tool.install_arguments).arg("--root").arg(root).arg("--target-dir").arg(&build);
    // Outside the repository and without the settings of whoever builds it, which are meant for the page.
    command.current_dir(root);
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_build_setting(name)) {
        command.env_remove(name);
    }
    command.envs(tools::INSTALL_PROFILE.iter().copied());
    run_quietly(&mut command).with_context(|| {
        format!(
            "cannot install {} {}; with a network, run the same command again: it goes on where it stopped",
            tool.package, tool.version
        )
    })?;
    std::fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))
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

/// Whether a program's answer to `--version` is its name and this version, whatever follows.
fn answers_version(answer: &str, program: &str, version: &str) -> bool {
    answer.split_whitespace().take(2).eq([program, version])
}

/// Where this user's tools are kept.
fn cache() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let caches = set("XDG_CACHE_HOME").filter(|path| path.is_absolute()).or_else(|| Some(set("HOME")?.join(".cache")));
    Ok(caches.context("neither XDG_CACHE_HOME nor HOME says where tools can be kept; set one of them")?.join("offramp"))
}

fn system_packages(packages: &[SystemPackage]) -> Result<()> {
    let absent = packages.iter().filter(|package| directories_with(package.program).is_empty());
    let names: Vec<_> = absent.map(|package| package.name).collect();
    if names.is_empty() { Ok(()) } else { debian_packages(&names, tools::SYSTEM_PACKAGES_MINUTES) }
}

/// Installs packages that are missing, which takes so many minutes.
fn debian_packages(names: &[&str], minutes: u32) -> Result<()> {
    let missing = format!("{} {} missing", names.join(" and "), if names.len() == 1 { "is" } else { "are" });
    let by_hand = format!("install them, then run the same command again (Debian: apt-get install {})", names.join(" "));
    if directories_with("apt-get").is_empty() {
        bail!("{missing} and this system has no apt-get; {by_hand}");
    }
    let is_root = capture(Command::new("id").arg("-u"))?.trim() == "0";
    if !is_root && directories_with("sudo").is_empty() {
        bail!("{missing}, and only root can install packages; {by_hand}");
    }
    announce(&format!("the Debian packages {}", names.join(" ")), minutes);
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "env" } else { "sudo" });
        if !is_root {
            command.arg("env");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]).args(arguments);
        run_quietly(&mut command)
    };
    apt_get(&["update"])?;
    apt_get(&[&["install", "--yes", "--no-install-recommends"], names].concat())
}

fn announce(what: &str, minutes: u32) {
    let unit = if minutes == 1 { "minute" } else { "minutes" };
    println!("Installing {what} (about {minutes} {unit} on two cores)");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_suitable_only_in_exactly_its_version() {
        assert!(answers_version("trunk 0.21.14\n", "trunk", "0.21.14"));
        assert!(answers_version("wasm-bindgen 0.2.129 (abc 2026)\n", "wasm-bindgen", "0.2.129"));
        assert!(!answers_version("trunk 0.21.1\n", "trunk", "0.21.14"));
        assert!(!answers_version("trunk-ng 0.21.14\n", "trunk", "0.21.14"));
        assert!(!answers_version("", "trunk", "0.21.14"));
    }

    #[test]
    fn a_font_suits_by_the_name_of_its_file_wherever_it_lies() {
        assert!(is_suitable_font("truetype/noto/NotoSans-Regular.ttf") && is_suitable_font("Arial.ttf"));
        assert!(!is_suitable_font("truetype/dejavu/DejaVuSans.ttf") && is_font("truetype/dejavu/DejaVuSans.ttf"));
        assert!(!is_font("truetype/noto/README") && !is_suitable_font("NotoSans-Regular.ttf.bak"));
    }

    #[test]
    fn unequal_versions_of_crate_and_program_are_an_error_with_both() {
        assert!(same_wasm_bindgen("0.2.129", "0.2.129").is_ok());
        let message = same_wasm_bindgen("0.2.130", "0.2.129").expect_err("they differ").to_string();
        assert!(message.contains("wasm-bindgen 0.2.130") && message.contains("the program 0.2.129"), "{message}");
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
