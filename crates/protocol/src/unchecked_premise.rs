//! Scenarios and coefficients as they come from outside: gathered from a file, a link or options, then checked.

use std::fmt;
use std::marker::PhantomData;

use model::{Assumptions, Key, Scenario, Supposition, Vantage};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::credit;
use crate::field::FieldError;
use crate::link::{LONGEST_NAME, MOST_PINS, Pin};
use crate::pins_in_files;
use crate::premise::{self, Premise, coefficients};
use crate::supposing;

/// A scenario and coefficients as somebody gave them: names and numbers, not yet checked against the catalogue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UncheckedPremise {
    /// The vantage point, if one was given.
    pub from: Option<Vantage>,
    /// Assumptions by name, as given.
    pub assumptions: Vec<(String, f64)>,
    /// Coefficients by name, as given.
    pub coefficients: Vec<(String, f64)>,
    /// What is supposed, as given.
    pub suppose: Option<String>,
    /// The names of coefficients that a file of an older version of the model gave and that are gone since: they are not used.
    pub gone: Vec<String>,
    /// The scenarios that the file's state has pinned, checked; none if it says nothing of them.
    pub pins: Option<Vec<Pin>>,
}

/// The fields that such a file may have. A report may be fed back in: its altered coefficients count, what it found is passed over.
const FIELDS: &str = "one of from, assumptions, coefficients, suppose (and, as in a report, title, citation, link, model, altered, chance, inferred, \
     settled, outcomes, without, pins)";

impl UncheckedPremise {
    /// All values of `scenario` as if they had been given one by one.
    pub fn of(scenario: &Scenario) -> UncheckedPremise {
        let values = Key::ALL.iter().map(|key| (key.row().key.to_owned(), scenario.assumptions[*key]));
        UncheckedPremise { from: Some(scenario.from), assumptions: values.collect(), ..UncheckedPremise::default() }
    }

    /// Reads a file in JSON: `{"from": "18-jan", "assumptions": {"mediation": 0.8}, "coefficients": {"c": 1.2}}`, any subset of
    /// it.
    ///
    /// # Errors
    /// Everything that has the wrong form, each with its path. Names and ranges are checked by [`UncheckedPremise::premise`].
    pub fn from_json(text: &str) -> Result<UncheckedPremise, Vec<FieldError>> {
        // Some editors begin a file with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: &RawValue = serde_json::from_str(text)
            .map_err(|error| vec![FieldError::new("(file)", "JSON", format!("text that is not: {error}"))])?;
        let fields: Pairs<&RawValue> = serde_json::from_str(value.get())
            .map_err(|_| vec![FieldError::new("(file)", "an object with from and assumptions", kind(value))])?;
        let mut given = UncheckedPremise::default();
        let mut faults = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in &fields.0 {
            if seen.contains(&name.as_str()) {
                faults.push(FieldError::new(name, "it once", "it twice"));
                continue;
            }
            seen.push(name);
            match name.as_str() {
                "from" | "assumptions" => given.take(name, value, &mut faults),
                pins_in_files::FIELD => match pins(value) {
                    Ok(pins) => given.pins = Some(pins),
                    Err(found) => faults.extend(found),
                },
                premise::FIELD | "altered" => {
                    give(&mut given.coefficients, name, value, &mut faults);
                    given.set_gone_aside();
                }
                supposing::FIELD => match serde_json::from_str(value.get()) {
                    Ok(text) => given.suppose = Some(text),
                    Err(_) => {
                        faults.push(FieldError::new(supposing::FIELD, "a text such as \"iran-strikes@22-jan\"", kind(value)))
                    }
                },
                "model" | "outcomes" | "settled" | supposing::CHANCE | supposing::INFERRED | supposing::WITHOUT => {}
                said if credit::FIELDS.contains(&said) => {}
                other => faults.push(FieldError::new(other, FIELDS, "an unknown field")),
            }
        }
        if faults.is_empty() { Ok(given) } else { Err(faults) }
    }

    /// Takes the vantage point or the assumptions as the file's field `name` gives them.
    fn take(&mut self, name: &str, value: &RawValue, faults: &mut Vec<FieldError>) {
        if name == "assumptions" {
            return give(&mut self.assumptions, name, value, faults);
        }
        match serde_json::from_str(value.get()).map(|name: String| vantage(&name)) {
            Ok(Ok(from)) => self.from = Some(from),
            Ok(Err(fault)) => faults.push(fault),
            Err(_) => faults.push(FieldError::new("from", VANTAGES, kind(value))),
        }
    }

    /// Takes out the coefficients that are gone and remembers their names.
    fn set_gone_aside(&mut self) {
        let gone = self.coefficients.extract_if(.., |(name, _)| premise::GONE.contains(&name.as_str()));
        self.gone.extend(gone.map(|(name, _)| name));
    }

    /// Lays `over` on top: what it gives replaces what is here. Motive weights are replaced together.
    pub fn overlaid(mut self, over: UncheckedPremise) -> UncheckedPremise {
        self.coefficients.retain(|(name, _)| !over.coefficients.iter().any(|(other, _)| other == name));
        self.coefficients.extend(over.coefficients);
        let is_motive = |name: &str| Key::from_name(name).is_some_and(|key| key.motive().is_some());
        let motives = over.assumptions.iter().any(|(name, _)| is_motive(name));
        let replaced = |name: &str| (motives && is_motive(name)) || over.assumptions.iter().any(|(other, _)| other == name);
        self.assumptions.retain(|(name, _)| !replaced(name));
        self.assumptions.extend(over.assumptions);
        self.gone.extend(over.gone);
        UncheckedPremise {
            from: over.from.or(self.from),
            suppose: over.suppose.or(self.suppose),
            pins: over.pins.or(self.pins.take()),
            ..self
        }
    }

    /// Checks the assumptions: the scenario that was given; what was not given is the default, seen from 18 January.
    ///
    /// # Errors
    /// Everything that is wrong with the assumptions.
    pub fn scenario(&self) -> Result<Scenario, Vec<FieldError>> {
        let given = self.assumptions.iter().map(|(name, value)| (name.as_str(), *value));
        match Assumptions::from_values(given) {
            Ok(assumptions) => Ok(Scenario { from: self.from.unwrap_or(Vantage::Jan18), assumptions }),
            Err(faults) => Err(faults.into_iter().map(FieldError::from).collect()),
        }
    }

    /// Checks everything: the scenario and the coefficients that were given.
    ///
    /// # Errors
    /// Everything that is wrong with the assumptions and the coefficients.
    pub fn premise(&self) -> Result<Premise, Vec<FieldError>> {
        match (self.scenario(), coefficients(&self.coefficients), self.supposition()) {
            (Ok(scenario), Ok(coefficients), Ok(supposition)) => Ok(Premise { scenario, coefficients, supposition }),
            (scenario, coefficients, supposition) => {
                let supposition = supposition.err().map(|fault| vec![fault]);
                Err([scenario.err(), coefficients.err(), supposition].into_iter().flatten().flatten().collect())
            }
        }
    }

    /// Checks what is supposed: its form, and that its day is one of those shown. How likely it is has to be computed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn supposition(&self) -> Result<Option<Supposition>, FieldError> {
        let from = self.from.unwrap_or(Vantage::Jan18);
        self.suppose.as_deref().map(|text| supposing::read(text, from)).transpose()
    }
}

/// Reads the list of pinned scenarios. What a scenario does not give is as at our starting point.
///
/// # Errors
/// All that is wrong: each fault with the place of the scenario, such as `pins.0.name`.
fn pins(value: &RawValue) -> Result<Vec<Pin>, Vec<FieldError>> {
    let Ok(listed) = serde_json::from_str::<Vec<&RawValue>>(value.get()) else {
        return Err(vec![FieldError::new(pins_in_files::FIELD, "a list of pinned scenarios", kind(value))]);
    };
    if MOST_PINS < listed.len() {
        return Err(vec![FieldError::new(
            pins_in_files::FIELD,
            format!("at most {MOST_PINS} scenarios"),
            listed.len().to_string(),
        )]);
    }
    let (mut pins, mut faults) = (Vec::new(), Vec::new());
    for (place, value) in listed.iter().enumerate() {
        match pin(value) {
            Ok(pin) => pins.push(pin),
            Err(found) => {
                faults.extend(found.into_iter().map(|fault| fault.within(&place.to_string()).within(pins_in_files::FIELD)))
            }
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

/// Takes numbers by name as the file's field `field` gives them, those given twice as well.
fn give(to: &mut Vec<(String, f64)>, field: &str, value: &RawValue, faults: &mut Vec<FieldError>) {
    let Ok(given) = serde_json::from_str::<Pairs<&RawValue>>(value.get()) else {
        faults.push(FieldError::new(field, "an object of names and numbers", kind(value)));
        return;
    };
    for (name, value) in given.0 {
        match serde_json::from_str::<f64>(value.get()) {
            Ok(number) => to.push((name, unsigned_zero(number))),
            Err(_) => faults.push(FieldError::new(name, "a number", kind(value)).within(field)),
        }
    }
}

const VANTAGES: &str = "16-jan or 18-jan";

/// Reads the name of a vantage point.
///
/// # Errors
/// If there is none.
pub fn vantage(name: &str) -> Result<Vantage, FieldError> {
    Vantage::from_key(name).ok_or_else(|| FieldError::new("from", VANTAGES, format!("{name:?}")))
}

/// Reads the name of an assumption.
///
/// # Errors
/// If there is none. The fault leaves open which field has the name.
pub fn assumption(name: &str) -> Result<Key, FieldError> {
    Key::from_name(name).ok_or_else(|| {
        // The catalogue's own refusal of the name has a hint at the one that was meant.
        let refusal = Assumptions::from_values([(name, 0.0)]).err().into_iter().flatten().next();
        let expected = refusal.map_or_else(|| "the name of an assumption".into(), |refusal| refusal.expected);
        FieldError::new("", expected, format!("{name:?}"))
    })
}

/// Reads an assignment such as `mediation=0.8`.
///
/// # Errors
/// If there is no `=` in it or no number after it.
pub fn assignment(text: &str) -> Result<(String, f64), FieldError> {
    assigned(text, "mediation=0.8")
}

/// Reads an assignment to a coefficient such as `c=1.2`.
///
/// # Errors
/// If there is no `=` in it or no number after it.
pub fn coefficient_assignment(text: &str) -> Result<(String, f64), FieldError> {
    assigned(text, "c=1.2").map_err(|fault| fault.within(premise::FIELD))
}

fn assigned(text: &str, example: &str) -> Result<(String, f64), FieldError> {
    let Some((name, value)) = text.split_once('=') else {
        return Err(FieldError::new(text, format!("name=number, such as {example}"), format!("{text:?}")));
    };
    match value.trim().parse::<f64>() {
        Ok(number) => Ok((name.trim().into(), unsigned_zero(number))),
        Err(_) => Err(FieldError::new(name.trim(), "a number after =", format!("{value:?}"))),
    }
}

/// The number; of the two zeros the one without a sign, which says nothing here.
fn unsigned_zero(number: f64) -> f64 {
    if number == 0.0 { 0.0 } else { number }
}

/// What sort of value stands there, for whoever expected another.
fn kind(value: &RawValue) -> String {
    match serde_json::from_str(value.get()) {
        Ok(Value::Null) => "null".into(),
        Ok(Value::Bool(_)) => "true or false".into(),
        Ok(Value::String(text)) => format!("the text {text:?}"),
        Ok(Value::Array(_)) => "a list".into(),
        Ok(Value::Object(_)) => "an object".into(),
        Ok(Value::Number(_)) | Err(_) => value.get().into(),
    }
}

/// A JSON object with its members in order, a name that comes twice included: a map would keep one of them and say nothing.
struct Pairs<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Pairs<T>, D::Error> {
        struct Members<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Pairs<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<T>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(Members(PhantomData))
    }
}
