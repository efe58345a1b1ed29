//! The page as one file, for a room without a network: everything that it loads from the site stands in it, packed, and `www/one_file.js`
//! unpacks it. The site holds the file ready in every language, but for the state and the address of the site (`protocol::one_file`), which
//! the share dialog and the command write into it.

use crate::bundled::only;
use crate::html::{Element, elements, with_replaced};
use crate::marks::{POLICY, SCRIPT, fill};
use crate::minify::minify;
use crate::packing::Packer;
use crate::policy::digest;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use model::Vantage;
use protocol::link::{Home, Link};
use protocol::one_file;
use serde_json::json;
use std::path::Path;
use system::files::{read, text};

/// What the file of every language is made from.
pub struct OneFile<'w> {
    bundle: &'w Path,
    packer: Packer,
    /// The page's style sheet, as an element of the file: the still page is shown before anything is unpacked.
    styles: String,
    /// The scripts that run in it, as elements: that of every document, and that which unpacks.
    scripts: [String; 2],
    /// The files that all languages need, each after those that it names, the page's own code first. What packs better beside another stands there.
    common: Vec<String>,
}

/// What a document of the one file takes from its language.
pub struct InLanguage<'d> {
    /// The names of the analyst's and the dialog's texts.
    pub texts: [&'d str; 2],
    /// The document of the argument.
    pub story: &'d str,
}

impl<'w> OneFile<'w> {
    /// Collects what all languages need from `bundle`, which has everything that the page loads.
    pub fn new(workspace: &'w Workspace, bundle: &'w Path) -> Result<Self> {
        let script = |name: &str| {
            let script = minify(workspace.packages.as_ref(), name, read(&workspace.root.join("www").join(name))?)?;
            element("script", String::from_utf8(script).with_context(|| format!("{name} is no text"))?)
        };
        let pieces = [
            ("explorer-", ".wasm"),
            ("explorer-", ".js"),
            ("analyst-", ".wasm"),
            ("analyst-", ".css"),
            ("analyst-", ".js"),
            ("share-", ".wasm"),
            ("share-", ".css"),
            ("share-", ".js"),
            ("story-", ".css"),
            ("story-", ".js"),
        ];
        let common: Vec<String> = pieces.into_iter().map(|(start, end)| only(bundle, start, end)).collect::<Result<_>>()?;
        for (place, name) in common.iter().enumerate().filter(|(_, name)| !name.ends_with(".wasm")) {
            let written = text(&bundle.join(name))?;
            let late = common[place..].iter().find(|other| written.contains(other.as_str()));
            ensure!(late.is_none(), "{name} asks for {late:?}, which has no address yet when it is unpacked");
        }
        Ok(Self {
            bundle,
            packer: Packer::new(workspace.purpose),
            styles: element("style", text(&bundle.join(only(bundle, "page-", ".css")?))?)?,
            scripts: [script("document.js")?, script("one_file.js")?],
            common,
        })
    }

    /// The file made from `html`, the document of one language: whole but for what `protocol::one_file` writes into it.
    pub fn file(&mut self, html: &str, language: &InLanguage<'_>) -> Result<String> {
        let (mut list, mut packed) = (Vec::new(), Vec::new());
        for name in self.common.iter().map(String::as_str).chain(language.texts) {
            let piece = self.packer.packed(name, || read(&self.bundle.join(name)))?;
            list.push(json!([name, kind(name)?, piece.len()]));
            packed.extend_from_slice(piece);
        }
        let story = fill(STORY, &fill(STORY, language.story, POLICY, "")?, SCRIPT, "")?;
        let piece = self.packer.pack(story.as_bytes())?;
        list.push(json!([STORY, kind(STORY)?, piece.len()]));
        packed.extend(piece);
        let list = serde_json::to_string(&list).context("the list of pieces is no JSON")?;
        let [document, unpack] = &self.scripts;
        let end = format!(
            "<script type=\"text/plain\" id=\"pieces\">{list}</script><script type=\"text/plain\" id=\"packed\">{}</script>\
             {unpack}</body>",
            BASE64_STANDARD.encode(&packed)
        );
        let html = fill(THIS, &self.alone(html), SCRIPT, document)?;
        let html = fill(THIS, &html, "</body>", &end)?;
        let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(&html)?);
        let html = fill(THIS, &html, POLICY, &policy)?;
        let start = Link::default_from(Vantage::Jan18);
        ensure!(
            one_file::finished(&html, &start, &Home::default(), "https://example.org/").is_some(),
            "the one file has no place for a state"
        );
        Ok(html)
    }

    /// The document without what it would load: its style sheet stands in it, and its code is started by the script that unpacks.
    fn alone(&self, html: &str) -> String {
        with_replaced(html, |element| match (element.name.as_str(), element.attribute("rel"), element.attribute("type")) {
            ("link", "stylesheet", _) => Some(self.styles.as_str()),
            ("link", "preload" | "modulepreload", _) | ("script", _, "module") => Some(""),
            _ => None,
        })
    }
}

/// What the file is called in errors.
const THIS: &str = "the one file";

/// A script or a style sheet as an element, whose `content` must neither end it nor change when the file is finished.
fn element(name: &str, content: String) -> Result<String> {
    let harmful = ["</", "<!--", one_file::SITE, one_file::FRAGMENT].into_iter().find(|mark| content.contains(mark));
    ensure!(harmful.is_none(), "a {name} of the one file has {harmful:?} in it");
    Ok(format!("<{name}>{content}</{name}>"))
}

/// What the document of the argument is called among the pieces.
const STORY: &str = "story.html";

/// What a browser is to take a piece for.
fn kind(name: &str) -> Result<&'static str> {
    match name.rsplit_once('.') {
        Some((_, "wasm")) => Ok("application/wasm"),
        Some((_, "js")) => Ok("text/javascript"),
        Some((_, "css")) => Ok("text/css"),
        Some((_, "html")) => Ok("text/html"),
        Some((_, "txt")) => Ok("text/plain"),
        _ => bail!("{name}: no kind of piece is known for its ending"),
    }
}

/// The policy of the file: it asks nobody for anything. What runs stands in it, by its digest, or is unpacked from it.
fn policy(html: &str) -> Result<String> {
    let elements = elements(html);
    let loading = elements.iter().find(|element| element.attributes.contains_key("src"));
    ensure!(loading.is_none(), "the one file would load something: {loading:?}");
    let digests = |is_meant: fn(&&Element) -> bool| {
        elements.iter().filter(is_meant).map(|element| format!(" {}", digest(&element.content))).collect::<String>()
    };
    let scripts = digests(|element| element.is_inline_script());
    let styles = digests(|element| element.name == "style");
    Ok(format!(
        "default-src 'none'; script-src{scripts} blob: data: 'wasm-unsafe-eval'; style-src{styles} blob:; img-src data: blob:; \
         connect-src blob: data:; worker-src data:; base-uri 'none'; form-action 'none'"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::collections::BTreeMap;
    use std::io::Read;
    use system::files::write;

    const HASH: &str = "0123456789abcdef";

    const HTML: &str = "<html data-page=\"{offramp-site}\" data-fragment=\"{offramp-fragment}\"><head><!-- policy --><!-- script -->\
                        <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./page-0123456789abcdef.css\">\
                        <script type=\"module\">import init from './explorer-0123456789abcdef.js'; init();</script>\
                        <link rel=\"modulepreload\" href=\"./explorer-0123456789abcdef.js\"></head><body><p>ü</p></body></html>";

    /// A bundle with small files in place of the page's.
    fn bundle() -> tempfile::TempDir {
        let bundle = tempfile::tempdir().expect("a directory for temporary files");
        for name in ["explorer", "analyst", "share"] {
            for (ending, content) in [("wasm", format!("\0asm {name}")), ("js", format!("fetch('{name}-{HASH}.wasm')"))] {
                write(&bundle.path().join(format!("{name}-{HASH}.{ending}")), content.as_bytes()).expect("it can be written");
            }
        }
        for name in ["page.css", "analyst.css", "share.css", "story.css", "story.js", "analyst-en.txt", "share-en.txt"] {
            let (name, ending) = name.split_once('.').expect("an ending");
            write(&bundle.path().join(format!("{name}-{HASH}.{ending}")), format!("{name} é").as_bytes())
                .expect("it can be written");
        }
        bundle
    }

    /// The file, and what it holds when it is unpacked as `www/one_file.js` does.
    fn made(bundle: &Path) -> (String, Vec<(String, Vec<u8>)>) {
        let workspace = Workspace::of_tests();
        let texts = ["analyst", "share"].map(|whose| format!("{whose}-en-{HASH}.txt"));
        let texts = texts.each_ref().map(String::as_str);
        let language = InLanguage { texts, story: "<!-- policy --><!-- script --><p>story</p>" };
        let file =
            OneFile::new(&workspace, bundle).and_then(|mut file| file.file(HTML, &language)).expect("the bundle has all of it");
        let of = |id: &str| {
            let element = elements(&file).into_iter().find(|element| element.attribute("id") == id).expect("it is there");
            element.content
        };
        let list: Vec<(String, String, usize)> = serde_json::from_str(&of("pieces")).expect("a list");
        let packed = BASE64_STANDARD.decode(of("packed")).expect("base64");
        let mut at = 0;
        let unpacked = list.into_iter().map(|(name, _, length)| {
            let mut piece = Vec::new();
            DeflateDecoder::new(&packed[at..at + length]).read_to_end(&mut piece).expect("deflate");
            at += length;
            (name, piece)
        });
        let unpacked = unpacked.collect();
        assert_eq!(at, packed.len());
        (file, unpacked)
    }

    #[test]
    fn every_piece_comes_out_as_it_went_in_the_page_s_own_first_and_each_after_what_it_names() {
        let bundle = bundle();
        let (_, pieces) = made(bundle.path());
        let names: Vec<&str> = pieces.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[..2], [format!("explorer-{HASH}.wasm"), format!("explorer-{HASH}.js")]);
        assert_eq!(names.len(), 13, "{names:?}");
        for (place, (name, piece)) in pieces.iter().enumerate() {
            if name == STORY {
                assert_eq!(piece, b"<p>story</p>");
            } else {
                assert_eq!(*piece, read(&bundle.path().join(name)).expect("the bundle has it"), "{name}");
            }
            assert!(names[place..].iter().all(|other| !String::from_utf8_lossy(piece).contains(other)), "{name}");
        }
        write(&bundle.path().join(format!("share-{HASH}.js")), format!("import './story-{HASH}.js'").as_bytes())
            .expect("written");
        let error = OneFile::new(&Workspace::of_tests(), bundle.path()).map(drop).expect_err("it comes later").to_string();
        assert!(error.contains("which has no address yet"), "{error}");
    }

    #[test]
    fn nothing_is_loaded_and_only_what_stands_in_the_file_runs() {
        let (file, _) = made(bundle().path());
        let elements = elements(&file);
        let by_name: BTreeMap<&str, usize> = elements.iter().fold(BTreeMap::new(), |mut count, element| {
            *count.entry(element.name.as_str()).or_default() += 1;
            count
        });
        assert_eq!((by_name["script"], by_name["style"], by_name["link"]), (4, 1, 1), "{by_name:?}");
        for element in &elements {
            assert!(!element.attributes.contains_key("src"), "{element:?}");
            assert!(element.name != "link" || element.attribute("href") == "data:,", "{element:?}");
        }
        let policy = elements.iter().find(|element| element.name == "meta").expect("a policy").attribute("content");
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-") && !policy.contains("'self'"), "{policy}");
        for element in elements.iter().filter(|element| element.is_inline_script() || element.name == "style") {
            assert!(policy.contains(&digest(&element.content)), "{policy}");
        }
        assert_eq!(policy.matches("sha256-").count(), 3, "{policy}");
    }

    #[test]
    fn what_would_end_an_element_or_change_with_the_state_is_refused() {
        assert_eq!(element("style", "a { b: c }".into()).expect("nothing in it"), "<style>a { b: c }</style>");
        for harmful in ["a = '</script>'", "<!--", "`${offramp-fragment}`", "'{offramp-site}'"] {
            assert!(element("script", harmful.into()).is_err(), "{harmful}");
        }
    }
}
