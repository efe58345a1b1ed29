//! The rules by which crises are coded and scored, and what the model was known to miss before.

use serde::Deserialize;

use crate::file::Fault;
use crate::forecaster::Forecaster;

/// Everything that was written down before any score was computed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    /// How a crisis is coded.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
    /// What the model was known to miss.
    pub expected: Vec<Expected>,
    /// What is scored, and how.
    #[serde(rename = "score")]
    pub scores: Vec<Rule>,
    /// What the model is held against.
    #[serde(rename = "reference")]
    pub references: Vec<Reference>,
}

/// A rule with its name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What it is about.
    pub name: String,
    /// The rule.
    pub text: String,
}

/// Something that the model was known to miss.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// What, and why.
    pub text: String,
}

/// What the model is held against.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its name in files: that of a forecaster.
    pub key: String,
    /// What it says of every crisis.
    pub text: String,
}

impl Rulebook {
    /// What is written of a forecaster; nothing of the model itself.
    pub fn says_of(&self, forecaster: Forecaster) -> Option<&str> {
        self.references.iter().find(|reference| reference.key == forecaster.key()).map(|reference| reference.text.as_str())
    }
}

/// The rules in a file's text.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str) -> Result<Rulebook, Fault> {
    toml::from_str(text).map_err(|error| Fault { file: "rules".to_owned(), fault: error.to_string() })
}
