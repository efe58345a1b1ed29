//! Why an assumption is there: the article's sentences, the range, the default, which way it pushes.

use maud::html;
use model::Key;
use model::claim::{Claim, claim};
use protocol::inquiry::Panel;

fn place(claim: &Claim) -> String {
    match claim.paragraph {
        0 => "caption".into(),
        paragraph => format!("paragraph {paragraph}"),
    }
}

/// The grounds of `key`.
pub fn panel(key: Key) -> Panel {
    let grounds = key.row().grounds();
    let claims = grounds.claims.iter().filter_map(|number| claim(*number));
    let text = html! {
        @if grounds.claims.is_empty() {
            p { "The article does not speak of this; it is a judgement of ours." }
        } @else {
            p { "The article says:" }
        }
        @for claim in claims {
            blockquote lang="en" {
                p { "“" (claim.quote) "”" }
                cite { "Mir, " (place(claim)) }
            }
        }
        dl {
            div { dt { "Which way it pushes" } dd { (grounds.direction) } }
            div { dt { "Why this starting point" } dd { (grounds.reason) } }
            div { dt { "Why this range" } dd { (grounds.range_reason) } }
        }
    };
    Panel { text: text.into_string(), ..Panel::default() }
}
