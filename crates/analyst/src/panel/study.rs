//! The panel of the study, on what matters most over the whole range of every assumption: Sobol' indices.

use figures::indices;
use model::analysis::{Estimate, Index, Sensitivity};
use protocol::inquiry::Panel;
use words::text::{analyst_text, fill};
use words::{decimal, named};

use super::{drawn, notes, table};
use crate::subject::Subject;

/// The panel for the indices `found`.
pub fn panel(subject: &Subject, found: &Sensitivity) -> Panel {
    let sorted = indices::sorted(found);
    let [sentence, text] = [indices::sentence(subject.asked(), found), notes(&[&indices::note(found)]).into_string()];
    if !found.is_moved() {
        return Panel { sentence, text, ..Panel::default() };
    }
    let (figure, table) = (drawn(&indices::figure(subject.width, &sorted)), numbers(&sorted));
    Panel { sentence, figure, plane: None, text, table }
}

/// The indices as a table, first-order and total, each with its confidence interval.
fn numbers(sorted: &[&Index]) -> String {
    let shown = |estimate: Estimate| {
        let [value, low, high] = [estimate.value, estimate.low, estimate.high].map(|number| decimal::text(number, 3));
        fill(analyst_text().interval, &[&value, &low, &high])
    };
    let rows: Vec<Vec<String>> =
        sorted.iter().map(|index| vec![named::factor(index.factor).to_owned(), shown(index.first), shown(index.total)]).collect();
    table(analyst_text().study_caption, &analyst_text().study_heads, &rows)
}
