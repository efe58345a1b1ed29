//! A sentence of the article as a quotation, with its place and, where there is one, its translation.

use maud::{Markup, html};
use model::claim::{Claim, claim};
use words::decimal::whole;
use words::text::{analyst_text, fill, text};

/// The claim of that number, in the article's own words.
pub fn quotation(number: u8) -> Option<Markup> {
    let claim = claim(number)?;
    let translation = analyst_text().claims[usize::from(number) - 1];
    Some(html! {
        blockquote lang="en" dir="ltr" {
            p { "“" (claim.quote) "”" }
            cite { "Mir, " span lang=(text().plural) dir=(text().direction) { (place(claim)) } }
        }
        @if !translation.is_empty() { p.translation { (analyst_text().translated) " " (translation) } }
    })
}

/// Where in the article a claim stands, such as "paragraph 3".
fn place(claim: &Claim) -> String {
    match claim.paragraph {
        0 => analyst_text().caption.to_owned(),
        paragraph => fill(analyst_text().paragraph, &[&whole(paragraph.into())]),
    }
}
