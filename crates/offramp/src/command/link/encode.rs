//! `offramp link encode`: prints the code of a scenario.

use clap::Args;
use model::{Key, Scenario};
use protocol::field::FieldError;
use protocol::link::{Link, off_grid};

use crate::asked::Asked;
use crate::failure::Failure;
use crate::terminal;

/// Print the code of a scenario. The page opens it after `#s=`.
///
/// Links carry thousandths of each range, and the motive weights in thousandths. Other values are refused, so that a link never
/// opens something else than was meant; --round takes the nearest instead.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Encode {
    #[command(flatten)]
    asked: Asked,
    /// Bring each value to the nearest that a link can carry
    #[arg(long)]
    round: bool,
}

const EXAMPLES: &str = "\
Examples:
  offramp link encode --set mediation=0.8 --set overstretch=0.3
  offramp link encode --from 16-jan --set publicity=0.4
  offramp link encode --file scenario.json --round";

impl Encode {
    /// Prints the code.
    ///
    /// # Errors
    /// If what was given is wrong or, unless rounding was asked for, cannot be carried exactly; or if the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let scenario = self.asked.scenario()?;
        let refused = if self.round { Vec::new() } else { off_grid(&scenario) };
        let faults: Vec<String> = refused.into_iter().map(|key| fault(key, &scenario).to_string()).collect();
        if faults.is_empty() {
            terminal::print(&format!("{}\n", Link::of(scenario).encode()))
        } else {
            Err(Failure::Input(faults))
        }
    }
}

/// The fault of a value that a link cannot carry, with the nearest that it can.
fn fault(key: Key, scenario: &Scenario) -> FieldError {
    let value = scenario.assumptions[key];
    let expected = match key.motive() {
        Some(_) => {
            // Which thousandths are near depends on all three weights: they sum to 1.
            format!("weights in thousandths that sum to 1 (here {}) or --round", scenario.assumptions.on_grid()[key])
        }
        None => {
            let (below, above) = neighbours(key, value);
            format!("{below} or {above}, or --round")
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
