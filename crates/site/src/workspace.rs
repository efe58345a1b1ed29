//! Where the sources, the build directory and the tools are: `xtask`, which starts this program, says so.

use std::path::PathBuf;

/// What the compiler calls browsers.
pub const PAGE_TARGET: &str = "wasm32-unknown-unknown";

/// The places that a build reads from and writes to, and its tools.
pub struct Workspace {
    /// The directory of the repository.
    pub root: PathBuf,
    /// Where cargo builds.
    pub target: PathBuf,
    /// The program `trunk`.
    pub trunk: PathBuf,
    /// The directory of the program `wasm-bindgen`, which trunk has to find before any other.
    pub wasm_bindgen: PathBuf,
}

#[cfg(test)]
impl Workspace {
    /// The sources that these tests belong to, without tools.
    pub fn of_tests() -> Self {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        Self { target: root.join("target"), root, trunk: PathBuf::new(), wasm_bindgen: PathBuf::new() }
    }
}
