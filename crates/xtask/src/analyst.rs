//! Builds the analyst, the page's second WebAssembly, which is fetched only when a reader asks for more than the curves.
//!
//! trunk would name its files without a hash, so that a browser could mix two versions of them.

use crate::process::{self, cargo};
use crate::site::{named_by_content, write};
use crate::tools::PAGE_TARGET;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The name of the package and of its files.
const NAME: &str = "analyst";

/// What the page's root element says until the script has a name.
const NOWHERE: &str = "data-analyst=\"\"";

/// Adds the analyst's files to `bundle`, and its address to the page there. `flags` are the compiler's for the page.
pub fn add(workspace: &Workspace, bundle: &Path, wasm_bindgen: &Path, flags: Option<&str>) -> Result<()> {
    let mut build = cargo();
    build.current_dir(&workspace.root).args(["build", "--locked", "--package", NAME, "--lib"]);
    build.args(["--profile", "page", "--target", PAGE_TARGET]);
    if let Some(flags) = flags {
        build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    process::run(&mut build)?;
    let compiled = workspace.target.join(PAGE_TARGET).join("page").join(NAME).with_extension("wasm");
    let glued = workspace.target.join(NAME);
    let mut bind = Command::new(wasm_bindgen.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&glued).arg(&compiled);
    process::run(&mut bind)?;

    let machine = read(&glued.join("analyst_bg.wasm"))?;
    let machine_name = named_by_content(NAME, &machine, "wasm");
    let shell = text(&workspace.root.join("www/analyst.js"))?;
    let glue = text(&glued.join("analyst.js"))?;
    let script = replaced(&glue, "'analyst_bg.wasm'", &format!("'{machine_name}'"))? + &shell;
    let script_name = named_by_content(NAME, script.as_bytes(), "js");
    write(&bundle.join(&machine_name), &machine)?;
    write(&bundle.join(&script_name), script.as_bytes())?;

    let page = bundle.join("index.html");
    let html = replaced(&text(&page)?, NOWHERE, &format!("data-analyst=\"{script_name}\""))?;
    write(&page, html.as_bytes())
}

/// `text` with the one place that says `old` saying `new`.
fn replaced(text: &str, old: &str, new: &str) -> Result<String> {
    match text.matches(old).count() {
        1 => Ok(text.replace(old, new)),
        count => bail!("expected {old} once in what was built, found it {count} times"),
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::replaced;

    #[test]
    fn only_what_stands_there_once_is_replaced() {
        assert_eq!(replaced("a b", "b", "c").expect("once"), "a c");
        assert!(replaced("a", "b", "c").is_err());
        assert!(replaced("b b", "b", "c").expect_err("twice").to_string().contains("found it 2 times"));
    }
}
