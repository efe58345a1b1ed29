//! What matters over the whole range of every assumption: Sobol' indices.

use figures::indices;
use model::analysis::{Estimate, Index, Sensitivity};
use protocol::inquiry::Panel;
use words::decimal;

use super::{drawn, notes, table};
use crate::task::Subject;

/// The section.
pub fn panel(subject: &Subject, found: &Sensitivity) -> Panel {
    let sorted = indices::sorted(found);
    Panel {
        sentence: sorted.first().map_or_else(String::new, |first| indices::sentence(subject.asked(), first)),
        figure: drawn(&indices::figure(subject.width, &sorted)),
        plane: None,
        text: notes(&[&indices::note(found)]).into_string(),
        table: numbers(&sorted),
    }
}

fn numbers(sorted: &[&Index]) -> String {
    let shown = |estimate: Estimate| {
        let [value, low, high] = [estimate.value, estimate.low, estimate.high].map(|number| decimal::text(number, 3));
        format!("{value} ({low} to {high})")
    };
    let rows: Vec<Vec<String>> =
        sorted.iter().map(|index| vec![index.factor.label().to_owned(), shown(index.first), shown(index.total)]).collect();
    table("Sobol’ indices with 95% intervals", &["Assumption", "First order", "Total"], &rows)
}
