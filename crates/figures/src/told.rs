//! What a figure says, in text, for those who do not see it.

use model::ladder::Rung;
use protocol::question::{Span, View};

use words::{chance, date, event};

use crate::{Seen, picture};

/// The message of the figure.
pub fn caption(seen: &Seen, view: View, span: Span) -> String {
    let from = seen.scenario.from;
    let last = span.last_day();
    let what = match view {
        View::Events => "Curves of how likely each event is by the end of each day",
        View::Consequences => "Levels from 0 to 1 of what follows for others, day by day",
        View::Ladder => "How probability is shared among the eight rungs of the escalation ladder, day by day",
    };
    let (dotted, end) = (dotted(seen), sentence(seen, view, last));
    format!("{what}, from {} to {}.{dotted} At the end, {end}.", date::long(from, 0), date::long(from, last))
}

/// What the dotted lines are, to follow another sentence: " Dotted lines: our starting point." Nothing where there are none.
pub fn dotted(seen: &Seen) -> String {
    match (seen.ghosts(), seen.older) {
        (None, _) => String::new(),
        (Some(_), None) => " Dotted lines: our starting point.".into(),
        (Some(_), Some(version)) => format!(" Dotted lines: version {version} of the model."),
    }
}

/// The names and values on `day`, the most escalated rung first.
pub fn values(seen: &Seen, view: View, day: usize) -> Vec<(String, String)> {
    match view {
        View::Events | View::Consequences => {
            let value = |outcome| event::value(outcome, seen.now.series(outcome)[day]);
            picture::drawn(view).iter().map(|outcome| (event::short(*outcome).to_owned(), value(*outcome))).collect()
        }
        View::Ladder => {
            let value = |rung: &Rung| chance::percent(seen.now.rungs[day][rung.index()]);
            Rung::ALL.iter().rev().map(|rung| (rung.label().to_owned(), value(rung))).collect()
        }
    }
}

/// The read-out in one sentence.
pub fn sentence(seen: &Seen, view: View, day: usize) -> String {
    let values = values(seen, view, day).into_iter().map(|(name, value)| format!("{name} {value}"));
    format!("{}: {}", date::long(seen.scenario.from, day), values.collect::<Vec<_>>().join(", "))
}
