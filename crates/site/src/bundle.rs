//! The page's code for browsers: trunk compiles and bundles it, then every file is made lean and named by what it has become.

use crate::bundled::{add, only, optimised};
use crate::silent::silence;
use crate::workspace::Workspace;
use crate::{glue, on_demand};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use system::files::{read, remove_directory, text, write};
use system::page_code::{PAGE, set_flags};
use system::process;
use system::progress::{self, Output};
use system::purpose::Purpose;

/// Builds the bundle and returns the directory with its files. Its `index.html` is a shell: it has no words yet.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    let bundle = workspace.target.join("trunk");
    remove_directory(&bundle)?;
    let mut trunk = Command::new(&workspace.trunk);
    // Everything is here already; without --offline trunk would download another wasm-bindgen if it overlooked ours.
    trunk.args(["build", "--offline", "--locked", "--dist"]).arg(&bundle);
    if workspace.purpose != Purpose::Develop {
        trunk.arg("--release");
    }
    trunk.current_dir(&workspace.root).env("PATH", process::path_starting_with(&[&workspace.wasm_bindgen])?);
    // trunk 0.21 stops at the value 1, which is what the convention asks for.
    trunk.env_remove("NO_COLOR");
    set_flags(&mut trunk, workspace.purpose);
    progress::run("bundling the page", &mut trunk, Output::Shown)?;
    settle(workspace, &bundle)?;
    on_demand::add(workspace, &bundle)?;
    Ok(bundle)
}

/// Makes trunk's files short and lean, and gives them names that follow from what they are now: a name that a browser keeps for a year
/// must never stand for other bytes.
fn settle(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let page = bundle.join("index.html");
    let mut html = text(&page)?;
    let [script, machine] = [".js", ".wasm"].map(|ending| only(bundle, &format!("{PAGE}-"), ending));
    let (script, machine, styles) = (script?, machine?, only(bundle, "page-", ".css")?);
    let code = read(&bundle.join(&machine))?;
    let code = if workspace.purpose == Purpose::Publish { silence(&code)? } else { code };
    let code = optimised(workspace, PAGE, code)?;
    let (short, code) = glue::shorten(&glue::patient(&text(&bundle.join(&script))?)?, &code)?;
    let made = [
        (script, add(workspace, bundle, PAGE, "js", short.into_bytes())?),
        (machine, add(workspace, bundle, PAGE, "wasm", code)?),
        (styles.clone(), add(workspace, bundle, "page", "css", read(&bundle.join(&styles))?)?),
    ];
    for (old, new) in made {
        html = html.replace(&old, &new);
        if old != new {
            fs::remove_file(bundle.join(&old)).with_context(|| format!("cannot remove {old}"))?;
        }
    }
    write(&page, html.as_bytes())
}
