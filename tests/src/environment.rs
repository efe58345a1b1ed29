//! The environment variables by which `cargo xtask test` tells the tests addresses and limits.

use crate::engine::Engine;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The addresses and limits that the tests need.
pub(crate) struct Environment {
    /// The address of the site, with a `/` at its end.
    pub(crate) url: String,
    /// The engine of the browsers.
    pub(crate) engine: Engine,
    /// The addresses of the drivers.
    pub(crate) webdrivers: Vec<String>,
    /// The most bytes that the first view may transfer.
    pub(crate) first_view_budget: u64,
}

impl Environment {
    /// Reads the variables. The error says how the tests are meant to be run.
    pub(crate) fn read() -> Result<Self> {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let needed = |name| variable(name).with_context(|| format!("{name} is not set: run `cargo xtask test --only browser`"));
        let budget = needed("OFFRAMP_FIRST_VIEW_BUDGET")?;
        let first_view_budget =
            budget.parse().with_context(|| format!("OFFRAMP_FIRST_VIEW_BUDGET: expected bytes, got {budget:?}"))?;
        Ok(Self {
            url: needed("OFFRAMP_URL")?,
            engine: variable("OFFRAMP_ENGINE").map_or(Ok(Engine::Chromium), |name| Engine::named(&name))?,
            webdrivers: needed("OFFRAMP_WEBDRIVER")?.split_whitespace().map(str::to_owned).collect(),
            first_view_budget,
        })
    }
}

/// The engine in which this run tests.
pub fn engine() -> Result<Engine> {
    Ok(Environment::read()?.engine)
}

/// Whether tests that take minutes are to run, as with `cargo xtask test --slow`.
pub fn is_slow() -> bool {
    std::env::var_os("OFFRAMP_SLOW").is_some()
}

/// The directory of the built site, for tests that change a copy of it.
pub fn directory_of_site() -> Result<PathBuf> {
    directory("OFFRAMP_SITE")
}

/// The directory of the installed npm packages of `tests/package.json`.
pub(crate) fn packages() -> Result<PathBuf> {
    directory("OFFRAMP_PACKAGES")
}

fn directory(name: &str) -> Result<PathBuf> {
    let value = std::env::var_os(name).with_context(|| format!("{name} is not set: run `cargo xtask test --only browser`"))?;
    Ok(PathBuf::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_variable_is_an_error_that_says_what_to_run() {
        let error = Environment::from_variables(|_| None).err().expect("nothing is set");
        assert_eq!(error.to_string(), "OFFRAMP_FIRST_VIEW_BUDGET is not set: run `cargo xtask test --only browser`");
    }

    #[test]
    fn a_budget_that_is_no_number_is_an_error_that_shows_it() {
        let error = Environment::from_variables(|_| Some("much".to_owned())).err().expect("no number");
        assert_eq!(error.to_string(), "OFFRAMP_FIRST_VIEW_BUDGET: expected bytes, got \"much\"");
    }
}
