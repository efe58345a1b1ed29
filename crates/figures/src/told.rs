//! What a figure says, in text, for those who do not see it.

use model::ladder::Rung;
use protocol::question::{Span, View};

use words::text::{fill, text};
use words::{chance, date, event, named};

use crate::{Seen, picture};

/// The message of the figure.
pub fn caption(seen: &Seen, view: View, span: Span) -> String {
    let from = seen.scenario.from;
    let last = span.last_day();
    let what = match view {
        View::Events => text().caption_events,
        View::Consequences => text().caption_consequences,
        View::Ladder => text().caption_ladder,
    };
    let (dotted, end) = (dotted(seen), sentence(seen, view, last));
    fill(text().caption, &[what, &date::long(from, 0), &date::long(from, last), &dotted, &end])
}

/// What the dotted lines are: "Dotted lines: our starting point." Nothing where there are none.
pub fn dotted(seen: &Seen) -> String {
    match (seen.ghosts(), seen.older) {
        (None, _) => String::new(),
        (Some(_), None) => text().dotted_start.to_owned(),
        (Some(_), Some(version)) => fill(text().dotted_older, &[&words::decimal::whole(version)]),
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
            Rung::ALL.iter().rev().map(|rung| (named::rung(*rung).to_owned(), value(rung))).collect()
        }
    }
}

/// The read-out in one sentence.
pub fn sentence(seen: &Seen, view: View, day: usize) -> String {
    let values = values(seen, view, day).into_iter().map(|(name, value)| fill(text().named_value, &[&name, &value]));
    fill(text().read_out, &[&date::long(seen.scenario.from, day), &values.collect::<Vec<_>>().join(text().comma)])
}
