//! What a figure says, in text, for those who do not see it.

use protocol::question::{Span, View};

use super::readout;
use crate::answer::Answer;
use words::date;

/// The message of the figure.
pub fn caption(answer: &Answer, view: View, span: Span) -> String {
    let from = answer.scenario.from;
    let last = span.last_day();
    let what = match view {
        View::Events => "Curves of how likely each event is by the end of each day",
        View::Consequences => "Levels from 0 to 1 of what follows for others, day by day",
        View::Ladder => "How probability is shared among the eight rungs of the escalation ladder, day by day",
    };
    let ghosts = if answer.is_changed() { " Dotted lines: our starting point." } else { "" };
    let end = readout::sentence(answer, view, last);
    format!("{what}, from {} to {}.{ghosts} At the end, {end}.", date::long(from, 0), date::long(from, last))
}
