//! The documents of the site, and the paths from one to another and to the site's files.

use protocol::one_file;
use words::language::Language;

/// The kind of a document, which decides the directory it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The page itself, at the site's own address.
    Page,
    /// The page to be embedded in others, at `embed/`.
    Embed {
        /// The script that stands in embeds.
        script: &'a str,
        /// The style sheet that stands in embeds, with the page's own: their shell loads none.
        styles: &'a str,
    },
    /// The page as one file, with no site around it: to be finished with the site's address and the code of a state.
    OneFile,
}

impl Place<'_> {
    /// Whether it is to be shown in other pages.
    pub fn is_embed(self) -> bool {
        matches!(self, Place::Embed { .. })
    }
}

/// One of the documents of the site: the page, its embed or its one file, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// Whether it is the page, the embed or the one file.
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

/// A document beside the page that needs none of the page's code; there is one in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Companion {
    /// The argument, step by step.
    Story,
    /// The exercises for a class.
    Class,
    /// A class's answers together, which needs code of its own.
    Answers,
}

impl Companion {
    /// The name of its directory: below the root in English, below the directory of the language in any other.
    pub const fn name(self) -> &'static str {
        match self {
            Companion::Story => "story/",
            Companion::Class => "class/",
            Companion::Answers => "class/answers/",
        }
    }

    /// Its directory in a language, from the root of the site.
    pub fn directory(self, language: Language) -> String {
        match language {
            Language::English => self.name().into(),
            other => format!("{}/{}", other.code(), self.name()),
        }
    }
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
        match self.place {
            Place::OneFile => one_file::path(self.language.code()),
            _ => directory(self.place, self.language) + "index.html",
        }
    }

    /// The path to the root of the site: nothing, `../` or `../../`. One file has what stands for the site's address until it is finished.
    pub fn root(&self) -> String {
        if self.place == Place::OneFile { one_file::SITE.to_owned() } else { self.files() }
    }

    /// The relative path to the files that the document loads; one file has them in itself.
    pub fn files(&self) -> String {
        match self.place {
            Place::OneFile => String::new(),
            _ => "../".repeat(directory(self.place, self.language).matches('/').count()),
        }
    }

    /// The path to the page in the same language.
    pub fn page(&self) -> String {
        self.root() + &directory(Place::Page, self.language)
    }

    /// The path to a document beside the page in the same language.
    pub fn companion(&self, which: Companion) -> String {
        self.page() + which.name()
    }

    /// The path to the same document in another language.
    pub fn to(&self, language: Language) -> String {
        let path = self.root() + &directory(self.place, language);
        if path.is_empty() { "./".to_owned() } else { path }
    }
}

/// The directory of a document in the site: nothing for the English page, else such as `ur/` or `embed/ur/`.
fn directory(place: Place<'_>, language: Language) -> String {
    let place = if place.is_embed() { "embed/" } else { "" };
    if language == Language::English { place.to_owned() } else { format!("{place}{}/", language.code()) }
}
