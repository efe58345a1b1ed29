//! The flow of a hundred dots through the cells of all days, in whole numbers: a hundred dots' worth of units enters at the start, and what
//! enters a cell leaves it.

use super::cell::{ByCell, CELLS, Flows};
use super::law::Law;
use crate::outcome::NIGHTS;

/// How many dots there are.
pub const DOTS: usize = 100;

/// How many units one dot is: enough that what is lost by counting in units is less than a billionth of a dot.
pub(super) const DOT: i64 = 1 << 40;

/// A flow through all days.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Network {
    /// What is in each cell at the end of each day, in units.
    pub cells: Vec<ByCell<i64>>,
    /// What goes from each cell to each cell of the next day, in units.
    pub flows: Vec<Flows<i64>>,
}

impl Network {
    /// The flow of the law: what is in a cell is divided in proportion to the chances, in whole units by largest remainders. What has no
    /// chance gets none.
    pub(super) fn of(law: &Law) -> Network {
        let mut here: ByCell<i64> = [0; CELLS];
        for (units, chance) in here.iter_mut().zip(&law.cells[0]) {
            if 0.0 < *chance {
                *units = DOTS as i64 * DOT;
            }
        }
        let mut network = Network { cells: vec![here], flows: Vec::with_capacity(NIGHTS) };
        for chances in &law.flows {
            let mut flows = [[0; CELLS]; CELLS];
            let mut next = [0; CELLS];
            for from in 0..CELLS {
                flows[from] = divided(here[from], &chances[from]);
                for to in 0..CELLS {
                    next[to] += flows[from][to];
                }
            }
            network.flows.push(flows);
            network.cells.push(next);
            here = next;
        }
        network
    }
}

/// `units` divided in proportion to `chances`.
fn divided(units: i64, chances: &ByCell<f64>) -> ByCell<i64> {
    let total: f64 = chances.iter().sum();
    let mut parts = [0; CELLS];
    if units == 0 || total <= 0.0 {
        return parts;
    }
    let mut left = units;
    let mut remainders = [f64::NEG_INFINITY; CELLS];
    for to in 0..CELLS {
        if 0.0 < chances[to] {
            let part = units as f64 * (chances[to] / total);
            // Rounding may make the parts exceed the whole in their last bits.
            parts[to] = (part as i64).min(left);
            left -= parts[to];
            remainders[to] = part - parts[to] as f64;
        }
    }
    // What is left is less than one unit for each cell with a chance.
    while 0 < left {
        let largest = (0..CELLS).reduce(|best, to| if remainders[best] < remainders[to] { to } else { best }).unwrap_or(0);
        parts[largest] += 1;
        remainders[largest] -= 1.0;
        left -= 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_divided_in_proportion_without_one_lost_and_none_goes_where_there_is_no_chance() {
        let mut chances = [0.0; CELLS];
        (chances[2], chances[5], chances[9]) = (0.5, 0.25, 0.25);
        let parts = divided(7, &chances);
        assert_eq!((parts[2], parts[5], parts[9]), (3, 2, 2));
        assert_eq!(parts.iter().sum::<i64>(), 7);
        (chances[2], chances[5], chances[9]) = (1e-300, 0.0, 1.0);
        let parts = divided(DOT * DOTS as i64, &chances);
        assert_eq!((parts[2], parts[9]), (0, DOT * DOTS as i64));
    }
}
