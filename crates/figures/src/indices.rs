//! What matters over the whole range of every assumption: Sobol' indices, as a figure and in a sentence.

use chart::indices::{IndexEstimate, IndexRow};
use chart::{Axis, IndicesFigure, Tick};
use model::analysis::{Estimate, Index, Sensitivity};
use words::text::{analyst_text, fill};
use words::{decimal, named};

use crate::scenario_question::ScenarioQuestion;

/// How many factors are drawn: those with the largest total index.
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
        first_label: analyst_text().alone.into(),
        total_label: analyst_text().with_interactions.into(),
    }
}

fn row(index: &Index) -> IndexRow {
    let estimate = |estimate: Estimate| IndexEstimate { value: estimate.value, low: estimate.low, high: estimate.high };
    IndexRow { label: named::factor(index.factor).into(), first: estimate(index.first), total: estimate(index.total) }
}

/// The finding in a sentence, about the factor with the largest total index; where nothing moves the answer, that.
pub fn sentence(question: ScenarioQuestion, found: &Sensitivity) -> String {
    let sorted = sorted(found);
    let Some(first) = sorted.first().filter(|_| found.is_moved()) else {
        return fill(analyst_text().nothing_moves, &[&question.answer_name(), &question.answer_text(found.mean)]);
    };
    let which = named::quoted(named::factor(first.factor));
    let [total, alone] = [first.total, first.first].map(|estimate| decimal::text(estimate.value, 2));
    fill(analyst_text().study_sentence, &[&which, &question.question_text(), &total, &alone])
}

/// The note on the method: how many runs of the model the indices rest on.
pub fn note(found: &Sensitivity) -> String {
    fill(analyst_text().study_note, &[&decimal::whole(found.runs as u32)])
}
