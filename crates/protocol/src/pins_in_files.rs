//! Pinned scenarios in files: a list under `pins`, each an object with `name`, `from` and `assumptions`.

use model::Key;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use crate::field::FieldError;
use crate::link::{LONGEST_NAME, MOST_PINS, Pin};
use crate::unchecked_premise::{Pairs, UncheckedPremise, kind};

/// The field of a report that lists them.
pub const FIELD: &str = "pins";

/// The list, as a report has it behind everything else.
pub fn listed(pins: &[Pin]) -> Value {
    let entry = |pin: &Pin| {
        let assumptions: Map<String, Value> =
            Key::ALL.iter().map(|key| (key.row().key.into(), json!(pin.scenario.assumptions[*key]))).collect();
        json!({ "name": pin.name, "from": pin.scenario.from.key(), "assumptions": assumptions })
    };
    pins.iter().map(entry).collect()
}

/// Reads such a list. What a scenario does not give is as at our starting point.
///
/// # Errors
/// All that is wrong: each fault with the place of the scenario, such as `pins.0.name`.
pub(crate) fn read(value: &RawValue) -> Result<Vec<Pin>, Vec<FieldError>> {
    let Ok(listed) = serde_json::from_str::<Vec<&RawValue>>(value.get()) else {
        return Err(vec![FieldError::new(FIELD, "a list of pinned scenarios", kind(value))]);
    };
    if MOST_PINS < listed.len() {
        return Err(vec![FieldError::new(FIELD, format!("at most {MOST_PINS} scenarios"), listed.len().to_string())]);
    }
    let (mut pins, mut faults) = (Vec::new(), Vec::new());
    for (place, value) in listed.iter().enumerate() {
        match pin(value) {
            Ok(pin) => pins.push(pin),
            Err(found) => faults.extend(found.into_iter().map(|fault| fault.within(&place.to_string()).within(FIELD))),
        }
    }
    if faults.is_empty() { Ok(pins) } else { Err(faults) }
}

fn pin(value: &RawValue) -> Result<Pin, Vec<FieldError>> {
    let Ok(fields) = serde_json::from_str::<Pairs<&RawValue>>(value.get()) else {
        return Err(vec![FieldError::new("", "an object with name, from and assumptions", kind(value))]);
    };
    let (mut name, mut given, mut faults) = (String::new(), UncheckedPremise::default(), Vec::new());
    for (field, value) in &fields.0 {
        match field.as_str() {
            "name" => match serde_json::from_str::<String>(value.get()) {
                Ok(text) if text.chars().count() <= LONGEST_NAME => name = text,
                _ => faults.push(FieldError::new("name", format!("a text of at most {LONGEST_NAME} characters"), kind(value))),
            },
            "from" | "assumptions" => given.take(field, value, &mut faults),
            other => faults.push(FieldError::new(other, "one of name, from, assumptions", "an unknown field")),
        }
    }
    match given.scenario() {
        Ok(scenario) if faults.is_empty() => Ok(Pin::new(&name, scenario)),
        Ok(_) => Err(faults),
        Err(found) => {
            faults.extend(found.into_iter().map(|fault| fault.within("assumptions")));
            Err(faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use model::{Scenario, Vantage};

    use super::*;

    fn read(text: &str) -> Result<Option<Vec<Pin>>, Vec<String>> {
        let said = |faults: Vec<FieldError>| faults.iter().map(ToString::to_string).collect();
        UncheckedPremise::from_json(&format!("{{\"pins\": {text}}}")).map(|given| given.pins).map_err(said)
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let start = Scenario::default_from(Vantage::Jan16);
        let mediated = Scenario { assumptions: start.assumptions.with_clamped(Key::Mediation, 0.8), ..start };
        let pins = vec![Pin::new("اگر چین", mediated), Pin::new("", Scenario::default_from(Vantage::Jan18))];
        assert_eq!(read(&listed(&pins).to_string()), Ok(Some(pins)));
        assert_eq!(read("[{}]"), Ok(Some(vec![Pin::new("", Scenario::default_from(Vantage::Jan18))])));
        assert_eq!(UncheckedPremise::from_json("{}").map(|given| given.pins), Ok(None));
    }

    #[test]
    fn what_is_wrong_is_named_by_its_place_with_what_was_expected_and_what_came() {
        let faults = |text: &str| read(text).expect_err("this is wrong");
        assert_eq!(faults("3"), ["pins: expected a list of pinned scenarios, received 3"]);
        assert_eq!(faults("[{}, {}, {}, {}]"), ["pins: expected at most 3 scenarios, received 4"]);
        assert_eq!(
            faults(
                r#"[{"name": 3}, {"name": "aaaaaaaaaaaaaaaaaaaaaaaaa", "from": "17-jan", "other": 1}, {"assumptions": {"mediation": 2}}]"#
            ),
            [
                "pins.0.name: expected a text of at most 24 characters, received 3",
                "pins.1.name: expected a text of at most 24 characters, received the text \"aaaaaaaaaaaaaaaaaaaaaaaaa\"",
                "pins.1.from: expected 16-jan or 18-jan, received \"17-jan\"",
                "pins.1.other: expected one of name, from, assumptions, received an unknown field",
                "pins.2.assumptions.mediation: expected a number from 0 to 1, received 2",
            ]
        );
    }
}
