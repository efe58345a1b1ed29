//! Which checks a run of `cargo xtask test` makes, and how much of each.

use crate::engine::Engine;
use std::process::Command;

/// The package of the tests that need the served site.
pub const BROWSER_TESTS: &str = "browser-tests";

/// The one end-to-end test of a quick run: it uses the page as a reader does.
const JOURNEY: &str = "journeys::a_reader_drags_a_slider";

/// The end-to-end tests that every run makes in every engine.
const JOURNEYS: &str = "journeys::";

/// Which share of their random draws the laws of the model are held to in a quick run.
const QUICK_SHARE_OF_DRAWS: &str = "0.1";

/// What can be checked by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The formatter and the linter.
    Lint,
    /// The rules of the project about its own text.
    Tidy,
    /// Tests on this machine.
    Native,
    /// Tests of the page's code in a browser.
    Wasm,
    /// The documentation builds without warnings.
    Docs,
    /// The site, its weight, and its use in a browser.
    Browser,
}

impl Group {
    /// All groups with the names that people type.
    pub const ALL: [(&str, Self); 6] = [
        ("lint", Self::Lint),
        ("tidy", Self::Tidy),
        ("native", Self::Native),
        ("wasm", Self::Wasm),
        ("docs", Self::Docs),
        ("browser", Self::Browser),
    ];

    /// The group of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, group)| *group)
    }
}

/// Which checks are run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The groups, or all of them if there is none.
    pub only: Vec<Group>,
    /// Tests whose names have this in them; without it all.
    pub filter: Option<String>,
    /// The engines in which the site is used, or the usual ones if there is none.
    pub engines: Vec<Engine>,
    /// Whether the checks should be over in minutes: fewer draws, one journey end to end.
    pub is_quick: bool,
    /// Whether the checks may take long: long forms of tests, and the site built twice.
    pub is_slow: bool,
}

impl Plan {
    /// Whether a group is run. Documentation finds little and takes long, and lints have no names to choose from.
    pub fn has(&self, group: Group) -> bool {
        match (self.only.as_slice(), group) {
            ([], Group::Docs) => !self.is_quick && self.filter.is_none(),
            ([], Group::Lint | Group::Tidy) => self.filter.is_none(),
            ([], _) => true,
            (only, _) => only.contains(&group),
        }
    }

    /// Tells the tests how much to do.
    pub fn tell(&self, command: &mut Command) {
        if self.is_quick {
            command.env("OFFRAMP_DRAWS_SHARE", QUICK_SHARE_OF_DRAWS);
        }
        if self.is_slow {
            command.env("OFFRAMP_SLOW", "1");
        }
    }

    /// The engines in which the site is used one after the other, each with what the names of its tests have in them.
    ///
    /// Chromium makes all tests, Firefox the journeys. WebKit is asked for by name: now and then its driver loses the browser before a
    /// test begins, and then answers nothing for ever.
    pub fn uses(&self) -> Vec<(Engine, Option<&str>)> {
        let filter = self.filter.as_deref().or(self.is_quick.then_some(JOURNEY));
        match (self.engines.as_slice(), filter) {
            ([], None) => vec![(Engine::Chromium, None), (Engine::Firefox, Some(JOURNEYS))],
            ([], Some(filter)) => vec![(Engine::Chromium, Some(filter))],
            (engines, filter) => engines.iter().map(|engine| (*engine, filter)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_leaves_out_what_has_no_names_and_a_quick_run_the_documentation() {
        let groups = |plan: &Plan| Group::ALL.map(|(_, group)| plan.has(group));
        assert_eq!(groups(&Plan::default()), [true; 6]);
        let quick = Plan { is_quick: true, ..Plan::default() };
        assert_eq!(groups(&quick), [true, true, true, true, false, true]);
        let filtered = Plan { filter: Some("drag".to_owned()), ..Plan::default() };
        assert_eq!(groups(&filtered), [false, false, true, true, false, true]);
        let only = Plan { only: vec![Group::Docs], filter: Some("drag".to_owned()), ..Plan::default() };
        assert_eq!(groups(&only), [false, false, false, false, true, false]);
    }

    #[test]
    fn a_quick_run_makes_one_journey_unless_a_test_is_named() {
        let quick = Plan { is_quick: true, ..Plan::default() };
        assert_eq!(quick.uses(), [(Engine::Chromium, Some(JOURNEY))]);
        let named = Plan { filter: Some("drag".to_owned()), ..quick };
        assert_eq!(named.uses(), [(Engine::Chromium, Some("drag"))]);
        assert!(JOURNEY.starts_with(JOURNEYS));
    }

    #[test]
    fn a_whole_run_makes_the_journeys_in_firefox_and_engines_that_are_named_make_everything() {
        let whole = Plan::default();
        let expected = [(Engine::Chromium, None), (Engine::Firefox, Some(JOURNEYS))];
        assert_eq!(whole.uses(), expected);
        let all = Plan { engines: Engine::ALL.map(|(_, engine)| engine).to_vec(), ..Plan::default() };
        assert_eq!(all.uses(), [(Engine::Chromium, None), (Engine::Firefox, None), (Engine::WebKit, None)]);
        let one = Plan { engines: vec![Engine::WebKit], filter: Some("drag".to_owned()), ..Plan::default() };
        assert_eq!(one.uses(), [(Engine::WebKit, Some("drag"))]);
    }
}
