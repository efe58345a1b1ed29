//! The premise of an answer: a scenario, and a coefficient for every payoff, which need not be the model's own.

use model::coefficient::{COEFFICIENTS, Coefficient, CoefficientRow, InvalidCoefficient};
use model::{Coefficients, Outcomes, Scenario, Solver, Supposition};
use serde_json::{Map, Value, json};

use crate::field::FieldError;
use crate::supposing;

/// All that an answer is computed from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Premise {
    /// The vantage point and the assumptions.
    pub scenario: Scenario,
    /// The coefficients of the payoffs. Others than the model's own make an altered model.
    pub coefficients: Coefficients,
    /// What is supposed to happen: the answer is then the one given that.
    pub supposition: Option<Supposition>,
}

impl From<Scenario> for Premise {
    /// The scenario in the model as it is.
    fn from(scenario: Scenario) -> Premise {
        Premise { scenario, coefficients: Coefficients::default(), supposition: None }
    }
}

impl Premise {
    /// The coefficients that are not the model's own, with their values; none in the model as it is.
    pub fn altered(&self) -> impl Iterator<Item = (&'static CoefficientRow, f64)> + '_ {
        let of = |coefficient: &Coefficient| (coefficient.row(), self.coefficients[*coefficient]);
        Coefficient::ALL.iter().map(of).filter(|(row, value)| row.default != *value)
    }

    /// The outcomes, given what is supposed.
    pub fn evaluate(&self) -> Outcomes {
        Solver::new().evaluate_given(&self.scenario, &self.coefficients, self.supposition)
    }

    /// What is supposed, as files write it; none where nothing is.
    pub fn supposed(&self) -> Option<String> {
        self.supposition.map(|supposition| supposing::written(supposition, self.scenario.from))
    }

    /// The altered coefficients as a JSON object of names and numbers; none in the model as it is.
    pub(crate) fn altered_json(&self) -> Option<Value> {
        let altered: Map<String, Value> = self.altered().map(|(row, value)| (row.key.into(), json!(value))).collect();
        (!altered.is_empty()).then_some(Value::Object(altered))
    }

    /// The altered coefficients as a cell of a table, such as `c=1.2 h=3`; none in the model as it is.
    pub fn altered_cell(&self) -> Option<String> {
        let altered: Vec<String> = self.altered().map(|(row, value)| format!("{}={value}", row.key)).collect();
        (!altered.is_empty()).then(|| altered.join(" "))
    }
}

/// Every coefficient as a JSON list: `key`, `symbol`, `default`, `cap` (its most, or null), `meaning`, `reason`.
pub fn listing() -> Value {
    let entry = |row: &CoefficientRow| {
        json!({
            "key": row.key, "symbol": row.symbol, "default": row.default, "cap": row.cap, "meaning": row.meaning,
            "reason": row.reason,
        })
    };
    COEFFICIENTS.iter().map(entry).collect()
}

/// The field of files in which coefficients stand, and so the first part of their names in faults.
pub(crate) const FIELD: &str = "coefficients";

/// The names of coefficients that versions of the model before this one had and it has not: files may still give them.
pub(crate) const GONE: [&str; 8] = ["u", "b_B", "b_A", "r_B", "w_v", "W_N", "W_E", "W_F"];

/// The model's coefficients with `given` in place of some.
///
/// # Errors
/// All that is wrong: an unknown name, a name given twice, a value that is negative, no finite number, or above 1 for a share.
pub fn coefficients(given: &[(String, f64)]) -> Result<Coefficients, Vec<FieldError>> {
    let mut coefficients = Coefficients::default();
    let mut faults = Vec::new();
    for (place, (name, value)) in given.iter().enumerate() {
        let Some(coefficient) = Coefficient::ALL.iter().find(|coefficient| coefficient.row().key == name) else {
            let names: Vec<&str> = Coefficient::ALL.iter().map(|coefficient| coefficient.row().key).collect();
            faults.push(FieldError::new(name, format!("one of {}", names.join(", ")), "an unknown name"));
            continue;
        };
        if given[..place].iter().any(|(earlier, _)| earlier == name) {
            faults.push(FieldError::new(name, "one value", "two"));
            continue;
        }
        match coefficients.with(*coefficient, *value) {
            Ok(changed) => coefficients = changed,
            Err(fault) => faults.push(FieldError::from(fault)),
        }
    }
    if faults.is_empty() { Ok(coefficients) } else { Err(faults.into_iter().map(|fault| fault.within(FIELD)).collect()) }
}

impl From<InvalidCoefficient> for FieldError {
    fn from(fault: InvalidCoefficient) -> FieldError {
        let expected = match fault.cap {
            Some(cap) => format!("a number from 0 to {cap}"),
            None => "a finite number of at least 0".into(),
        };
        FieldError::new(fault.key, expected, fault.received.to_string())
    }
}
