//! The lines above every summary: the vantage point, the changed assumptions, an altered model, and that it is no forecast.

use model::Solver;
use model::coefficient::CoefficientRow;
use protocol::premise::Premise;

use crate::words::{changes, percent, short, standpoint};

/// The lines above a summary.
pub fn preamble(premise: &Premise) -> String {
    let mut text = format!("From {}.\n", standpoint(premise.scenario.from));
    text += &assumed(&changes(&premise.scenario));
    text += &supposed(premise);
    text += &in_model(premise);
    text
}

/// What is supposed, with its chance; nothing where nothing is.
pub fn supposed(premise: &Premise) -> String {
    let Some(supposition) = premise.supposition else { return String::new() };
    let chance = Solver::new().chance_of(&premise.scenario, &premise.coefficients, supposition);
    let event = words::suppose::event(supposition, premise.scenario.from);
    format!("Supposed: {event}.\nIts chance on these assumptions is {} %; all here is given that.\n", percent(chance))
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
