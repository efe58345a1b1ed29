//! The panel with the numbers of the figure that is shown, as a table.

use figures::caption;
use model::ladder::Rung;
use model::{Outcome, Outcomes};
use protocol::inquiry::Panel;
use protocol::question::View;
use words::text::{analyst_text, text};
use words::{chance, date, event, named};

use super::{notes, table};
use crate::subject::Subject;

/// The panel with a row for each day of the `outcomes`, and a column for each curve or rung of the figure.
pub fn panel(subject: &Subject, outcomes: &Outcomes) -> Panel {
    let (from, view) = (subject.scenario().from, subject.link.view);
    let (caption, shown): (&str, &[Outcome]) = match view {
        View::Events => (analyst_text().numbers_events, &model::outcome::EVENT_CURVES),
        View::Consequences => (analyst_text().numbers_consequences, &model::outcome::CONSEQUENCE_CURVES),
        View::Ladder => (analyst_text().numbers_ladder, &[]),
    };
    let mut heads = vec![analyst_text().day];
    let cells = |day: usize| -> Vec<String> {
        let date = std::iter::once(date::long(from, day));
        match view {
            View::Ladder => date.chain(outcomes.rungs[day].iter().map(|share| chance::percent(*share))).collect(),
            _ => date.chain(shown.iter().map(|outcome| event::value(*outcome, outcomes.series(*outcome)[day]))).collect(),
        }
    };
    match view {
        View::Ladder => heads.extend(Rung::ALL.iter().map(|rung| named::rung(*rung))),
        _ => heads.extend(shown.iter().map(|outcome| event::label(*outcome, from))),
    }
    let rows: Vec<Vec<String>> = (0..=subject.link.span.last_day()).map(cells).collect();
    // Numbers that are not sure stay beside their faint curves, and are marked.
    let mark = caption::mark(outcomes);
    let caption = mark.map_or_else(|| caption.to_owned(), |mark| [caption, mark].join(text().comma));
    let table = format!(
        "<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\">{}</div>",
        table(&caption, &heads, &rows)
    );
    let sentence = mark.map_or_else(String::new, |_| text().unsettled.to_owned());
    let rounded = if view == View::Ladder { notes(&[analyst_text().rounded]).into_string() } else { String::new() };
    Panel { sentence, text: table + &rounded, ..Panel::default() }
}
