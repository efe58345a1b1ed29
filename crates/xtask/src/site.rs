//! Builds the release site: trunk bundles the page, then every file gets compressed copies, then the old site is replaced at once.

use crate::workspace::Workspace;
use crate::{compress, process, setup, weight};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A built site.
pub struct Site {
    /// The directory to serve.
    pub directory: PathBuf,
    /// Its files without their compressed copies.
    pub assets: weight::Assets,
}

/// Builds the site from the present sources and prints what it weighs.
pub fn build(workspace: &Workspace) -> Result<Site> {
    let bundle = bundle(workspace)?;
    let next = workspace.target.join("site.next");
    remove(&next)?;
    let mut assets = weight::Assets::new();
    for path in files_below(&bundle)? {
        let source = bundle.join(&path);
        let bytes = fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
        let file = next.join(&path);
        write(&file, &bytes)?;
        let brotli = if compress::is_compressible(&file) { compress::write_copies(&file, &bytes)? } else { None };
        assets.insert(path, weight::Asset { bytes, brotli });
    }
    let directory = directory(workspace);
    replace(&directory, &next)?;
    println!("{}", weight::report(&assets));
    println!("The site is in {}.", directory.display());
    Ok(Site { directory, assets })
}

/// The directory of the site as it was last built.
pub fn last_built(workspace: &Workspace) -> Result<PathBuf> {
    let directory = directory(workspace);
    if !directory.join("index.html").is_file() {
        bail!("{} holds no site yet; leave out --no-build, or run `cargo xtask site` first", directory.display());
    }
    Ok(directory)
}

fn directory(workspace: &Workspace) -> PathBuf {
    workspace.target.join("site")
}

/// Lets trunk compile and bundle the page; returns the directory with its files.
fn bundle(workspace: &Workspace) -> Result<PathBuf> {
    let tools = setup::site_tools(workspace)?;
    setup::page_sources(workspace)?;
    let bundle = workspace.target.join("trunk");
    remove(&bundle)?;
    let mut trunk = Command::new(&tools.trunk);
    // Everything is here already; without --offline trunk would download another wasm-bindgen if it overlooked ours.
    trunk.args(["build", "--release", "--offline", "--locked", "--dist"]).arg(&bundle);
    trunk.current_dir(&workspace.root).env("PATH", process::path_starting_with(&[&tools.wasm_bindgen])?);
    // trunk 0.21 stops at the value 1, which is what the convention asks for.
    trunk.env_remove("NO_COLOR");
    // Panic messages name source files; readers have no use for where they lay on this machine.
    if let Some(home) = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo"))) {
        let remap = format!("--remap-path-prefix={}=", home.join("registry/src").display());
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remap);
    }
    process::run(&mut trunk)?;
    Ok(bundle)
}

/// The paths of all files below a directory, relative to it, with `/` between their parts.
pub fn files_below(root: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut queue = vec![root.to_owned()];
    while let Some(directory) = queue.pop() {
        for entry in fs::read_dir(&directory).with_context(|| format!("cannot list {}", directory.display()))? {
            let path = entry.with_context(|| format!("cannot list {}", directory.display()))?.path();
            if path.is_dir() {
                queue.push(path);
            } else {
                let parts = path.strip_prefix(root).unwrap_or(&path).iter().map(|part| part.to_string_lossy());
                files.push(parts.collect::<Vec<_>>().join("/"));
            }
        }
    }
    files.sort();
    Ok(files)
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

/// Puts the directory `next` in the place of `directory`, so that no file of an older site stays.
fn replace(directory: &Path, next: &Path) -> Result<()> {
    let old = directory.with_extension("old");
    remove(&old)?;
    if directory.exists() {
        rename(directory, &old)?;
    }
    rename(next, directory)?;
    remove(&old)
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot rename {} to {}", from.display(), to.display()))
}

fn remove(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory).with_context(|| format!("cannot remove {}", directory.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replacing_a_site_leaves_no_file_of_the_old_one() {
        let temporary = tempfile::tempdir().expect("a directory for temporary files");
        let [site, next] = ["site", "site.next"].map(|name| temporary.path().join(name));
        write(&site.join("old-1.js"), b"old").expect("the directory can be written");
        write(&next.join("deep/new-2.js"), b"new").expect("the directory can be written");
        replace(&site, &next).expect("both are on one file system");
        assert_eq!(files_below(temporary.path()).expect("the directory can be listed"), ["site/deep/new-2.js"]);
    }
}
