//! What matters over the whole range of every assumption: Sobol' indices, as a figure and in a sentence.

use chart::indices::IndexRow;
use chart::{Axis, IndicesFigure, Tick};
use model::analysis::{Estimate, Index, Sensitivity};
use words::decimal;

use crate::asked::{Asked, named};

/// How many factors are drawn.
pub const DRAWN: usize = 14;

/// The factors, that with the largest total first.
pub fn sorted(found: &Sensitivity) -> Vec<&Index> {
    let mut sorted: Vec<&Index> = found.indices.iter().collect();
    sorted.sort_by(|one, other| other.total.value.total_cmp(&one.total.value));
    sorted
}

/// The figure, `width` CSS px wide, of factors in the order of their rows.
pub fn figure(width: u32, sorted: &[&Index]) -> IndicesFigure {
    IndicesFigure {
        width,
        axis: Axis {
            low: 0.0,
            high: 1.0,
            ticks: [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| Tick { at, label: decimal::text(at, 2) }).into(),
        },
        rows: sorted.iter().take(DRAWN).map(|index| row(index)).collect(),
        first_label: "alone".into(),
        total_label: "with interactions".into(),
    }
}

fn row(index: &Index) -> IndexRow {
    let estimate =
        |estimate: Estimate| chart::indices::Estimate { value: estimate.value, low: estimate.low, high: estimate.high };
    IndexRow { label: index.factor.label().into(), first: estimate(index.first), total: estimate(index.total) }
}

/// What the figure says of the first factor.
pub fn sentence(asked: Asked, first: &Index) -> String {
    format!(
        "Over all settings, {} accounts for the most of how much {} varies: {} of its variance with all interactions, {} alone.",
        named(first.factor.label()),
        asked.question(),
        decimal::text(first.total.value, 2),
        decimal::text(first.first.value, 2)
    )
}

/// What is said of how it was found.
pub fn note(found: &Sensitivity) -> String {
    format!(
        "{} runs of the model over the whole range of every assumption at once, drawn by Sobol’ points (Saltelli et al. 2010); first-order \
         indices by Saltelli’s estimator, total ones by Jansen’s (1999); lines are 95% intervals by bootstrap. The three weights on Iran’s \
         motive count as one.",
        found.runs
    )
}
