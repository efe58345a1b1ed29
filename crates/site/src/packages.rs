//! Runs the programs of npm's packages that make a release smaller: terser for scripts, clean-css for style sheets, Binaryen's `wasm-opt`
//! for WebAssembly.

use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;
use system::files::{read, write};
use system::process::capture;

/// What terser is told. Names at the top of a plain script belong to the page; those of a module are its own, which `--module` says. The
/// warnings are wasm-bindgen's, of servers that send WebAssembly as something else: it is read all the same.
const TERSER: [&str; 3] = ["--compress", "passes=2,pure_funcs=['console.warn']", "--mangle"];

/// What `wasm-opt` is told: the smallest code, with the instructions that the compiler uses as well. Functions that are called from one
/// place only stay where they are unless they are short, which makes code no smaller but a hundredth easier to compress, and so do a
/// second and a third round. Below address 1024 lies the far end of the stack, where nothing is read. Some passes save bytes that brotli would
/// save anyway, and leave it less to find: those that share parts of expressions and part memory into pieces. It finds most where
/// functions that are copies of each other follow one another, as they do in the order of their names.
const WASM_OPT: [&str; 17] = [
    "--one-caller-inline-max-function-size=8",
    "--always-inline-max-function-size=4",
    "--low-memory-unused",
    "-Oz",
    "-Oz",
    "-Oz",
    "--skip-pass=local-cse",
    "--skip-pass=memory-packing",
    "--debuginfo",
    "--reorder-functions-by-name",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The installed packages.
pub struct Packages {
    /// The directory `node_modules`.
    pub installed: PathBuf,
    /// A directory for what the programs read and write.
    pub scratch: PathBuf,
}

impl Packages {
    /// A script that does the same in fewer letters.
    ///
    /// # Errors
    /// If terser is not there, or cannot read the script, which a browser could not do either.
    pub fn minified(&self, name: &str, script: &str) -> Result<String> {
        let file = self.scratch.join(name);
        write(&file, script.as_bytes())?;
        let mut terser = self.program("terser/bin/terser");
        terser.arg(&file).args(TERSER);
        if is_module(script) {
            terser.arg("--module");
        }
        capture(&mut terser)
    }

    /// A style sheet that says the same in fewer letters, rule by rule in its order.
    ///
    /// # Errors
    /// If clean-css is not there, or cannot read the style sheet.
    pub fn styled(&self, name: &str, styles: &str) -> Result<String> {
        let file = self.scratch.join(name);
        write(&file, styles.as_bytes())?;
        capture(self.program("clean-css-cli/bin/cleancss").arg("-O1").arg(&file))
    }

    /// WebAssembly that computes the same, to the last bit, in fewer bytes.
    ///
    /// # Errors
    /// If `wasm-opt` is not there, or cannot read the code.
    pub fn optimised(&self, name: &str, code: &[u8]) -> Result<Vec<u8>> {
        let [before, after] = ["before", "after"].map(|when| self.scratch.join(when).join(name).with_extension("wasm"));
        write(&before, code)?;
        write(&after, &[])?;
        capture(self.program("binaryen/bin/wasm-opt").args(WASM_OPT).arg(&before).arg("-o").arg(&after))?;
        read(&after)
    }

    /// A program of a package, by Node.
    fn program(&self, path: &str) -> Command {
        let mut node = Command::new("node");
        node.arg(self.installed.join(Path::new(path)));
        node
    }
}

/// Whether a script takes from others or gives to others by name, as only modules do.
fn is_module(script: &str) -> bool {
    script.lines().any(|line| line.starts_with("export ") || line.starts_with("import "))
}

#[cfg(test)]
mod tests {
    use super::is_module;

    #[test]
    fn a_module_is_told_from_a_plain_script_by_what_it_gives_and_takes() {
        assert!(is_module("const a = 1;\nexport { a };") && is_module("import b from './b.js';"));
        assert!(!is_module("function load() {\n  import('./c.js');\n}\nimporting();"));
    }
}
