//! What matters over the whole range of every assumption: Sobol' indices.

use chart::indices::IndexRow;
use chart::{Axis, IndicesFigure, Tick};
use model::analysis::{Estimate, Index, Sensitivity};
use protocol::inquiry::Panel;
use words::decimal;

use super::{drawn, named, notes, question, table};
use crate::task::Subject;

/// How many factors are drawn; the table has all.
const DRAWN: usize = 14;

/// The section.
pub fn panel(subject: &Subject, found: &Sensitivity) -> Panel {
    let mut sorted: Vec<&Index> = found.indices.iter().collect();
    sorted.sort_by(|one, other| other.total.value.total_cmp(&one.total.value));
    let figure = IndicesFigure {
        width: subject.width,
        axis: Axis {
            low: 0.0,
            high: 1.0,
            ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, label: decimal::text(at, 2) }).into(),
        },
        rows: sorted.iter().take(DRAWN).map(|index| row(index)).collect(),
        first_label: "alone".into(),
        total_label: "with interactions".into(),
    };
    let runs = format!(
        "{} runs of the model over the whole range of every assumption at once, drawn by Sobol’ points (Saltelli et al. 2010); first-order \
         indices by Saltelli’s estimator, total ones by Jansen’s (1999); lines are 95% intervals by bootstrap. The three weights on Iran’s \
         motive count as one.",
        found.runs
    );
    let sentence = match sorted.first() {
        Some(first) => format!(
            "Over all settings, {} accounts for the most of how much {} varies: {} of its variance with all interactions, {} alone.",
            named(first.factor.label()),
            question(subject),
            decimal::text(first.total.value, 2),
            decimal::text(first.first.value, 2)
        ),
        None => String::new(),
    };
    Panel { sentence, figure: drawn(&figure), plane: None, text: notes(&[&runs]).into_string(), table: numbers(&sorted) }
}

fn row(index: &Index) -> IndexRow {
    let estimate =
        |estimate: Estimate| chart::indices::Estimate { value: estimate.value, low: estimate.low, high: estimate.high };
    IndexRow { label: index.factor.label().into(), first: estimate(index.first), total: estimate(index.total) }
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
