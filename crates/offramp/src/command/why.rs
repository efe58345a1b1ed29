//! `offramp why`: how much of the difference from the default each changed assumption accounts for.

use clap::Args;
use model::analysis::{Attribution, AttributionJob, Focus};
use protocol::finding::{self, name};
use protocol::premise::Premise;

use crate::arguments::PremiseArguments;
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::preamble;
use crate::question_options::QuestionOptions;
use crate::settling::Settling;
use crate::table::{Column, plain};
use crate::words::{amount, difference, question, unit};
use crate::work;

/// Why the answer is not that of the defaults: what each changed assumption accounts for.
///
/// Shapley shares of the difference between the default assumptions and yours, seen from the same date; they sum to the difference.
/// Where the author of a link (a whole address with h=) has chosen another starting point, shares are of the difference from that.
/// Exact up to 12 changed assumptions, sampled beyond, with their standard errors. The three motive weights count as one.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Why {
    #[command(flatten)]
    premises: PremiseArguments,
    #[command(flatten)]
    question: QuestionOptions,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp why --set mediation=0.8 --set overstretch=0.3
  offramp why --link 1.2.me800.os300 --outcome widened --day 14
  offramp why --file scenario.json --format json";

impl Why {
    /// Prints the shares.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let given = self.premises.read()?;
        let (premise, focus) = (given.premise, self.question.over(given.focus));
        let settling = Settling::found(&premise);
        let baseline = *given.home.assumptions();
        let found = work::finish(
            AttributionJob::new(&baseline, &premise.scenario, &premise.coefficients, focus).given(premise.supposition),
        );
        self.output.print(&premise, finding::attribution(&premise, focus, &found), settling, || {
            table(&premise, given.home.is_ours(), focus, &found)
        })
    }
}

fn table(premise: &Premise, is_from_defaults: bool, focus: Focus, found: &Attribution) -> String {
    let outcome = focus.outcome;
    let mut text = preamble(premise);
    text += &format!("\n{}, {}\n", question(premise.scenario.from, focus), unit(outcome));
    let columns = [Column::Name, Column::Number, Column::Number];
    let mut rows = vec![[
        if is_from_defaults { "at the defaults" } else { "at the link's starting point" }.into(),
        amount(outcome, found.baseline),
        String::new(),
    ]];
    rows.extend(found.shares.iter().map(|share| {
        let label = format!("  {} ({})", share.factor.label(), name(share.factor));
        let part = match share.standard_error {
            0.0 => difference(outcome, share.share),
            error => format!("{} ± {}", difference(outcome, share.share), amount(outcome, error)),
        };
        [label, part, difference(outcome, share.alone)]
    }));
    rows.push(["at these settings".into(), amount(outcome, found.current), String::new()]);
    text += &plain(&columns, ["", "share of the change", "effect alone"], rows);
    text += match found.shares.as_slice() {
        [] => "\nNothing is changed, so there is nothing to share out.\n",
        _ => "\nThe shares sum to the change; an effect alone is that of the one assumption.\n",
    };
    text
}
