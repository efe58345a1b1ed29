//! How many bytes the site is, file by file, and how many of them a reader's first view transfers.

use crate::compress;
use crate::html::{Element, elements};
use anyhow::{Context, Result, bail};
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table};
use protocol::linked_picture::DIRECTORY;
use protocol::one_file;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use system::files::{files_below, read};
use system::number::grouped;

/// The most that the first view may transfer, in bytes after brotli: what it weighs, rounded up to a thousand.
pub const FIRST_VIEW_BUDGET: u64 = 144_000;

/// The most that the page as one file may have, in bytes: what it has, and a tenth.
pub const ONE_FILE_BUDGET: u64 = 1_137_000;

/// The file with which every visit starts.
const START: &str = "index.html";

/// The worker that keeps the site for readers without a network: it starts to load once the page is there and the browser has nothing
/// else to do.
const AFTERWARDS: &str = "sw.js";

/// A file of the site.
pub struct Asset {
    /// Its content.
    pub bytes: Vec<u8>,
    /// The length of its brotli copy, if it has one.
    pub brotli: Option<u64>,
}

/// The files of a site by their paths, such as `snippets/a/inline0.js`.
pub type Assets = BTreeMap<String, Asset>;

impl Asset {
    /// The bytes that a browser which takes brotli receives.
    pub fn transferred(&self) -> u64 {
        self.brotli.unwrap_or(self.bytes.len() as u64)
    }
}

/// Reads a built site.
pub fn assets_in(site: &Path) -> Result<Assets> {
    let files = files_below(site).context("there is no site yet; run `cargo xtask site` first")?;
    let copies: BTreeSet<&str> = files.iter().map(String::as_str).collect();
    let mut assets = Assets::new();
    for path in files.iter().filter(|path| !compress::is_copy(path, &copies)) {
        let brotli = std::fs::metadata(site.join(format!("{path}.br"))).ok().map(|copy| copy.len());
        assets.insert(path.clone(), Asset { bytes: read(&site.join(path))?, brotli });
    }
    Ok(assets)
}

/// Fails if the first view, or the page as one file in some language, weighs more than it may.
pub fn check(assets: &Assets) -> Result<()> {
    for (path, asset) in assets.iter().filter(|(path, _)| path.starts_with(one_file::DIRECTORY)) {
        let bytes = asset.bytes.len() as u64;
        if ONE_FILE_BUDGET < bytes {
            let [bytes, budget] = [bytes, ONE_FILE_BUDGET].map(grouped);
            bail!("{path} has {bytes} bytes, more than the {budget} that it may");
        }
    }
    let bytes = first_view_bytes(assets);
    if FIRST_VIEW_BUDGET < bytes {
        let [bytes, budget] = [bytes, FIRST_VIEW_BUDGET].map(grouped);
        bail!(
            "the first view transfers {bytes} bytes after brotli, more than the {budget} that it may: the table above says where they are"
        );
    }
    Ok(())
}

/// The paths of the files that a browser loads to show the page: `index.html` and everything that it or they refer to.
///
/// Counts what scripts may load later (a worker, say) as well, so the real first view is never larger. Addresses that the browser
/// does not load by itself (`<a>`, `<meta>`, alternate and canonical links) are left out, and so is what the root element names: the
/// analyst and the share dialog, which are fetched once a reader asks for them. The browser suite holds the page to that.
pub fn first_view(assets: &Assets) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    let mut queue: Vec<&str> = assets.keys().filter(|path| *path == START).map(String::as_str).collect();
    while let Some(path) = queue.pop() {
        if !seen.insert(path) {
            continue;
        }
        let text = loading_text(path, &assets[path].bytes);
        let others = assets.keys().map(String::as_str).filter(|other| *other != AFTERWARDS && !seen.contains(other));
        queue.extend(others.filter(|other| refers(&text, path, other)));
    }
    seen
}

/// The bytes of the first view after brotli.
pub fn first_view_bytes(assets: &Assets) -> u64 {
    first_view(assets).iter().map(|path| assets[*path].transferred()).sum()
}

/// A table of the files, and the total of the first view.
pub fn report(assets: &Assets) -> String {
    let first = first_view(assets);
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(["file", "bytes", "brotli", "first view"]);
    for row in rows(assets) {
        let mark = if first.contains(row.name.as_str()) { "yes" } else { "" };
        table.add_row([row.name.clone(), grouped(row.bytes), grouped(row.transferred), mark.to_owned()]);
    }
    for column in table.column_iter_mut().skip(1).take(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let total = grouped(first_view_bytes(assets));
    format!("{}\nThe first view transfers {total} bytes (budget: {}).", table.trim_fmt(), grouped(FIRST_VIEW_BUDGET))
}

/// A row of a table of the files.
pub struct Row {
    /// The path of the file, or what stands for many.
    pub name: String,
    /// Its bytes.
    pub bytes: u64,
    /// Its bytes as transferred.
    pub transferred: u64,
}

/// A row for every file, and one for all pictures to link, which are many and alike.
pub fn rows(assets: &Assets) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (path, asset) in assets {
        let name = if path.starts_with(DIRECTORY) { format!("{DIRECTORY}*") } else { path.clone() };
        let (bytes, transferred) = (asset.bytes.len() as u64, asset.transferred());
        match rows.last_mut().filter(|last| last.name == name) {
            Some(last) => (last.bytes, last.transferred) = (last.bytes + bytes, last.transferred + transferred),
            None => rows.push(Row { name, bytes, transferred }),
        }
    }
    rows
}

/// The part of a file in which addresses mean that the browser loads something.
fn loading_text(path: &str, bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    match path.rsplit_once('.') {
        Some((_, "html")) => elements(&text).iter().filter(|element| is_loading(element)).map(addresses).collect(),
        Some((_, "css" | "js" | "mjs")) => text.into_owned(),
        _ => String::new(),
    }
}

/// Whether a browser may load by itself what an element names.
fn is_loading(element: &Element) -> bool {
    let passive = ["alternate", "canonical", "license", "author"];
    match element.name.as_str() {
        "a" | "meta" | "html" => false,
        "link" => !passive.contains(&element.attribute("rel")),
        _ => true,
    }
}

/// What an element's attributes and its script say, a line each.
fn addresses(element: &Element) -> String {
    let script = element.is_inline_script().then_some(&element.content);
    element.attributes.values().chain(script).flat_map(|text| [text.as_str(), "\n"]).collect()
}

/// Whether `text`, the content of the file `from`, has the address of the file `to`, relative to `from` or to the site.
fn refers(text: &str, from: &str, to: &str) -> bool {
    let directory = from.rfind('/').map_or("", |slash| &from[..=slash]);
    let relative = to.strip_prefix(directory).unwrap_or(to);
    text.match_indices(relative).any(|(start, found)| {
        let before = text[..start].chars().next_back();
        let after = text[start + found.len()..].chars().next();
        before.is_none_or(ends_address) && after.is_none_or(|after| ends_address(after) && after != '/')
    })
}

/// Whether a character cannot belong to the name of a file.
fn ends_address(character: char) -> bool {
    !character.is_alphanumeric() && !matches!(character, '-' | '_' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str, Option<u64>)]) -> Assets {
        let asset = |&(path, text, brotli): &(&str, &str, Option<u64>)| {
            let bytes = text.as_bytes().to_vec();
            (path.to_owned(), Asset { bytes, brotli })
        };
        files.iter().map(asset).collect()
    }

    #[test]
    fn the_first_view_is_the_start_and_what_it_loads_directly_or_not() {
        let site = site(&[
            (
                "index.html",
                "<link rel=stylesheet href='./a-1.css'><script>import init from './b-2.js'; init('./b-2_bg.wasm')</script>",
                Some(50),
            ),
            ("a-1.css", "body { background: url(paper.png) }", Some(20)),
            ("b-2.js", "import { f } from './snippets/x/inline0.js';", Some(30)),
            ("snippets/x/inline0.js", "export { g } from './inline1.js'", None),
            ("snippets/x/inline1.js", "", None),
            ("paper.png", "12345", None),
            ("b-2_bg.wasm", "not a text", Some(400)),
            ("other.js", "a file that nothing loads", Some(7)),
        ]);
        let loaded =
            ["a-1.css", "b-2.js", "b-2_bg.wasm", "index.html", "paper.png", "snippets/x/inline0.js", "snippets/x/inline1.js"];
        assert_eq!(first_view(&site), BTreeSet::from(loaded));
        // 50 + 20 + 30 + 400 with brotli, 5 for the picture, 32 for the first snippet, 0 for the second.
        assert_eq!(first_view_bytes(&site), 537);
    }

    #[test]
    fn pictures_to_link_are_one_row() {
        let site = site(&[("figures/a.svg", "12345", Some(3)), ("figures/b.png", "1234567", None), ("index.html", "1", None)]);
        let rows: Vec<_> = rows(&site).into_iter().map(|row| (row.name, row.bytes, row.transferred)).collect();
        assert_eq!(rows, [("figures/*".to_owned(), 12, 10), ("index.html".to_owned(), 1, 1)]);
    }

    #[test]
    fn one_file_that_is_too_large_is_named() {
        let content = "x".repeat(ONE_FILE_BUDGET as usize);
        assert!(check(&site(&[("offline/offramp-en.txt", &content, None)])).is_ok());
        let error = check(&site(&[("offline/offramp-ur.txt", &(content + "x"), None)])).expect_err("too large").to_string();
        assert!(error.starts_with("offline/offramp-ur.txt has "), "{error}");
    }

    #[test]
    fn links_that_a_browser_only_follows_when_told_are_not_loaded() {
        let html = "<a href='sources.html'>sources.txt</a><meta property='og:image' content='card.png'>\
                    <link rel='alternate' href='oembed.json'><img src='map.svg'>";
        let site = site(&[
            ("index.html", html, None),
            ("sources.html", "", None),
            ("card.png", "", None),
            ("oembed.json", "", None),
            ("map.svg", "", None),
        ]);
        assert_eq!(first_view(&site), BTreeSet::from(["index.html", "map.svg"]));
    }

    #[test]
    fn a_name_that_ends_like_another_is_not_a_reference_to_it() {
        assert!(refers("import './b.js'", "index.html", "b.js"));
        assert!(refers("url(../b.js)", "index.html", "b.js"));
        assert!(!refers("import './ab.js'", "index.html", "b.js"));
        assert!(!refers("import './b.json'", "index.html", "b.js"));
    }
}
