//! What a sweep writes: its columns, which rows of the design, and each row's cells.

use std::ops::Range;

use model::analysis::Focus;
use model::{Assumptions, Key, Scenario, Solver};
use protocol::csv_table::ALTERED;
use protocol::finding::column;
use protocol::premise::Premise;
use protocol::report::{SETTLED, head};
use protocol::supposing;
use serde_json::{Value, json};

use crate::design::Design;
use crate::failure::Failure;

/// All that decides what is written.
pub struct Plan {
    /// The vantage point, what does not vary, the coefficients and what is supposed.
    pub premise: Premise,
    /// The scenarios.
    pub design: Design,
    /// Which of them.
    pub rows: Range<usize>,
    /// What stands in a row.
    pub columns: Columns,
    /// The line of heads, with what stands before it; empty unless row 0 is among the rows.
    pub heads: String,
}

/// What stands in a row.
pub struct Columns {
    varied: Vec<Key>,
    asked: Vec<Focus>,
    supposed: Option<String>,
    altered: Option<String>,
}

/// A row, and whether its numbers are sure.
pub struct Row {
    /// Its cells, in the order of the columns.
    pub cells: Vec<String>,
    /// Whether the two sides' beliefs settle.
    pub settled: bool,
}

impl Columns {
    /// The columns of a sweep over `design` that answers `asked`.
    pub fn new(premise: &Premise, design: &Design, asked: Vec<Focus>) -> Columns {
        Columns { varied: design.columns(), asked, supposed: premise.supposed(), altered: premise.altered_cell() }
    }

    /// Their heads.
    pub fn heads(&self) -> Vec<String> {
        let varied = self.varied.iter().map(|key| key.row().key.to_owned());
        let asked = self.asked.iter().map(|focus| column(*focus));
        let heads = varied.chain(asked).chain([SETTLED.to_owned()]);
        let supposed = self.supposed.as_ref().map(|_| supposing::FIELD.to_owned());
        let altered = self.altered.as_ref().map(|_| ALTERED.to_owned());
        heads.chain(supposed).chain(altered).collect()
    }

    /// How many hold numbers: those before `settled`.
    pub fn numbers(&self) -> usize {
        self.varied.len() + self.asked.len()
    }

    /// The cells of the varied assumptions.
    pub fn varied(&self, assumptions: &Assumptions) -> Vec<String> {
        self.varied.iter().map(|key| assumptions[*key].to_string()).collect()
    }
}

impl Plan {
    /// The row of the scenario with these assumptions, from a cold start: the digits depend on nothing that was solved before.
    pub fn row(&self, assumptions: Assumptions, solver: &mut Solver) -> Row {
        let (premise, columns) = (&self.premise, &self.columns);
        let scenario = Scenario { assumptions, ..premise.scenario };
        let outcomes = solver.evaluate_given(&scenario, &premise.coefficients, premise.supposition);
        let asked = columns.asked.iter().map(|focus| focus.read(&outcomes).to_string());
        let said = [&columns.supposed, &columns.altered].into_iter().flatten().cloned();
        let varied = columns.varied(&assumptions).into_iter();
        let cells = varied.chain(asked).chain([outcomes.settled.to_string()]).chain(said).collect();
        Row { cells, settled: outcomes.settled }
    }

    /// What the numbers rest on, for programs: the versions, the vantage point, what does not vary, what is supposed or altered, the design,
    /// and which of its rows these are.
    pub fn metadata(&self) -> Value {
        let mut said = head(&self.premise);
        said.insert("version".into(), json!(env!("CARGO_PKG_VERSION")));
        if let Some(Value::Object(assumptions)) = said.get_mut("assumptions") {
            assumptions.retain(|name, _| self.columns.varied.iter().all(|key| key.row().key != name));
        }
        said.insert("design".into(), self.design.described());
        said.insert("columns".into(), json!(self.columns.heads()));
        said.insert("rows".into(), json!({ "from": self.rows.start, "to": self.rows.end, "of": self.design.len() }));
        said.insert("caution".into(), json!("This illustrates an argument; it is not a forecast. Every number is a judgement."));
        Value::Object(said)
    }

    /// The assumptions of the rows from this one of them on, counted from the first that is written.
    pub fn scenarios(&self, from: usize) -> Box<dyn Iterator<Item = Assumptions> + Send + '_> {
        self.design.scenarios(self.premise.scenario.assumptions, self.rows.start + from..self.rows.end)
    }
}

/// Rows as CSV.
///
/// # Errors
/// The writer's type has one; writing into memory never fails.
pub fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Failure> {
    let output = |error: csv::Error| Failure::Output(error.into());
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row).map_err(output)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Output(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
