//! The one list of the tools that the commands use, with their versions.

use std::sync::Mutex;

/// A program that `cargo install` builds.
pub struct CargoTool {
    /// The name of its package.
    pub package: &'static str,
    /// The exact version in use.
    pub version: &'static str,
    /// The programs of the package that are used; each answers `--version` with its name and version.
    pub programs: &'static [&'static str],
    /// Further arguments of `cargo install`.
    pub install_arguments: &'static [&'static str],
    /// Held by the thread that looks for the tool or installs it.
    pub turn: Mutex<()>,
}

/// Bundles the page: compiles it, names its files by their content, writes `index.html`.
///
/// Its default features only look for newer versions and download tools, neither of which is wanted.
pub static TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    install_arguments: &["--no-default-features"],
    turn: Mutex::new(()),
};

/// Writes the JavaScript between the page's code and the browser, and runs the tests of that code in a browser.
///
/// Its version must equal that of the crate `wasm-bindgen` in `Cargo.lock`. Its default feature encrypts what it says to drivers of
/// browsers elsewhere; ours are on this machine.
pub static WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    install_arguments: &["--no-default-features"],
    turn: Mutex::new(()),
};

/// How the tools above are compiled: they run for a second or two, so the time to build them counts for more than their speed.
pub const INSTALL_PROFILE: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];

/// A package of the operating system.
pub struct SystemPackage {
    /// Its name in Debian.
    pub name: &'static str,
    /// The program that is there once it is installed.
    pub program: &'static str,
}

/// The browser of the tests.
pub const CHROMIUM: SystemPackage = SystemPackage { name: "chromium", program: "chromium" };

/// The program through which tests drive the browser.
pub const CHROMEDRIVER: SystemPackage = SystemPackage { name: "chromium-driver", program: "chromedriver" };

/// The fonts in which the command draws figures as pixels, as a package of the operating system.
pub const FONTS: &str = "fonts-noto-core";

/// Files of fonts whose letters are as wide as figures expect; where one of them is there, no other is needed.
pub const FONT_FILES: [&str; 6] =
    ["NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "Arimo-Regular.ttf", "Helvetica.ttc", "Arial.ttf", "arial.ttf"];

/// Where systems keep fonts.
pub const FONT_DIRECTORIES: [&str; 4] = ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts"];

/// The same below a user's own directory.
pub const OWN_FONT_DIRECTORIES: [&str; 3] = [".local/share/fonts", ".fonts", "Library/Fonts"];

/// Installs the packages of `tests/package.json`.
pub const NPM: SystemPackage = SystemPackage { name: "npm", program: "npm" };
