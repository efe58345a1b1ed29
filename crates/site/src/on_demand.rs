//! Builds what the page fetches only when a reader asks for more than the curves: each a WebAssembly of its own.
//!
//! trunk would name their files without a hash, so that a browser could mix two versions of them.

use crate::bundled;
use crate::bundled::PAGE;
use crate::glue::shorten;
use crate::marks::fill;
use crate::workspace::{PAGE_TARGET, Workspace};
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use system::files::{read, text, write};
use system::process::{self, cargo};
use system::progress::{self, Output};

/// The names of the packages and of their files: what takes longer than a frame, and what readers take away.
const NAMES: [&str; 2] = ["analyst", "share"];

/// Adds their files to `bundle`, and their addresses to the page there, whose root element has an empty attribute for each.
pub fn add(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let mut build = cargo();
    let [profile, _] = workspace.profile();
    build.current_dir(&workspace.root).args(["build", "--locked", "--lib", "--profile", profile, "--target", PAGE_TARGET]);
    // The page is here already; named too, it decides on the features of what all three use, which is then not compiled again.
    build.args(NAMES.iter().chain([&PAGE]).flat_map(|name| ["--package", name]));
    bundled::for_readers(&mut build);
    progress::run("compiling what the page loads on demand", &mut build, Output::Shown)?;
    NAMES.iter().try_for_each(|name| add_one(workspace, bundle, name))
}

fn add_one(workspace: &Workspace, bundle: &Path, name: &str) -> Result<()> {
    let compiled = workspace.target.join(PAGE_TARGET).join(workspace.profile()[1]).join(name).with_extension("wasm");
    let glued = workspace.target.join(name);
    let mut bind = Command::new(workspace.wasm_bindgen.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&glued).arg(&compiled);
    process::run(&mut bind)?;

    let glue = text(&glued.join(name).with_extension("js"))?;
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
    let script_name = bundled::add(workspace, bundle, name, "js", script.into_bytes())?;

    let page = bundle.join("index.html");
    let nowhere = format!("data-{name}=\"\"");
    let html = fill("index.html", &text(&page)?, &nowhere, &format!("data-{name}=\"{script_name}\""))?;
    write(&page, html.as_bytes())
}
