//! The whole document: what was bundled for the browser, with the still picture put in.

use std::fmt;

use maud::{Markup, html};
use words::citation::TITLE;

use crate::about::about;
use crate::address::address;
use crate::head::head;
use crate::starting_point::StartingPoint;
use crate::still::still;

/// What it is, in one sentence.
pub const DESCRIPTION: &str = "Change the assumptions of an analysis of the January 2024 Iran–Pakistan strikes and watch the escalation \
                               curves redraw. An illustration of an argument, not a forecast.";

/// Where in the shell the tags for other programs go.
const HEAD: &str = "<!-- head -->";

/// Where the picture goes.
const BODY: &str = "<!-- body -->";

/// How the root element begins, which says where in the site a document is.
const ROOT: &str = "<html ";

/// Where what only embeds load goes: behind the page's own styles, which it goes before.
const HEAD_END: &str = "</head>";

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The page, at the site's own address.
    Page,
    /// The same in another's page, at `embed/`.
    Embed {
        /// The address of the script of embeds, relative to the document.
        script: &'a str,
        /// The address of their style sheet.
        styles: &'a str,
    },
}

/// A shell in which there is no place for what it should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What was expected.
    expected: &'static str,
    /// How often it was there.
    found: usize,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the page's shell: expected {} once, found it {} times", self.expected, self.found)
    }
}

impl std::error::Error for Broken {}

/// The document for `place`: `shell` is the one that the bundler wrote for the page, `site` the site's own address, if it is known.
///
/// # Errors
/// If the shell lacks a mark for what belongs into it.
pub fn document(shell: &str, place: Place<'_>, site: Option<&str>) -> Result<String, Broken> {
    let start = StartingPoint::find();
    let html = put(shell, HEAD, &head(place, site).into_string())?;
    let html = put(&html, BODY, &body(&start, place, site).into_string())?;
    match place {
        Place::Page => Ok(html),
        Place::Embed { script, styles } => embedded(&html, script, styles),
    }
}

/// The title and the picture, an empty place beside it for what the page's code draws, and what this is.
fn body(start: &StartingPoint, place: Place<'_>, site: Option<&str>) -> Markup {
    match place {
        Place::Page => html! {
            header.masthead { h1 { (TITLE) } }
            div id="still" { (still(start, place)) }
            div id="live" {}
            (about(site))
        },
        Place::Embed { .. } => html! {
            div id="content" {
                header { h1.unseen { (TITLE) } }
                div id="still" { (still(start, place)) }
                div id="live" {}
                footer.imprint {
                    "An illustration of an argument, not a forecast. "
                    a href="../" target="_blank" rel="noopener" { "Open the full page" }
                }
                (address(site))
            }
        },
    }
}

/// The same document one directory further down, marked as an embed, with what only embeds load.
fn embedded(html: &str, script: &str, styles: &str) -> Result<String, Broken> {
    let html = put(html, ROOT, "<html data-embed=\"\" ")?;
    let loaded = html! {
        script src=(script) {}
        link rel="stylesheet" href=(styles);
        meta name="robots" content="noindex";
    };
    let mut html = put(&html, HEAD_END, &(loaded.into_string() + HEAD_END))?;
    // The bundler's own addresses begin with a dot; those of the root element's attributes with the file's name.
    for own in ["\"./", "'./"] {
        html = html.replace(own, &format!("{}../", &own[..1]));
    }
    for attribute in ["data-analyst=\"", "data-share=\""] {
        html = html.replace(attribute, &format!("{attribute}../"));
    }
    Ok(html)
}

/// `text` with `new` in place of `mark`, which must stand there once.
fn put(text: &str, mark: &'static str, new: &str) -> Result<String, Broken> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, new, 1)),
        found => Err(Broken { expected: mark, found }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<html lang=\"en\" data-analyst=\"analyst-1.js\"><head><!-- head --><link href=\"./page-1.css\"></head>\
                         <body><!-- body --><script>import init from './explorer-1.js';</script></body></html>";

    #[test]
    fn the_answer_stands_in_the_document_in_words_in_curves_and_in_numbers() {
        let html = document(SHELL, Place::Page, None).expect("the shell has its marks");
        assert!(html.contains("by 14 February is about 1 in 4: <strong>25%</strong>"), "{html}");
        assert!(html.contains("Nearby settings give 20–33%."));
        assert_eq!(html.matches("<svg ").count(), 1);
        assert!(html.contains("<th scope=\"row\">14 February</th><td>25%</td>"), "{html}");
        assert!(!html.contains("og:image") && !html.contains(HEAD) && !html.contains(BODY));
    }

    #[test]
    fn an_embed_finds_every_file_one_directory_up() {
        let html = document(SHELL, Place::Embed { script: "../frame-1.js", styles: "../embed-1.css" }, None)
            .expect("the shell has its marks");
        assert!(html.starts_with("<html data-embed=\"\" lang=\"en\" data-analyst=\"../analyst-1.js\">"), "{html}");
        assert!(html.contains("href=\"../page-1.css\"") && html.contains("from '../explorer-1.js'"), "{html}");
        assert!(
            html.contains("<script src=\"../frame-1.js\"></script><link rel=\"stylesheet\" href=\"../embed-1.css\">"),
            "{html}"
        );
        assert!(html.contains("href=\"../\" target=\"_blank\""), "{html}");
    }

    #[test]
    fn other_programs_find_the_embed_and_the_picture_where_the_address_is_known() {
        let html = document(SHELL, Place::Page, Some("https://offramp.example/")).expect("the shell has its marks");
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
        let broken = document("<html lang=\"en\"></html>", Place::Page, None).expect_err("it has no marks");
        assert_eq!(broken.to_string(), "the page's shell: expected <!-- head --> once, found it 0 times");
    }
}
