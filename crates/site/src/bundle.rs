//! The page's code for browsers: trunk compiles and bundles it, then every file is made lean and named by what it has become.

use crate::content_name::named_by_content;
use crate::minify::minify;
use crate::workspace::Workspace;
use crate::{glue, on_demand};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use system::files::{files_below, read, remove_directory, text, write};
use system::process;
use system::progress::{self, Output};
use system::purpose::Purpose;

/// The page's package.
const PAGE: &str = "explorer";

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
    for_readers(&mut trunk);
    progress::run("compiling the page", &mut trunk, Output::Shown)?;
    settle(&bundle)?;
    on_demand::add(workspace, &bundle)?;
    Ok(bundle)
}

/// Sets the compiler's flags for what readers download.
///
/// Panic messages name source files; readers have no use for where they lay on this machine. Nor have they for the line: to leave it out
/// saves a fortieth of the page's code. That flag is not stable yet, so the compiler must be told that we know.
pub fn for_readers(command: &mut Command) {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.map(|home| format!(" --remap-path-prefix={}=", home.join("registry/src").display())).unwrap_or_default();
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", format!("-Zlocation-detail=none{sources}"));
    command.env("RUSTC_BOOTSTRAP", "1");
}

/// Makes trunk's files short and lean, and gives them names that follow from what they are now: a name that a browser keeps for a year
/// must never stand for other bytes.
fn settle(bundle: &Path) -> Result<()> {
    let page = bundle.join("index.html");
    let mut html = text(&page)?;
    let files = files_below(bundle)?;
    let only = |start: &str, end: &str| match files
        .iter()
        .filter(|path| path.starts_with(start) && path.ends_with(end))
        .collect::<Vec<_>>()[..]
    {
        [file] => Ok(file.clone()),
        ref found => bail!("expected one {start}…{end} in trunk's bundle, found {found:?}"),
    };
    let [script, machine, styles] =
        [only(&format!("{PAGE}-"), ".js")?, only(&format!("{PAGE}-"), ".wasm")?, only("page-", ".css")?];
    let (short, code) = glue::shorten(&text(&bundle.join(&script))?, &read(&bundle.join(&machine))?)?;
    let made = [
        (script, add(bundle, PAGE, "js", short.into_bytes())?),
        (machine, add(bundle, PAGE, "wasm", code)?),
        (styles.clone(), add(bundle, "page", "css", read(&bundle.join(&styles))?)?),
    ];
    for (old, new) in made {
        html = html.replace(&old, &new);
        if old != new {
            fs::remove_file(bundle.join(&old)).with_context(|| format!("cannot remove {old}"))?;
        }
    }
    write(&page, html.as_bytes())
}

/// Adds a file to the bundle in its lean form, and returns its name, which follows from its content.
pub fn add(bundle: &Path, name: &str, ending: &str, bytes: Vec<u8>) -> Result<String> {
    let bytes = minify(&format!("{name}.{ending}"), bytes)?;
    let file = named_by_content(name, &bytes, ending);
    write(&bundle.join(&file), &bytes)?;
    Ok(file)
}
