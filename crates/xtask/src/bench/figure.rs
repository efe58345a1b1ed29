//! One measured number, what it may be at most, and what a peer was measured at.

use crate::weight::grouped;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table};
use serde_json::{Value, json};

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

/// One measured number.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// What it counts.
    pub unit: Unit,
    /// The number.
    pub measured: f64,
    /// The most that it may be, if that was ever said.
    pub budget: Option<f64>,
    /// The same number of comparable work, and whose it is.
    pub peer: Option<(f64, &'static str)>,
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

impl Figure {
    /// A number without budget and peer.
    pub fn new(name: impl Into<String>, unit: Unit, measured: f64) -> Self {
        Self { name: name.into(), unit, measured, budget: None, peer: None }
    }

    /// The number with the most that it may be.
    pub fn at_most(self, budget: f64) -> Self {
        Self { budget: Some(budget), ..self }
    }

    /// The number with that of a peer.
    pub fn beside(self, number: f64, peer: &'static str) -> Self {
        Self { peer: Some((number, peer)), ..self }
    }

    /// The number and all that belongs to it.
    pub fn json(&self) -> Value {
        json!({
            "name": self.name,
            "unit": self.unit.name(),
            "measured": self.measured,
            "budget": self.budget,
            "within": self.is_within(),
            "peer": self.peer.map(|(number, name)| json!({ "name": name, "measured": number })),
        })
    }

    fn is_within(&self) -> Option<bool> {
        self.budget.map(|budget| self.measured <= budget)
    }

    fn row(&self) -> [String; 5] {
        let verdict = match self.is_within() {
            Some(true) => "within",
            Some(false) => "OVER",
            None => "",
        };
        let budget = self.budget.map(|budget| self.unit.shown(budget)).unwrap_or_default();
        let peer = self.peer.map(|(number, name)| format!("{} {name}", self.unit.shown(number))).unwrap_or_default();
        [self.name.clone(), self.unit.shown(self.measured), budget, verdict.to_owned(), peer]
    }
}

/// The figures with their budgets and peers, a line each.
pub fn table(figures: &[Figure]) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(["", "measured", "at most", "", "peer"]);
    for figure in figures {
        table.add_row(figure.row());
    }
    for column in table.column_iter_mut().skip(1).take(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table.trim_fmt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stands_beside_its_budget_and_its_peer() {
        let slow = Figure::new("script", Unit::Milliseconds, 5.0).at_most(4.0).beside(12.4, "Epidemic Calculator");
        assert_eq!(slow.row(), ["script", "5.00 ms", "4.00 ms", "OVER", "12.40 ms Epidemic Calculator"]);
        let small = Figure::new("first view", Unit::Bytes, 150_000.0).at_most(150_000.0);
        assert_eq!(small.row(), ["first view", "150,000 B", "150,000 B", "within", ""]);
    }

    #[test]
    fn a_figure_without_a_budget_has_no_verdict_in_the_table_or_the_file() {
        let ratio = Figure::new("ratio", Unit::Times, 1.5);
        assert_eq!(ratio.row(), ["ratio", "1.50 ×", "", "", ""]);
        let expected = json!({ "name": "ratio", "unit": "times", "measured": 1.5, "budget": null, "within": null, "peer": null });
        assert_eq!(ratio.json(), expected);
    }
}
