//! The panel with the grounds of an assumption: the article's sentences, the reasons for its default and range, which way it pushes.

use maud::html;
use model::{Assumptions, Key};
use protocol::inquiry::Panel;
use words::text::analyst_text;

use super::quotation::quotation;

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
    let text = html! {
        @if let Some(note) = inert(key, assumptions) { p.note { (note) } }
        @if grounds.claims.is_empty() {
            p { (analyst_text().no_claims) }
        } @else {
            p { (analyst_text().article_says) }
        }
        @for number in grounds.claims { @if let Some(quotation) = quotation(*number) { (quotation) } }
        dl {
            @for (head, words) in texts.grounds_heads.iter().zip([texts.directions, texts.reasons, texts.range_reasons]) {
                div { dt { (head) } dd { (words[key as usize]) } }
            }
        }
    };
    Panel { text: text.into_string(), ..Panel::default() }
}
