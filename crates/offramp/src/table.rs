//! Tables of plain text for a terminal of 80 columns.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Row, Table, Width};

/// The widest that a table may be, in characters.
const WIDEST: u16 = 80;

/// How many characters of a heading over numbers stand in one line, unless a word is longer.
const HEAD: u16 = 11;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Words that are never broken into lines.
    Name,
    /// Words that are broken into lines where the table would become too wide.
    Words,
    /// Numbers, set to the right under a heading that is broken into lines.
    Number,
}

/// A table under a line of headings, two spaces between its columns, each line ended and none with spaces at its end.
pub fn plain<R: Into<Row>>(columns: &[Column], heads: impl Into<Row>, rows: impl IntoIterator<Item = R>) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDEST);
    table.set_header(heads).add_rows(rows);
    for (place, kind) in columns.iter().enumerate() {
        let Some(column) = table.column_mut(place) else { continue };
        column.set_padding(if place == 0 { (0, 0) } else { (2, 0) });
        match kind {
            Column::Name => drop(column.set_constraint(ColumnConstraint::ContentWidth)),
            Column::Words => {}
            Column::Number => {
                column.set_cell_alignment(CellAlignment::Right);
                column.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(HEAD + 2)));
            }
        }
    }
    ended(&table)
}

/// A paragraph, broken into lines.
pub fn paragraph(text: &str) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDEST).add_row([text]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 0));
    }
    ended(&table)
}

/// The lines of `table`, each ended and none with spaces at its end.
fn ended(table: &Table) -> String {
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_over_numbers_are_broken_into_lines_and_no_line_ends_in_spaces() {
        let columns = [Column::Name, Column::Number];
        let text = plain(&columns, ["day", "Another Pakistani strike"], [["1", "0.5"], ["28", "24.0"]]);
        assert_eq!(text, "day      Another\n       Pakistani\n          strike\n1            0.5\n28          24.0\n");
    }

    #[test]
    fn a_paragraph_is_broken_into_lines_and_loses_no_word() {
        let text = "word ".repeat(40);
        let set = paragraph(text.trim_end());
        assert!(set.lines().all(|line| line.chars().count() <= usize::from(WIDEST)) && 2 < set.lines().count(), "{set}");
        assert_eq!(set.split_whitespace().count(), 40);
    }

    #[test]
    fn words_are_broken_at_the_width_of_a_terminal() {
        let text = plain(&[Column::Name, Column::Words], ["key", "label"], [["mediation", &"word ".repeat(30)]]);
        assert!(text.lines().all(|line| line.chars().count() <= usize::from(WIDEST)), "{text}");
        assert_eq!(text.lines().count(), 4);
    }
}
