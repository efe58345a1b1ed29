//! Scenarios that are compared: one question over several of them, what differs in their assumptions, and why their answers differ, as
//! JSON and as a table.

use model::analysis::{Attribution, Factor, Focus};
use model::{Key, MODEL_VERSION, NIGHTS, Outcome, Outcomes, Scenario};
use serde_json::{Map, Value, json};

use crate::csv_table::CsvTable;
use crate::finding::{Finding, name};

/// The most scenarios that are compared: the present one, and as many as can be pinned.
pub const MOST: usize = crate::link::MOST_PINS + 1;

/// A scenario that is compared with others.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What it is called.
    pub name: String,
    /// Vantage point and assumptions.
    pub scenario: Scenario,
    /// Its outcomes.
    pub outcomes: Outcomes,
}

/// Scenarios that are compared, and the question that is asked of all: its day is counted as the first of them counts, and the others are
/// asked about the same date.
#[derive(Clone, Copy, Debug)]
pub struct Comparing<'a> {
    /// The scenarios, one to [`MOST`].
    pub scenarios: &'a [Compared],
    /// The outcome and day asked about.
    pub focus: Focus,
}

/// Why the answers of two scenarios differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The places of the two among the scenarios: from which to which.
    pub between: [usize; 2],
    /// The shares of what they differ in; none where they look ahead from different days, so that no assumption can account for it.
    pub found: Option<Attribution>,
}

impl Comparing<'_> {
    /// The day of scenario `place` on the date that is day `day` of the first; none where that is none of its days.
    pub fn day(&self, place: usize, day: usize) -> Option<usize> {
        self.scenarios[place].scenario.from.day_of(self.scenarios[0].scenario.from, day)
    }

    /// The outcome of scenario `place` on the day asked about; none where that is none of its days, or its beliefs do not settle.
    pub fn outcome(&self, place: usize, outcome: Outcome) -> Option<f64> {
        self.outcome_on(place, outcome, self.focus.night)
    }

    /// The same on day `day` of the first scenario.
    pub fn outcome_on(&self, place: usize, outcome: Outcome, day: usize) -> Option<f64> {
        let compared = &self.scenarios[place];
        let day = self.day(place, day).filter(|_| compared.outcomes.settled)?;
        Some(compared.outcomes.series(outcome)[day])
    }

    /// What not all of them have alike, in the order of the catalogue.
    pub fn differing(&self) -> Vec<Factor> {
        let first = &self.scenarios[0].scenario.assumptions;
        let differs = |factor: &Factor| self.scenarios.iter().any(|other| factor.differs(first, &other.scenario.assumptions));
        Factor::all().filter(differs).collect()
    }

    /// Whether they look ahead from different days.
    pub fn is_apart(&self) -> bool {
        self.scenarios.iter().any(|other| other.scenario.from != self.scenarios[0].scenario.from)
    }

    /// Whether beliefs settle in all of them.
    pub fn is_settled(&self) -> bool {
        self.scenarios.iter().all(|compared| compared.outcomes.settled)
    }
}

/// Scenarios that are compared, in files. JSON: `scenarios`, each with `name`, `from`, `assumptions`, `settled`, `day` (the day asked
/// about as it counts, or null), `outcomes` on that day and the `curve` of the question; `differing`, each with `assumption` and
/// `values`; `differences`, each with `from`, `to` and `baseline`, `current`, `shares` as of an attribution, or `shares` null and a
/// `reason`. As a table a row for each number, whose `kind` is assumption, outcome, curve or share.
pub fn comparison(comparing: Comparing, differences: &[Difference]) -> Finding {
    let focus = comparing.focus;
    let mut json = Map::new();
    json.insert("model".into(), json!(MODEL_VERSION.to_string()));
    json.insert("focus".into(), json!({ "outcome": focus.outcome.key(), "day": focus.night }));
    let scenarios: Vec<Value> = (0..comparing.scenarios.len()).map(|place| scenario(comparing, place)).collect();
    json.insert("scenarios".into(), json!(scenarios));
    let differing = comparing.differing();
    let keys = differing.iter().flat_map(|factor| keys(*factor));
    let value = |key: Key| comparing.scenarios.iter().map(|one| one.scenario.assumptions[key]).collect::<Vec<f64>>();
    let keys: Vec<Value> = keys.map(|key| json!({ "assumption": key.row().key, "values": value(key) })).collect();
    json.insert("differing".into(), json!(keys));
    let between: Vec<Value> = differences.iter().map(|difference| shares(comparing, difference)).collect();
    json.insert("differences".into(), json!(between));
    Finding { json: Value::Object(json), table: table(comparing, differences) }
}

/// Why two scenarios that look ahead from different days cannot be explained by their assumptions.
pub const APART: &str = "they look ahead from different days: on 18 January Pakistan has struck back, on 16 January it has not, which is no \
                         assumption, and each counts what comes after its own day";

fn scenario(comparing: Comparing, place: usize) -> Value {
    let Compared { name, scenario, outcomes } = &comparing.scenarios[place];
    let assumptions: Map<String, Value> =
        Key::ALL.iter().map(|key| (key.row().key.into(), json!(scenario.assumptions[*key]))).collect();
    let day = comparing.day(place, comparing.focus.night);
    let at: Option<Map<String, Value>> =
        day.map(|day| Outcome::ALL.iter().map(|outcome| (outcome.key().into(), json!(outcomes.series(*outcome)[day]))).collect());
    json!({
        "name": name, "from": scenario.from.key(), "assumptions": assumptions, "settled": outcomes.settled, "day": day,
        "outcomes": at, "curve": outcomes.series(comparing.focus.outcome).to_vec(),
    })
}

fn shares(comparing: Comparing, difference: &Difference) -> Value {
    let [from, to] = difference.between.map(|place| &comparing.scenarios[place].name);
    let Some(found) = &difference.found else {
        return json!({ "from": from, "to": to, "shares": null, "reason": APART });
    };
    let shares = found.shares.iter().map(|share| {
        json!({
            "assumption": name(share.factor), "share": share.share, "alone": share.alone,
            "standard_error": share.standard_error,
        })
    });
    let shares: Vec<Value> = shares.collect();
    json!({ "from": from, "to": to, "baseline": found.baseline, "current": found.current, "shares": shares })
}

fn table(comparing: Comparing, differences: &[Difference]) -> CsvTable {
    let focus = comparing.focus;
    let row = |kind: &str, scenario: &str, item: &str, day: String, value: f64, rest: [String; 3]| {
        let [to, alone, error] = rest;
        [kind.into(), scenario.to_owned(), to, item.to_owned(), day, value.to_string(), alone, error]
    };
    let mut rows = Vec::new();
    for key in comparing.differing().into_iter().flat_map(keys) {
        for one in comparing.scenarios {
            let value = one.scenario.assumptions[key];
            rows.push(row("assumption", &one.name, key.row().key, String::new(), value, Default::default()));
        }
    }
    for outcome in Outcome::ALL {
        for (place, one) in comparing.scenarios.iter().enumerate() {
            if let Some(day) = comparing.day(place, focus.night) {
                let value = one.outcomes.series(*outcome)[day];
                rows.push(row("outcome", &one.name, outcome.key(), day.to_string(), value, Default::default()));
            }
        }
    }
    for one in comparing.scenarios {
        for day in 0..=NIGHTS {
            let value = one.outcomes.series(focus.outcome)[day];
            rows.push(row("curve", &one.name, focus.outcome.key(), day.to_string(), value, Default::default()));
        }
    }
    for difference in differences {
        let [from, to] = difference.between.map(|place| &comparing.scenarios[place].name);
        for share in difference.found.iter().flat_map(|found| &found.shares) {
            let rest = [to.clone(), share.alone.to_string(), share.standard_error.to_string()];
            rows.push(row("share", from, name(share.factor), focus.night.to_string(), share.share, rest));
        }
    }
    CsvTable::new(["kind", "scenario", "to", "name", "day", "value", "alone", "standard_error"], rows)
}

/// The assumptions that a factor is.
fn keys(factor: Factor) -> Vec<Key> {
    match factor {
        Factor::One(key) => vec![key],
        Factor::Motives => Key::ALL.iter().copied().filter(|key| key.motive().is_some()).collect(),
    }
}
