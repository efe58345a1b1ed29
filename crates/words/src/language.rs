//! The languages: their codes, their direction, their plurals, and where their texts are.

use crate::text::{AnalystText, ShareText, StillText, Text};
use crate::{ar, en, fa, ur, zh};

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, in which everything is written first.
    English,
    /// Urdu.
    Urdu,
    /// Persian.
    Persian,
    /// Arabic.
    Arabic,
    /// Chinese, in simplified characters.
    Chinese,
}

/// Everything that is said in a language.
#[derive(Clone, Copy)]
pub struct Texts {
    /// What the page says.
    pub page: &'static Text,
    /// What the analyst says.
    pub analyst: &'static AnalystText,
    /// What the share dialog says.
    pub share: &'static ShareText,
    /// What stands in the page without any code.
    pub still: &'static StillText,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Language; 5] = [Language::English, Language::Urdu, Language::Persian, Language::Arabic, Language::Chinese];

    /// Its code, as in `lang` and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Urdu => "ur",
            Language::Persian => "fa",
            Language::Arabic => "ar",
            Language::Chinese => "zh",
        }
    }

    /// The language of that code.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// What it calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Urdu => "اردو",
            Language::Persian => "فارسی",
            Language::Arabic => "العربية",
            Language::Chinese => "中文",
        }
    }

    /// Which way it is written, as in `dir`.
    pub const fn direction(self) -> &'static str {
        match self {
            Language::English | Language::Chinese => "ltr",
            Language::Urdu | Language::Persian | Language::Arabic => "rtl",
        }
    }

    /// Everything that is said in it.
    pub const fn texts(self) -> Texts {
        match self {
            Language::English => en::TEXTS,
            Language::Urdu => ur::TEXTS,
            Language::Persian => fa::TEXTS,
            Language::Arabic => ar::TEXTS,
            Language::Chinese => zh::TEXTS,
        }
    }
}

/// The plural categories of Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Category {
    /// Nothing, where it is told apart.
    Zero,
    /// One.
    One,
    /// Two, where it is told apart.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Any other number.
    Other,
}

/// The category of `count` by the rules of a language, which are named by its code (CLDR 46, cardinals of whole numbers).
pub fn category(rules: &str, count: u32) -> Category {
    match (rules, count, count % 100) {
        ("zh", ..) => Category::Other,
        ("fa", 0 | 1, _) | ("en" | "ur", 1, _) | ("ar", 1, _) => Category::One,
        ("ar", 0, _) => Category::Zero,
        ("ar", 2, _) => Category::Two,
        ("ar", _, 3..=10) => Category::Few,
        ("ar", _, 11..=99) => Category::Many,
        _ => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{self, Lines, fill};

    fn every_line(language: Language) -> Vec<&'static str> {
        let texts = language.texts();
        let mut lines = Vec::new();
        texts.page.write(&mut lines);
        texts.analyst.write(&mut lines);
        texts.share.write(&mut lines);
        texts.still.write(&mut lines);
        lines
    }

    fn places(text: &str) -> Vec<char> {
        let mut places: Vec<char> = text.split('{').skip(1).filter_map(|piece| piece.chars().next()).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    #[test]
    fn every_language_has_the_places_of_the_english_text_and_no_line_is_broken_or_missing() {
        let english = every_line(Language::English);
        let Texts { page, analyst, share, .. } = Language::English.texts();
        let plurals = [
            page.several_changed,
            page.notice_further,
            page.count_changed,
            analyst.single_changes,
            share.opened_differ,
            share.values_rounded,
            share.many_differ,
        ];
        for language in Language::ALL {
            let lines = every_line(language);
            assert_eq!(lines.len(), english.len());
            for (line, english) in lines.iter().zip(&english) {
                assert!(!line.contains('\n') && !line.contains("</"), "{line}");
                let (found, expected) = (places(line), places(english));
                if plurals.iter().any(|forms| forms.contains(english)) {
                    // A form need not repeat the number.
                    assert!(found.is_empty() || found == ['0'], "{}: {line:?} for {english:?}", language.code());
                } else if !english.trim().is_empty() {
                    assert!(!line.is_empty(), "{}: {english}", language.code());
                    assert_eq!(found, expected, "{}: {line:?} for {english:?}", language.code());
                }
            }
        }
    }

    #[test]
    fn a_scale_has_five_words_in_every_language() {
        for language in Language::ALL {
            for levels in language.texts().page.levels.iter().filter(|levels| !levels.is_empty()) {
                assert_eq!(levels.split('|').filter(|word| !word.is_empty()).count(), 5, "{}: {levels}", language.code());
            }
        }
    }

    #[test]
    fn what_is_written_as_lines_is_read_again() {
        for language in Language::ALL {
            let texts = language.texts();
            let file = [text::lines(texts.page), text::lines(texts.analyst), text::lines(texts.share)].join("\n");
            let mut lines = text::kept(file.clone());
            assert!(text::loaded::<Text>(&mut lines).is_some_and(|read| read == texts.page), "{}", language.code());
            assert!(text::loaded::<AnalystText>(&mut lines).is_some_and(|read| read == texts.analyst), "{}", language.code());
            assert!(text::loaded::<ShareText>(&mut lines).is_some_and(|read| read == texts.share), "{}", language.code());
            let short = file.split('\n').take(20).collect::<Vec<_>>().join("\n");
            assert!(text::loaded::<Text>(&mut text::kept(short)).is_none());
        }
    }

    #[test]
    fn numbers_have_the_plurals_of_their_language() {
        let of = |rules: &str| [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(|count| category(rules, count));
        use Category::{Few, Many, One, Other, Two, Zero};
        assert_eq!(of("en"), [Other, One, Other, Other, Other, Other, Other, Other, Other, Other]);
        assert_eq!(of("fa"), [One, One, Other, Other, Other, Other, Other, Other, Other, Other]);
        assert_eq!(of("ar"), [Zero, One, Two, Few, Few, Many, Many, Other, Other, Few]);
        assert_eq!(of("zh"), [Other; 10]);
        assert_eq!(fill("{0}", &[Language::from_code("ur").expect("it is one of them").own_name()]), "اردو");
    }
}
