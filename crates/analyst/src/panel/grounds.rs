//! The panel with the grounds of an assumption: the article's sentences, the reasons for its default and range, which way it pushes.

use maud::html;
use model::claim::{Claim, claim};
use model::{Assumptions, Key};
use protocol::inquiry::Panel;
use words::decimal::whole;
use words::text::{analyst_text, fill, text};

/// Where in the article a claim stands, such as "paragraph 3".
fn place(claim: &Claim) -> String {
    match claim.paragraph {
        0 => analyst_text().caption.to_owned(),
        paragraph => fill(analyst_text().paragraph, &[&whole(paragraph.into())]),
    }
}

/// The note on an assumption that has no effect as the others stand; none where it has.
fn inert(key: Key, assumptions: &Assumptions) -> Option<&'static str> {
    match key {
        Key::Reputation if assumptions[Key::Resolve] == 0.0 => Some(analyst_text().inert_reputation),
        Key::Resolve if assumptions[Key::Reputation] == 0.0 => Some(analyst_text().inert_resolve),
        _ => None,
    }
}

/// The panel with the grounds of the assumption `key`, where the assumptions stand as given.
pub fn panel(key: Key, assumptions: &Assumptions) -> Panel {
    let (grounds, texts) = (key.row().grounds(), analyst_text());
    let claims = grounds.claims.iter().filter_map(|number| claim(*number));
    let text = html! {
        @if let Some(note) = inert(key, assumptions) { p.note { (note) } }
        @if grounds.claims.is_empty() {
            p { (analyst_text().no_claims) }
        } @else {
            p { (analyst_text().article_says) }
        }
        @for claim in claims {
            blockquote lang="en" dir="ltr" {
                p { "“" (claim.quote) "”" }
                cite { "Mir, " span lang=(text().plural) dir=(text().direction) { (place(claim)) } }
            }
            @let translation = texts.claims[usize::from(claim.number) - 1];
            @if !translation.is_empty() { p.translation { (texts.translated) " " (translation) } }
        }
        dl {
            @for (head, words) in texts.grounds_heads.iter().zip([texts.directions, texts.reasons, texts.range_reasons]) {
                div { dt { (head) } dd { (words[key as usize]) } }
            }
        }
    };
    Panel { text: text.into_string(), ..Panel::default() }
}
