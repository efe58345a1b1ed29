//! The outcomes as rows: one row a day and series, for spreadsheets and for tables of text.

use model::ladder::Rung;
use model::motive::Motive;
use model::{NIGHTS, Outcome, Outcomes, Vantage};

/// The heads of the columns of [`rows`].
pub const HEADS: [&str; 4] = ["day", "date", "series", "value"];

/// One number: a day, its date, the name of a series and its value there.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The day, 0 to 28.
    pub day: usize,
    /// Its date, as 2024-01-17.
    pub date: String,
    /// The series: an outcome's key, or that of a list with its place, such as `rungs.4` or `motive_if_quiet.broaden`.
    pub series: String,
    /// The value.
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
    for (name, series) in [("motive_if_quiet", &outcomes.motive_if_quiet), ("motive_if_struck", &outcomes.motive_if_struck)] {
        for motive in Motive::ALL {
            let key = ["counter_terror", "broaden", "coerce"][motive.index()];
            columns.push((format!("{name}.{key}"), series.iter().map(|weights| weights[motive.index()]).collect()));
        }
    }
    columns.into_iter().flat_map(move |(series, values)| {
        let cell = move |(day, value)| Cell { day, date: from.date(day).to_string(), series: series.clone(), value };
        values.into_iter().enumerate().map(cell).collect::<Vec<_>>()
    })
}

/// The rows as CSV with a head line. Numbers have full precision; no cell can begin with a sign that a spreadsheet takes for a formula.
///
/// # Errors
/// None in memory; the writer's type has one.
pub fn csv(from: Vantage, outcomes: &Outcomes) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADS)?;
    for cell in rows(from, outcomes) {
        writer.write_record([cell.day.to_string(), cell.date, cell.series, cell.value.to_string()])?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
