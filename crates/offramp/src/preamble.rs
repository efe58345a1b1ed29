//! The lines above every summary: the vantage point, the changed assumptions, an altered model, and that it is no forecast.

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

/// The coefficients of an altered model, if it is one, and the caution about its numbers.
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
