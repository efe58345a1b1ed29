//! The panel with the numbers of the figure that is shown, as a table.

use model::analysis::Hundred;
use model::analysis::hundred::Filling;
use model::ladder::Rung;
use model::{NIGHTS, Outcome, Outcomes};
use protocol::inquiry::Panel;
use protocol::question::View;
use words::text::{analyst_text, crises_text, text};
use words::{chance, date, event, named};

use super::{notes, table};
use crate::subject::Subject;

/// The panel with a row for each day of the `outcomes`, and a column for each curve or rung of the figure.
pub fn panel(subject: &Subject, outcomes: &Outcomes) -> Panel {
    let (from, view) = (subject.scenario().from, subject.link.view);
    let (caption, shown): (&str, &[Outcome]) = match view {
        View::Events => (analyst_text().numbers_events, &model::outcome::EVENT_CURVES),
        View::Consequences => (analyst_text().numbers_consequences, &model::outcome::CONSEQUENCE_CURVES),
        View::Ladder | View::Crises => (analyst_text().numbers_ladder, &[]),
    };
    let is_of_rungs = shown.is_empty();
    let mut heads = vec![analyst_text().day];
    let cells = |day: usize| -> Vec<String> {
        let date = std::iter::once(date::long(from, day));
        if is_of_rungs {
            date.chain(outcomes.rungs[day].iter().map(|share| chance::percent(*share))).collect()
        } else {
            date.chain(shown.iter().map(|outcome| event::value(*outcome, outcomes.series(*outcome)[day]))).collect()
        }
    };
    if is_of_rungs {
        heads.extend(Rung::ALL.iter().map(|rung| named::rung(*rung)));
    } else {
        heads.extend(shown.iter().map(|outcome| event::label(*outcome, from)));
    }
    let rows: Vec<Vec<String>> = (0..=subject.link.span.last_day()).map(cells).collect();
    let rounded = if is_of_rungs { notes(&[analyst_text().rounded]).into_string() } else { String::new() };
    written(caption, outcomes.settled, &heads, &rows, &rounded)
}

/// The panel with a row for each day of the hundred crises: how many stand on each rung, with the exact share.
pub fn of_crises(subject: &Subject, hundred: &Hundred) -> Panel {
    let mut heads = vec![analyst_text().day];
    heads.extend(Rung::ALL.iter().map(|rung| named::rung(*rung)));
    if hundred.filling != Filling::Nothing {
        heads.push(crises_text().filled_head);
    }
    let rows = subject.asked_of(hundred).rows(NIGHTS);
    written(crises_text().table, hundred.settled, &heads, &rows, "")
}

/// The panel of a table. Numbers that are not sure stay beside their faint figure, and are marked.
fn written(caption: &str, is_settled: bool, heads: &[&str], rows: &[Vec<String>], below: &str) -> Panel {
    let caption = if is_settled { caption.to_owned() } else { [caption, text().unsettled_mark].join(text().comma) };
    let table = format!(
        "<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\">{}</div>",
        table(&caption, heads, rows)
    );
    let sentence = if is_settled { String::new() } else { text().unsettled.to_owned() };
    Panel { sentence, text: table + below, ..Panel::default() }
}
