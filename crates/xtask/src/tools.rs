//! The one list of the tools that the commands use, with their versions.

use std::sync::Mutex;

/// A program that `cargo install` builds.
pub struct CargoTool {
    /// The name of its package.
    pub package: &'static str,
    /// The exact version in use.
    pub version: &'static str,
    /// The programs of the package that are used; each answers `--version` with its version, most with their name before it.
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

/// Drives Firefox. It is in no package of Debian.
pub static GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    version: "0.37.1",
    programs: &["geckodriver"],
    install_arguments: &[],
    turn: Mutex::new(()),
};

/// Holds other people's packages to `deny.toml`: licences, duplicates, where they come from, and the holes that are known.
pub static DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    version: "0.20.2",
    programs: &["cargo-deny"],
    install_arguments: &[],
    turn: Mutex::new(()),
};

/// Finds packages that are asked for and not used.
pub static MACHETE: CargoTool = CargoTool {
    package: "cargo-machete",
    version: "0.9.2",
    programs: &["cargo-machete"],
    install_arguments: &[],
    turn: Mutex::new(()),
};

/// Compiles the fuzz targets so that what an input reaches is seen, and runs them.
pub static FUZZ: CargoTool = CargoTool {
    package: "cargo-fuzz",
    version: "0.13.2",
    programs: &["cargo-fuzz"],
    install_arguments: &[],
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

/// The servers in which the slow tests try the site's configurations: their Debian packages, and a file of each.
pub const SERVERS: [(&str, &str); 2] = [
    ("libnginx-mod-http-brotli-static", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    ("apache2-bin", "/usr/sbin/apache2"),
];

/// A spreadsheet program, which opens the command's files in the slow tests.
pub const SPREADSHEET: SystemPackage = SystemPackage { name: "libreoffice-calc-nogui", program: "soffice" };

/// The Python packages that open the command's files in the slow tests, at their versions.
pub const PYTHON_PACKAGES: [&str; 4] = ["duckdb==2.0.1", "pandas==3.1.1", "pyarrow==26.0.1", "distributed==2026.8.0"];

/// The browser of most tests.
pub const CHROMIUM: SystemPackage = SystemPackage { name: "chromium", program: "chromium" };

/// The program through which tests drive it.
pub const CHROMEDRIVER: SystemPackage = SystemPackage { name: "chromium-driver", program: "chromedriver" };

/// A browser with another engine.
pub const FIREFOX: SystemPackage = SystemPackage { name: "firefox-esr", program: "firefox-esr" };

/// The engine of Safari, in a browser as small as can be, with the program that drives it.
pub const WEBKIT_DRIVER: SystemPackage = SystemPackage { name: "webkit2gtk-driver", program: "WebKitWebDriver" };

/// A screen that nobody sees, for a browser that needs one.
pub const XVFB: SystemPackage = SystemPackage { name: "xvfb", program: "Xvfb" };

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
