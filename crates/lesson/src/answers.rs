//! The page on which a class's answers are looked at together. Unlike the others beside the page of curves it is nothing without its code.

use maud::html;
use prerender::Companion;
use prerender::companion::{Content, Page};
use words::language::Language;
use words::text::class_text;

/// The files that the page loads, from the root of the site.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// Its code.
    pub script: &'a str,
    /// The texts of its code in the language of the page.
    pub texts: &'a str,
    /// The style sheets: that of the page of curves, and its own.
    pub styles: [&'a str; 2],
}

/// The page in `language` as an HTML document. From then on this thread uses the texts of the document's language.
pub fn document(language: Language, files: Files) -> String {
    let page = Page { kind: Companion::Answers, language, script: Some(files.script), styles: files.styles };
    page.document(|| {
        let texts = class_text();
        Content {
            title: texts.title,
            description: texts.description,
            start: answers::markup::id::LINKS,
            head: html! { p.lead { (texts.lead) } },
            body: answers::markup::form(&(page.root() + files.texts), &page.home()),
            other: (Companion::Class, page.language.texts().lesson.link),
        }
    })
}
