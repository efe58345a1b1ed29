//! Which rows of a sweep are wanted: all, some, or one of several equal parts.

use std::ops::Range;

use clap::Args;
use protocol::field::FieldError;

use crate::question_options::whole;

/// The options that ask for a part of the rows. The parts, joined in order, are byte for byte the whole: only row 0 has the heads before it.
#[derive(Args)]
#[group(id = "part", multiple = false)]
pub struct PartOptions {
    /// One of several parts of about as many rows, such as 3/16: the parts' output, joined in order, is byte for byte the whole, for
    /// the line of heads stands only in the first
    #[arg(long, value_name = "K/N", value_parser = Shard::read)]
    shard: Option<Shard>,
    /// Some of the rows, such as 0..1000, counted from 0, the last not included; the line of heads stands before row 0 only
    #[arg(long, value_name = "FROM..TO", value_parser = rows)]
    rows: Option<Range<usize>>,
}

impl PartOptions {
    /// The wanted ones of `all` rows.
    ///
    /// # Errors
    /// If there are not so many.
    pub fn of(&self, all: usize) -> Result<Range<usize>, FieldError> {
        match (self.shard, &self.rows) {
            (Some(shard), _) => Ok(shard.of_rows(all)),
            (None, Some(rows)) if rows.end <= all => Ok(rows.clone()),
            (None, Some(rows)) => Err(FieldError::new(
                "--rows",
                format!("rows up to {all}, for so many there are"),
                format!("{}..{}", rows.start, rows.end),
            )),
            (None, None) => Ok(0..all),
        }
    }
}

/// A part of several of about the same size: its place, counted from 1, and how many parts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shard {
    place: usize,
    number: usize,
}

impl Shard {
    /// Reads `3/16`.
    fn read(text: &str) -> Result<Shard, FieldError> {
        let form = || FieldError::new("", "a part and how many parts, such as 3/16", format!("{text:?}"));
        let (place, number) = text.split_once('/').ok_or_else(form)?;
        let number = whole(number, 1, u64::from(u32::MAX)).map_err(|_| form())?;
        let place = whole(place, 1, number).map_err(|_| form())?;
        Ok(Shard { place: place as usize, number: number as usize })
    }

    /// Its rows among `all`. The first parts have one more, where the rows do not come out even.
    fn of_rows(self, all: usize) -> Range<usize> {
        let (each, over) = (all / self.number, all % self.number);
        let begin = |before: usize| before * each + before.min(over);
        begin(self.place - 1)..begin(self.place)
    }
}

/// Reads `0..1000`.
fn rows(text: &str) -> Result<Range<usize>, FieldError> {
    let form = || FieldError::new("", "rows from..to, such as 0..1000", format!("{text:?}"));
    let (from, to) = text.split_once("..").ok_or_else(form)?;
    let number = |text: &str| text.trim().parse::<usize>().map_err(|_| form());
    let rows = number(from)?..number(to)?;
    if rows.is_empty() { Err(form()) } else { Ok(rows) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_any_number_of_rows_join_to_all_and_differ_by_one_at_most() {
        for all in [0, 1, 5, 16, 17, 100_003] {
            for number in [1, 2, 3, 16] {
                let parts: Vec<Range<usize>> = (1..=number).map(|place| Shard { place, number }.of_rows(all)).collect();
                assert_eq!((parts[0].start, parts[number - 1].end), (0, all));
                assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start), "{parts:?}");
                let sizes = parts.iter().map(ExactSizeIterator::len);
                assert!(sizes.clone().max().unwrap_or(0) - sizes.min().unwrap_or(0) <= 1, "{parts:?}");
            }
        }
        assert_eq!([1, 2, 3].map(|place| Shard { place, number: 3 }.of_rows(8)), [0..3, 3..6, 6..8]);
    }

    #[test]
    fn only_the_first_part_begins_with_row_0() {
        let first = (1..=16).filter(|place| Shard { place: *place, number: 16 }.of_rows(3).start == 0);
        assert_eq!(first.count(), 1);
    }
}
