//! Where the sources, the build directory and the tools are: `xtask`, which starts this program, says so.

use crate::packages::Packages;
use std::path::PathBuf;
use system::purpose::Purpose;

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
    /// What the site is built for.
    pub purpose: Purpose,
    /// npm's packages, in a release: what they save is worth the time only for what gets published.
    pub packages: Option<Packages>,
}

#[cfg(test)]
impl Workspace {
    /// The sources that these tests belong to, without tools.
    pub fn of_tests() -> Self {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        let [trunk, wasm_bindgen] = Default::default();
        Self { target: root.join("target"), root, trunk, wasm_bindgen, purpose: Purpose::Read, packages: None }
    }
}
