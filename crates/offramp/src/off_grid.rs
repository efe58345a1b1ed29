//! Values between two steps of the page's sliders, which no link carries: what is said of them.

use model::{Key, Scenario};
use protocol::field::FieldError;

/// The fault of a value that a link cannot carry, with the nearest that it can.
pub fn off_grid_fault(key: Key, scenario: &Scenario) -> FieldError {
    let value = scenario.assumptions[key];
    let expected = match key.motive() {
        Some(_) => {
            // Which thousandths are near depends on all three weights: they sum to 1.
            format!("weights in thousandths that sum to 1 (--round takes {})", scenario.assumptions.on_grid()[key])
        }
        None => {
            let (below, above) = neighbours(key, value);
            format!("{below} or {above} (--round takes {})", scenario.assumptions.on_grid()[key])
        }
    };
    FieldError::new(key.row().key, expected, value.to_string())
}

/// The values on the grid next to `value`, which is between two of them.
fn neighbours(key: Key, value: f64) -> (f64, f64) {
    let row = key.row();
    let nearest = row.grid_index(value);
    let below = if row.grid_value(nearest) < value { nearest } else { nearest.saturating_sub(1) };
    (row.grid_value(below), row.grid_value(below + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::assumption::GRID;

    #[test]
    fn a_value_between_two_points_of_the_grid_has_these_as_neighbours() {
        for key in Key::ALL.iter().copied().filter(|key| key.motive().is_none()) {
            let row = key.row();
            for index in 0..GRID {
                let (below, above) = (row.grid_value(index), row.grid_value(index + 1));
                for share in [0.01, 0.3, 0.5, 0.7, 0.99] {
                    let value = below + share * (above - below);
                    assert_eq!(neighbours(key, value), (below, above), "{} {value}", row.key);
                }
            }
        }
    }
}
