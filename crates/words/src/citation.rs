//! How this is cited: the one home of the title and of the citation line, for the page, its exports, the command and the method.

use model::MODEL_VERSION;
use model::claim::ARTICLE;

/// The title of the page, and of whatever is taken from it.
pub const TITLE: &str = "Iran and Pakistan, January 2024: up the ladder, or off it?";

/// What must not be left out where a figure or a number stands alone.
pub const CAUTION: &str = "It illustrates an argument; it is not a forecast. Every number in it is a judgement.";

/// "The Offramp contributors, Offramp: an explorable illustration of … (the article). Model version 2."
pub fn line() -> String {
    format!("The Offramp contributors, Offramp: an explorable illustration of {ARTICLE}. Model version {MODEL_VERSION}.")
}

/// The citation of [`line()`] with the address of the state that is cited.
pub fn with_address(address: &str) -> String {
    format!("{} {address}", line())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_citation_names_the_article_the_version_of_the_model_and_the_address() {
        assert_eq!(
            with_address("https://example.org/#s=1.2.me800"),
            "The Offramp contributors, Offramp: an explorable illustration of Asfandyar Mir, “Making Sense of Iran-Pakistan Cross-Border \
             Strikes”, United States Institute of Peace, January 2024. Model version 2. https://example.org/#s=1.2.me800"
        );
    }
}
