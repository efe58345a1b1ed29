//! Scenarios that are given one after the other, to be compared: each a preset's name, a JSON file, or a link from the page.

use std::path::Path;

use clap::Args;
use model::analysis::Focus;
use model::preset::PRESETS;
use model::{Coefficients, Scenario, Solver, Start};
use protocol::comparison::Compared;
use protocol::field::FieldError;
use protocol::link::{LONGEST_NAME, Link};
use protocol::pasted;
use protocol::question::Question;
use words::pinned;

use crate::arguments::{of_file, of_link};
use crate::failure::Failure;

/// The most scenarios that can be given.
const MOST_GIVEN: usize = 3;

/// The arguments that give scenarios to compare.
#[derive(Args)]
pub struct ComparedArguments {
    /// Two or three scenarios, each a preset's name (such as no-mediation), a JSON file as --file takes it, or a link from the page: its
    /// code or the whole address. One link alone is compared with the scenarios that are pinned in it
    #[arg(value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// What a scenario is called, at most 24 characters; once for each, in their order [default: what it is made of]
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
}

/// The scenarios that were given, with the question of the first.
pub struct GivenScenarios {
    /// The scenarios with their outcomes, two to four.
    pub scenarios: Vec<Compared>,
    /// The question of the first one's link, or the first question from its vantage point.
    pub focus: Focus,
    /// The link of the first, if it came by one.
    pub link: Option<Link>,
}

/// One scenario as it was given.
struct Given {
    name: String,
    scenario: Scenario,
    link: Option<Link>,
}

impl ComparedArguments {
    /// Whether any scenario or name was given.
    pub fn is_given(&self) -> bool {
        !(self.scenarios.is_empty() && self.names.is_empty())
    }

    /// Reads and evaluates the scenarios.
    ///
    /// # Errors
    /// If there are too few or too many, or one of them cannot be read; all that is wrong with them.
    pub fn read(&self) -> Result<GivenScenarios, Failure> {
        let count = self.scenarios.len();
        if count == 0 || MOST_GIVEN < count {
            return Err(Failure::input(FieldError::new("SCENARIO", EXPECTED, count.to_string())));
        }
        let mut faults = Vec::new();
        let mut given = Vec::new();
        for text in &self.scenarios {
            match read(text) {
                Ok(one) => given.push(one),
                Err(Failure::Input(lines)) => faults.extend(lines),
                Err(other) => return Err(other),
            }
        }
        if !faults.is_empty() {
            return Err(Failure::Input(faults));
        }
        if count == 1 {
            add_pins(&mut given)?;
        }
        self.call(&mut given)?;
        let link = given[0].link.take();
        let from = given[0].scenario.from;
        let chosen = link.as_ref().map(|link| link.focus).filter(|focus| *focus != Question::first_from(from));
        let focus = chosen.map(|focus| Focus { outcome: focus.outcome, night: usize::from(focus.day) });
        Ok(GivenScenarios {
            scenarios: given.into_iter().map(Given::evaluated).collect(),
            focus: focus.unwrap_or_else(|| Focus::first_from(from)),
            link,
        })
    }

    /// Gives the scenarios the names of the options, and those that are called alike a number.
    fn call(&self, given: &mut [Given]) -> Result<(), Failure> {
        if given.len() < self.names.len() {
            let expected = format!("at most one for each of the {} scenarios", given.len());
            return Err(Failure::input(FieldError::new("--name", expected, self.names.len().to_string())));
        }
        for (one, name) in given.iter_mut().zip(&self.names) {
            if LONGEST_NAME < name.chars().count() || name.trim().is_empty() {
                let expected = format!("a name of at most {LONGEST_NAME} characters");
                return Err(Failure::input(FieldError::new("--name", expected, format!("{name:?}"))));
            }
            one.name.clone_from(name);
        }
        for place in 1..given.len() {
            let (before, rest) = given.split_at_mut(place);
            let name = rest[0].name.clone();
            let mut number = 2;
            while before.iter().any(|other| other.name == rest[0].name) {
                rest[0].name = format!("{name} ({number})");
                number += 1;
            }
        }
        Ok(())
    }
}

/// What is expected of all scenarios together.
const EXPECTED: &str = "two or three scenarios, or one link with pinned scenarios";

impl Given {
    /// The scenario under the name of what it is made of.
    fn unnamed(scenario: Scenario, link: Option<Link>) -> Given {
        Given { name: pinned::made_of(&scenario), scenario, link }
    }

    fn evaluated(self) -> Compared {
        let Given { name, scenario, .. } = self;
        let outcomes = Solver::new().evaluate(&scenario, &Coefficients::default(), Start::Cold);
        Compared { name, scenario, outcomes }
    }
}

/// The scenario that `text` names, holds or leads to.
fn read(text: &str) -> Result<Given, Failure> {
    if let Some(preset) = PRESETS.iter().find(|preset| preset.key == text.trim()) {
        return Ok(Given::unnamed(preset.scenario(), None));
    }
    if text == "-" || Path::new(text).is_file() {
        let faults = |faults: Vec<FieldError>| Failure::Input(faults.iter().map(ToString::to_string).collect());
        let premise = of_file(Path::new(text))?.premise().map_err(faults)?;
        if let Some(altered) = premise.altered_cell() {
            let field = format!("{text}: coefficients");
            let expected = "the model’s own, for scenarios are compared in one model";
            return Err(Failure::input(FieldError::new(field, expected, altered)));
        }
        return Ok(Given::unnamed(premise.scenario, None));
    }
    // What begins as no link does is a name, or a file that there is not.
    if !pasted::code(text).starts_with(|first: char| first.is_ascii_digit()) {
        let keys: Vec<&str> = PRESETS.iter().map(|preset| preset.key).collect();
        let expected = format!("a link, a JSON file that is there, or a preset, one of {}", keys.join(", "));
        return Err(Failure::input(FieldError::new("SCENARIO", expected, format!("{text:?}"))));
    }
    let link = of_link(text)?;
    Ok(Given::unnamed(link.scenario, Some(link)))
}

/// Adds the pinned scenarios of the only link.
fn add_pins(given: &mut Vec<Given>) -> Result<(), Failure> {
    let pins = given[0].link.as_ref().map(|link| link.pins.clone()).unwrap_or_default();
    if pins.is_empty() {
        return Err(Failure::input(FieldError::new("SCENARIO", EXPECTED, "one without pinned scenarios")));
    }
    let named = |scenario: Scenario, name: &str| Given { name: pinned::name(name, &scenario), scenario, link: None };
    given.extend(pins.iter().map(|pin| named(pin.scenario, &pin.name)));
    Ok(())
}
