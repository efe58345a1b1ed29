//! What has to be said of a figure that its link does not open exactly.

use model::coefficient::CoefficientRow;
use protocol::link::off_grid;
use protocol::premise::Premise;

use crate::words::short;

/// Which model it is, if not the model as it is, and that values are rounded, if they are.
pub fn reserves(premise: &Premise) -> Option<String> {
    let line = |(row, value): (&CoefficientRow, f64)| format!("{} {value} (default {})", row.key, short(row.default));
    let altered: Vec<String> = premise.altered().map(line).collect();
    let altered = (!altered.is_empty())
        .then(|| format!("Altered model; these coefficients are not the page’s, and the link has none: {}.", altered.join(", ")));
    let is_rounded = !off_grid(&premise.scenario).is_empty();
    let rounded = is_rounded.then(|| "The link opens the nearest settings that it can carry.".to_owned());
    let said: Vec<String> = altered.into_iter().chain(rounded).collect();
    (!said.is_empty()).then(|| said.join(" "))
}
