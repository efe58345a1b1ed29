//! `offramp off-ramps`: single changes that bring the answer across the line, and where each assumption tips it.

use clap::Args;
use model::analysis::{Focus, OffRampJob, OffRamps as Found, Slope, Tipping, TippingJob, Wish};
use protocol::finding;
use protocol::premise::Premise;

use crate::arguments::PremiseArguments;
use crate::failure::Failure;
use crate::finding_format::FindingFormat;
use crate::preamble::preamble;
use crate::question_options::QuestionOptions;
use crate::settling::Settling;
use crate::table::{Column, plain};
use crate::words::{amount, percent, question, short, unit};
use crate::work;

/// Off-ramps: single changes that bring the answer to the better side of the line, the smallest first.
///
/// The line is that of the page: 1 in 3 where the answer is above it, else half of the present; for what one wishes more of, 2 in 3
/// where it is below, else half way to certainty. Off-ramps are among what somebody can change: not what Iran wants, nor what only
/// analysts set. Also the tipping points: every value of an assumption at which the answer crosses the line, all others as they are.
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
    /// What to print: tables, or every number in full precision
    #[arg(long, value_enum, default_value_t)]
    format: FindingFormat,
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
        let job = OffRampJob::new(&premise.scenario, &premise.coefficients, focus);
        let ramps = work::finish(match self.line {
            Some(share) => job.with_line(share * focus.top()),
            None => job,
        });
        let tipping = work::finish(TippingJob::new(&premise.scenario, &premise.coefficients, focus, ramps.line));
        let finding = finding::off_ramps(&premise, focus, &ramps, &tipping);
        self.format.print(&premise, finding, settling, || table(&premise, focus, &ramps, &tipping))
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
    let (now, line) = (amount(outcome, ramps.now), amount(outcome, ramps.line));
    text += &format!("\n{}, {}: {now}\n", question(premise.scenario.from, focus), unit(outcome));
    if ramps.ramps.is_empty() {
        text += &format!("\nNothing that somebody can change brings it {side} {line} alone.\n");
    } else {
        text += &format!("\nSingle changes that bring it {side} {line}\n");
        let columns = [Column::Name, Column::Number, Column::Number, Column::Number, Column::Number];
        let rows = ramps.ramps.iter().map(|ramp| {
            let row = ramp.key.row();
            [row.key.into(), short(set[ramp.key]), short(ramp.value), percent(ramp.moved), amount(outcome, ramp.outcome)]
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
            [point.key.row().key.into(), short(point.at), above.into()]
        });
        text += &plain(&[Column::Name, Column::Number, Column::Name], ["", "at", ""], rows);
    }
    text
}
