//! `offramp compare`: scenarios side by side, what differs in their assumptions and outcomes, and why.

use clap::Args;
use model::analysis::{Attribution, AttributionJob, Factor};
use model::outcome::{CONSEQUENCE_CURVES, EVENT_CURVES};
use model::{Assumptions, Coefficients, Outcome};
use protocol::comparison::{APART, Comparing, Difference, comparison};
use protocol::finding::name;
use protocol::premise::Premise;

use crate::compared_arguments::{ComparedArguments, GivenScenarios};
use crate::failure::Failure;
use crate::finding_format::FindingOutput;
use crate::preamble::in_model;
use crate::question_options::QuestionOptions;
use crate::settling::{CIRCLING, Settling};
use crate::standard_error;
use crate::table::{Column, paragraph, plain};
use crate::words::{amount, date, difference, question, short, standpoint, unit};
use crate::work;

/// Compare scenarios: what differs in their assumptions, their outcomes by the day asked about, and why their answers differ.
///
/// The first is compared with each other one. What a difference is made of are Shapley shares, as of `offramp why`. Scenarios that look
/// ahead from different days are asked about the same date; their difference cannot be shared out among assumptions.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Compare {
    #[command(flatten)]
    scenarios: ComparedArguments,
    #[command(flatten)]
    question: QuestionOptions,
    #[command(flatten)]
    output: FindingOutput,
}

const EXAMPLES: &str = "\
Examples:
  offramp compare start no-mediation
  offramp compare start 1.2.me800.os300 --outcome widened --day 14
  offramp compare start scenario.json https://example.org/#s=1.2.me800 --name Ours --name Mine
  offramp compare 1.2.me800._Pinned_me200      # a link, and the scenarios pinned in it
  offramp compare start restraints-gone --format csv > compared.csv";

impl Compare {
    /// Prints the comparison.
    ///
    /// # Errors
    /// If what was given is wrong, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let GivenScenarios { scenarios, focus, .. } = self.scenarios.read()?;
        let comparing = Comparing { scenarios: &scenarios, focus: self.question.over(focus) };
        let differences: Vec<Difference> = (1..scenarios.len()).map(|place| explained(comparing, place)).collect();
        for one in scenarios.iter().filter(|one| !one.outcomes.settled) {
            standard_error::say(&format!("warning: {}: {CIRCLING}", one.name));
        }
        let settling = if comparing.is_settled() { Settling::Settled } else { Settling::Circling };
        let premise = Premise::from(scenarios[0].scenario);
        let finding = comparison(comparing, &differences);
        self.output.print(&premise, finding, settling, || table(comparing, &differences))
    }
}

/// Why the answers of the first scenario and of that one differ.
fn explained(comparing: Comparing, place: usize) -> Difference {
    let [start, other] = [0, place].map(|place| &comparing.scenarios[place].scenario);
    let job = || AttributionJob::new(&start.assumptions, other, &Coefficients::default(), comparing.focus);
    let found = (start.from == other.from).then(|| work::finish(job()));
    Difference { between: [0, place], found }
}

/// What stands where there is no number: on a date that is none of the scenario's days, or where beliefs do not settle.
const NO_NUMBER: &str = "–";

fn table(comparing: Comparing, differences: &[Difference]) -> String {
    let Comparing { scenarios, focus } = comparing;
    let mut text: String =
        scenarios.iter().map(|one| paragraph(&format!("{}: from {}.", one.name, standpoint(one.scenario.from)))).collect();
    text += &in_model(&Premise::from(scenarios[0].scenario));
    let columns: Vec<Column> = std::iter::once(Column::Words).chain(scenarios.iter().map(|_| Column::Number)).collect();
    let heads = || std::iter::once("").chain(scenarios.iter().map(|one| one.name.as_str())).collect::<Vec<_>>();
    let differing = comparing.differing();
    if differing.is_empty() {
        text += "\nTheir assumptions are the same.\n";
    } else {
        text += "\nWhat differs in the assumptions\n";
        let row = |factor: &Factor| {
            let label = format!("{} ({})", factor.label(), name(*factor));
            let values = scenarios.iter().map(|one| value(*factor, &one.scenario.assumptions));
            std::iter::once(label).chain(values).collect::<Vec<_>>()
        };
        text += &plain(&columns, heads(), differing.iter().map(row));
    }
    let from = scenarios[0].scenario.from;
    let asked_on = format!("{} (day {})", date(from, focus.night), focus.night);
    let heading = paragraph(&format!("The outcomes by, or at, the end of {asked_on}, in per cent (division: 0 to 28)"));
    text += &format!("\n{heading}");
    let drawn = [EVENT_CURVES, CONSEQUENCE_CURVES].concat();
    let asked = Some(focus.outcome).filter(|outcome| !drawn.contains(outcome));
    let row = |outcome: Outcome| {
        let cell =
            |place: usize| comparing.outcome(place, outcome).map_or_else(|| NO_NUMBER.into(), |value| amount(outcome, value));
        std::iter::once(from.label_of(outcome).to_owned()).chain((0..scenarios.len()).map(cell)).collect::<Vec<String>>()
    };
    text += &plain(&columns, heads(), asked.into_iter().chain(drawn).map(row));
    for difference in differences {
        text += &why(comparing, difference);
    }
    text
}

fn value(factor: Factor, assumptions: &Assumptions) -> String {
    match factor {
        Factor::One(key) => short(assumptions[key]),
        Factor::Motives => assumptions.motives().weights().map(|weight| format!("{:.0}", 100.0 * weight)).join("/"),
    }
}

fn why(comparing: Comparing, reason: &Difference) -> String {
    let ([from, to], focus) = (reason.between.map(|place| &comparing.scenarios[place]), comparing.focus);
    let asked = question(from.scenario.from, focus);
    let heading = paragraph(&format!("From {} to {}: {asked}, {}", from.name, to.name, unit(focus.outcome)));
    let heading = format!("\n{heading}");
    match &reason.found {
        None => heading + &paragraph(&format!("The difference cannot be shared out among assumptions: {APART}.")),
        Some(found) if found.shares.is_empty() => heading + "Their assumptions are the same, so there is nothing to share out.\n",
        Some(found) => heading + &shares(comparing, reason.between, found),
    }
}

fn shares(comparing: Comparing, between: [usize; 2], found: &Attribution) -> String {
    let outcome = comparing.focus.outcome;
    let [from, to] = between.map(|place| comparing.scenarios[place].name.clone());
    let mut rows = vec![[from, amount(outcome, found.baseline), String::new()]];
    rows.extend(found.shares.iter().map(|share| {
        let label = format!("  {} ({})", share.factor.label(), name(share.factor));
        let part = match share.standard_error {
            0.0 => difference(outcome, share.share),
            error => format!("{} ± {}", difference(outcome, share.share), amount(outcome, error)),
        };
        [label, part, difference(outcome, share.alone)]
    }));
    rows.push([to, amount(outcome, found.current), String::new()]);
    plain(&[Column::Name, Column::Number, Column::Number], ["", "share of the difference", "effect alone"], rows)
}
