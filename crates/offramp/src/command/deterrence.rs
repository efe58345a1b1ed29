//! `offramp deterrence`: whether striking back deters, seen from 16 January.

use clap::Args;
use model::deterrence_test::DeterrenceTest;
use model::{NIGHTS, Solver, Vantage};
use protocol::field::FieldError;
use protocol::finding;
use protocol::premise::Premise;
use words::chance::complement;

use crate::arguments::PremiseArguments;
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::preamble;
use crate::settling::Settling;
use crate::table::{Column, paragraph, plain};
use crate::words::{date, percent};

/// Does striking back deter? What follows where Pakistan answers, and where it does not.
///
/// Seen from 16 January, before Pakistan has decided: how likely it strikes by 18 January and what its first move is, how likely a new
/// Iranian strike then becomes, and what Iran then believes of Pakistan's resolve. The comparison is of those who strike with those who
/// do not, so it has both what an answer tells Iran and who gives one.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Deterrence {
    #[command(flatten)]
    premises: PremiseArguments,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp deterrence
  offramp deterrence --set reputation=0
  offramp deterrence --set resolve=1 --format json";

impl Deterrence {
    /// Prints the comparison.
    ///
    /// # Errors
    /// If what was given is wrong or not seen from 16 January, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let premise = self.premises.read_from(Vantage::Jan16)?.premise;
        let from = premise.scenario.from;
        let outcomes = premise.evaluate();
        let Some(test) = outcomes.deterrence_test else {
            let expected = "16-jan, for on 18 January Pakistan has struck back already";
            return Err(Failure::input(FieldError::new("--from", expected, from.key())));
        };
        let text = || format!("{}\n{}{}", preamble(&premise), table(from, &test), learnt(&premise, &test));
        self.output.print(&premise, finding::deterrence(&premise, &test), Settling::told(&outcomes), text)
    }
}

/// How much of the difference is left where an answer tells Iran nothing, in a paragraph; empty where that is the case already.
fn learnt(premise: &Premise, test: &DeterrenceTest) -> String {
    let untold = Solver::new().evaluate_untold_deterrence(&premise.scenario, &premise.coefficients, premise.supposition);
    let said = untold.and_then(|untold| figures::deterrence::learnt(test, &untold));
    said.map_or_else(String::new, |said| format!("\n{}", paragraph(&said)))
}

/// The comparison under its heading, of at most 80 columns.
pub(super) fn table(from: Vantage, test: &DeterrenceTest) -> String {
    let chance = |chance: Option<f64>| chance.map_or_else(|| "–".into(), percent);
    let answered = |label: String, likely: f64, [strike, later, resolved]: [Option<f64>; 3]| {
        [label, percent(likely), chance(strike), chance(later), chance(resolved)]
    };
    let first = |label: &str, likely: f64, strike: Option<f64>| {
        [format!("  {label}"), percent(likely), chance(strike), String::new(), String::new()]
    };
    let by = date(from, 2);
    let rows = [
        answered(
            format!("Pakistan strikes by {by}"),
            test.struck,
            [test.iran_if_struck, test.later_if_struck, test.resolved_if_struck],
        ),
        answered(
            format!("It does not by {by}"),
            complement(test.struck),
            [test.iran_if_not_struck, test.later_if_not_struck, test.resolved_if_not],
        ),
        ["Its first move is".into(), String::new(), String::new(), String::new(), String::new()],
        first("a limited strike", test.p_limited, test.after_limited),
        first("a wide strike", test.p_wide, test.after_wide),
        first("to hold", test.p_hold, test.after_hold),
        first("to step down", test.p_down, test.after_down),
    ];
    let heads = [
        String::new(),
        "how likely".into(),
        format!("then a new Iranian strike by {}", date(from, NIGHTS)),
        format!("then one from {} on", date(from, 3)),
        "then Iran believes it resolved".into(),
    ];
    let columns = [Column::Name, Column::Number, Column::Number, Column::Number, Column::Number];
    format!("Does striking back deter? In per cent\n{}", plain(&columns, heads, rows))
}

#[cfg(test)]
mod tests {
    use model::{Scenario, evaluate};

    use super::*;

    #[test]
    fn where_a_condition_cannot_be_met_there_is_a_dash() {
        let test = evaluate(&Scenario::default_from(Vantage::Jan16)).deterrence_test.expect("Pakistan moves first");
        let test = DeterrenceTest { struck: 0.0, iran_if_struck: None, later_if_struck: None, resolved_if_struck: None, ..test };
        let text = table(Vantage::Jan16, &test);
        let line = text.lines().find(|line| line.starts_with("Pakistan strikes by 18 January ")).expect("a row");
        assert_eq!(line.split_whitespace().skip(5).collect::<Vec<_>>(), ["0.0", "–", "–", "–"], "{text}");
    }
}
