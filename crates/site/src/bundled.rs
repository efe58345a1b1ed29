//! What every file of the bundle goes through: how it is made smaller and named by its content.

use crate::content_name::named_by_content;
use crate::likeness::arrange;
use crate::minify::minify;
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::path::Path;
use system::files::{files_below, write};

/// The WebAssembly of a package as it is published: in a release smaller than the compiler made it.
pub fn optimised(workspace: &Workspace, name: &str, code: Vec<u8>) -> Result<Vec<u8>> {
    match &workspace.packages {
        Some(packages) => arrange(&packages.optimised(name, &code)?),
        None => Ok(code),
    }
}

/// Adds a file to a directory of the bundle in its shorter form, and returns its name, which follows from its content.
pub fn add(workspace: &Workspace, directory: &Path, name: &str, ending: &str, bytes: Vec<u8>) -> Result<String> {
    let bytes = minify(workspace.packages.as_ref(), &format!("{name}.{ending}"), bytes)?;
    let file = named_by_content(name, &bytes, ending);
    write(&directory.join(&file), &bytes)?;
    Ok(file)
}

/// The name of the one file of the bundle that begins and ends like that.
pub fn only(bundle: &Path, start: &str, end: &str) -> Result<String> {
    let files = files_below(bundle)?;
    match files.iter().filter(|path| path.starts_with(start) && path.ends_with(end)).collect::<Vec<_>>()[..] {
        [file] => Ok(file.clone()),
        ref found => bail!("expected one {start}…{end} in the bundle, found {found:?}"),
    }
}
