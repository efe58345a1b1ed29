//! A measurement with its budget and the measurement of comparable work, as a row of a table and as JSON.

use comfy_table::Table;
use comfy_table::presets::NOTHING;
use serde_json::{Value, json};
use system::number::grouped;

/// The unit of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Bytes.
    Bytes,
    /// The ratio of two quantities.
    Times,
    /// A share of 1.
    Share,
    /// A count of things.
    Pieces,
}

/// A single number, or the median and the 95th percentile of many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// The number or the median.
    pub value: f64,
    /// The 95th percentile, where it is known or bounded.
    pub p95: Option<f64>,
}

/// A measurement, the most that it may be (its budget), and the same of comparable work (its peer).
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    /// What was measured.
    pub name: String,
    /// The unit of all its quantities.
    pub unit: Unit,
    /// The quantity that was measured.
    pub measured: Quantity,
    /// The most that it may be, if there is a budget for it.
    pub budget: Option<Quantity>,
    /// The quantity of comparable work, and whose it is.
    pub peer: Option<(Quantity, &'static str)>,
}

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Bytes => "B",
            Self::Times => "times",
            Self::Share => "share",
            Self::Pieces => "pieces",
        }
    }

    fn shown(self, number: f64) -> String {
        match self {
            Self::Milliseconds => format!("{number:.2} ms"),
            Self::Bytes => format!("{} B", grouped(number as u64)),
            Self::Times => format!("{number:.2} ×"),
            Self::Share => format!("{:.1} %", number * 100.0),
            Self::Pieces => grouped(number as u64),
        }
    }
}

impl Quantity {
    /// A single number.
    pub const fn of(value: f64) -> Self {
        Self { value, p95: None }
    }

    /// A median with a 95th percentile.
    pub const fn with_p95(value: f64, p95: f64) -> Self {
        Self { value, p95: Some(p95) }
    }

    fn shown(self, unit: Unit) -> String {
        let p95 = self.p95.map(|p95| format!(", p95 {}", unit.shown(p95))).unwrap_or_default();
        format!("{}{p95}", unit.shown(self.value))
    }

    fn json(self) -> Value {
        json!({ "value": self.value, "p95": self.p95 })
    }
}

impl Measurement {
    /// A measurement without budget and peer.
    pub fn new(name: impl Into<String>, unit: Unit, measured: Quantity) -> Self {
        Self { name: name.into(), unit, measured, budget: None, peer: None }
    }

    /// The measurement with a budget.
    pub fn at_most(self, budget: Quantity) -> Self {
        Self { budget: Some(budget), ..self }
    }

    /// The measurement with the quantity of a peer.
    pub fn beside(self, level: Quantity, peer: &'static str) -> Self {
        Self { peer: Some((level, peer)), ..self }
    }

    /// The measurement as JSON, with its budget, peer and verdict.
    pub fn json(&self) -> Value {
        json!({
            "name": self.name,
            "unit": self.unit.name(),
            "measured": self.measured.json(),
            "budget": self.budget.map(Quantity::json),
            "within": self.is_within(),
            "peer": self.peer.map(|(level, name)| json!({ "name": name, "measured": level.json() })),
        })
    }

    /// Whether the measurement keeps to its budget; none where there is no budget.
    fn is_within(&self) -> Option<bool> {
        let budget = self.budget?;
        let p95 = self.measured.p95.zip(budget.p95);
        Some(self.measured.value <= budget.value && p95.is_none_or(|(measured, budget)| measured <= budget))
    }

    fn row(&self) -> [String; 5] {
        let verdict = match self.is_within() {
            Some(true) => "within",
            Some(false) => "OVER",
            None => "",
        };
        let budget = self.budget.map(|budget| budget.shown(self.unit)).unwrap_or_default();
        let peer = self.peer.map(|(level, name)| format!("{name}: {}", level.shown(self.unit))).unwrap_or_default();
        [self.name.clone(), self.measured.shown(self.unit), budget, verdict.to_owned(), peer]
    }
}

/// The measurements as a table, a row each, with budgets and peers.
pub fn table(measurements: &[Measurement]) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(["", "measured", "at most", "", "peer"]);
    for measurement in measurements {
        table.add_row(measurement.row());
    }
    table.trim_fmt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measurement_stands_beside_its_budget_and_its_peer() {
        let script = |p95| {
            Measurement::new("script", Unit::Milliseconds, Quantity::with_p95(3.0, p95)).at_most(Quantity::with_p95(4.0, 8.0))
        };
        let slow = script(9.0).beside(Quantity::of(12.4), "Epidemic Calculator");
        assert_eq!(
            slow.row(),
            ["script", "3.00 ms, p95 9.00 ms", "4.00 ms, p95 8.00 ms", "OVER", "Epidemic Calculator: 12.40 ms"]
        );
        assert_eq!(script(8.0).is_within(), Some(true));
        let small = Measurement::new("first view", Unit::Bytes, Quantity::of(150_000.0)).at_most(Quantity::of(150_000.0));
        assert_eq!(small.row(), ["first view", "150,000 B", "150,000 B", "within", ""]);
    }

    #[test]
    fn a_measurement_without_a_budget_has_no_verdict_in_the_table_or_the_file() {
        let ratio = Measurement::new("ratio", Unit::Times, Quantity::of(1.5));
        assert_eq!(ratio.row(), ["ratio", "1.50 ×", "", "", ""]);
        let measured = json!({ "value": 1.5, "p95": null });
        let expected =
            json!({ "name": "ratio", "unit": "times", "measured": measured, "budget": null, "within": null, "peer": null });
        assert_eq!(ratio.json(), expected);
    }
}
