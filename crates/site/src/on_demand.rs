//! Builds what the page fetches only when a reader asks for more than the curves, and what documents beside it load: each a WebAssembly of
//! its own.
//!
//! trunk would name their files without a hash, so that a browser could mix two versions of them.

use crate::bundled;
use crate::glue::{patient, shorten};
use crate::marks::fill;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use system::files::{read, text, write};
use system::page_code::{self, BESIDE, ON_DEMAND};
use system::process;
use system::progress::{self, Output};

/// Adds their files to `bundle`, and the addresses of what the page fetches to the page there, whose root element has an empty attribute
/// for each.
pub fn add(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let mut build = page_code::compilation(&workspace.root, workspace.purpose);
    progress::run("compiling what the page loads on demand", &mut build, Output::Shown)?;
    for name in ON_DEMAND {
        let script = add_one(workspace, bundle, name)?;
        let page = bundle.join("index.html");
        let nowhere = format!("data-{name}=\"\"");
        let html = fill("index.html", &text(&page)?, &nowhere, &format!("data-{name}=\"{script}\""))?;
        write(&page, html.as_bytes())?;
    }
    BESIDE.iter().try_for_each(|name| add_one(workspace, bundle, name).map(drop))
}

/// Adds the files of one, and returns the name of its script.
fn add_one(workspace: &Workspace, bundle: &Path, name: &str) -> Result<String> {
    let compiled = workspace.target.join(page_code::directory(workspace.purpose)).join(name).with_extension("wasm");
    let glued = workspace.target.join(name);
    let mut bind = Command::new(workspace.wasm_bindgen.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&glued).arg(&compiled);
    process::run(&mut bind)?;

    let glue = patient(&text(&glued.join(name).with_extension("js"))?)?;
    let machine = bundled::optimised(workspace, name, read(&glued.join(format!("{name}_bg.wasm")))?)?;
    let (glue, machine) = shorten(&glue, &machine)?;
    let machine_name = bundled::add(workspace, bundle, name, "wasm", machine)?;
    let source = workspace.root.join("www").join(name);
    let mut shell = text(&source.with_extension("js"))?;
    let styles = source.with_extension("css");
    if styles.exists() {
        let styles_name = bundled::add(workspace, bundle, name, "css", read(&styles)?)?;
        shell = fill(&format!("{name}.js"), &shell, &format!("'{name}.css'"), &format!("'{styles_name}'"))?;
    }
    let script =
        fill(&format!("{name}.js of wasm-bindgen"), &glue, &format!("'{name}_bg.wasm'"), &format!("'{machine_name}'"))? + &shell;
    bundled::add(workspace, bundle, name, "js", script.into_bytes())
}
