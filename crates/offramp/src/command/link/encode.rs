//! `offramp link encode`: prints the code of a scenario, perhaps with others pinned beside it.

use clap::Args;
use model::Scenario;
use protocol::field::FieldError;
use protocol::link::{Link, MOST_PINS, Pin, off_grid};
use protocol::premise::Premise;
use protocol::question::{History, Question, Span, View};

use super::home::HomeOptions;
use super::pinned;
use crate::arguments::{ReadArguments, ScenarioArguments, unaltered};
use crate::failure::Failure;
use crate::off_grid::off_grid_fault;
use crate::question_options::{QuestionOptions, span, views};
use crate::settling::Settling;
use crate::terminal;

/// Print the code of a scenario. The page opens it after `#s=`.
///
/// Links carry thousandths of each range, and the motive weights in thousandths. Other values are refused, so that a link never
/// opens something else than was meant; --round takes the nearest instead.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Encode {
    #[command(flatten)]
    scenario: ScenarioArguments,
    /// A scenario to compare with, as a code, an address of the page or a JSON file, under a name of at most 24 characters; up to
    /// three
    #[arg(long, value_name = "NAME=CODE|FILE")]
    pin: Vec<String>,
    #[command(flatten)]
    question: QuestionOptions,
    /// The picture of the curves
    #[arg(long, value_name = "VIEW", value_parser = views())]
    view: Option<View>,
    /// The last day shown, 10 or 28
    #[arg(long, value_name = "10|28", value_parser = span)]
    days: Option<Span>,
    /// Show what really happened
    #[arg(long)]
    history: bool,
    /// The seed of a possible history, 0 to 4294967295
    #[arg(long, value_name = "N")]
    seed: Option<u32>,
    #[command(flatten)]
    home: HomeOptions,
    /// Bring each value to the nearest that a link can carry
    #[arg(long)]
    round: bool,
}

const EXAMPLES: &str = "\
Examples:
  offramp link encode --set mediation=0.8 --set overstretch=0.3
  offramp link encode --from 16-jan --set publicity=0.4
  offramp link encode --outcome widened --day 14 --view ladder
  offramp link encode --set resolve=0.3 --pin 'China mediates'=1.2.me900 --seed 7
  offramp link encode --home --set mediation=0.8 --title 'Week 3' --offer resolve
  offramp link encode --file scenario.json --round";

impl Encode {
    /// Prints the code.
    ///
    /// # Errors
    /// If what was given is wrong or, unless rounding was asked for, cannot be carried exactly; or if the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let ReadArguments { premise, focus, .. } = self.scenario.given(None, &[])?;
        let (scenario, focus) = (unaltered(premise)?, self.question.over(focus));
        if MOST_PINS < self.pin.len() {
            let expected = format!("at most {MOST_PINS} scenarios");
            return Err(Failure::input(FieldError::new("--pin", expected, self.pin.len().to_string())));
        }
        let pinned = self.pin.iter().map(|text| pinned::read(text)).collect::<Result<Vec<_>, Failure>>()?;
        let all = [("", &scenario)].into_iter().chain(pinned.iter().map(|(name, scenario)| (*name, scenario)));
        let faults: Vec<String> = all.filter(|_| !self.round).flat_map(|(name, scenario)| faults(name, scenario)).collect();
        if !faults.is_empty() {
            return Err(Failure::Input(faults));
        }
        let pins = pinned.iter().map(|(name, scenario)| Pin::new(name, *scenario)).collect();
        let link = Link {
            focus: Question { outcome: focus.outcome, day: focus.night as u8 },
            view: self.view.unwrap_or_default(),
            span: self.days.unwrap_or_default(),
            history: if self.history { History::Shown } else { History::Hidden },
            seed: self.seed,
            supposition: premise.supposition,
            pins,
            ..Link::of(scenario)
        };
        Settling::found(&Premise::from(link.scenario));
        match self.home.read(&link)? {
            Some(home) => terminal::print(&format!("h={}\n", home.code)),
            None => terminal::print(&format!("{}\n", link.encode())),
        }
    }
}

/// The values of a scenario that a link cannot carry; a pinned one has a name.
fn faults(name: &str, scenario: &Scenario) -> Vec<String> {
    let under_name = |fault: FieldError| if name.is_empty() { fault } else { fault.within(&format!("--pin {name}")) };
    off_grid(scenario).into_iter().map(|key| under_name(off_grid_fault(key, scenario)).to_string()).collect()
}
