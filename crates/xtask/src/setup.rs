//! Makes sure that the tools of `tools` are on this machine, and installs what is missing.

use crate::install;
use crate::tools::{self, SystemPackage};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use system::files::files_below;
use system::page_code;
use system::process::{capture, cargo, directories_with};
use system::progress::{self, Output, Step};

/// The program `trunk`.
pub fn trunk() -> Result<PathBuf> {
    Ok(install::directory(&tools::TRUNK)?.join("trunk"))
}

/// Downloads the sources that building the page needs, so that the build itself can do without a network.
pub fn page_sources(workspace: &Workspace) -> Result<()> {
    let mut fetch = cargo();
    fetch.current_dir(&workspace.root).args(["fetch", "--locked", "--target", page_code::TARGET]);
    progress::run("downloading the sources of the page's packages", &mut fetch, Output::ShownIfItFails)
}

/// Everything that the checks need beyond what the site needs.
pub fn check_tools() -> Result<()> {
    components()?;
    fonts()?;
    chromium()?;
    firefox()?;
    install::directory(&tools::GECKODRIVER)?;
    webkit().map(drop)
}

/// The compiler's target for the page.
pub fn page_target() -> Result<()> {
    let library = capture(Command::new("rustc").args(["--print", "target-libdir", "--target", page_code::TARGET]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    let mut add = Command::new("rustup");
    add.args(["target", "add", page_code::TARGET]);
    progress::run(format!("installing the Rust target {}", page_code::TARGET), &mut add, Output::ShownIfItFails)
        .with_context(|| format!("the standard library for {} is missing and rustup could not add it", page_code::TARGET))
}

/// The formatter and the linter of the toolchain.
pub fn components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if capture(cargo().args([subcommand, "--version"])).is_err() {
            let mut add = Command::new("rustup");
            add.args(["component", "add", component]);
            progress::run(format!("installing {component}"), &mut add, Output::ShownIfItFails)?;
        }
    }
    Ok(())
}

/// The directory of `wasm-bindgen` and its test runner, in the version of the crate that the page is compiled with; trunk has to find
/// it before any other.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<PathBuf> {
    same_wasm_bindgen(&workspace.locked_version("wasm-bindgen")?, tools::WASM_BINDGEN.version)?;
    install::directory(&tools::WASM_BINDGEN)
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

/// Installs Chromium where it is missing and says where its driver is.
pub fn chromium() -> Result<PathBuf> {
    system_packages(&[tools::CHROMIUM, tools::CHROMEDRIVER])?;
    found(tools::CHROMEDRIVER.program)
}

/// Installs Firefox where it is missing. Its driver is one of cargo's tools.
pub fn firefox() -> Result<()> {
    // Wherever it comes from, it may be called by its short name.
    if directories_with(FIREFOX).is_empty() { system_packages(&[tools::FIREFOX]) } else { Ok(()) }
}

/// Installs WebKit, and a screen for it, where they are missing and says where its driver is.
pub fn webkit() -> Result<PathBuf> {
    system_packages(&[tools::WEBKIT_DRIVER, tools::XVFB])?;
    found(tools::WEBKIT_DRIVER.program)
}

/// Installs a spreadsheet program where it is missing.
pub fn spreadsheet() -> Result<()> {
    system_packages(&[tools::SPREADSHEET])
}

/// Installs the servers of other people in which the slow tests try the site's configurations, where they are missing.
pub fn servers() -> Result<()> {
    let absent = tools::SERVERS.iter().filter(|(_, file)| !Path::new(file).exists());
    let names: Vec<_> = absent.map(|(package, _)| *package).collect();
    if names.is_empty() { Ok(()) } else { debian_packages(&names) }
}

/// The name by which the driver of Firefox finds it.
const FIREFOX: &str = "firefox";

fn found(program: &str) -> Result<PathBuf> {
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
    match debian_packages(&[tools::FONTS]) {
        Err(error) if files.iter().any(|file| is_font(file)) => {
            progress::print(&format!("Going on with the fonts that are here: {error:#}"));
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

fn system_packages(packages: &[SystemPackage]) -> Result<()> {
    let absent = packages.iter().filter(|package| directories_with(package.program).is_empty());
    let names: Vec<_> = absent.map(|package| package.name).collect();
    if names.is_empty() { Ok(()) } else { debian_packages(&names) }
}

/// Installs packages that are missing.
fn debian_packages(names: &[&str]) -> Result<()> {
    let missing = format!("{} {} missing", names.join(" and "), if names.len() == 1 { "is" } else { "are" });
    let by_hand = format!("install them, then run the same command again (Debian: apt-get install {})", names.join(" "));
    if directories_with("apt-get").is_empty() {
        bail!("{missing} and this system has no apt-get; {by_hand}");
    }
    let is_root = capture(Command::new("id").arg("-u"))?.trim() == "0";
    if !is_root && directories_with("sudo").is_empty() {
        bail!("{missing}, and only root can install packages; {by_hand}");
    }
    let step = Step::begin(format!("installing the Debian packages {}", names.join(" ")));
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "env" } else { "sudo" });
        if !is_root {
            command.arg("env");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]).args(arguments);
        step.run(&mut command, Output::ShownIfItFails)
    };
    apt_get(&["update"])?;
    apt_get(&[&["install", "--yes", "--no-install-recommends"], names].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
