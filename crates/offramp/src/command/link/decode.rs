//! `offramp link decode`: prints what the code of a link holds.

use clap::{Args, ValueEnum};
use model::{Key, Scenario};
use protocol::link::{Home, Link, Pin};
use protocol::pasted;
use protocol::premise::Premise;
use protocol::question::History;
use protocol::report::SETTLED;
use serde_json::{Map, Value, json};

use super::home;
use crate::failure::Failure;
use crate::settling::Settling;
use crate::terminal;
use crate::words::{changed, changes, date, standpoint};

/// Print what the code of a link holds.
///
/// Links of every version can be read. What is out of range or unknown in one is said, as on the page.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Decode {
    /// The code, or a whole address of the page
    code: String,
    /// What to print
    #[arg(long, value_enum, default_value_t)]
    format: DecodeFormat,
}

const EXAMPLES: &str = "\
Examples:
  offramp link decode 1.2.me800.os300
  offramp link decode 'https://example.org/#s=1.2.va16' --format json
  offramp link decode 'https://example.org/#h=1.2.me800_ore&s=1.2.me800.re300'";

/// The format in which a link's content is printed.
#[derive(Clone, Copy, Default, ValueEnum)]
enum DecodeFormat {
    /// What differs from the defaults, in words
    #[default]
    Table,
    /// Every assumption, and what else the link holds
    Json,
}

impl Decode {
    /// Prints what the link holds.
    ///
    /// # Errors
    /// If the code cannot be read, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let pasted = pasted::read(&self.code).map_err(Failure::input)?;
        let (link, said) = (&pasted.link, pasted.said().collect::<Vec<_>>());
        let settling = Settling::found(&Premise::from(link.scenario));
        match self.format {
            DecodeFormat::Table => terminal::print(&settling.over(&table(link, &pasted.home, &said))),
            DecodeFormat::Json => {
                let mut state = state(link, &said, settling);
                state["home"] = home::json(&pasted.home);
                terminal::print_json(&state)
            }
        }
    }
}

fn table(link: &Link, home: &Home, notices: &[String]) -> String {
    let from = link.scenario.from;
    let outcome = link.focus.outcome;
    let day = usize::from(link.focus.day);
    let history = match link.history {
        History::Hidden => "what really happened is hidden",
        History::Shown => "what really happened is shown",
    };
    let mut lines = vec![
        format!("from      {} ({})", from.key(), standpoint(from)),
        format!("question  {} on day {day}, {} 2024: {}", outcome.key(), date(from, day), from.label_of(outcome)),
        format!("view      {}, days 0 to {}, {history}", link.view.key(), link.span.last_day()),
    ];
    let changes = changes(&link.scenario);
    let unchanged = if changes.is_empty() { vec!["nothing (every assumption is the default)".to_owned()] } else { changes };
    lines.extend(listed("changed   ", unchanged));
    lines.extend(link.seed.map(|seed| format!("seed      {seed}")));
    lines.extend(listed("pinned    ", link.pins.iter().flat_map(pinned)));
    lines.extend(listed("home      ", home::lines(home)));
    lines.extend(listed("notices   ", notices.iter().cloned()));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The pin's name and vantage point, and below it what differs from the defaults.
pub fn pinned(pin: &Pin) -> Vec<String> {
    let from = format!("{:?} from {}", pin.name, pin.scenario.from.key());
    std::iter::once(from).chain(changes(&pin.scenario).into_iter().map(|change| format!("  {change}"))).collect()
}

/// Each item on a line of its own, the first beside its heading and the others below it.
fn listed(heading: &str, items: impl IntoIterator<Item = String>) -> impl Iterator<Item = String> {
    let width = heading.len();
    items.into_iter().enumerate().map(move |(place, item)| format!("{:width$}{item}", if place == 0 { heading } else { "" }))
}

fn state(link: &Link, notices: &[String], settling: Settling) -> Value {
    let scenario = &link.scenario;
    let pin = |pin: &Pin| {
        let Pin { name, scenario } = pin;
        json!({ "name": name, "from": scenario.from.key(), "assumptions": values(scenario), "changed": names(scenario) })
    };
    let mut state = json!({
        "model": link.model.to_string(),
        "from": scenario.from.key(),
        "assumptions": values(scenario),
        "changed": names(scenario),
        "focus": { "outcome": link.focus.outcome.key(), "day": link.focus.day },
        "view": link.view.key(),
        "seed": link.seed,
        "pins": link.pins.iter().map(pin).collect::<Vec<_>>(),
        "notices": notices,
    });
    if !settling.is_settled() {
        state[SETTLED] = json!(false);
    }
    state
}

fn values(scenario: &Scenario) -> Map<String, Value> {
    Key::ALL.iter().map(|key| (key.row().key.to_owned(), json!(scenario.assumptions[*key]))).collect()
}

fn names(scenario: &Scenario) -> Vec<&'static str> {
    changed(scenario).iter().map(|key| key.row().key).collect()
}
