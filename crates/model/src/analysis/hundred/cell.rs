//! The cells that dots stand in: a rung, and whether the dot is filled.

use crate::ladder::RUNGS;

/// How many cells there are: those of the dots that are not filled, by rung, then those of the filled ones.
pub(super) const CELLS: usize = 2 * RUNGS;

/// The cell of a rung.
pub(super) const fn cell(rung: usize, is_filled: bool) -> usize {
    if is_filled { RUNGS + rung } else { rung }
}

/// A number for each cell.
pub(super) type ByCell<T> = [T; CELLS];

/// A number for each pair of a cell and the next day's.
pub(super) type Flows<T> = [ByCell<T>; CELLS];
