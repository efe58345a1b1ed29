//! What stands above every summary: from when, on which assumptions, in which model, and that it is no forecast.

use model::coefficient::CoefficientRow;
use protocol::premise::Premise;

use crate::words::{changes, short, standpoint};

/// The lines above a summary.
pub fn preamble(premise: &Premise) -> String {
    let mut text = format!("From {}.\n", standpoint(premise.scenario.from));
    text += &assumed(&changes(&premise.scenario));
    text += &in_model(premise);
    text
}

/// Which model it is, if not the model as it is, and what its numbers are not.
pub fn in_model(premise: &Premise) -> String {
    let line = |(row, value): (&CoefficientRow, f64)| format!("  {} {value} (default {})\n", row.key, short(row.default));
    let altered: String = premise.altered().map(line).collect();
    let altered =
        if altered.is_empty() { altered } else { format!("Altered model; these coefficients are not the page’s:\n{altered}") };
    format!("{altered}This illustrates an argument; it is not a forecast. Every number is a judgement.\n")
}

fn assumed(changes: &[String]) -> String {
    if changes.is_empty() {
        return "Every assumption is the default.\n".into();
    }
    let lines: String = changes.iter().map(|change| format!("  {change}\n")).collect();
    format!("All but these assumptions are the defaults:\n{lines}")
}
