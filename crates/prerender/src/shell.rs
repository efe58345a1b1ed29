//! A whole document: the HTML that the bundler wrote (the shell), with the still page in place of its marks.

use std::fmt;

use maud::{Markup, PreEscaped, html};
use protocol::one_file;
use words::decimal;
use words::language::Language;
use words::text::{self, StillText, speak};

use crate::about::{about, cited};
use crate::address::address;
use crate::document::{Companion, Document, Place};
use crate::head::head;
use crate::starting_point::StartingPoint;
use crate::still::{NUMBERS, still};

/// The mark in the shell that the tags of the head replace.
const HEAD: &str = "<!-- head -->";

/// The mark in the shell that the still page replaces.
const BODY: &str = "<!-- body -->";

/// How the root element begins in the shell; its attributes depend on the document.
const ROOT: &str = "<html lang=\"en\" dir=\"ltr\" ";

/// The mark in the shell before which an embed's script and styles go.
const HEAD_END: &str = "</head>";

/// The error of a shell that lacks a mark, or has it more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingMark {
    /// The mark that should be there once.
    expected: &'static str,
    /// How often the mark is there.
    found: usize,
}

impl fmt::Display for MissingMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the page's shell: expected {} once, found it {} times", self.expected, self.found)
    }
}

impl std::error::Error for MissingMark {}

/// Writes a document: the answer `start` into `shell`, the HTML that the bundler wrote for the page; `site` is the site's own address, if
/// it
/// is known. From then on this thread uses the texts of the document's language.
///
/// # Errors
/// If the shell lacks a mark.
pub fn document(start: &StartingPoint, shell: &str, document: &Document<'_>, site: Option<&str>) -> Result<String, MissingMark> {
    speak(document.language);
    let texts = document.language.texts().still;
    // The bundler's own addresses begin with a dot.
    let mut html = shell.to_owned();
    for own in ["\"./", "'./"] {
        html = html
            .replace(own, &format!("{}{}", &own[..1], if document.files().is_empty() { "./".into() } else { document.files() }));
    }
    let html = put(&html, ROOT, &root(document))?;
    let html = beside(&html, "data-analyst=\"", document, document.analyst)?;
    let html = beside(&html, "data-share=\"", document, document.share)?;
    let html = put(&html, HEAD, &head(document, texts, site).into_string())?;
    let html = put(&html, BODY, &body(start, document, texts, site).into_string())?;
    match document.place {
        Place::Page | Place::OneFile => Ok(html),
        Place::Embed { script, styles } => {
            let own = html! {
                script { (PreEscaped(script)) }
                style { (PreEscaped(styles)) }
                meta name="robots" content="noindex";
            };
            put(&html, HEAD_END, &(own.into_string() + HEAD_END))
        }
    }
}

/// How the root element of `document` begins. One file says where the page is that it was made from, and which state it opens.
fn root(document: &Document<'_>) -> String {
    let kind = match document.place {
        Place::Page => String::new(),
        Place::Embed { .. } => "data-embed=\"\" ".to_owned(),
        Place::OneFile => format!("data-page=\"{}\" data-fragment=\"{}\" ", document.page(), one_file::FRAGMENT),
    };
    format!("<html {kind}lang=\"{}\" dir=\"{}\" ", document.language.code(), document.language.direction())
}

/// Puts the path from the document's directory before the script in the root element's `attribute`, and the name of its texts after it.
fn beside(html: &str, attribute: &'static str, document: &Document<'_>, texts: &str) -> Result<String, MissingMark> {
    let Some((before, rest)) = html.split_once(attribute) else { return Err(MissingMark { expected: attribute, found: 0 }) };
    let (script, after) = rest.split_once('"').unwrap_or((rest, ""));
    Ok(format!("{before}{attribute}{}{script}?{texts}\"{after}", document.files()))
}

/// The body: the title, the still page, an empty element for what the page's code draws, the section below, and the texts for that code.
fn body(start: &StartingPoint, document: &Document<'_>, texts: &StillText, site: Option<&str>) -> Markup {
    let gap = text::text().gap;
    let story = document.language.texts().story;
    let walk = text::fill(story.walk, &[&decimal::whole(document.walk.minutes)]);
    let content = match document.place {
        Place::Page | Place::OneFile => html! {
            // From the first byte on, so that the page's code takes it from nobody.
            a.skip href={ "#" (NUMBERS) } { (texts.skip) }
            header.masthead {
                h1 { (texts.title) }
                p.walk-line { span.walk-context { (story.context) " " } a.walk href=(document.companion(Companion::Story)) data-script={ (document.files()) (document.walk.script) } { (walk) } }
                // Shown where a reader's browser speaks it: the script that every document runs marks which.
                p.own-language { @for language in Language::ALL {
                    a href=(document.to(language)) hreflang=(language.code()) lang=(language.code()) dir=(language.direction()) {
                        (language.own_name())
                    }
                } }
            }
            div id="still" { (still(start, document.place, texts)) }
            div id="live" {}
            (about(document, texts, site))
        },
        Place::Embed { .. } => html! {
            div id="content" {
                header { h1 { (texts.title) } }
                div id="still" { (still(start, document.place, texts)) }
                div id="live" {}
                footer.imprint {
                    p { (texts.imprint) (gap) (cited(texts, Some("_blank"))) }
                    p.walk-line { a.walk href=(document.companion(Companion::Story)) data-script={ (document.files()) (document.walk.script) } target="_blank" rel="noopener" { (walk) } }
                    p { span lang="en" { "Offramp" } (texts.colon) a.full-page href=(document.page()) target="_blank" rel="noopener" { (texts.full_page) } }
                }
                (address(site))
            }
        },
    };
    html! {
        (content)
        script type="text/plain" id="texts" { (PreEscaped(text::lines(text::text()))) }
    }
}

/// `text` with `new` in place of `mark`, which must stand there once.
fn put(text: &str, mark: &'static str, new: &str) -> Result<String, MissingMark> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, new, 1)),
        found => Err(MissingMark { expected: mark, found }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Walk;

    const SHELL: &str = "<html lang=\"en\" dir=\"ltr\" data-analyst=\"analyst-1.js\" data-share=\"share-1.js\"><head><!-- head -->\
                         <link href=\"./page-1.css\"></head><body><!-- body --><script>import init from './explorer-1.js';</script></body></html>";

    const PAGE: Document = Document {
        place: Place::Page,
        language: Language::English,
        analyst: "analyst-en.txt",
        share: "share-en.txt",
        walk: Walk { script: "story-1.js", minutes: 5 },
    };

    fn written(which: &Document<'_>, site: Option<&str>) -> Result<String, MissingMark> {
        document(&StartingPoint::find(), SHELL, which, site)
    }

    const EMBED: Place = Place::Embed { script: "a < b", styles: "a > b {}" };

    #[test]
    fn the_answer_stands_in_the_document_in_words_in_curves_and_in_numbers() {
        let html = written(&PAGE, None).expect("the shell has its marks");
        assert!(html.contains("by 14 February is about 1 in 4: <strong>27%</strong>"), "{html}");
        assert!(html.contains("Nearby settings give 22–36%."));
        assert_eq!(html.matches("<svg ").count(), 1);
        assert!(html.contains("<th scope=\"row\">14 February</th><td>27%</td>"), "{html}");
        assert!(html.contains("data-analyst=\"analyst-1.js?analyst-en.txt\""), "{html}");
        assert!(!html.contains("og:image") && !html.contains(HEAD) && !html.contains(BODY));
    }

    #[test]
    fn the_first_stop_of_the_keyboard_leads_past_what_comes_first() {
        let html = written(&PAGE, None).expect("the shell has its marks");
        let body = html.split_once("<body>").expect("it has a body").1;
        let first = body.split("<a ").nth(1).expect("it has links");
        assert!(first.starts_with("class=\"skip\" href=\"#still-numbers\""), "{first}");
        assert_eq!(html.matches("id=\"still-numbers\"").count(), 1);
    }

    #[test]
    fn an_embed_has_its_own_script_and_styles_and_finds_every_file_one_directory_up_and_in_another_language_two() {
        let html = written(&Document { place: EMBED, ..PAGE }, None).expect("the shell has its marks");
        assert!(
            html.starts_with("<html data-embed=\"\" lang=\"en\" dir=\"ltr\" data-analyst=\"../analyst-1.js?analyst-en.txt\""),
            "{html}"
        );
        assert!(html.contains("href=\"../page-1.css\"") && html.contains("from '../explorer-1.js'"), "{html}");
        let own = "<script>a < b</script><style>a > b {}</style>";
        assert!(html.contains(own) && html.contains("href=\"../\" target=\"_blank\""), "{html}");
        let html = written(&Document { place: EMBED, language: Language::Urdu, ..PAGE }, None).expect("the shell has its marks");
        assert!(html.starts_with("<html data-embed=\"\" lang=\"ur\" dir=\"rtl\" data-analyst=\"../../analyst-1.js?"), "{html}");
        assert!(html.contains("href=\"../../page-1.css\"") && html.contains("href=\"../../ur/\" target=\"_blank\""), "{html}");
    }

    #[test]
    fn one_file_has_its_files_in_itself_and_leads_to_the_site_by_its_whole_address() {
        let document = Document { place: Place::OneFile, language: Language::Urdu, ..PAGE };
        assert_eq!(document.path(), "offline/offramp-ur.txt");
        let html = written(&document, Some("https://offramp.example/")).expect("the shell has its marks");
        let start = "<html data-page=\"{offramp-site}ur/\" data-fragment=\"{offramp-fragment}\" lang=\"ur\" dir=\"rtl\" data-analyst=\"analyst-1.js?analyst-en.txt\"";
        assert!(html.starts_with(start), "{html}");
        assert!(html.contains("href=\"./page-1.css\"") && html.contains("from './explorer-1.js'"), "{html}");
        assert!(
            html.contains("href=\"{offramp-site}ur/story/\" data-script=\"story-1.js\"")
                && html.contains("href=\"{offramp-site}method/\"")
        );
        assert!(
            html.contains("<a href=\"{offramp-site}\" hreflang=\"en\"")
                && html.contains("href=\"{offramp-site}zh/\" hreflang=\"zh\""),
            "{html}"
        );
        assert!(
            !html.contains("rel=\"alternate\"") && !html.contains("rel=\"canonical\"") && !html.contains("og:image"),
            "{html}"
        );
        assert_eq!(
            (
                html.matches("class=\"one-file\"").count(),
                written(&PAGE, None).expect("marks").matches("class=\"one-file\"").count()
            ),
            (1, 0)
        );
    }

    #[test]
    fn every_language_has_its_own_words_and_the_way_to_the_others() {
        for language in Language::ALL {
            let html = written(&Document { language, ..PAGE }, None).expect("the shell has its marks");
            assert!(html.contains(&format!("lang=\"{}\" dir=\"{}\"", language.code(), language.direction())));
            assert!(html.contains(language.texts().still.title) && html.contains(language.texts().page.invitation), "{html}");
            for other in Language::ALL.into_iter().filter(|other| *other != language) {
                assert!(html.contains(&format!("hreflang=\"{}\"", other.code())), "{}", other.code());
            }
        }
        let document = Document { language: Language::Arabic, ..PAGE };
        assert_eq!(document.path(), "ar/index.html");
        assert_eq!([Language::English, Language::Chinese].map(|language| document.to(language)), ["../", "../zh/"]);
        assert_eq!([Language::English, Language::Chinese].map(|language| PAGE.to(language)), ["./", "zh/"]);
    }

    #[test]
    fn other_programs_find_the_embed_and_the_picture_where_the_address_is_known() {
        let html = written(&PAGE, Some("https://offramp.example/")).expect("the shell has its marks");
        for tag in [
            "<link rel=\"canonical\" href=\"https://offramp.example/\">",
            "type=\"application/json+oembed\" href=\"https://offramp.example/oembed.json\"",
            "<meta property=\"og:image\" content=\"https://offramp.example/picture.png\">",
        ] {
            assert!(html.contains(tag), "{tag} in {html}");
        }
    }

    #[test]
    fn a_shell_without_a_place_is_refused() {
        let broken = document(&StartingPoint::find(), "<html lang=\"en\"></html>", &PAGE, None).expect_err("it has no marks");
        assert!(broken.to_string().ends_with("once, found it 0 times"), "{broken}");
    }
}
