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
    use crate::html::{Element, elements};
    use protocol::embed::{Embed, Piece};
    use protocol::snippet::{Heading, Sizing, Snippet, usual_height};
    use words::language::Language;

    /// Where what is to be pasted says that the site is.
    const SITE: &str = "https://your.host/offramp/";

    fn examples() -> Vec<String> {
        let directory = Workspace::of_tests().root.join("www").join(EXAMPLES);
        files_below(&directory).expect("the directory can be listed")
    }

    fn example(name: &str) -> String {
        let path = Workspace::of_tests().root.join("www").join(EXAMPLES).join(name);
        String::from_utf8(read(&path).expect("it is listed")).expect("it is a text")
    }

    /// What a page says to paste, if it does.
    fn pasted(page: &str) -> Option<String> {
        let (_, rest) = page.split_once("<pre class=\"paste\"><code>")?;
        let (escaped, _) = rest.split_once("</code></pre>")?;
        let letters = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#61;", "="), ("&amp;", "&")];
        Some(letters.iter().fold(escaped.to_owned(), |text, (written, letter)| text.replace(written, letter)))
    }

    /// The tags of a text without how they look, with their addresses as the examples have them.
    fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
        let is_meant = |(name, _): &(String, String)| name != "style" && name != "class";
        let plain = |Element { name, attributes, .. }: Element| (name, attributes.into_iter().filter(is_meant).collect());
        elements(&html.replace(SITE, "../")).into_iter().map(plain).collect()
    }

    #[test]
    fn every_example_is_listed_and_every_file_it_needs_is_there() {
        let list = example("index.html");
        for page in examples().iter().filter(|name| name.ends_with(".html")) {
            assert!(page == "index.html" || list.contains(&format!("href=\"{page}\"")), "{page} is not listed");
            let text = example(page);
            let scripts = text.split("<script src=\"").skip(1).filter_map(|rest| rest.split('"').next());
            for script in scripts.filter(|script| *script != "../embed.js") {
                assert!(examples().iter().any(|file| file == script), "{page} needs {script}");
            }
        }
    }

    #[test]
    fn what_an_example_says_to_paste_is_what_it_shows() {
        let mut found = Vec::new();
        for page in examples().into_iter().filter(|name| name.ends_with(".html")) {
            let text = example(&page);
            let Some(pasted) = pasted(&text) else { continue };
            let (shown, wanted) = (tags(&text), tags(&pasted));
            assert!(shown.windows(wanted.len()).any(|tags| tags == wanted), "{page}: {wanted:#?}");
            for step in pasted.lines().filter(|line| line.starts_with("<p ")) {
                assert!(text.contains(step), "{page} has no {step}");
            }
            found.push(page);
        }
        assert_eq!(found, ["article.html", "ghost.html", "pair.html", "steps.html", "wordpress.html"]);
    }

    #[test]
    fn what_is_pasted_is_what_the_dialog_gives() {
        let title = Language::English.texts().share.title;
        let shown = |pieces: &[Piece]| Embed { pieces: pieces.into(), ..Embed::default() };
        let first = Embed { is_pinned: true, ..Embed::default() };
        let made = |embed: &Embed, sizing, heading, height| {
            let code = Some("1.2");
            Snippet { site: SITE, title, embed, code, home: "", height, sizing, heading, picture: None }.html()
        };
        let article = made(&first, Sizing::Automatic, Heading::Shown, usual_height(&first));
        assert_eq!(pasted(&example("article.html")).expect("it says so"), article);
        let steps = Embed { is_static: true, is_pinned: true, ..shown(&[Piece::Summary, Piece::Curves]) };
        let steps = made(&steps, Sizing::Fixed, Heading::Hidden, 550);
        for page in ["steps.html", "wordpress.html", "ghost.html"] {
            let pasted = pasted(&example(page)).expect("it says so");
            assert!(pasted.lines().any(|line| line == steps), "{page}: {pasted}\n{steps}");
        }
        let height = format!(" height=\"{}\" ", usual_height(&shown(&[Piece::Pair])));
        assert!(pasted(&example("pair.html")).expect("it says so").contains(&height), "{height}");
    }
}
