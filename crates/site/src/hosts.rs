//! What other sites use: the script that gives frames their height, at an address that never changes, and pages that show how to embed.

use crate::minify::minify;
use crate::workspace::Workspace;
use anyhow::{Result, ensure};
use std::path::Path;
use system::files::{files_below, read, write};

/// The script's name, which stands in pages that nobody edits any more.
const SCRIPT: &str = "embed.js";

/// How long the script may be in a release, which editors are told.
const MOST_BYTES: usize = 2048;

/// The directory of the pages.
const EXAMPLES: &str = "examples";

/// Adds both to `bundle`.
pub fn add(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let sources = workspace.root.join("www");
    let script = minify(workspace.packages.as_ref(), SCRIPT, read(&sources.join(SCRIPT))?)?;
    let is_release = workspace.packages.is_some();
    ensure!(!is_release || script.len() < MOST_BYTES, "{SCRIPT} has {} bytes, expected fewer than {MOST_BYTES}", script.len());
    write(&bundle.join(SCRIPT), &script)?;
    for path in files_below(&sources.join(EXAMPLES))? {
        write(&bundle.join(EXAMPLES).join(&path), &read(&sources.join(EXAMPLES).join(&path))?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_listed_and_every_file_it_needs_is_there() {
        let workspace = Workspace::of_tests();
        let directory = workspace.root.join("www").join(EXAMPLES);
        let text = |name: &str| String::from_utf8(read(&directory.join(name)).expect("it is listed")).expect("it is a text");
        let files = files_below(&directory).expect("the directory can be listed");
        let list = text("index.html");
        for page in files.iter().filter(|name| name.ends_with(".html")) {
            assert!(page == "index.html" || list.contains(&format!("href=\"{page}\"")), "{page} is not listed");
            let page_text = text(page);
            let scripts = page_text.split("<script src=\"").skip(1).filter_map(|rest| rest.split('"').next());
            for script in scripts.filter(|script| *script != "../embed.js") {
                assert!(files.iter().any(|file| file == script), "{page} needs {script}");
            }
        }
    }
}
