//! Builds the site: the page's code is bundled, the documents are written, every file gets compressed copies, and then the old site is
//! replaced at once.

use crate::compress::Quality;
use crate::policy::with_policy;
use crate::workspace::Workspace;
use crate::{bundle, compress, document_script, documents, headers, hosts, offline, weight};
use anyhow::{Context, Result};
use std::path::Path;
use system::files::{files_below, read, remove_directory, replace_directory, write};
use system::purpose::Purpose;

/// Builds the site from the present sources and prints what it weighs.
pub fn build(workspace: &Workspace) -> Result<()> {
    let bundle = bundle::build(workspace)?;
    documents::add_documents(workspace, &bundle)?;
    document_script::add(workspace, &bundle)?;
    hosts::add(workspace, &bundle)?;
    let next = workspace.target.join("site.next");
    remove_directory(&next)?;
    let mut assets = weight::Assets::new();
    for path in files_below(&bundle)? {
        let bytes = read(&bundle.join(&path))?;
        let bytes = if path.ends_with(".html") { guarded(&path, bytes)? } else { bytes };
        add(workspace, &next, &mut assets, &path, bytes)?;
    }
    let worker = offline::worker(workspace, &assets)?;
    add(workspace, &next, &mut assets, offline::WORKER, worker)?;
    for (path, text) in headers::files(&assets)? {
        add(workspace, &next, &mut assets, path, text.into_bytes())?;
    }
    let directory = workspace.target.join("site");
    replace_directory(&directory, &next)?;
    println!("{}", weight::report(&assets));
    println!("The site is in {}.", directory.display());
    if let Some(warning) = documents::what_lacks().filter(|_| workspace.purpose != Purpose::Develop) {
        eprintln!("{warning}");
    }
    Ok(())
}

/// Writes a file of the site, and its compressed copies unless time counts for more.
fn add(workspace: &Workspace, site: &Path, assets: &mut weight::Assets, path: &str, bytes: Vec<u8>) -> Result<()> {
    let file = site.join(path);
    write(&file, &bytes)?;
    let quality = if workspace.purpose == Purpose::Publish { Quality::SMALLEST } else { Quality::SOON };
    let is_compressed = workspace.purpose != Purpose::Develop && compress::is_compressible(&file);
    let brotli = if is_compressed { compress::write_copies(&file, &bytes, quality)? } else { None };
    assets.insert(path.to_owned(), weight::Asset { bytes, brotli });
    Ok(())
}

/// The document at `path` with its security policy.
fn guarded(path: &str, html: Vec<u8>) -> Result<Vec<u8>> {
    let html = String::from_utf8(html).with_context(|| format!("{path} is not UTF-8"))?;
    with_policy(path, &html).map(String::into_bytes)
}
