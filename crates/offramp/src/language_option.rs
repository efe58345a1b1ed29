//! The option that says in which language something is written.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use words::language::Language;

/// The option with the language.
#[derive(Args)]
pub struct LanguageOption {
    /// The language that it is written in
    #[arg(long = "lang", value_name = "CODE", value_parser = language_parser(), default_value = "en")]
    language: Language,
}

impl LanguageOption {
    /// Writes all that follows in that language.
    pub fn speak(&self) -> Language {
        words::text::speak(self.language);
        self.language
    }
}

/// Reads the code of a language that there is.
pub fn language_parser() -> impl TypedValueParser<Value = Language> {
    let codes = PossibleValuesParser::new(Language::ALL.map(Language::code));
    codes.map(|code| Language::from_code(&code).unwrap_or(Language::English))
}
