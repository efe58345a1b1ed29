//! Pinned scenarios in files: a list under `pins`, each an object with `name`, `from` and `assumptions`. [`crate::unchecked_premise`] reads it.

use model::Key;
use serde_json::{Map, Value, json};

use crate::link::Pin;

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
