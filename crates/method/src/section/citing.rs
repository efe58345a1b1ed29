//! The sections with the list of works, and on how to cite the page.

use maud::{Markup, html};
use model::MODEL_VERSION;
use model::claim::{ARTICLE, ARTICLE_ADDRESS};
use words::citation;

use crate::publication::PUBLICATIONS;

/// The section with the list of works, by author.
pub fn works() -> Markup {
    html! {
        ul.works {
            @for work in PUBLICATIONS { (work.entry()) }
            li { "The article: " a href=(ARTICLE_ADDRESS) { (ARTICLE) } "." }
        }
    }
}

/// The section on how to cite the page: the citation line and the entries for BibTeX.
pub fn body() -> Markup {
    html! {
        p { "With the link to the state you mean, and the article:" }
        blockquote { p { (citation::line()) } }
        p { "The same for BibTeX; the repository’s " code { "CITATION.cff" } " has it for other programs." }
        div.scroll tabindex="0" role="group" aria-label="BibTeX entries" { pre { code { (bibtex()) } } }
    }
}

fn bibtex() -> String {
    format!(
        "@misc{{offramp,
  author = {{{{The Offramp contributors}}}},
  title  = {{Offramp: an explorable illustration of \
         “Making Sense of Iran-Pakistan Cross-Border Strikes”}},
  note   = {{Model version \
         {MODEL_VERSION}}}
}}

@misc{{mir2024making,
  author    = {{Mir, Asfandyar}},
  title     = {{Making Sense of \
         Iran-Pakistan Cross-Border Strikes}},
  publisher = {{United States Institute of Peace}},
  year      = {{2024}},
  \
         month     = jan,
  url       = {{{ARTICLE_ADDRESS}}}
}}"
    )
}
