//! Builds the release site: trunk bundles the page, the command writes what is text alone, then every file gets compressed copies, then
//! the old site is replaced at once.

use crate::lean::lean;
use crate::policy::with_policy;
use crate::workspace::Workspace;
use crate::{analyst, compress, process, setup, weight};
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
    add_method_page(workspace, &bundle)?;
    let next = workspace.target.join("site.next");
    remove(&next)?;
    let mut assets = weight::Assets::new();
    for path in files_below(&bundle)? {
        let source = bundle.join(&path);
        let bytes = fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
        let bytes = lean(&path, &bytes).unwrap_or(bytes);
        let bytes = if path.ends_with(".html") { guarded(&path, bytes)? } else { bytes };
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

/// The page at `path` with its security policy.
fn guarded(path: &str, html: Vec<u8>) -> Result<Vec<u8>> {
    let html = String::from_utf8(html).with_context(|| format!("{path} is not UTF-8"))?;
    with_policy(&html).map(String::into_bytes).with_context(|| format!("{path}: expected the character set in its head"))
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
    let flags = page_flags();
    if let Some(flags) = &flags {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    process::run(&mut trunk)?;
    analyst::add(workspace, &bundle, &tools.wasm_bindgen, flags.as_deref())?;
    Ok(bundle)
}

/// Panic messages name source files; readers have no use for where they lay on this machine.
fn page_flags() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    Some(format!("--remap-path-prefix={}=", home.join("registry/src").display()))
}

/// Lets the command write the page "Method and sources" into the bundle, with its style sheet, which is named by its content.
///
/// The command computes the numbers of that page; its development build is the quickest to make and gives the same digits as any other.
fn add_method_page(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let source = workspace.root.join("www/method.css");
    let styles = fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let stylesheet = named_by_content("method", &styles, "css");
    let package = ["--locked", "--package", "offramp"];
    process::run(process::cargo().current_dir(&workspace.root).arg("build").args(package))?;
    let mut command = process::cargo();
    command.current_dir(&workspace.root).args(["run", "--quiet"]).args(package);
    let page = process::capture(command.args(["--", "page", "method", "--stylesheet", &stylesheet]))?;
    let directory = bundle.join("method");
    write(&directory.join("index.html"), page.as_bytes())?;
    write(&directory.join(stylesheet), &styles)
}

/// A file's name with a hash of its content, FNV-1a in 64 bits (Fowler, Noll & Vo), in the form that trunk gives to its files.
pub fn named_by_content(name: &str, bytes: &[u8], ending: &str) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325, step);
    format!("{name}-{hash:016x}.{ending}")
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

pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
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
    fn a_file_is_named_by_its_content() {
        // The published test vector of FNV-1a for "foobar".
        assert_eq!(named_by_content("method", b"foobar", "css"), "method-85944171f73967e8.css");
    }

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
