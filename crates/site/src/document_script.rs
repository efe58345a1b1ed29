//! Adds the script that every document of the site runs before it is painted: it knows the colours that a reader has chosen, and
//! registers the worker that keeps the site. Embeds have a script of their own instead.

use crate::bundled;
use crate::marks::{SCRIPT, fill};
use crate::offline::is_kept_document;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;
use system::files::{files_below, text, write};

/// Adds the script to the site in `bundle`, and its address to every document that a reader opens by itself.
pub fn add(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let script = bundled::add(workspace, bundle, "document", "js", text(&workspace.root.join("www/document.js"))?.into_bytes())?;
    for path in files_below(bundle)?.iter().filter(|path| is_kept_document(path)) {
        let file = bundle.join(path);
        write(&file, fill(path, &text(&file)?, SCRIPT, &tag(path, &script))?.as_bytes())?;
    }
    Ok(())
}

/// The tag that loads the script, which is at the root of the site, into the document at `path`; nothing for embeds.
fn tag(path: &str, script: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    if path.starts_with("embed/") { String::new() } else { format!("<script src=\"{up}{script}\"></script>") }
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn the_script_is_found_from_every_directory_and_embeds_do_without() {
        assert_eq!(tag("index.html", "d.js"), "<script src=\"d.js\"></script>");
        assert_eq!(tag("ur/method/index.html", "d.js"), "<script src=\"../../d.js\"></script>");
        assert_eq!(tag("embed/ur/index.html", "d.js"), "");
    }
}
