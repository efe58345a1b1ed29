//! `offramp off-ramps`: single changes that bring the answer across the line, and where each assumption tips it.

use clap::Args;
use model::Assumptions;
use model::analysis::{Focus, OffRampJob, OffRamps as Found, Slope, Tipping, TippingJob, Wish};
use protocol::finding;
use protocol::premise::Premise;

use crate::arguments::PremiseArguments;
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::preamble;
use crate::question_options::QuestionOptions;
use crate::settling::Settling;
use crate::table::{Column, plain};
use crate::words::{amount, beside, percent, question, short, unit};
use crate::work;

/// Off-ramps: changes that bring the answer to the better side of the line, the smallest first; where no single one does, pairs of them.
///
/// The line is that of the page: 1 in 3 where the answer is above it, else a third less than now or 5 points less where that is more,
/// but no less than half of now; for what one wishes more of, 2 in 3 where it is below, else the same of what is missing. Off-ramps
/// are among what somebody can choose: not what Iran wants, nor what a side fears or finds, nor what only analysts set. In a pair each
/// moves the same share of its range, until it helps most. Also the tipping points: every value of an assumption at which the answer
/// crosses the line, all others as they are.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct OffRamps {
    #[command(flatten)]
    premises: PremiseArguments,
    #[command(flatten)]
    question: QuestionOptions,
    /// The line to bring it across, as a share of the most the answer can be (0 to 1); without it the page's usual line
    #[arg(long, value_name = "SHARE", value_parser = share)]
    line: Option<f64>,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp off-ramps
  offramp off-ramps --set mediation=0.1 --outcome widened --day 14
  offramp off-ramps --line 0.2
  offramp off-ramps --from 16-jan --format csv > off-ramps.csv";

impl OffRamps {
    /// Prints the changes and the tipping points.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let given = self.premises.read()?;
        let (premise, focus) = (given.premise, self.question.over(given.focus));
        let settling = Settling::found(&premise);
        let job = OffRampJob::new(&premise.scenario, &premise.coefficients, focus).given(premise.supposition);
        let ramps = work::finish(match self.line {
            Some(share) => job.with_line(share * focus.top()),
            None => job,
        });
        let tipping =
            work::finish(TippingJob::new(&premise.scenario, &premise.coefficients, focus, ramps.line).given(premise.supposition));
        let finding = finding::off_ramps(&premise, focus, &ramps, &tipping);
        self.output.print(&premise, finding, settling, || table(&premise, focus, &ramps, &tipping))
    }
}

/// A share as it was typed.
///
/// # Errors
/// If it is not between 0 and 1.
pub(super) fn share(typed: &str) -> Result<f64, String> {
    let share = typed.parse::<f64>().ok().filter(|share| 0.0 < *share && *share < 1.0);
    share.ok_or_else(|| format!("expected a number between 0 and 1, received {typed:?}"))
}

fn table(premise: &Premise, focus: Focus, ramps: &Found, tipping: &Tipping) -> String {
    let (outcome, set) = (focus.outcome, &premise.scenario.assumptions);
    let mut text = preamble(premise);
    let side = match ramps.wish {
        Wish::Less => "below",
        Wish::More => "above",
    };
    let answers = ramps.ramps.iter().map(|ramp| ramp.outcome).chain(ramps.pairs.iter().map(|pair| pair.outcome));
    let shown = beside(outcome, ramps.line, &answers.collect::<Vec<_>>());
    let (now, line) = (amount(outcome, ramps.now), shown(ramps.line));
    text += &format!("\n{}, {}: {now}\n", question(premise.scenario.from, focus), unit(outcome));
    if ramps.wish.is_met(ramps.now, ramps.line) {
        text += &format!("\nIt is {side} {line} already.\n");
    } else if ramps.ramps.is_empty() {
        text += &format!("\nNothing that somebody can choose brings it {side} {line} alone.\n");
        text += &pairs(set, ramps, &format!("{side} {line}"), &shown);
    } else {
        text += &format!("\nSingle changes that bring it {side} {line}\n");
        let columns = [Column::Words, Column::Number, Column::Number, Column::Number, Column::Number];
        let rows = ramps.ramps.iter().map(|ramp| {
            let row = ramp.key.row();
            let moved = percent(ramp.moved);
            [row.wording().label.into(), short(set[ramp.key]), short(ramp.value), moved, shown(ramp.outcome)]
        });
        text += &plain(&columns, ["", "from", "to", "% of range", "then"], rows);
    }
    if !tipping.points.is_empty() {
        text += &format!("\nWhere it crosses {line}\n");
        let rows = tipping.points.iter().map(|point| {
            let above = match point.slope {
                Slope::Rising => "above that, more",
                Slope::Falling => "above that, less",
            };
            [point.key.row().wording().label.into(), short(point.at), above.into()]
        });
        text += &plain(&[Column::Words, Column::Number, Column::Name], ["", "at", ""], rows);
    }
    text
}

/// The pairs that do together what none does alone, a line for each change; that there is none, if so. `shown` writes an answer.
fn pairs(set: &Assumptions, ramps: &Found, beyond: &str, shown: &impl Fn(f64) -> String) -> String {
    if ramps.pairs.is_empty() {
        return format!("Nor was a pair found that brings it {beyond}.\n");
    }
    let rows = ramps.pairs.iter().flat_map(|pair| {
        let [one, other] = pair.changes.map(|change| {
            let label = change.key.row().wording().label;
            (label, [short(set[change.key]), short(change.value), percent(change.moved)])
        });
        let row = |label: String, [from, to, moved]: [String; 3], then: String| [label, from, to, moved, then];
        let then = shown(pair.outcome);
        [row(one.0.into(), one.1, String::new()), row(format!("  and {}", other.0), other.1, then)]
    });
    let columns = [Column::Words, Column::Number, Column::Number, Column::Number, Column::Number];
    let table = plain(&columns, ["", "from", "to", "% of range", "then"], rows);
    format!("\nPairs of changes that bring it {beyond}\n{table}")
}
