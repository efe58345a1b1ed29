//! The documents of the site, and the relative paths from one to another and to the site's files.

use words::language::Language;

/// The kind of a document, which decides the directory it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The page itself, at the site's own address.
    Page,
    /// The page to be embedded in others, at `embed/`.
    Embed {
        /// The file name of the script that only embeds load.
        script: &'a str,
        /// The file name of the style sheet that only embeds load.
        styles: &'a str,
    },
}

/// One of the documents of the site: the page or its embed, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// Whether it is the page or the embed.
    pub place: Place<'a>,
    /// The document's language. English is in the directory of its kind, every other language in one below that.
    pub language: Language,
    /// The file name of the analyst's texts in that language.
    pub analyst: &'a str,
    /// The file name of the share dialog's texts in that language.
    pub share: &'a str,
    /// The walk through the argument that the document offers.
    pub walk: Walk<'a>,
}

/// The walk through the argument, step by step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk<'a> {
    /// The file name of the script that shows the steps beside the figure.
    pub script: &'a str,
    /// How many minutes it takes.
    pub minutes: u32,
}

impl Document<'_> {
    /// The document's file in the site, such as `embed/ur/index.html`.
    pub fn path(&self) -> String {
        directory(self.place, self.language) + "index.html"
    }

    /// The relative path to the root of the site: nothing, `../` or `../../`.
    pub fn root(&self) -> String {
        "../".repeat(directory(self.place, self.language).matches('/').count())
    }

    /// The relative path to the page in the same language.
    pub fn page(&self) -> String {
        self.root() + &directory(Place::Page, self.language)
    }

    /// The relative path to the page of the argument in the same language.
    pub fn story(&self) -> String {
        self.page() + "story/"
    }

    /// The relative path to the same document in another language.
    pub fn to(&self, language: Language) -> String {
        let path = self.root() + &directory(self.place, language);
        if path.is_empty() { "./".to_owned() } else { path }
    }
}

/// The directory of a document in the site: nothing for the English page, else such as `ur/` or `embed/ur/`.
fn directory(place: Place<'_>, language: Language) -> String {
    let place = if place == Place::Page { "" } else { "embed/" };
    if language == Language::English { place.to_owned() } else { format!("{place}{}/", language.code()) }
}
