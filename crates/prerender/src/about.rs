//! The section below the page: what this is and is not, its terms, the choice of colours and of the language.

use maud::{Markup, html};
use model::claim::{ARTICLE, ARTICLE_ADDRESS};
use words::colours;
use words::language::Language;
use words::text::{StillText, fill, sentences, text};

use crate::address::address;
use crate::document::{Companion, Document, Place};

/// Stands in the citing sentence for the article, until a link takes its place.
const HERE: &str = "\u{fffc}";

/// The section as HTML; `site` is the site's own address, if it is known.
pub fn about(document: &Document<'_>, texts: &StillText, site: Option<&str>) -> Markup {
    let gap = text().gap;
    html! {
        section.about aria-labelledby="about-heading" {
            h2 id="about-heading" { (texts.about) }
            p { (texts.about_crisis) }
            p.caution { strong { (texts.about_not) } (gap) (texts.about_numbers) }
            p { (sentences(texts.about_model, texts.about_limits)) }
            p {
                @for (term, meaning) in texts.terms.iter().zip(texts.meanings) { dfn { (term) } (texts.colon) (meaning) (gap) }
                (texts.time_runs)
            }
            p {
                a href={ (document.root()) "method/" } hreflang="en" { (texts.method) }
                (gap) @if !texts.method_language.is_empty() { (texts.method_language) (gap) } (texts.method_has)
            }
            p { a href=(document.companion(Companion::Class)) { (document.language.texts().lesson.link) } }
            p.cited { (cited(texts, None)) }
            @if !texts.translation.is_empty() { p { (texts.translation) } }
            @if document.place == Place::OneFile { p.one-file { (origin(document, texts)) } }
            (languages(document, texts))
            (address(site))
            // Shown by the script that makes it work.
            div id="colours" hidden {
                fieldset.choice {
                    legend { (texts.colours) }
                    @for (value, name) in colours::offered(texts) {
                        label.choice-option { input type="radio" name="colours" value=(value); span { (name) } }
                    }
                }
            }
        }
    }
}

/// The sentence that names the article: its author, title, institution and date, with a link that opens it in `target`.
pub fn cited(texts: &StillText, target: Option<&str>) -> Markup {
    let article = fill(texts.article, &[HERE]);
    let (before, after) = article.split_once(HERE).unwrap_or((&article, ""));
    html! { (before) bdi lang="en" dir="ltr" { a href=(ARTICLE_ADDRESS) target=[target] { (ARTICLE) } } (after) }
}

/// The sentence on what one file is, with the address of the page that it was made from.
fn origin(document: &Document<'_>, texts: &StillText) -> Markup {
    let page = document.page();
    let (before, after) = texts.one_file.split_once("{0}").unwrap_or((texts.one_file, ""));
    html! { (before) bdi dir="ltr" { a href=(page) { (page) } } (after) }
}

/// Links to the same page in the other languages.
fn languages(document: &Document<'_>, texts: &StillText) -> Markup {
    html! {
        nav.languages aria-label=(texts.languages) {
            @for language in Language::ALL {
                @if language == document.language {
                    span { (language.own_name()) }
                } @else {
                    a href=(document.to(language)) hreflang=(language.code()) lang=(language.code()) dir=(language.direction()) {
                        (language.own_name())
                    }
                }
            }
        }
    }
}
