//! The head of a document: its title, links to other languages, and tags for other programs, such as those that show previews of links and
//! editors' systems that turn an address into an embed.

use maud::{Markup, html};
use words::language::Language;
use words::text::StillText;

use crate::document::{Document, Place};
use crate::{oembed, preview};

/// The tags of the head. Some need the site's own address (with a `/` at its end), for none of those programs takes a relative one; where
/// it is not
/// known they are left out.
pub fn head(document: &Document<'_>, texts: &StillText, site: Option<&str>) -> Markup {
    html! {
        title { (texts.title) }
        meta name="description" content=(texts.description);
        // One file is no page of the site, so that nobody looks for others from there.
        @if document.place != Place::OneFile {
            @for language in Language::ALL {
                link rel="alternate" hreflang=(language.code()) href=(document.to(language));
            }
            @if let Some(site) = site { (absolute(document, texts, site)) }
        }
    }
}

fn absolute(document: &Document<'_>, texts: &StillText, site: &str) -> Markup {
    let page = match document.language {
        Language::English => site.to_owned(),
        other => format!("{site}{}/", other.code()),
    };
    html! {
        link rel="canonical" href=(page);
        link rel="alternate" type="application/json+oembed" href={ (site) (oembed::path(document.language)) } title=(texts.title);
        @if document.place == Place::Page {
            meta property="og:type" content="website";
            meta property="og:url" content=(page);
            meta property="og:locale" content=(document.language.code());
            meta property="og:title" content=(texts.title);
            meta property="og:description" content=(texts.description);
            meta property="og:image" content={ (site) (preview::path(document.language)) };
            meta property="og:image:width" content=(preview::SIZE[0]);
            meta property="og:image:height" content=(preview::SIZE[1]);
            meta property="og:image:alt" content=(texts.picture);
            meta name="twitter:card" content="summary_large_image";
        }
    }
}
