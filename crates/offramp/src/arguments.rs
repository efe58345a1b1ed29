//! The options of every command that say what to evaluate: a vantage point, assumptions and coefficients, given one by one, in a
//! file or by a link.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use model::analysis::Focus;
use model::supposition::{LEAST_CHANCE, Unsupposable};
use model::{Coefficients, Scenario, Solver, Supposition, Vantage};
use protocol::field::FieldError;
use protocol::link::{Home, Link};
use protocol::pasted;
use protocol::premise::Premise;
use protocol::question::Question;
use protocol::supposing;
use protocol::unchecked_premise::{UncheckedPremise, assignment, coefficient_assignment, vantage};

use crate::failure::Failure;
use crate::standard_error;
use crate::words::percent;

/// The options that give a scenario and, with coefficients, an altered model.
#[derive(Args)]
pub struct PremiseArguments {
    #[command(flatten)]
    scenario: ScenarioArguments,
    /// A link from the page: its code, or the whole address
    #[arg(long, value_name = "CODE")]
    link: Option<String>,
    /// A coefficient of the payoffs and its value, which makes an altered model; may be repeated. `offramp coefficients` lists them
    #[arg(long, value_name = "NAME=VALUE")]
    coefficient: Vec<String>,
}

impl PremiseArguments {
    /// Whether any of the options was given.
    pub fn is_given(&self) -> bool {
        let ScenarioArguments { from, set, file, suppose } = &self.scenario;
        from.is_some()
            || !set.is_empty()
            || file.is_some()
            || suppose.is_some()
            || self.link.is_some()
            || !self.coefficient.is_empty()
    }

    /// Reads the options.
    ///
    /// # Errors
    /// All that is wrong with the link, the file and the options.
    pub fn read(&self) -> Result<ReadArguments, Failure> {
        self.read_from(Vantage::Jan18)
    }

    /// As [`PremiseArguments::read`], where nothing says from when: from `from`.
    ///
    /// # Errors
    /// All that is wrong with the link, the file and the options.
    pub fn read_from(&self, from: Vantage) -> Result<ReadArguments, Failure> {
        self.scenario.given_from(from, self.link.as_deref(), &self.coefficient)
    }
}

/// What the options were read as.
pub struct ReadArguments {
    /// The scenario and the coefficients.
    pub premise: Premise,
    /// The link's question, or the first one from the vantage point.
    pub focus: Focus,
    /// The link, if there was one.
    pub link: Option<Link>,
    /// The starting point that the link's author has chosen, or ours.
    pub home: Home,
}

/// The options that give a scenario. Later layers replace earlier ones: the defaults, a link, a file, the options.
#[derive(Args)]
pub struct ScenarioArguments {
    /// From when to look ahead: 16-jan (Iran has struck; Pakistan decides) or 18-jan (Pakistan has struck back; Iran decides)
    /// [default: 18-jan, of deterrence 16-jan]
    #[arg(long, value_name = "16-jan|18-jan")]
    from: Option<String>,
    /// An assumption and its value; may be repeated. The three motive_… weights come together
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Something supposed to happen, as EVENT@DATE, such as iran-strikes@22-jan: every answer is then the one given that. EVENT is
    /// iran-strikes or pakistan-strikes (that side's first new strike on the date), no-strike (none by either side by its end), talks,
    /// functional or widened (how things stand at its end); it must have a chance of at least 0.1%
    #[arg(long, value_name = "EVENT@DATE")]
    suppose: Option<String>,
    /// A JSON file {"from": "18-jan", "assumptions": {"mediation": 0.8}} or any part of it, or a report of `run`; - is standard
    /// input. "coefficients": {"c": 1.2} alters the model
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

impl ScenarioArguments {
    /// Reads the options over the state of `link`, if there is one; `coefficients` are assignments as options give them. Notices about the
    /// link go to standard error.
    ///
    /// # Errors
    /// All that is wrong with the link, the file and the options.
    pub fn given(&self, link: Option<&str>, coefficients: &[String]) -> Result<ReadArguments, Failure> {
        self.given_from(Vantage::Jan18, link, coefficients)
    }

    fn given_from(&self, from: Vantage, link: Option<&str>, coefficients: &[String]) -> Result<ReadArguments, Failure> {
        let mut focus = None;
        let mut opened = None;
        let mut home = Home::default();
        let link = link.map(|pasted| {
            let (link, its_home) = of_address(pasted)?;
            home = its_home;
            // The first question from a vantage point is not one that was chosen.
            focus = Some(link.focus).filter(|focus| *focus != Question::first_from(link.scenario.from));
            let mut request = UncheckedPremise::of(&link.scenario);
            let likely = link.supposition.filter(|supposition| is_likely(&link.scenario, *supposition));
            request.suppose = likely.map(|supposition| supposing::written(supposition, link.scenario.from));
            opened = Some(link);
            Ok(request)
        });
        let layers = [link, self.file.as_deref().map(of_file), Some(self.of_options(coefficients))];
        let mut request = UncheckedPremise { from: Some(from), ..UncheckedPremise::default() };
        let mut faults = Vec::new();
        for layer in layers.into_iter().flatten() {
            match layer {
                Ok(over) => request = request.overlaid(over),
                Err(Failure::Input(lines)) => faults.extend(lines),
                Err(other) => return Err(other),
            }
        }
        if !faults.is_empty() {
            return Err(Failure::Input(faults));
        }
        let premise = request.premise().map_err(input)?;
        if let Some(supposition) = premise.supposition {
            let chance = Solver::new().chance_of(&premise.scenario, &premise.coefficients, supposition);
            if chance < LEAST_CHANCE {
                return Err(unsupposable(&premise, Unsupposable::TooUnlikely { chance }));
            }
        }
        let chosen = focus.map(|focus| Focus { outcome: focus.outcome, night: usize::from(focus.day) });
        Ok(ReadArguments {
            premise,
            focus: chosen.unwrap_or_else(|| Focus::first_from(premise.scenario.from)),
            link: opened,
            home,
        })
    }

    fn of_options(&self, coefficients: &[String]) -> Result<UncheckedPremise, Failure> {
        let mut faults = Vec::new();
        let from = self.from.as_deref().and_then(|name| vantage(name).map_err(|fault| faults.push(fault)).ok());
        let given = self.set.iter().map(|text| assignment(text));
        let assumptions = given.filter_map(|given| given.map_err(|fault| faults.push(fault)).ok()).collect();
        let given = coefficients.iter().map(|text| coefficient_assignment(text));
        let coefficients = given.filter_map(|given| given.map_err(|fault| faults.push(fault)).ok()).collect();
        let request =
            UncheckedPremise { from, assumptions, coefficients, suppose: self.suppose.clone(), ..UncheckedPremise::default() };
        // The day of what is supposed is read by the vantage point, which another layer may give.
        let alone = UncheckedPremise { suppose: None, ..request.clone() };
        faults.extend(alone.premise().err().into_iter().flatten());
        for fault in &mut faults {
            // What has no name is named after its option.
            match fault.path.as_str() {
                "" => fault.path = "--set".into(),
                "coefficients." => fault.path = "--coefficient".into(),
                _ => {}
            }
        }
        if faults.is_empty() { Ok(request) } else { Err(input(faults)) }
    }
}

/// The failure of a premise whose supposition is too unlikely, or on no day that is shown.
pub fn unsupposable(premise: &Premise, fault: Unsupposable) -> Failure {
    let received = premise.supposed().unwrap_or_default();
    Failure::input(match fault {
        Unsupposable::TooUnlikely { chance } => {
            let expected = "something with a chance of at least 0.1% on these assumptions";
            FieldError::new(supposing::FIELD, expected, format!("{received}, with one of {}%", percent(chance)))
        }
        Unsupposable::Day { .. } => FieldError::new(supposing::FIELD, "a day after the vantage point, 1 to 28", received),
    })
}

/// Whether a link's supposition is likely enough to be shown. If not, standard error says so, and the rest of the link is used.
fn is_likely(scenario: &Scenario, supposition: Supposition) -> bool {
    let chance = Solver::new().chance_of(scenario, &Coefficients::default(), supposition);
    let is_likely = LEAST_CHANCE <= chance;
    if !is_likely {
        let supposed = supposing::written(supposition, scenario.from);
        standard_error::say(&format!(
            "notice: link: it supposes {supposed}, which has a chance of {}% on its assumptions; at least 0.1% is needed, so nothing is supposed",
            percent(chance)
        ));
    }
    is_likely
}

/// Reads the state of a link. Notices about it go to standard error.
///
/// # Errors
/// If it cannot be read.
pub fn of_link(pasted: &str) -> Result<Link, Failure> {
    of_address(pasted).map(|(link, _)| link)
}

/// Reads the state of a link and its starting point. Notices about them go to standard error.
///
/// # Errors
/// If the state cannot be read.
pub fn of_address(pasted: &str) -> Result<(Link, Home), Failure> {
    let pasted = pasted::read(pasted).map_err(Failure::input)?;
    pasted.said().for_each(|notice| standard_error::say(&format!("notice: {notice}")));
    Ok((pasted.link, pasted.home))
}

/// The scenario of a premise that alters no coefficient.
///
/// # Errors
/// If a coefficient is not the model's own.
pub fn unaltered(premise: Premise) -> Result<Scenario, Failure> {
    match premise.altered_cell() {
        None => Ok(premise.scenario),
        Some(altered) => {
            Err(Failure::input(FieldError::new("coefficients", "the model's own, for a link carries no others", altered)))
        }
    }
}

/// Reads a file's scenario and coefficients. They are checked by themselves, so that options over them hide no faults. Coefficients of an
/// older version of the model that this one has not are named on standard error and not used.
///
/// # Errors
/// If it cannot be read, and all that is wrong with it.
pub fn of_file(path: &Path) -> Result<UncheckedPremise, Failure> {
    let text = if path == Path::new("-") { read_standard_input() } else { std::fs::read_to_string(path) };
    let unreadable = |error: io::Error| {
        let field = format!("--file {}", path.display());
        Failure::input(FieldError::new(field, "a text file that can be read", error.to_string()))
    };
    let request = UncheckedPremise::from_json(&text.map_err(unreadable)?).map_err(input)?;
    request.premise().map_err(input)?;
    for name in &request.gone {
        standard_error::say(&format!("warning: coefficients.{name}: of an older version of the model, gone since, ignored"));
    }
    Ok(request)
}

fn read_standard_input() -> io::Result<String> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

fn input(faults: Vec<FieldError>) -> Failure {
    Failure::Input(faults.iter().map(ToString::to_string).collect())
}
