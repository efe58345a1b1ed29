//! Tables for spreadsheets, and the outcomes as such a table: one row a day and series.

use std::borrow::Cow;
use std::collections::HashMap;

use model::ladder::Rung;
use model::motive::Motive;
use model::{Conditional, NIGHTS, Outcome, Outcomes, Vantage};

use crate::credit::{self, Credit};
use crate::premise::Premise;
use crate::report::SETTLED;
use crate::supposing;

/// A table that can be written as CSV.
#[derive(Clone, Debug, PartialEq)]
pub struct CsvTable {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// The rows of the table, as wide as the heads.
    pub rows: Vec<Vec<String>>,
}

impl CsvTable {
    /// Makes a table of heads and rows of the same width.
    pub fn new<H: Into<String>, const N: usize>(heads: [H; N], rows: impl IntoIterator<Item = [String; N]>) -> CsvTable {
        CsvTable { heads: heads.map(Into::into).into(), rows: rows.into_iter().map(Vec::from).collect() }
    }

    /// The table with a last column `settled` that says `false` in every row, where the two sides' beliefs do not settle and so no number
    /// is sure; else as it is.
    #[must_use]
    pub fn marked(mut self, settled: bool) -> CsvTable {
        if !settled {
            self.heads.push(SETTLED.into());
            self.rows.iter_mut().for_each(|row| row.push("false".into()));
        }
        self
    }

    /// The table as CSV with a head line. Numbers given something that is supposed have a column that says so in every row, `suppose`, and
    /// those of an altered model a last one, `altered`: a line of comment would not be read by all. No cell can be taken for a formula.
    ///
    /// # Errors
    /// The writer's type has one; writing into memory never fails.
    pub fn csv(&self, premise: &Premise) -> Result<String, csv::Error> {
        let (supposed, altered) = (premise.supposed(), premise.altered_cell());
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(
            self.heads
                .iter()
                .map(String::as_str)
                .chain(supposed.as_ref().map(|_| supposing::FIELD))
                .chain(altered.as_ref().map(|_| ALTERED)),
        )?;
        for row in &self.rows {
            for cell in row.iter().chain(&supposed).chain(&altered) {
                writer.write_field(guarded(cell).as_bytes())?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        let bytes = writer.into_inner().map_err(|error| error.into_error())?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// A cell as it is written. A spreadsheet takes what begins with one of these signs for a formula, and runs it; an apostrophe before it
/// makes it text (OWASP, "CSV injection"). A number, though, stays a number, its minus sign included: it computes nothing.
fn guarded(cell: &str) -> Cow<'_, str> {
    let looks_like_a_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if looks_like_a_formula { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// What a CSV begins with for spreadsheets that take it for an old code page of their own without it (Excel): the byte order mark.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The head of the column that marks an altered model.
pub const ALTERED: &str = "altered";

/// The heads of the columns of [`csv()`]: those of [`rows`], then those of the credit.
pub const HEADS: [&str; 7] = {
    let [title, citation, link] = credit::FIELDS;
    ["day", "date", "series", "value", title, citation, link]
};

/// One number: a day, its date, the name of a series and its value there.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The day, 0 to 28.
    pub day: usize,
    /// The day's date, such as 2024-01-17.
    pub date: String,
    /// The series: an outcome's key, or that of a list with its place, such as `rungs.4`, `motive_if_quiet.broaden` or, on the last day
    /// only, `deterrence_test.struck`.
    pub series: String,
    /// The value of the series on that day.
    pub value: f64,
}

/// Every number of the outcomes, day by day within each series.
pub fn rows(from: Vantage, outcomes: &Outcomes) -> impl Iterator<Item = Cell> {
    let mut columns: Vec<(String, Vec<f64>)> = Vec::new();
    for outcome in Outcome::ALL {
        columns.push((outcome.key().into(), outcomes.series(*outcome).to_vec()));
    }
    for rung in Rung::ALL {
        let shares = outcomes.rungs.iter().map(|shares| shares[rung.index()]);
        columns.push((format!("rungs.{}", rung.index()), shares.collect()));
    }
    columns.push(("us_ceiling".into(), vec![outcomes.us_ceiling; NIGHTS + 1]));
    let cell =
        move |series: &str, day: usize, value: f64| Cell { day, date: from.date(day).to_string(), series: series.into(), value };
    let every_day = columns.into_iter().flat_map(move |(series, values)| {
        values.into_iter().enumerate().map(|(day, value)| cell(&series, day, value)).collect::<Vec<_>>()
    });
    // What depends on a condition that cannot be met has no row.
    let mut conditional = Vec::new();
    for motive in Motive::ALL {
        let quiet = outcomes.motive_if_quiet.iter().enumerate();
        let known = quiet.filter_map(|(day, weights)| Some((day, (*weights)?[motive.index()])));
        conditional.extend(known.map(|(day, value)| cell(&format!("motive_if_quiet.{}", motive.key()), day, value)));
    }
    for motive in Motive::ALL {
        let struck = outcomes.motive_if_struck.iter().enumerate();
        let name = format!("motive_if_struck.{}", motive.key());
        conditional.extend(struck.map(|(day, weights)| cell(&name, day, weights[motive.index()])));
    }
    let quiet = outcomes.resolve_if_quiet.iter().enumerate().filter_map(|(day, chance)| Some((day, (*chance)?)));
    conditional.extend(quiet.map(|(day, value)| cell("resolve_if_quiet", day, value)));
    let struck = outcomes.resolve_if_struck.iter().enumerate();
    conditional.extend(struck.map(|(day, value)| cell("resolve_if_struck", day, *value)));
    let test = outcomes.deterrence_test.iter().flat_map(|test| test.named());
    let known = test.filter_map(|(name, number)| Some((name, number?)));
    conditional.extend(known.map(|(name, value)| cell(&format!("deterrence_test.{name}"), NIGHTS, value)));
    every_day.chain(conditional)
}

/// The rows of the outcomes as CSV, as [`CsvTable::csv`] writes it. Title, citation and link have columns of their own, which only the
/// first row fills: every program that reads tables keeps them, none has to skip lines, and the file does not grow tenfold.
///
/// # Errors
/// The writer's type has one; writing into memory never fails.
pub fn csv(premise: &Premise, outcomes: &Outcomes, credit: &Credit) -> Result<String, csv::Error> {
    let mut said = credit.cells();
    let rows = rows(premise.scenario.from, outcomes).map(|cell| {
        let [title, citation, link] = std::mem::take(&mut said).map(str::to_owned);
        [cell.day.to_string(), cell.date, cell.series, cell.value.to_string(), title, citation, link]
    });
    CsvTable::new(HEADS, rows).marked(outcomes.settled).csv(premise)
}

/// The rows of what follows from a supposition as CSV: as [`csv()`], `value` being that given it, and in a column of its own, `without`,
/// that without it, empty where there is none. Besides, on the supposed day, `supposition.chance`, and `inferred.` with every motive and
/// leadership.
///
/// # Errors
/// The writer's type has one; writing into memory never fails.
pub fn csv_given(premise: &Premise, found: &Conditional, credit: &Credit) -> Result<String, csv::Error> {
    let (from, day) = (premise.scenario.from, found.supposition.day());
    let without: HashMap<(String, usize), f64> =
        rows(from, &found.unconditional).map(|cell| ((cell.series, cell.day), cell.value)).collect();
    let date = from.date(day).to_string();
    let on_day = |series: String, value: f64| Cell { day, date: date.clone(), series, value };
    let chance = std::iter::once((on_day("supposition.chance".into(), found.chance), None));
    let [before, after] = found.motives;
    let motives = Motive::ALL
        .into_iter()
        .map(|motive| (on_day(format!("inferred.motive.{}", motive.key()), after[motive.index()]), before[motive.index()]));
    let [[_, before], [_, after]] = found.leaderships;
    let resolved = std::iter::once((on_day("inferred.resolve".into(), after), before));
    let inferred = motives.chain(resolved).map(|(cell, without)| (cell, Some(without)));
    let every = rows(from, &found.outcomes).map(|cell| {
        let without = without.get(&(cell.series.clone(), cell.day)).copied();
        (cell, without)
    });
    let mut said = credit.cells();
    let rows = chance.chain(inferred).chain(every).map(|(cell, without)| {
        let [title, citation, link] = std::mem::take(&mut said).map(str::to_owned);
        let without = without.map_or_else(String::new, |without| without.to_string());
        [cell.day.to_string(), cell.date, cell.series, cell.value.to_string(), without, title, citation, link]
    });
    let [day, date, series, value, title, citation, link] = HEADS;
    let heads = [day, date, series, value, supposing::WITHOUT, title, citation, link];
    CsvTable::new(heads, rows).marked(found.outcomes.settled).csv(premise)
}

#[cfg(test)]
mod tests {
    use model::{Scenario, Vantage};

    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_made_text_and_numbers_stay_numbers() {
        let cells = ["=1+1", "+cmd", "-1+1", "@sum", "\tx", "\rx", "-0.25", "+1", "-1e-7", "plain", "a=b", ""];
        let written: Vec<_> = cells.iter().map(|cell| guarded(cell)).collect();
        assert_eq!(written, ["'=1+1", "'+cmd", "'-1+1", "'@sum", "'\tx", "'\rx", "-0.25", "+1", "-1e-7", "plain", "a=b", ""]);
        let table = CsvTable::new(["name", "value"], [["=HYPERLINK(\"x\")".into(), "-2".into()]]);
        let premise = Premise::from(Scenario::default_from(Vantage::Jan18));
        assert_eq!(table.csv(&premise).expect("in memory"), "name,value\n\"'=HYPERLINK(\"\"x\"\")\",-2\n");
    }
}
