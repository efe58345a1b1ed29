//! The engines of browsers, and what a test can need of one that not every engine gives.
//!
//! A method that needs such a thing asks for it by [`Engine::give`]. Where the engine has it not, the test ends there and is counted as
//! skipped, with the need's name. The table in `tests/README.md` has a row for each need, with its reason.

use anyhow::{Context, Result};
use std::fmt;

/// The engine of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink, of Chrome and Edge: in Chromium.
    Chromium,
    /// Gecko: in Firefox.
    Firefox,
    /// WebKit, of Safari: in the MiniBrowser of WebKitGTK.
    WebKit,
}

impl Engine {
    /// All engines, with the names by which `cargo xtask test` tells the tests which to use.
    pub(crate) const ALL: [(&str, Self); 3] =
        [("chromium", Self::Chromium), ("firefox", Self::Firefox), ("webkit", Self::WebKit)];

    /// The engine of that name.
    pub(crate) fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.iter().find(|(known, _)| *known == name);
        found.map(|(_, engine)| *engine).with_context(|| format!("expected chromium, firefox or webkit, got {name:?}"))
    }

    /// The engine's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Fails with [`Unmet`] where this engine does not give what is needed.
    pub(crate) fn give(self, need: Need) -> Result<(), Unmet> {
        if need.row().2.contains(&self) { Ok(()) } else { Err(Unmet(need)) }
    }
}

/// What a test can need of a browser beyond what WebDriver gives in every engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A command of the Chrome DevTools protocol.
    DevTools,
    /// A finger that touches, drags and scrolls.
    Finger,
    /// An area narrower than that of a small phone.
    NarrowWindow,
    /// A script that runs before anything of the page.
    EarlyScript,
    /// Preferences of the reader's system, such as dark colours.
    Preferences,
    /// A directory for saved files, chosen by the test.
    SavedFiles,
    /// A page in which no script runs, read by the driver all the same.
    NoScripts,
    /// What the console says, heard by the test.
    Console,
}

const NOT_WEBKIT: &[Engine] = &[Engine::Chromium, Engine::Firefox];
const CHROMIUM_ALONE: &[Engine] = &[Engine::Chromium];

/// Every need with its name, in the tests' output and in `tests/README.md`, and the engines that meet it here.
const NEEDS: [(Need, &str, &[Engine]); 8] = [
    (Need::DevTools, "devtools", CHROMIUM_ALONE),
    (Need::Finger, "finger", CHROMIUM_ALONE),
    (Need::NarrowWindow, "narrow-window", NOT_WEBKIT),
    (Need::EarlyScript, "early-script", NOT_WEBKIT),
    (Need::Preferences, "preferences", NOT_WEBKIT),
    (Need::SavedFiles, "saved-files", NOT_WEBKIT),
    (Need::NoScripts, "no-scripts", NOT_WEBKIT),
    (Need::Console, "console", NOT_WEBKIT),
];

impl Need {
    /// The need's name.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> (Self, &'static str, &'static [Engine]) {
        // Every need has a row, or the first test that needs it says so.
        NEEDS.into_iter().find(|(need, ..)| *need == self).unwrap_or((self, "unknown", &[]))
    }
}

/// That an engine does not meet a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unmet(pub(crate) Need);

impl fmt::Display for Unmet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this engine does not give what the test needs: {}", self.0.name())
    }
}

impl std::error::Error for Unmet {}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people read about the engines.
    const README: &str = include_str!("../README.md");

    #[test]
    fn every_need_has_a_row_in_the_readme_that_names_the_engines_without_it() {
        for (need, ..) in NEEDS {
            let start = format!("| `{}` |", need.name());
            let row = README.lines().find(|line| line.starts_with(&start));
            let row = row.unwrap_or_else(|| panic!("tests/README.md has no row for {}", need.name()));
            let without = row.split('|').nth(2).unwrap_or_default();
            for (name, engine) in Engine::ALL {
                let is_without = engine.give(need).is_err();
                assert_eq!(without.to_lowercase().contains(name), is_without, "{row}");
            }
            assert!(row.split('|').nth(3).is_some_and(|why| 20 < why.trim().len()), "no reason: {row}");
        }
    }

    #[test]
    fn chromium_meets_every_need() {
        assert!(NEEDS.iter().all(|(need, ..)| Engine::Chromium.give(*need).is_ok()));
        assert_eq!(Engine::WebKit.give(Need::DevTools), Err(Unmet(Need::DevTools)));
    }

    #[test]
    fn engines_are_found_by_their_names() {
        for (name, engine) in Engine::ALL {
            assert_eq!((Engine::named(name).expect("it is one"), engine.name()), (engine, name));
        }
        assert!(Engine::named("trident").is_err());
    }
}
