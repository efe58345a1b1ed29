//! The outcomes of one scenario as JSON: what was assumed, every series, full precision.

use model::{Key, MODEL_VERSION, Outcome, Outcomes, Scenario};
use serde_json::{Map, Value, json};

/// The report. Keys stand in the order of the tables; index 0 of a series is the start, 28 the last night.
pub fn report(scenario: &Scenario, outcomes: &Outcomes) -> Value {
    let assumptions: Map<String, Value> =
        Key::ALL.iter().map(|key| (key.row().key.into(), json!(scenario.assumptions[*key]))).collect();
    let mut series: Map<String, Value> = Map::new();
    for outcome in Outcome::ALL {
        series.insert(outcome.key().into(), json!(outcomes.series(*outcome).to_vec()));
        match outcome {
            Outcome::ActiveFront => series.insert("rungs".into(), json!(outcomes.rungs.to_vec())),
            Outcome::UsCooperation => series.insert("us_ceiling".into(), json!(outcomes.us_ceiling)),
            _ => None,
        };
    }
    series.insert("motive_if_quiet".into(), json!(outcomes.motive_if_quiet.to_vec()));
    series.insert("motive_if_struck".into(), json!(outcomes.motive_if_struck.to_vec()));
    json!({
        "model": MODEL_VERSION.to_string(),
        "from": scenario.from.key(),
        "assumptions": assumptions,
        "outcomes": series,
    })
}
