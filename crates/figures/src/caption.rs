//! Captions: what a figure shows, in text, for those who do not see it.

use model::Outcomes;
use model::ladder::Rung;
use protocol::question::{Span, View};

use words::text::{fill, joined, text};
use words::{chance, date, event, named};

use crate::{Comparison, Ghost, picture};

/// The caption of a figure over days: its curves, its period, what its dotted lines are, and the values at its end.
pub fn caption(comparison: &Comparison, view: View, span: Span) -> String {
    let from = comparison.scenario.from;
    let last = span.last_day();
    let what = match view {
        View::Events => text().caption_events,
        View::Consequences => text().caption_consequences,
        // The hundred crises have a caption of their own (`crises`).
        View::Ladder | View::Crises => text().caption_ladder,
    };
    let (dotted, end) = (ghost_note(comparison), read_out(comparison, view, last));
    fill(text().caption, &[what, &date::long(from, 0), &date::long(from, last), &dotted, &end])
}

/// What the dotted lines stand for: "Dotted lines: the starting point." Nothing where there are none.
pub fn ghost_note(comparison: &Comparison) -> String {
    comparison.ghosts().map(|_| ghost_named(comparison.ghost)).unwrap_or_default()
}

/// The same, whether any is drawn or not.
pub fn ghost_named(ghost: Ghost) -> String {
    match ghost {
        Ghost::StartingPoint => text().dotted_start.to_owned(),
        Ghost::Version(version) => fill(text().dotted_older, &[&words::decimal::whole(version)]),
        Ghost::Pin(name) => fill(text().dotted, &[name]),
        Ghost::Unsupposed => text().dotted_unsupposed.to_owned(),
    }
}

/// The name and value of each curve on `day`; of the ladder each rung, the most escalated rung first.
pub fn values(comparison: &Comparison, view: View, day: usize) -> Vec<(String, String)> {
    match view {
        View::Events | View::Consequences => {
            let value = |outcome| event::in_a_word(outcome, comparison.now.series(outcome)[day]);
            picture::drawn(view).iter().map(|outcome| (event::short(*outcome).to_owned(), value(*outcome))).collect()
        }
        View::Ladder | View::Crises => {
            let value = |rung: &Rung| chance::percent(comparison.now.rungs[day][rung.index()]);
            Rung::ALL.iter().rev().map(|rung| (named::rung(*rung).to_owned(), value(rung))).collect()
        }
    }
}

/// The mark that goes with every number of outcomes that are not sure, because beliefs did not settle; none where they did.
pub fn mark(outcomes: &Outcomes) -> Option<&'static str> {
    (!outcomes.settled).then_some(text().unsettled_mark)
}

/// The names and values on `day` in one sentence, with their mark.
pub fn read_out(comparison: &Comparison, view: View, day: usize) -> String {
    let values = values(comparison, view, day).into_iter().map(|(name, value)| fill(text().named_value, &[&name, &value]));
    let values: Vec<String> = mark(comparison.now).map(str::to_owned).into_iter().chain(values).collect();
    fill(text().read_out, &[&date::long(comparison.scenario.from, day), &joined(&values, text().comma)])
}
