//! `offramp link explain`: prints each field of a code with what it says.

use clap::Args;
use model::{Key, Scenario, Vantage};
use protocol::link::{FORMAT_VERSION, Link};
use protocol::premise::Premise;
use protocol::question::Question;

use super::decode::pinned;
use super::home;
use crate::failure::Failure;
use crate::settling::Settling;
use crate::words::{changed, date, short, standpoint};
use crate::{arguments, terminal};

/// Print each field of a link's code with what it says.
///
/// What differs from the defaults has a field; two letters say what it is, the number is a value in thousandths of the range, a day
/// or a choice. Fields that come in another order or form are printed as they would be written today.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Explain {
    /// The code, or a whole address of the page
    code: String,
}

const EXAMPLES: &str = "\
Examples:
  offramp link explain 1.2.me800.os300.va16
  offramp link explain 1.2.re300._War_me0.se7";

impl Explain {
    /// Prints the fields. What a reader should be told of the link goes to standard error.
    ///
    /// # Errors
    /// If the code cannot be read, or the output cannot be written.
    pub fn run(self) -> Result<(), Failure> {
        let (link, home) = arguments::of_address(&self.code)?;
        let settling = Settling::found(&Premise::from(link.scenario));
        let mut rows = rows(&link);
        let meaning = home::lines(&home).join(", ");
        rows.extend((!home.is_ours()).then(|| (format!("h={}", home.code), format!("the author's starting point: {meaning}"))));
        let widest = rows.iter().map(|(field, _)| field.chars().count()).max().unwrap_or(0);
        let lines = rows.iter().map(|(field, meaning)| format!("{field:widest$}  {meaning}\n"));
        terminal::print(&settling.over(&lines.collect::<String>()))
    }
}

/// The fields with their meanings, in the order of the code.
fn rows(link: &Link) -> Vec<(String, String)> {
    let from = link.scenario.from;
    let mut rows = vec![
        (FORMAT_VERSION.to_string(), "version of the format".to_owned()),
        (link.model.to_string(), "version of the model".to_owned()),
    ];
    rows.extend(changed(&link.scenario).into_iter().map(|key| assumption(key, &link.scenario)));
    let start = Link { model: link.model, ..Link::default_from(from) };
    let Question { outcome, day } = link.focus;
    let mut choices = vec![
        (
            Link { focus: link.focus, ..start.clone() },
            format!("question: {} on {}", from.label_of(outcome), date(from, day.into())),
        ),
        (Link { view: link.view, ..start.clone() }, format!("view: {}", link.view.key())),
        (Link { span: link.span, ..start.clone() }, format!("days 0 to {}", link.span.last_day())),
        (Link { history: link.history, ..start.clone() }, "what really happened is shown".to_owned()),
        (Link { seed: link.seed, ..start.clone() }, "seed of a possible history".to_owned()),
        (
            Link { supposition: link.supposition, ..start.clone() },
            link.supposition.map_or_else(String::new, |supposed| format!("supposed: {}", words::suppose::event(supposed, from))),
        ),
    ];
    for pin in &link.pins {
        let meaning = format!("pinned: {}", pinned(pin).iter().map(|line| line.trim()).collect::<Vec<_>>().join(", "));
        choices.push((Link { pins: vec![pin.clone()], ..start.clone() }, meaning));
    }
    let nowhere = Link { model: link.model, ..Link::default_from(Vantage::Jan18) };
    rows.extend(added(&nowhere, &start).map(|field| (field, format!("from {}", standpoint(from)))));
    rows.extend(choices.into_iter().filter_map(|(chosen, meaning)| Some((added(&start, &chosen)?, meaning))));
    rows.extend(link.unknown.iter().map(|field| (field.clone(), "not known to this version".to_owned())));
    rows
}

/// The field that a code has because of a choice: what the code without it has not.
fn added(without: &Link, with: &Link) -> Option<String> {
    with.encode().strip_prefix(&without.encode())?.strip_prefix('.').map(ToOwned::to_owned)
}

fn assumption(key: Key, scenario: &Scenario) -> (String, String) {
    let (row, value) = (key.row(), scenario.assumptions[key]);
    let index =
        key.motive().map_or_else(|| row.grid_index(value), |motive| scenario.assumptions.motives().thousandths()[motive.index()]);
    (format!("{}{index}", row.code), format!("{} ({}): {value} (default {})", row.wording().label, row.key, short(row.default)))
}
