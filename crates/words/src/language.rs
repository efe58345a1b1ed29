//! The languages: their codes, their direction, and where their texts are.

use crate::texts::Texts;
use crate::{ar, en, fa, ur, zh};

/// A language in which the product can be read.
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

    /// Its name in itself, as the offer of languages shows it.
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

    /// All its texts.
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
