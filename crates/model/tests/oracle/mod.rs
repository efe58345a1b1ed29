//! Reading the oracle files that are kept beside the tests.

use serde_json::Value;

/// The file's JSON.
pub fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("an oracle file is JSON")
}

/// A number.
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("expected a number, received {value}"))
}

/// A list of numbers.
pub fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap_or_else(|| panic!("expected a list, received {value}")).iter().map(number).collect()
}
