//! What was measured, what it may be at most, and where a peer stands.

use comfy_table::Table;
use comfy_table::presets::NOTHING;
use serde_json::{Value, json};
use system::number::grouped;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Bytes.
    Bytes,
    /// How many times as large as another number.
    Times,
    /// A share of 1.
    Share,
    /// Things without a unit.
    Pieces,
}

/// A number, or the median and the 95th percentile of many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The number or the median.
    pub value: f64,
    /// The 95th percentile, where it is known or bounded.
    pub p95: Option<f64>,
}

/// What was measured, what it may be at most, and where a peer stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// What it counts.
    pub unit: Unit,
    /// How much it was.
    pub measured: Level,
    /// The most that it may be, if that was ever said.
    pub budget: Option<Level>,
    /// The same of comparable work, and whose it is.
    pub peer: Option<(Level, &'static str)>,
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

impl Level {
    /// A number of its own.
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

impl Figure {
    /// A figure without budget and peer.
    pub fn new(name: impl Into<String>, unit: Unit, measured: Level) -> Self {
        Self { name: name.into(), unit, measured, budget: None, peer: None }
    }

    /// The figure with the most that it may be.
    pub fn at_most(self, budget: Level) -> Self {
        Self { budget: Some(budget), ..self }
    }

    /// The figure with that of a peer.
    pub fn beside(self, level: Level, peer: &'static str) -> Self {
        Self { peer: Some((level, peer)), ..self }
    }

    /// The figure and all that belongs to it.
    pub fn json(&self) -> Value {
        json!({
            "name": self.name,
            "unit": self.unit.name(),
            "measured": self.measured.json(),
            "budget": self.budget.map(Level::json),
            "within": self.is_within(),
            "peer": self.peer.map(|(level, name)| json!({ "name": name, "measured": level.json() })),
        })
    }

    /// Whether everything that has a bound keeps to it; nothing is said where there is none.
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

/// The figures with their budgets and peers, a line each.
pub fn table(figures: &[Figure]) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(["", "measured", "at most", "", "peer"]);
    for figure in figures {
        table.add_row(figure.row());
    }
    table.trim_fmt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stands_beside_its_budget_and_its_peer() {
        let script =
            |p95| Figure::new("script", Unit::Milliseconds, Level::with_p95(3.0, p95)).at_most(Level::with_p95(4.0, 8.0));
        let slow = script(9.0).beside(Level::of(12.4), "Epidemic Calculator");
        assert_eq!(
            slow.row(),
            ["script", "3.00 ms, p95 9.00 ms", "4.00 ms, p95 8.00 ms", "OVER", "Epidemic Calculator: 12.40 ms"]
        );
        assert_eq!(script(8.0).is_within(), Some(true));
        let small = Figure::new("first view", Unit::Bytes, Level::of(150_000.0)).at_most(Level::of(150_000.0));
        assert_eq!(small.row(), ["first view", "150,000 B", "150,000 B", "within", ""]);
    }

    #[test]
    fn a_figure_without_a_budget_has_no_verdict_in_the_table_or_the_file() {
        let ratio = Figure::new("ratio", Unit::Times, Level::of(1.5));
        assert_eq!(ratio.row(), ["ratio", "1.50 ×", "", "", ""]);
        let measured = json!({ "value": 1.5, "p95": null });
        let expected =
            json!({ "name": "ratio", "unit": "times", "measured": measured, "budget": null, "within": null, "peer": null });
        assert_eq!(ratio.json(), expected);
    }
}
