//! `offramp crises`: a hundred imagined crises on one day, and how they came there from the day before.

use clap::Args;
use model::analysis::hundred::{Filling, Hundred};
use model::ladder::Rung;
use model::{Solver, Start};
use protocol::finding;
use protocol::premise::Premise;
use words::language::Language;

use crate::arguments::{PremiseArguments, ReadArguments};
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::preamble;
use crate::question_options::QuestionOptions;
use crate::settling::Settling;
use crate::table::{Column, paragraph, plain};
use crate::words::{date, percent};

/// A hundred imagined crises: how many stand on each rung at the end of a day, and how they went there from the day before.
///
/// The shares are exact. The counts are these rounded to whole crises, all days together, so that each crisis goes only ways that the
/// model allows: a count misses its share by at most one, but for about one day in ten thousand. No number is drawn at random; --format json has the whole history of each.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Crises {
    #[command(flatten)]
    premises: PremiseArguments,
    #[command(flatten)]
    question: QuestionOptions,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp crises --day 7
  offramp crises --outcome widened --day 14 --set mediation=0.2
  offramp crises --link 1.2.me800 --day 1 --format json";

impl Crises {
    /// Prints counts, exact shares and flows.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let ReadArguments { premise, focus, .. } = self.premises.read()?;
        let focus = self.question.over(focus);
        let settling = Settling::found(&premise);
        let Premise { scenario, coefficients, .. } = &premise;
        let hundred = Hundred::given(premise.supposition, scenario, coefficients, focus.outcome, Start::Cold, &mut Solver::new());
        let text = || {
            let said = [preamble(&premise), standing(&premise, &hundred, focus.night), filled(&premise, &hundred, focus)];
            format!("{}{}", said.join("\n"), ways(&premise, &hundred, focus.night))
        };
        self.output.print(&premise, finding::crises(&premise, focus, &hundred), settling, text)
    }
}

/// The crises on each rung at the end of the day, the most escalated rung first.
fn standing(premise: &Premise, hundred: &Hundred, day: usize) -> String {
    let (counts, shares) = (hundred.counts(day), hundred.shares(day));
    let row = |rung: &Rung| {
        let place = rung.index();
        [place.to_string(), rung.label().to_owned(), counts[place].to_string(), percent(shares[place])]
    };
    let heads = ["rung", "", "of 100", "exactly, in per cent"];
    let columns = [Column::Name, Column::Name, Column::Number, Column::Number];
    let on = date(premise.scenario.from, day);
    format!("A hundred imagined crises at the end of {on}\n{}", plain(&columns, heads, Rung::ALL.iter().rev().map(row)))
}

/// In how many of them what is asked has come true.
fn filled(premise: &Premise, hundred: &Hundred, focus: model::analysis::Focus) -> String {
    if hundred.filling == Filling::Nothing {
        return paragraph(&format!("{} is a level, not an event: it comes true in none.", focus.outcome.key()));
    }
    let (what, day) = (premise.scenario.from.label_of(focus.outcome), focus.night);
    let (on, count, share) = (date(premise.scenario.from, day), hundred.filled(day), percent(hundred.filled_share(day)));
    paragraph(&format!("{what}, {on}: {count} of 100 (exactly {share}%)."))
}

/// The smallest chance of a way that is printed where no crisis goes it: half of one in a hundred. Files have all.
const SMALLEST: f64 = 0.005;

/// How many went from which rung to which since the evening before; empty for day 0.
fn ways(premise: &Premise, hundred: &Hundred, day: usize) -> String {
    let mut flows = hundred.flows(day);
    flows.retain(|flow| 0 < flow.count || SMALLEST <= flow.share);
    if flows.is_empty() {
        return String::new();
    }
    // Two whole names are wider than a terminal; the list above has them.
    let label = |rung: usize| format!("{rung} {}", Language::English.texts().page.short_rungs[rung]);
    let row =
        |flow: &model::analysis::hundred::Flow| [label(flow.from), label(flow.to), flow.count.to_string(), percent(flow.share)];
    let columns = [Column::Name, Column::Name, Column::Number, Column::Number];
    let heads = ["from", "to", "of 100", "exactly, in per cent"];
    let since = date(premise.scenario.from, day - 1);
    format!("\nSince the end of {since}\n{}", plain(&columns, heads, flows.iter().map(row)))
}
