//! How the page's code is compiled. The project's commands compile it while tools are still being installed; the site builder, and
//! trunk under it, then find it compiled, because all three ask cargo for the same thing.

use crate::process::cargo;
use crate::purpose::Purpose;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the compiler calls browsers.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The package of the page.
pub const PAGE: &str = "explorer";

/// The packages that the page fetches only when a reader asks for more than the curves: what takes longer than a frame, and what
/// readers take away. The names of their files are theirs.
pub const ON_DEMAND: [&str; 2] = ["analyst", "share"];

/// The packages that documents beside the page load, which the page knows nothing of.
pub const BESIDE: [&str; 1] = ["answers"];

/// The profile in which cargo compiles the page's code.
pub fn profile(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Develop => "dev",
        Purpose::Read | Purpose::Publish => "page",
    }
}

/// The directory, below cargo's for the whole workspace, into which cargo writes the page's code.
pub fn directory(purpose: Purpose) -> PathBuf {
    let profile = match profile(purpose) {
        "dev" => "debug",
        own => own,
    };
    Path::new(TARGET).join(profile)
}

/// The command that compiles the page, what it fetches on demand and what other documents load, for the repository at `root`.
///
/// All are named at once, since the packages named decide on the features of what they share: it is compiled once.
pub fn compilation(root: &Path, purpose: Purpose) -> Command {
    let mut build = cargo();
    build.current_dir(root).args(["build", "--locked", "--lib", "--bins", "--profile", profile(purpose), "--target", TARGET]);
    build.args(ON_DEMAND.iter().chain(&BESIDE).chain([&PAGE]).flat_map(|package| ["--package", package]));
    set_flags(&mut build, purpose);
    build
}

/// Sets the compiler's flags of a command that compiles for a purpose: panic messages name source files, and readers have no use for
/// where those lay on this machine. Whoever develops has, and shares what is compiled with the tests, which have no such flags.
pub fn set_flags(command: &mut Command, purpose: Purpose) {
    if purpose == Purpose::Develop {
        return;
    }
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    if let Some(home) = home {
        let sources = format!("--remap-path-prefix={}=", home.join("registry/src").display());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", sources);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_compiled_at_once_in_the_profile_of_the_purpose() {
        let command = compilation(Path::new("/repository"), Purpose::Read);
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy().into_owned()).collect();
        for package in ["analyst", "share", "answers", "explorer"] {
            assert!(words.windows(2).any(|pair| pair == ["--package", package]), "{words:?}");
        }
        assert!(words.windows(2).any(|pair| pair == ["--profile", "page"]), "{words:?}");
    }

    #[test]
    fn the_code_lies_where_cargo_puts_the_profile() {
        assert_eq!(directory(Purpose::Develop), Path::new("wasm32-unknown-unknown/debug"));
        assert_eq!(directory(Purpose::Publish), Path::new("wasm32-unknown-unknown/page"));
    }
}
