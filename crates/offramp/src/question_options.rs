//! The options that say which question a command answers: an outcome, and the day by whose end it is asked.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use model::analysis::Focus;
use model::{Key, NIGHTS, Outcome};
use protocol::field::FieldError;
use protocol::question::{Span, View};
use protocol::unchecked_premise;

/// The options that ask a question of one's own. What they leave out is asked as in the link, or as the page first asks it.
#[derive(Args)]
pub struct QuestionOptions {
    /// The outcome to ask about [default: the link's, else iran_strikes from 18 January and pakistan_strikes from 16 January]
    #[arg(long, value_name = "KEY", value_parser = outcome_parser())]
    outcome: Option<Outcome>,
    /// The day by whose end to ask, 0 to 28 [default: the link's, else 28 from 18 January and 4 from 16 January]
    #[arg(long, value_name = "N", value_parser = day)]
    day: Option<usize>,
}

impl QuestionOptions {
    /// The question of the options; what they leave out is that of `given`.
    pub fn over(&self, given: Focus) -> Focus {
        Focus { outcome: self.outcome.unwrap_or(given.outcome), night: self.day.unwrap_or(given.night) }
    }
}

/// Reads the name of an outcome.
pub fn outcome_parser() -> impl TypedValueParser<Value = Outcome> {
    let names = PossibleValuesParser::new(Outcome::ALL.iter().map(|outcome| outcome.key()));
    names.map(|name| Outcome::from_key(&name).unwrap_or(Outcome::IranStrikes))
}

/// Reads a day.
///
/// # Errors
/// If it is not one of those shown.
pub fn day(text: &str) -> Result<usize, FieldError> {
    whole(text, 0, NIGHTS as u64).map(|day| day as usize)
}

/// Reads a whole number between two.
///
/// # Errors
/// If it is none, or outside.
pub fn whole(text: &str, least: u64, most: u64) -> Result<u64, FieldError> {
    let number = text.trim().parse().ok().filter(|number| least <= *number && *number <= most);
    number.ok_or_else(|| FieldError::new("", format!("a whole number from {least} to {most}"), format!("{text:?}")))
}

/// Reads the name of an assumption.
///
/// # Errors
/// If there is none of that name.
pub fn assumption(text: &str) -> Result<Key, FieldError> {
    unchecked_premise::assumption(text)
}

/// Reads the name of a view of the page.
pub fn views() -> impl TypedValueParser<Value = View> {
    named(View::ALL, View::key)
}

/// Reads the name of one of `all`.
pub fn named<T: Copy + Send + Sync + 'static, const N: usize>(
    all: [T; N],
    key: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.map(key)).map(move |name| all.into_iter().find(|one| key(*one) == name).unwrap_or(all[0]))
}

/// Reads the last day that is shown.
///
/// # Errors
/// If there is no such view.
pub fn span(text: &str) -> Result<Span, FieldError> {
    let found = [Span::FirstTen, Span::Whole].into_iter().find(|span| span.last_day().to_string() == text.trim());
    found.ok_or_else(|| FieldError::new("", "10 or 28", format!("{text:?}")))
}
