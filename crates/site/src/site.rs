//! Builds the site: the page's code is bundled, the documents are written, every file gets compressed copies, and then the old site is
//! replaced at once.

use crate::compress::Quality;
use crate::policy::{origin, with_policy};
use crate::workspace::Workspace;
use crate::{bundle, compress, document_script, documents, headers, hosts, offline, weight};
use anyhow::{Context, Result};
use protocol::{linked_picture, one_file};
use std::path::Path;
use system::files::{files_below, read, remove_directory, replace_directory, write};
use system::purpose::Purpose;

/// Builds the site from the present sources and prints what it weighs.
pub fn build(workspace: &Workspace) -> Result<()> {
    let published = documents::published_at()?;
    let own = published.as_deref().map(origin);
    let bundle = bundle::build(workspace)?;
    documents::add_documents(workspace, &bundle, published.as_deref())?;
    document_script::add(workspace, &bundle)?;
    hosts::add(workspace, &bundle)?;
    let next = workspace.target.join("site.next");
    remove_directory(&next)?;
    let mut assets = weight::Assets::new();
    for path in files_below(&bundle)? {
        let bytes = read(&bundle.join(&path))?;
        let bytes = if path.ends_with(".html") { guarded(&path, bytes, own)? } else { bytes };
        add(workspace, &next, &mut assets, &path, bytes)?;
    }
    let worker = offline::worker(workspace, &assets)?;
    add(workspace, &next, &mut assets, offline::WORKER, worker)?;
    for (path, text) in headers::files(&assets, own)? {
        add(workspace, &next, &mut assets, path, text.into_bytes())?;
    }
    let directory = workspace.target.join("site");
    replace_directory(&directory, &next)?;
    #[cfg(feature = "materials")]
    if workspace.purpose == Purpose::Publish {
        crate::materials::add(workspace)?;
    }
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
    // What one file holds is packed already, and pictures are hundreds: neither is worth the time.
    let is_worth_it = ![one_file::DIRECTORY, linked_picture::DIRECTORY].iter().any(|directory| path.starts_with(directory));
    let quality = if workspace.purpose == Purpose::Publish && is_worth_it { Quality::SMALLEST } else { Quality::SOON };
    let is_compressed = workspace.purpose != Purpose::Develop && compress::is_compressible(&file);
    let brotli = if is_compressed { compress::write_copies(&file, &bytes, quality)? } else { None };
    assets.insert(path.to_owned(), weight::Asset { bytes, brotli });
    Ok(())
}

/// The document at `path` with its security policy; `origin` is the site's own, if it is known.
fn guarded(path: &str, html: Vec<u8>, origin: Option<&str>) -> Result<Vec<u8>> {
    let html = String::from_utf8(html).with_context(|| format!("{path} is not UTF-8"))?;
    with_policy(path, &html, origin).map(String::into_bytes)
}
