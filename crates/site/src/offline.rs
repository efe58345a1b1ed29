//! Lets the page work without a network after a first visit: a worker that keeps one version of the site whole.
//!
//! Kept are the documents and every file named by its content: all that the page, its parts and its embed ever load.

use crate::content_name::named_by_content;
use crate::headers::is_named_by_content;
use crate::marks::fill;
use crate::minify::minify;
use crate::weight::Assets;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use system::files::text;

/// The address of the worker: a new version must have the same one, so that it takes the place of the old.
pub const WORKER: &str = "sw.js";

/// What in the worker stands for the version and for the list of files.
const VERSION: &str = "{version}";
const FILES: &str = "['{files}']";

/// Documents that are not for readers of the site itself: they live in other pages, or show how to.
const NOT_KEPT: [&str; 2] = ["examples/", "hosting/"];

/// The worker for the finished site, made from `template`.
pub fn worker(workspace: &Workspace, assets: &Assets) -> Result<Vec<u8>> {
    let script = filled(&text(&workspace.root.join("www").join(WORKER))?, assets)?;
    minify(workspace.packages.as_ref(), WORKER, script.into_bytes())
}

fn filled(template: &str, assets: &Assets) -> Result<String> {
    let kept: Vec<_> = assets.iter().filter(|(path, _)| is_kept_document(path) || is_named_by_content(path)).collect();
    for (path, asset) in kept.iter().filter(|(path, _)| is_kept_document(path)) {
        if let Some(stranger) = strangers(&String::from_utf8_lossy(&asset.bytes), assets).next() {
            bail!("{path} asks for {stranger}, which the site does not have: the worker would take it for another version's");
        }
    }
    let mut all = Vec::new();
    for (path, asset) in &kept {
        // The lengths tell where each ends.
        all.extend(format!("{path} {}\n", asset.bytes.len()).into_bytes());
        all.extend(&asset.bytes);
    }
    // A version is named as files are, without what surrounds its digits.
    let version = named_by_content("", &all, "");
    let files: Vec<_> = kept.iter().map(|(path, _)| path.trim_end_matches("index.html")).collect();
    let list = serde_json::to_string(&files).context("the list of files is no JSON")?;
    let script = fill(WORKER, &fill(WORKER, template, VERSION, version.trim_matches(['-', '.']))?, FILES, &list)?;
    if files.iter().any(|file| file.contains(['\\', '"'])) {
        bail!("a file's name has a quotation mark: {files:?}");
    }
    Ok(script)
}

/// What a document asks for by the name of a version's file, and the site does not have; the worker looks for the same.
fn strangers<'a>(html: &'a str, assets: &'a Assets) -> impl Iterator<Item = &'a str> {
    let words = html.split(|character: char| !character.is_ascii_alphanumeric() && !"-_.".contains(character));
    let is_file = |word: &&str| [".js", ".css", ".wasm"].iter().any(|ending| word.ends_with(ending)) && is_named_by_content(word);
    let is_here = |word: &str| assets.keys().any(|path| path.rsplit('/').next() == Some(word));
    words.map(|word| word.trim_start_matches('.')).filter(is_file).filter(move |word| !is_here(word))
}

/// Whether the file is a document that is kept. One that is not named `index.html` has no directory by which it is asked for.
pub fn is_kept_document(path: &str) -> bool {
    (path == "index.html" || path.ends_with("/index.html")) && !NOT_KEPT.iter().any(|start| path.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weight::Asset;

    const TEMPLATE: &str = "const V = '{version}';\nconst F = ['{files}'];\n";

    fn site(files: &[(&str, &str)]) -> Assets {
        let asset = |text: &str| Asset { bytes: text.as_bytes().to_vec(), brotli: None };
        files.iter().map(|(path, text)| ((*path).to_owned(), asset(text))).collect()
    }

    fn script(files: &[(&str, &str)]) -> String {
        filled(TEMPLATE, &site(files)).expect("the template has its marks")
    }

    #[test]
    fn documents_and_files_named_by_content_are_kept_and_nothing_else() {
        let files = [
            ("index.html", "a"),
            ("method/index.html", "b"),
            ("a-0123456789abcdef.wasm", "c"),
            ("method/m-0123456789abcdef.css", "d"),
            ("picture.png", "e"),
            ("figures/no-mediation.events.en.svg", "e"),
            ("figures/index.json", "e"),
            ("offline/offramp-en.txt", "e"),
            ("embed.js", "f"),
            ("examples/index.html", "g"),
        ];
        let expected = r#"F = ["a-0123456789abcdef.wasm","","method/","method/m-0123456789abcdef.css"];"#;
        assert!(script(&files).trim_end().ends_with(expected), "{}", script(&files));
    }

    #[test]
    fn the_version_changes_with_every_document_that_is_kept_and_with_nothing_else() {
        let one = script(&[("index.html", "a"), ("picture.png", "x")]);
        assert_eq!(one, script(&[("index.html", "a"), ("picture.png", "y")]));
        assert_ne!(one, script(&[("index.html", "b"), ("picture.png", "x")]));
    }

    #[test]
    fn a_document_that_asks_for_a_file_of_another_version_is_an_error_and_an_address_elsewhere_is_none() {
        let link = "<a href=\"https://example.org/story-0123456789abcdef.html\">";
        assert!(filled(TEMPLATE, &site(&[("index.html", link)])).is_ok());
        let asks = ("index.html", "<script src=\"./a-0123456789abcdef.js\">");
        assert!(filled(TEMPLATE, &site(&[asks, ("a-0123456789abcdef.js", "")])).is_ok());
        let error = filled(TEMPLATE, &site(&[asks])).expect_err("it is not there").to_string();
        assert!(error.starts_with("index.html asks for a-0123456789abcdef.js, which"), "{error}");
    }

    #[test]
    fn the_worker_has_a_place_for_its_version_and_its_files() {
        let workspace = Workspace::of_tests();
        let script = worker(&workspace, &site(&[("index.html", "a")])).expect("it has its marks");
        let script = String::from_utf8(script).expect("it is a text");
        assert!(script.contains("FILES = [\"\"]") && !script.contains(VERSION), "{script}");
    }
}
