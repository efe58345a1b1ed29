//! Builds the release site: the page's code is bundled, the command writes the documents, then every file gets compressed copies, then
//! the old site is replaced at once.

use crate::policy::with_policy;
use crate::workspace::Workspace;
use crate::{bundle, compress, documents, headers, hosts, offline, script, weight};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// A built site.
pub struct Site {
    /// The directory to serve.
    pub directory: PathBuf,
    /// Its files without their compressed copies.
    pub assets: weight::Assets,
}

/// Builds the site from the present sources and prints what it weighs.
pub fn build(workspace: &Workspace) -> Result<Site> {
    let bundle = bundle::build(workspace)?;
    documents::add_documents(workspace, &bundle)?;
    script::add(workspace, &bundle)?;
    hosts::add(workspace, &bundle)?;
    let next = workspace.target.join("site.next");
    remove(&next)?;
    let mut assets = weight::Assets::new();
    for path in files_below(&bundle)? {
        let bytes = bundle::read(&bundle.join(&path))?;
        let bytes = if path.ends_with(".html") { guarded(&path, bytes)? } else { bytes };
        add(&next, &mut assets, &path, bytes)?;
    }
    let worker = offline::worker(workspace, &assets)?;
    add(&next, &mut assets, offline::WORKER, worker)?;
    for (path, text) in headers::files(&assets)? {
        add(&next, &mut assets, path, text.into_bytes())?;
    }
    let directory = directory(workspace);
    replace(&directory, &next)?;
    println!("{}", weight::report(&assets));
    println!("The site is in {}.", directory.display());
    Ok(Site { directory, assets })
}

/// Writes a file of the site, and its compressed copies.
fn add(site: &Path, assets: &mut weight::Assets, path: &str, bytes: Vec<u8>) -> Result<()> {
    let file = site.join(path);
    write(&file, &bytes)?;
    let brotli = if compress::is_compressible(&file) { compress::write_copies(&file, &bytes)? } else { None };
    assets.insert(path.to_owned(), weight::Asset { bytes, brotli });
    Ok(())
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

/// Writes a file, and the directories that it lies in.
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

/// Removes a directory and all that is in it, if it is there.
pub fn remove(directory: &Path) -> Result<()> {
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
