//! The texts of the language that is spoken in this thread, and how their places are filled.

use std::cell::Cell;

use crate::language::Language;
pub use crate::texts::{
    AnalystText, ClassText, CompareText, CrisesText, LessonText, ShareText, StillText, StoryText, SupposeText, Text, kept, lines,
    loaded,
};

/// Declares a struct of texts that is set once for a thread, with the functions that set and get it.
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
    /// The page's texts in the language of this thread.
    text,
    /// Sets the page's texts for this thread.
    set_text);
at_hand!(ANALYST, AnalystText, analyst,
    /// The analyst's texts in the language of this thread.
    analyst_text,
    /// Sets the analyst's texts for this thread.
    set_analyst_text);
at_hand!(SHARE, ShareText, share,
    /// The share dialog's texts in the language of this thread.
    share_text,
    /// Sets the share dialog's texts for this thread.
    set_share_text);

at_hand!(CLASS, ClassText, class,
    /// The texts of a class's answers in the language of this thread.
    class_text,
    /// Sets the texts of a class's answers for this thread.
    set_class_text);

/// The texts of the hundred crises in the language of this thread: the analyst has them among its texts, and so has the share dialog.
pub fn crises_text() -> &'static CrisesText {
    let shared = || SHARE.get().map(|text| &text.crises);
    ANALYST.get().map(|text| &text.crises).or_else(shared).unwrap_or_else(|| unset(|language| &language.texts().analyst.crises))
}

/// The texts of suppositions in the language of this thread: the analyst and the share dialog have them among theirs.
pub fn suppose_text() -> &'static SupposeText {
    let shared = || SHARE.get().map(|text| &text.suppose);
    let texts = ANALYST.get().map(|text| &text.suppose).or_else(shared);
    texts.unwrap_or_else(|| unset(|language| &language.texts().analyst.suppose))
}

/// The texts of the comparison of scenarios in the language of this thread.
pub fn compare_text() -> &'static CompareText {
    &analyst_text().compare
}

/// The texts of a thread for which none were set: English natively; in a browser, which has only what it loaded, a fault of ours.
#[cfg(not(target_arch = "wasm32"))]
fn unset<Kind>(of: impl FnOnce(Language) -> Kind) -> Kind {
    of(Language::English)
}

#[cfg(target_arch = "wasm32")]
fn unset<Kind>(_: impl FnOnce(Language) -> Kind) -> Kind {
    panic!("no language is loaded")
}

/// Sets all texts of this thread to those of `language`.
pub fn speak(language: Language) {
    let texts = language.texts();
    set_text(texts.page);
    set_analyst_text(texts.analyst);
    set_share_text(texts.share);
    set_class_text(texts.class);
}

/// Joins two sentences with what the language puts between them; the second may be empty.
pub fn sentences(one: &str, other: &str) -> String {
    [one, if other.is_empty() { "" } else { text().gap }, other].concat()
}

/// The parts in their order, with `between` between any two. (The standard library's way is a kilobyte longer.)
pub fn joined(parts: &[String], between: &str) -> String {
    let mut all = String::new();
    for (place, part) in parts.iter().enumerate() {
        if 0 < place {
            all.push_str(between);
        }
        all.push_str(part);
    }
    all
}

/// Fills the places of a text: `parts[0]` stands in place of `{0}`, and so on.
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
