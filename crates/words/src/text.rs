//! What the product says, in the language at hand: one struct of texts, of which each language has one, so that a text that is missing
//! does not compile.
//!
//! A browser downloads the texts of one language only, as lines of a file in the order of the fields; natively all are compiled in.
//! Texts have places `{0}`, `{1}` for what [`fill`] puts there.

pub mod analyst;
pub mod page;
pub mod share;
pub mod still;

use std::cell::Cell;

pub use analyst::AnalystText;
pub use page::Text;
pub use share::ShareText;
pub use still::StillText;

use crate::language::Language;

/// What can be written as lines and read from them again.
pub trait Lines: Sized {
    /// Adds its texts, in the order of its fields.
    fn write(&self, lines: &mut Vec<&'static str>);

    /// Takes its texts; none if there are too few.
    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Option<Self>;
}

impl Lines for &'static str {
    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }

    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Option<Self> {
        lines.next()
    }
}

impl<const COUNT: usize> Lines for [&'static str; COUNT] {
    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.extend(self);
    }

    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Option<Self> {
        let mut texts = [""; COUNT];
        for text in &mut texts {
            *text = lines.next()?;
        }
        Some(texts)
    }
}

/// Declares a struct of texts.
macro_rules! texts {
    ($(#[$of_struct:meta])* $name:ident { $($(#[$of_field:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$of_struct])*
        #[derive(Clone, Copy, PartialEq)]
        pub struct $name { $($(#[$of_field])* pub $field: $kind,)* }

        impl $crate::text::Lines for $name {
            fn write(&self, lines: &mut Vec<&'static str>) {
                $($crate::text::Lines::write(&self.$field, lines);)*
            }

            fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Option<Self> {
                Some($name { $($field: $crate::text::Lines::read(lines)?,)* })
            }
        }
    };
}
pub(crate) use texts;

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

/// The texts as the lines of a file.
pub fn lines(texts: &impl Lines) -> String {
    let mut lines = Vec::new();
    texts.write(&mut lines);
    lines.join("\n")
}

/// The lines of a file of texts, kept for as long as the program runs.
pub fn kept(file: String) -> impl Iterator<Item = &'static str> {
    let file: &'static str = Box::leak(file.into_boxed_str());
    file.split('\n')
}

/// The texts that stand in the lines of a file, kept for as long as the program runs. None if there are too few.
pub fn loaded<Texts: Lines>(lines: &mut dyn Iterator<Item = &'static str>) -> Option<&'static Texts> {
    Texts::read(lines).map(|texts| &*Box::leak(Box::new(texts)))
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

/// Texts for a number of things: one for each plural category of Unicode's CLDR; a language repeats those that it does not tell apart.
pub type Plural = [&'static str; 6];

/// The text of `forms` for `count`, its `{0}` filled with the count. The first is used for 0 in every language: "no single change".
pub fn counted(forms: &Plural, count: u32) -> String {
    let form = if count == 0 { forms[0] } else { forms[crate::language::category(text().plural, count) as usize] };
    fill(form, &[&crate::decimal::whole(count)])
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
