//! The panel on what matters most around the present settings: the answer with each assumption at either end of its range.

use figures::matters;
use model::analysis::{Bar, Tornado};
use protocol::inquiry::Panel;
use words::named;
use words::text::{analyst_text, sentences};
use words::value::setting;

use super::{drawn, notes, table};
use crate::subject::Subject;

/// The panel for the tornado `found`.
pub fn panel(subject: &Subject, found: &Tornado) -> Panel {
    let asked = subject.asked();
    Panel {
        sentence: matters::sentence(asked, found),
        figure: drawn(&matters::figure(asked, subject.width, found)),
        plane: None,
        text: notes(&[&sentences(analyst_text().matters_note, analyst_text().matters_table)]).into_string(),
        table: numbers(subject, found),
    }
}

/// The tornado as a table: each assumption's value now, and the answer at either end of its range.
fn numbers(subject: &Subject, found: &Tornado) -> String {
    let asked = subject.asked();
    let row = |bar: &Bar| {
        let [low, high] = [bar.at_low, bar.at_high].map(|answer| asked.answer_text(answer));
        vec![named::assumption(bar.key).to_owned(), setting(bar.key, bar.value), low, high]
    };
    let rows: Vec<Vec<String>> = found.bars.iter().map(row).collect();
    table(analyst_text().matters_caption, &analyst_text().matters_heads, &rows)
}
