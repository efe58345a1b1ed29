//! A document beside the page that needs none of its code, such as the argument, step by step: its head, the ways to the page and to the
//! other documents, what it is and is not, and the same in the other languages.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use words::language::Language;
use words::text::{StillText, speak, text};

use crate::about::cited;
use crate::document::Companion;

/// The marks that the builder of the site replaces: by the document's security policy, and by the script that every document runs before
/// it is painted.
const MARKS: [&str; 2] = ["<!-- policy -->", "<!-- script -->"];

/// Where such a document stands in the site, and the files that it loads.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// What it is.
    pub kind: Companion,
    /// Its language.
    pub language: Language,
    /// The file name of its script, at the root of the site; none where it does without.
    pub script: Option<&'a str>,
    /// The file names of the style sheets: that of the page of curves, whose colours figures have, and its own, both at the root.
    pub styles: [&'a str; 2],
}

/// What a document says.
pub struct Content {
    /// Its title.
    pub title: &'static str,
    /// What it is, for search engines and previews.
    pub description: &'static str,
    /// The id of the element to which the keyboard's first stop leads.
    pub start: &'static str,
    /// What stands below the title.
    pub head: Markup,
    /// Everything between the title and the foot.
    pub body: Markup,
    /// What else the foot leads to, with the words of the link.
    pub other: (Companion, &'static str),
}

impl Page<'_> {
    /// The way from the document to the root of the site.
    pub fn root(&self) -> String {
        "../".repeat(self.kind.directory(self.language).matches('/').count())
    }

    /// The way from the document to the page of curves in the same language.
    pub fn home(&self) -> String {
        let root = self.root();
        if self.language == Language::English { root } else { format!("{root}{}/", self.language.code()) }
    }

    /// The document as HTML; `content` is called once this thread uses the texts of its language.
    pub fn document(&self, content: impl FnOnce() -> Content) -> String {
        speak(self.language);
        let Content { title, description, start, head, body, other } = content();
        let texts = self.language.texts();
        let (still, back) = (texts.still, texts.story.back);
        let (root, home) = (self.root(), self.home());
        html! {
            (DOCTYPE)
            html lang=(self.language.code()) dir=(self.language.direction()) data-digits=(text().digits.concat()) {
                head {
                    meta charset="utf-8";
                    (PreEscaped(MARKS[0]))
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) " · " (still.title) }
                    meta name="description" content=(description);
                    @for language in Language::ALL {
                        link rel="alternate" hreflang=(language.code()) href={ (root) (self.kind.directory(language)) };
                    }
                    (PreEscaped(MARKS[1]))
                    meta name="color-scheme" content="light dark";
                    link rel="icon" href="data:,";
                    @for styles in self.styles { link rel="stylesheet" href={ (root) (styles) }; }
                    @if let Some(script) = self.script { script type="module" src={ (root) (script) } {} }
                }
                body class=(self.kind.name().trim_end_matches('/').replace('/', " ")) {
                    a.skip href={ "#" (start) } { (title) }
                    header.masthead {
                        p.ways { a href=(home) { (back) } }
                        h1 { (title) }
                        (head)
                    }
                    (body)
                    footer.masthead {
                        p.caution { strong { (still.about_not) } (text().gap) (still.about_numbers) }
                        p { (cited(still, None)) }
                        @if !still.translation.is_empty() { p { (still.translation) } }
                        p.ways {
                            a href=(home) { (back) }
                            " · " a href={ (home) (other.0.name()) } { (other.1) }
                            " · " a href={ (root) "method/" } hreflang="en" { (still.method) }
                        }
                        (self.languages(&root, still))
                    }
                    p.note id="address" dir="ltr" hidden {}
                }
            }
        }
        .into_string()
    }

    /// Links to the same document in the other languages.
    fn languages(&self, root: &str, still: &StillText) -> Markup {
        html! {
            nav.languages aria-label=(still.languages) {
                @for language in Language::ALL {
                    @if language == self.language { span { (language.own_name()) } } @else {
                        a href={ (root) (self.kind.directory(language)) } hreflang=(language.code()) lang=(language.code()) dir=(language.direction()) {
                            (language.own_name())
                        }
                    }
                }
            }
        }
    }
}
