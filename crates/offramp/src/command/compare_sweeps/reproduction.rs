//! A scenario of a sweep by itself: the command that computes it, the link that opens it on the page, and what this program makes of it.

use model::analysis::Focus;
use model::{Assumptions, Coefficients, Key, Outcomes, Scenario, Supposition, Vantage};
use protocol::address::opening;
use protocol::field::FieldError;
use protocol::link::Link;
use protocol::premise::{Premise, coefficients};
use protocol::question::Question;
use protocol::supposing;
use protocol::unchecked_premise::{UncheckedPremise, coefficient_assignment};

use super::difference::{Comparison, Extreme};
use super::sizes::LIMITS;
use super::sweep_file::Said;
use crate::failure::Failure;

/// What all scenarios of two sweeps share.
pub struct Basis {
    scenario: Scenario,
    supposition: Option<Supposition>,
    varied: Vec<Key>,
    altered: [Option<String>; 2],
    site: Option<String>,
}

/// One scenario by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Reproduction {
    /// The command, for the old and the new program.
    pub commands: [String; 2],
    /// The scenario in the model of this program; none if it has not such.
    scenario: Option<Scenario>,
    /// Where it opens on the page.
    link: Option<Link>,
}

/// One scenario by itself, computed by this very program.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// The scenario.
    pub one: Reproduction,
    /// What the new command finds.
    found: Option<Outcomes>,
    /// What the page shows behind the link, where assumptions stand on steps and coefficients are the model's own.
    linked: Option<Outcomes>,
}

impl Basis {
    /// The basis of two sweeps: `given` is what does not vary in them, as options say it.
    ///
    /// # Errors
    /// If the options suppose something else than the sweeps do, or alter a coefficient.
    pub fn new(given: &Premise, compared: &Comparison, said: [Said; 2], site: Option<String>) -> Result<Basis, Failure> {
        let from = given.scenario.from;
        let [old, new] = said;
        let supposed = old.supposed.as_deref().map(|text| supposing::read(text, from)).transpose().map_err(Failure::input)?;
        if given.supposition.is_some() && given.supposition != supposed {
            let expected = format!("what the sweeps suppose, {}", old.supposed.unwrap_or_else(|| "nothing".into()));
            return Err(Failure::input(FieldError::new("--suppose", expected, given.supposed().unwrap_or_default())));
        }
        if let Some(altered) = given.altered_cell() {
            let expected = "none here, for those of each sweep stand in its file";
            return Err(Failure::input(FieldError::new("coefficients", expected, altered)));
        }
        Ok(Basis {
            scenario: given.scenario,
            supposition: supposed,
            varied: compared.varied.clone(),
            altered: [old.altered, new.altered],
            site,
        })
    }

    /// The vantage point.
    pub fn from(&self) -> Vantage {
        self.scenario.from
    }

    /// What the sweeps rest on, but for what varies and what they alter.
    pub fn premise(&self) -> Premise {
        Premise { supposition: self.supposition, ..Premise::from(self.scenario) }
    }

    /// The coefficients of the old and the new sweep that are not the model's own.
    pub fn altered(&self) -> &[Option<String>; 2] {
        &self.altered
    }

    /// The scenario of a row.
    pub fn at(&self, row: &Extreme) -> Reproduction {
        let set = self.set(row);
        let supposed = self.supposition.map(|supposition| supposing::written(supposition, self.scenario.from));
        let commands = self.altered.each_ref().map(|altered| {
            let mut words = vec![format!("offramp run --from {}", self.scenario.from.key())];
            words.extend(altered.iter().flat_map(|cell| cell.split_whitespace()).map(|pair| format!("--coefficient {pair}")));
            words.extend(set.iter().map(|(name, value)| format!("--set {name}={value}")));
            words.extend(supposed.iter().map(|text| format!("--suppose {text}")));
            words.join(" ")
        });
        let unchecked = UncheckedPremise { from: Some(self.scenario.from), assumptions: set, ..UncheckedPremise::default() };
        let scenario = unchecked.scenario().ok();
        let link = scenario.map(|scenario| Link { supposition: self.supposition, ..Link::of(scenario) });
        Reproduction { commands, scenario, link }
    }

    /// The scenario of a row, computed.
    pub fn tried(&self, row: &Extreme) -> Tried {
        let one = self.at(row);
        let supposition = self.supposition;
        let evaluated = |scenario, coefficients| Premise { scenario, coefficients, supposition }.evaluate();
        let found = one.scenario.zip(self.coefficients()).map(|(scenario, coefficients)| evaluated(scenario, coefficients));
        let linked = one.link.as_ref().map(|link| evaluated(link.scenario, Coefficients::default()));
        Tried { one, found, linked }
    }

    /// What is set in a row: what varies, and what else is not the default. The three motive weights come together.
    fn set(&self, row: &Extreme) -> Vec<(String, f64)> {
        let changed: Vec<Key> = self.scenario.assumptions.differing_from(&Assumptions::default()).collect();
        let varied = |key: &Key| self.varied.iter().position(|one| one == key).map(|place| row.varied[place]);
        let is_set = |key: &Key| varied(key).is_some() || changed.contains(key);
        let has_motives = Key::ALL.iter().any(|key| key.motive().is_some() && is_set(key));
        let set = Key::ALL.iter().filter(|key| is_set(key) || has_motives && key.motive().is_some());
        set.map(|key| (key.row().key.to_owned(), varied(key).unwrap_or(self.scenario.assumptions[*key]))).collect()
    }

    /// The coefficients of the new sweep; none if this model has not such.
    fn coefficients(&self) -> Option<Coefficients> {
        let pairs = self.altered[1].iter().flat_map(|cell| cell.split_whitespace());
        let given: Vec<(String, f64)> = pairs.map(coefficient_assignment).collect::<Result<_, _>>().ok()?;
        coefficients(&given).ok()
    }

    /// The address that opens the scenario with a question; without a site only what stands in it from the `#` on.
    pub fn address(&self, reproduction: &Reproduction, focus: Focus) -> Option<String> {
        let link = reproduction.link.as_ref()?;
        let focus = Question { outcome: focus.outcome, day: focus.night as u8 };
        let code = Link { focus, ..link.clone() }.encode();
        Some(opening(self.site.as_deref().unwrap_or_default(), Some(&code)))
    }

    /// Whether the page's address is known, so that links open.
    pub fn has_site(&self) -> bool {
        self.site.is_some()
    }
}

impl Tried {
    /// Whether this program finds the new answer.
    pub fn finds(&self, focus: Focus, new: f64) -> bool {
        let found = self.found.as_ref().map(|outcomes| focus.read(outcomes));
        found.is_some_and(|found| (found - new).abs() <= LIMITS[0] * focus.top().max(1.0))
    }

    /// The answer that the page shows.
    pub fn on_page(&self, focus: Focus) -> Option<f64> {
        self.linked.as_ref().map(|outcomes| focus.read(outcomes))
    }
}
