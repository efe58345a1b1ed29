//! Adds the script that every document of the site runs before it is painted: it knows the colours that a reader has chosen, and
//! registers the worker that keeps the site.

use crate::bundle;
use crate::offline::is_kept_document;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::Path;
use system::files::{files_below, text, write};

/// Before this the script goes in a document: its choice of colours comes before the system's, and before the style sheets, which it
/// would otherwise wait for.
const PLACE: &str = "<meta name=\"color-scheme\"";

/// Adds the script to the site in `bundle`, and its address to every document that a reader opens by itself.
pub fn add(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let script = bundle::add(bundle, "document", "js", text(&workspace.root.join("www/document.js"))?.into_bytes())?;
    for path in files_below(bundle)?.iter().filter(|path| is_kept_document(path) && !path.starts_with("embed/")) {
        let file = bundle.join(path);
        let html = scripted(&text(&file)?, path, &script).with_context(|| format!("{path}: expected {PLACE} once"))?;
        write(&file, html.as_bytes())?;
    }
    Ok(())
}

/// The document at `path` with the address of the script, which is at the root of the site.
fn scripted(html: &str, path: &str, script: &str) -> Option<String> {
    let up = "../".repeat(path.matches('/').count());
    let tag = format!("<script src=\"{up}{script}\"></script>{PLACE}");
    (html.matches(PLACE).count() == 1).then(|| html.replace(PLACE, &tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_found_from_every_directory_and_comes_before_the_colours() {
        let html = "<head><meta name=\"color-scheme\" content=\"light dark\"></head>";
        let expected = "<head><script src=\"d.js\"></script><meta name=\"color-scheme\" content=\"light dark\"></head>";
        assert_eq!(scripted(html, "index.html", "d.js").as_deref(), Some(expected));
        assert!(scripted(html, "ur/method/index.html", "d.js").is_some_and(|html| html.contains("src=\"../../d.js\"")));
        assert_eq!(scripted("<p>", "index.html", "d.js"), None);
    }
}
