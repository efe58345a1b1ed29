//! A spreadsheet as text: what separates its cells, the heads of its columns, its rows with the lines on which they begin.

use csv::ReaderBuilder;

/// What may separate cells: what spreadsheets write as CSV in this or that country, and what they copy.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A table with at least two columns.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    /// The heads of its columns: the cells of its first row, or their numbers where that has an answer in it already.
    pub heads: Vec<String>,
    /// Whether its first row is one of heads.
    pub has_heads: bool,
    /// Its rows, each with the line on which it begins, the row of heads not among them.
    pub rows: Vec<(usize, Vec<String>)>,
}

impl Sheet {
    /// The table that `text` is; none where it has one column, or rows of different lengths: then it is lines of text. `is_answer` says
    /// whether a cell has an answer in it.
    pub fn of(text: &str, is_answer: impl Fn(&str) -> bool) -> Option<Sheet> {
        let mut tables = SEPARATORS.iter().filter_map(|separator| rows(text, *separator)).collect::<Vec<_>>();
        tables.sort_by_key(|rows| std::cmp::Reverse(rows[0].1.len()));
        let mut rows = tables.into_iter().next()?;
        let has_heads = !rows[0].1.iter().any(|cell| is_answer(cell));
        let heads = if has_heads { rows.remove(0).1 } else { (1..=rows[0].1.len()).map(|number| number.to_string()).collect() };
        Some(Sheet { heads, has_heads, rows })
    }

    /// The column with the most cells that have an answer in them; the first of several.
    pub fn fullest(&self, is_answer: impl Fn(&str) -> bool) -> usize {
        let count = |column: usize| self.rows.iter().filter(|(_, cells)| is_answer(&cells[column])).count();
        let counts: Vec<usize> = (0..self.heads.len()).map(count).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        counts.iter().position(|count| *count == most).unwrap_or(0)
    }
}

/// The rows of a table of at least two rows and two columns, all of one length.
fn rows(text: &str, separator: u8) -> Option<Vec<(usize, Vec<String>)>> {
    let mut reader = ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(text.as_bytes());
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    for record in reader.records() {
        // A row of another length is an error of the reader.
        let record = record.ok()?;
        let line = record.position().map_or(0, |position| position.line() as usize);
        rows.push((line, record.iter().map(|cell| cell.trim().to_owned()).collect()));
    }
    (2 <= rows.len() && 2 <= rows[0].1.len()).then_some(rows)
}
