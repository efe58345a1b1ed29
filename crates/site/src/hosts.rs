//! What other sites use: the script that gives frames their height, at an address that never changes, and pages that show how to embed.

use crate::minify::minify;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;
use system::files::{files_below, read, write};

/// The script's name, which stands in pages that nobody edits any more.
const SCRIPT: &str = "embed.js";

/// The directory of the pages.
const EXAMPLES: &str = "examples";

/// Adds both to `bundle`.
pub fn add(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let sources = workspace.root.join("www");
    write(&bundle.join(SCRIPT), &minify(SCRIPT, read(&sources.join(SCRIPT))?)?)?;
    for path in files_below(&sources.join(EXAMPLES))? {
        write(&bundle.join(EXAMPLES).join(&path), &read(&sources.join(EXAMPLES).join(&path))?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_lean_and_under_two_kibibytes() {
        let workspace = Workspace::of_tests();
        let bundle = tempfile::tempdir().expect("a directory for temporary files");
        add(&workspace, bundle.path()).expect("the sources can be read");
        let script = read(&bundle.path().join(SCRIPT)).expect("it was written");
        assert!(script.len() < 2048, "{} bytes", script.len());
    }

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
