//! `offramp sensitivity`: which assumptions matter most, around the settings or over the whole box.

use clap::Args;
use model::analysis::saltelli::MAX_POINTS;
use model::analysis::{Estimate, Focus, Sensitivity as Indices, SensitivityJob, Tornado, TornadoJob};
use protocol::field::FieldError;
use protocol::finding;
use protocol::premise::Premise;

use crate::arguments::{PremiseArguments, ReadArguments};
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::{in_model, preamble, supposed};
use crate::question_options::QuestionOptions;
use crate::settling::Settling;
use crate::table::{Column, plain};
use crate::words::{amount, changed, difference, question, short, standpoint, unit};
use crate::{standard_error, work};

/// What matters most: how far each assumption can move the answer.
///
/// Around the settings: the answer with each assumption at either end of its range, all others as they are. With --global, over
/// everything that readers may assume: first-order and total Sobol' indices with 95 % intervals by bootstrap (Saltelli's sampling,
/// Jansen's estimator); the three motive weights count as one.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Sensitivity {
    #[command(flatten)]
    premises: PremiseArguments,
    #[command(flatten)]
    question: QuestionOptions,
    /// Around the settings, which is the default
    #[arg(long, conflicts_with = "global")]
    around: bool,
    /// Over the whole ranges of all assumptions at once; takes seconds
    #[arg(long)]
    global: bool,
    /// With --global, how many points, a power of two; each takes 26 runs of the model [default: 512]
    #[arg(long, value_name = "N", value_parser = points, requires = "global")]
    points: Option<usize>,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp sensitivity
  offramp sensitivity --set mediation=0.8 --outcome widened --day 14 --format csv > tornado.csv
  offramp sensitivity --global --points 64
  offramp sensitivity --global --points 128 --from 16-jan --format json";

impl Sensitivity {
    /// Prints what matters.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let ReadArguments { premise, focus, .. } = self.premises.read()?;
        let focus = self.question.over(focus);
        if self.global {
            for key in changed(&premise.scenario) {
                standard_error::say(&format!(
                    "notice: {}: --global goes over its whole range, what it is set to is not used",
                    key.row().key
                ));
            }
            let points = self.points.unwrap_or(SensitivityJob::POINTS);
            let found = work::finish(
                SensitivityJob::new(premise.scenario.from, &premise.coefficients, focus, points).given(premise.supposition),
            );
            let finding = finding::sensitivity(&premise, focus, &found);
            // It goes over every setting, whatever is set.
            self.output.print(&premise, finding, Settling::Settled, || over_all(&premise, focus, &found))
        } else {
            let settling = Settling::found(&premise);
            let found = work::finish(TornadoJob::new(&premise.scenario, &premise.coefficients, focus).given(premise.supposition));
            self.output.print(&premise, finding::tornado(&premise, focus, &found), settling, || around(&premise, focus, &found))
        }
    }
}

/// Reads a number of points.
///
/// # Errors
/// If it is no power of two, or too large.
pub(super) fn points(text: &str) -> Result<usize, FieldError> {
    let number = text.trim().parse().ok().filter(|number: &usize| 2 <= *number && *number <= MAX_POINTS);
    number
        .filter(|number| number.is_power_of_two())
        .ok_or_else(|| FieldError::new("", format!("a power of two from 2 to {MAX_POINTS}"), format!("{text:?}")))
}

fn around(premise: &Premise, focus: Focus, found: &Tornado) -> String {
    let outcome = focus.outcome;
    let mut text = preamble(premise);
    text += &format!("\n{}, {}: {}\n", question(premise.scenario.from, focus), unit(outcome), amount(outcome, found.now));
    if !found.is_moved() {
        return text + "\nNo assumption by itself moves it.\n";
    }
    text += "\nWith one assumption at an end of its range, the largest swing first\n";
    let columns = [Column::Words, Column::Number, Column::Number, Column::Number, Column::Number];
    let rows = found.bars.iter().map(|bar| {
        let [low, high] = [bar.at_low, bar.at_high].map(|value| amount(outcome, value));
        [bar.key.row().wording().label.into(), short(bar.value), low, high, difference(outcome, bar.at_high - bar.at_low)]
    });
    text + &plain(&columns, ["", "set to", "at its least", "at its most", "from least to most"], rows)
}

fn over_all(premise: &Premise, focus: Focus, found: &Indices) -> String {
    let outcome = focus.outcome;
    let mut text = format!("From {}.\nEvery assumption goes over its whole range.\n", standpoint(premise.scenario.from));
    text += &supposed(premise);
    text += &in_model(premise);
    text += &format!("\n{}, {}\n", question(premise.scenario.from, focus), unit(outcome));
    let (mean, deviation) = (amount(outcome, found.mean), amount(outcome, found.variance.sqrt()));
    text += &format!("On average {mean}, standard deviation {deviation}; {} runs of the model\n", found.runs);
    if !found.is_moved() {
        return text + "\nNothing moves it: there is no variance to share out.\n";
    }
    text += "\nShare of the variance, with 95 % intervals, the largest total first\n";
    let mut indices = found.indices.clone();
    indices.sort_by(|left, right| right.total.value.total_cmp(&left.total.value));
    let interval = |of: Estimate| format!("{} to {}", share(of.low), share(of.high));
    let columns = [Column::Words, Column::Number, Column::Name, Column::Number, Column::Name];
    let rows = indices.iter().map(|index| {
        let [first, total] = [index.first, index.total].map(|of| (share(of.value), interval(of)));
        [index.factor.label().into(), first.0, first.1, total.0, total.1]
    });
    text += &plain(&columns, ["", "alone", "", "in all", ""], rows);
    text + "\nAlone: what would go, on average, if it were known. In all: what would stay if\nall else were known, with every interaction.\n"
}

/// A share of the variance. Estimates of shares that are nothing fall on either side of it; one that rounds to nothing has no sign.
fn share(value: f64) -> String {
    let shown = format!("{value:.3}");
    if shown == "-0.000" { "0.000".into() } else { shown }
}
