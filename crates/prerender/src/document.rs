//! Which documents there are, and how they refer to each other and to the site's files.

use words::language::Language;

/// Which of the two kinds of document it is, which also says where in the site it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The page, at the site's own address.
    Page,
    /// The same in another's page, at `embed/`.
    Embed {
        /// The name of the script of embeds.
        script: &'a str,
        /// The name of their style sheet.
        styles: &'a str,
    },
}

/// One of the documents of the site: the page or its embed, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// Whether it is the page or the embed.
    pub place: Place<'a>,
    /// Its language. English is at the place itself, the others each in a directory of it.
    pub language: Language,
    /// The file name of the analyst's texts in that language.
    pub analyst: &'a str,
    /// The file name of the share dialog's texts in that language.
    pub share: &'a str,
}

impl Document<'_> {
    /// The relative path to the root of the site: nothing, `../` or `../../`.
    pub fn root(&self) -> String {
        let embed = usize::from(self.place != Place::Page);
        "../".repeat(embed + usize::from(self.language != Language::English))
    }

    /// The relative path to the page in the same language.
    pub fn page(&self) -> String {
        let directory = if self.language == Language::English { String::new() } else { format!("{}/", self.language.code()) };
        self.root() + &directory
    }

    /// The relative path to the same document in another language.
    pub fn to(&self, language: Language) -> String {
        let place = if self.place == Place::Page { "" } else { "embed/" };
        let directory = if language == Language::English { String::new() } else { format!("{}/", language.code()) };
        let way = [self.root().as_str(), place, &directory].concat();
        if way.is_empty() { "./".to_owned() } else { way }
    }
}
