//! What is said in the language at hand: its texts, and how their places are filled.

use std::cell::Cell;

use crate::language::Language;
pub use crate::texts::{AnalystText, ShareText, StillText, Text, kept, lines, loaded};

/// Declares where the texts of the language at hand are kept, and the way to them.
macro_rules! at_hand {
    ($place:ident, $kind:ty, $native:ident, $(#[$doc:meta])* $get:ident, $(#[$doc_set:meta])* $set:ident) => {
        thread_local! {
            static $place: Cell<Option<&'static $kind>> = const { Cell::new(None) };
        }

        $(#[$doc])*
        pub fn $get() -> &'static $kind {
            let Some(text) = $place.get() else { return unset(|language| language.texts().$native) };
            text
        }

        $(#[$doc_set])*
        pub fn $set(text: &'static $kind) {
            $place.set(Some(text));
        }
    };
}

at_hand!(TEXT, Text, page,
    /// What the page says.
    text,
    /// Sets it, for this thread.
    set_text);
at_hand!(ANALYST, AnalystText, analyst,
    /// What the analyst says.
    analyst_text,
    /// Sets it, for this thread.
    set_analyst_text);
at_hand!(SHARE, ShareText, share,
    /// What the share dialog says.
    share_text,
    /// Sets it, for this thread.
    set_share_text);

/// Where no language was chosen it is English; a browser has only what was loaded.
#[cfg(not(target_arch = "wasm32"))]
fn unset<Kind>(of: impl FnOnce(Language) -> Kind) -> Kind {
    of(Language::English)
}

#[cfg(target_arch = "wasm32")]
fn unset<Kind>(_: impl FnOnce(Language) -> Kind) -> Kind {
    panic!("no language is loaded")
}

/// Says everything in that language from now on, in this thread.
pub fn speak(language: Language) {
    let texts = language.texts();
    set_text(texts.page);
    set_analyst_text(texts.analyst);
    set_share_text(texts.share);
}

/// Two sentences, one after the other.
pub fn sentences(one: &str, other: &str) -> String {
    [one, other].join(if other.is_empty() { "" } else { text().gap })
}

/// `template` with `parts[0]` in place of `{0}`, and so on.
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut filled = String::new();
    let mut pieces = template.split('{');
    filled.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        // A place is one digit and the closing brace.
        let place = piece.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
        filled.push_str(parts.get(place).copied().unwrap_or_default());
        filled.push_str(piece.get(2..).unwrap_or_default());
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_in_any_order_and_more_than_once() {
        assert_eq!(fill("{1} before {0}, {1} again", &["a", "b"]), "b before a, b again");
        assert_eq!(fill("nothing", &["a"]), "nothing");
        assert_eq!(fill("{0}", &["{0}"]), "{0}");
        assert_eq!(fill("{0}‏{1}", &["آ", "ب"]), "آ‏ب");
    }
}
