//! What has to be said of a figure whose numbers are not sure, or that its link does not open exactly.

use model::Scenario;
use model::coefficient::CoefficientRow;
use protocol::link::{Link, off_grid};
use protocol::premise::Premise;
use words::text::text;

use crate::settling::Settling;
use crate::standard_error;
use crate::words::short;

/// That beliefs do not settle, if they do not; which model it is, if not the model as it is; and that values are rounded, if they are.
pub fn reserves(premise: &Premise, settling: Settling) -> Option<String> {
    let circling = (!settling.is_settled()).then(|| text().unsettled.to_owned());
    let line = |(row, value): (&CoefficientRow, f64)| format!("{} {value} (default {})", row.key, short(row.default));
    let altered: Vec<String> = premise.altered().map(line).collect();
    let altered = (!altered.is_empty())
        .then(|| format!("Altered model; these coefficients are not the page’s, and the link has none: {}.", altered.join(", ")));
    let is_rounded = !off_grid(&premise.scenario).is_empty();
    let rounded = is_rounded.then(|| "The link opens the nearest settings that it can carry.".to_owned());
    let said: Vec<String> = [circling, altered, rounded].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// The link of a scenario; what it cannot carry exactly is said on standard error.
pub fn carried(scenario: &Scenario) -> Link {
    let link = Link::of(*scenario);
    for key in off_grid(scenario) {
        let [exact, carried] = [scenario, &link.scenario].map(|scenario| scenario.assumptions[key]);
        standard_error::say(&format!("notice: {}: the figure shows {exact}, its link opens {carried}", key.row().key));
    }
    link
}
