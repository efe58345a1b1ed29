//! Which checks a run of `cargo xtask test` makes, and how much of each.

use std::process::Command;

/// The package of the tests that need the served site.
pub const BROWSER_TESTS: &str = "browser-tests";

/// The one end-to-end test of a quick run: it uses the page as a reader does.
const JOURNEY: &str = "journey";

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

    /// The name that end-to-end tests must have in theirs.
    pub fn browser_filter(&self) -> Option<&str> {
        self.filter.as_deref().or(self.is_quick.then_some(JOURNEY))
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
        assert_eq!(quick.browser_filter(), Some(JOURNEY));
        assert_eq!(Plan { filter: Some("drag".to_owned()), ..quick }.browser_filter(), Some("drag"));
        assert_eq!(Plan::default().browser_filter(), None);
    }
}
