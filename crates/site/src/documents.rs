//! Writes the site's documents: everything that is text and can be made ahead of time, in every language. Their numbers are computed while
//! they are written.

use crate::bundled::add;
use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};
use prerender::{Document, Place, StartingPoint, Walk};
use protocol::site_address::{VARIABLE, site_address};
use std::path::Path;
use story::runs::Runs;
use system::files::{files_below, read, text, write};
use words::language::Language;
use words::text::{lines, speak};

/// Writes the documents into `bundle`, whose `index.html` is the shell of the page and of its embed; the English page takes its place.
pub fn add_documents(workspace: &Workspace, bundle: &Path) -> Result<()> {
    let site = published_at()?;
    let start = StartingPoint::find();
    let shell = text(&bundle.join("index.html"))?;
    let source = |name: &str| read(&workspace.root.join("www").join(name));
    let script = add(workspace, bundle, "frame", "js", source("frame.js")?)?;
    let styles = add(workspace, bundle, "embed", "css", source("embed.css")?)?;
    let story = Story::add(workspace, bundle, source("story.js")?, source("story.css")?)?;
    let walk = Walk { script: &story.script, minutes: story::minutes() };
    let mut runs = Runs::default();
    for language in Language::ALL {
        write(
            &bundle.join(story::document::directory(language)).join("index.html"),
            story.document(language, &mut runs).as_bytes(),
        )?;
        let [analyst, share] = add_texts(workspace, bundle, language)?;
        for place in [Place::Page, Place::Embed { script: &script, styles: &styles }] {
            let document = Document { place, language, analyst: &analyst, share: &share, walk };
            let html = prerender::document(&start, &shell, &document, site.as_deref())?;
            write(&bundle.join(document.path()), html.as_bytes())?;
        }
    }
    speak(Language::English);
    if let Some(site) = &site {
        write(&bundle.join("oembed.json"), prerender::oembed(site).as_bytes())?;
    }
    #[cfg(feature = "preview-picture")]
    write(&bundle.join("picture.png"), &crate::preview_picture::png(&start)?)?;
    let method = bundle.join("method");
    let styles = add(workspace, &method, "method", "css", source("method.css")?)?;
    write(&method.join("index.html"), method::document(&styles).as_bytes())
}

/// The files that every document of the argument loads, from the root of the site.
struct Story {
    script: String,
    styles: [String; 2],
}

impl Story {
    /// Adds the script and the styles; figures have the colours of the page of curves, whose styles are in `bundle` already.
    fn add(workspace: &Workspace, bundle: &Path, script: Vec<u8>, styles: Vec<u8>) -> Result<Story> {
        let page = files_below(bundle)?.into_iter().find(|name| name.starts_with("page-") && name.ends_with(".css"));
        let page = page.context("the bundle has no style sheet of the page")?;
        let own = add(workspace, bundle, "story", "css", styles)?;
        Ok(Story { script: add(workspace, bundle, "story", "js", script)?, styles: [page, own] })
    }

    fn document(&self, language: Language, runs: &mut Runs) -> String {
        let styles = self.styles.each_ref().map(String::as_str);
        story::document(&story::Page { language, script: &self.script, styles }, runs)
    }
}

/// Adds the texts that the analyst and the share dialog fetch when they are needed, and returns the names of the two files.
fn add_texts(workspace: &Workspace, bundle: &Path, language: Language) -> Result<[String; 2]> {
    let texts = language.texts();
    let page = lines(texts.page);
    let add = |whose: &str, own: String| {
        add(workspace, bundle, &format!("{whose}-{}", language.code()), "txt", [&page, "\n", &own].concat().into())
    };
    Ok([add("analyst", lines(texts.analyst))?, add("share", lines(texts.share))?])
}

/// What a site that does not know its own address lacks; nothing of one that does.
pub fn what_lacks() -> Option<String> {
    let is_known = std::env::var(VARIABLE).is_ok_and(|given| !given.is_empty());
    let lacking = "links to this site have no preview, its pages no oEmbed. Build it with the address at which it will be";
    (!is_known).then(|| format!("warning: {VARIABLE} is not set: {lacking}, such as {VARIABLE}=https://your.host/offramp/"))
}

/// The address at which the site will be published, if it is known: what other programs read in its pages needs a whole address.
fn published_at() -> Result<Option<String>> {
    let given = std::env::var(VARIABLE).unwrap_or_default();
    if given.is_empty() {
        return Ok(None);
    }
    ensure!(
        cfg!(feature = "preview-picture"),
        "{VARIABLE} is set, but this builder was compiled without its feature preview-picture"
    );
    Ok(Some(site_address(VARIABLE, given.trim())?))
}
