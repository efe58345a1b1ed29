//! Writes the site's documents: everything that is text and can be made ahead of time, in every language. Their numbers are computed while
//! they are written.

use crate::bundled::{add, only};
use crate::html::with_replaced;
use crate::minify::minify;
use crate::one_file::{InLanguage, OneFile};
use crate::workspace::Workspace;
use anyhow::{Context, Result, ensure};
use prerender::{Companion, Document, Place, StartingPoint, Walk, oembed};
use protocol::site_address::{VARIABLE, site_address};
use std::path::Path;
use story::runs::Runs;
use system::files::{read, text, write};
#[cfg(feature = "pictures")]
use system::purpose::Purpose;
use words::language::Language;
use words::text::{lines, speak};

/// Writes the documents into `bundle`, whose `index.html` is the shell of the page and of its embed; the English page takes its place.
/// `site` is the address at which the site will be published, if it is known.
pub fn add_documents(workspace: &Workspace, bundle: &Path, site: Option<&str>) -> Result<()> {
    let start = StartingPoint::find();
    let shell = text(&bundle.join("index.html"))?;
    let source = |name: &str| read(&workspace.root.join("www").join(name));
    let own = OfEmbeds::find(workspace, bundle)?;
    let files = CompanionFiles::add(workspace, bundle)?;
    let walk = Walk { script: &files.script, minutes: story::minutes() };
    let mut runs = Runs::default();
    let mut one_file = OneFile::new(workspace, bundle)?;
    for language in Language::ALL {
        let texts = files.add_texts(workspace, bundle, language)?;
        let documents = [Companion::Story, Companion::Class, Companion::Answers]
            .map(|which| (which, files.document(which, language, &texts, &mut runs)));
        for (which, html) in &documents {
            write(&bundle.join(which.directory(language)).join("index.html"), html.as_bytes())?;
        }
        let [analyst, share] = add_texts(workspace, bundle, language)?;
        let embed = Place::Embed { script: &own.script, styles: &own.styles };
        for (place, shell) in [(Place::Page, &shell), (embed, &own.shell), (Place::OneFile, &shell)] {
            let document = Document { place, language, analyst: &analyst, share: &share, walk };
            let html = prerender::document(&start, shell, &document, site)?;
            let [(_, argument), ..] = &documents;
            let in_language = InLanguage { texts: [&analyst, &share], story: argument };
            let html = if place == Place::OneFile { one_file.file(&html, &in_language)? } else { html };
            write(&bundle.join(document.path()), html.as_bytes())?;
        }
    }
    speak(Language::English);
    if let Some(site) = site {
        for language in Language::ALL {
            write(&bundle.join(oembed::path(language)), oembed::oembed(site, language).as_bytes())?;
        }
    }
    #[cfg(feature = "pictures")]
    {
        crate::pictures::add_previews(bundle, &start)?;
        // As many as there are, they are worth the time for what gets published.
        if workspace.purpose == Purpose::Publish {
            crate::pictures::add(bundle, site)?;
        }
    }
    let method = bundle.join("method");
    let styles = add(workspace, &method, "method", "css", source("method.css")?)?;
    write(&method.join("index.html"), method::document(&styles).as_bytes())
}

/// What embeds have in themselves, so that they look right and have their height where nothing else can be had: the policy of a frame that
/// its host has sandboxed may name nothing that the frame could load.
struct OfEmbeds {
    script: String,
    styles: String,
    /// The shell without the link to the page's styles.
    shell: String,
}

impl OfEmbeds {
    fn find(workspace: &Workspace, bundle: &Path) -> Result<OfEmbeds> {
        let short = |name: &str| {
            let bytes = minify(workspace.packages.as_ref(), name, read(&workspace.root.join("www").join(name))?)?;
            String::from_utf8(bytes).with_context(|| format!("{name} is no text"))
        };
        let page = only(bundle, "page-", ".css")?;
        let styles = text(&bundle.join(&page))? + &short("embed.css")?;
        let shell = without_link(&text(&bundle.join("index.html"))?, &page)?;
        Ok(OfEmbeds { script: short("frame.js")?, styles, shell })
    }
}

/// `html` without the element that loads the file `name`.
fn without_link(html: &str, name: &str) -> Result<String> {
    let rest = with_replaced(html, |element| element.attribute("href").ends_with(name).then_some(""));
    ensure!(rest != html, "the page's shell does not load {name}");
    Ok(rest)
}

/// The files that the documents beside the page load, from the root of the site.
struct CompanionFiles {
    /// The styles of the page of curves, whose colours figures have.
    page: String,
    /// The script of the argument.
    script: String,
    /// The code of the page with a class's answers, which has been added already.
    answers: String,
    /// The styles of the argument, and of the exercises.
    story: String,
    lesson: String,
}

impl CompanionFiles {
    /// Adds scripts and styles to `bundle`, which has those of the page of curves already.
    fn add(workspace: &Workspace, bundle: &Path) -> Result<CompanionFiles> {
        let page = only(bundle, "page-", ".css")?;
        let add = |name: &str, kind: &str| {
            let source = read(&workspace.root.join("www").join(format!("{name}.{kind}")))?;
            add(workspace, bundle, name, kind, source)
        };
        let answers = only(bundle, "answers-", ".js")?;
        Ok(CompanionFiles {
            page,
            script: add("story", "js")?,
            answers,
            story: add("story", "css")?,
            lesson: add("lesson", "css")?,
        })
    }

    /// Adds the texts that the page with a class's answers loads, and returns the name of the file.
    fn add_texts(&self, workspace: &Workspace, bundle: &Path, language: Language) -> Result<String> {
        let texts = language.texts();
        let all = [lines(texts.page), lines(texts.analyst), lines(texts.share), lines(texts.class)].join("\n");
        add(workspace, bundle, &format!("answers-{}", language.code()), "txt", all.into())
    }

    fn document(&self, which: Companion, language: Language, texts: &str, runs: &mut Runs) -> String {
        let styles = [self.page.as_str(), &self.lesson];
        match which {
            Companion::Story => story::document(language, &self.script, [&self.page, &self.story], runs),
            Companion::Class => lesson::document(language, styles, runs),
            Companion::Answers => {
                lesson::answers::document(language, lesson::answers::Files { script: &self.answers, texts, styles })
            }
        }
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
    let lacking = "links to this site have no preview, its pages no oEmbed, and Safari shows its embed as a still picture where a host sandboxes it. Build it with the address at which it will be";
    (!is_known).then(|| format!("warning: {VARIABLE} is not set: {lacking}, such as {VARIABLE}=https://your.host/offramp/"))
}

/// The address at which the site will be published, if it is known: what other programs read in its pages needs a whole address.
pub fn published_at() -> Result<Option<String>> {
    let given = std::env::var(VARIABLE).unwrap_or_default();
    if given.is_empty() {
        return Ok(None);
    }
    ensure!(cfg!(feature = "pictures"), "{VARIABLE} is set, but this builder was compiled without its feature pictures");
    Ok(Some(site_address(VARIABLE, given.trim())?))
}

#[cfg(test)]
mod tests {
    use super::without_link;

    #[test]
    fn only_the_element_that_loads_a_file_is_taken_away() {
        let html = "<meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"./page-1.css\" /><link rel=\"icon\" href=\"data:,\">";
        let rest = without_link(html, "page-1.css").expect("it is there");
        assert_eq!(rest, "<meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">");
        assert!(without_link(html, "page-2.css").is_err());
    }
}
