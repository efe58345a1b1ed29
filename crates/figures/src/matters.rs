//! What matters most around the present settings: each assumption from one end of its range to the other, as a tornado and in a
//! sentence.

use chart::tornado::{End, Swing};
use chart::{Axis, ReferenceValue, TornadoFigure};
use model::analysis::{Bar, Tornado};

use words::named;
use words::text::{analyst_text, fill, text};
use words::value::setting;

use crate::scenario_question::ScenarioQuestion;

/// How many bars are drawn.
pub const DRAWN: usize = 12;

/// The tornado, `width` CSS px wide.
pub fn figure(question: ScenarioQuestion, width: u32, found: &Tornado) -> TornadoFigure {
    let mut figure = TornadoFigure {
        width,
        ink: question.ink(),
        axis: Axis::default(),
        now: ReferenceValue {
            value: question.share(found.now),
            label: fill(analyst_text().now_bar, &[&question.answer_text(found.now)]),
        },
        rows: found.bars.iter().take(DRAWN).map(|bar| swing(question, bar)).collect(),
        low_label: analyst_text().at_lowest.into(),
        high_label: analyst_text().at_highest.into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, |share| question.share_text(share));
    figure
}

fn swing(question: ScenarioQuestion, bar: &Bar) -> Swing {
    let (low, high) = bar.key.row().range;
    let end = |at: f64, answer: f64| End {
        value: question.share(answer),
        label: fill(text().change, &[&setting(bar.key, at), &question.answer_text(answer)]),
    };
    Swing { label: named::assumption(bar.key).into(), low: end(low, bar.at_low), high: end(high, bar.at_high) }
}

/// The figure's finding in a sentence: the assumption with the widest bar, and the answers at its ends.
pub fn sentence(question: ScenarioQuestion, found: &Tornado) -> String {
    let (name, texts) = (question.answer_name(), analyst_text());
    let is_seen = |widest: &&Bar| found.is_moved() && question.answer_text(widest.at_low) != question.answer_text(widest.at_high);
    match found.bars.first().filter(is_seen) {
        Some(widest) => {
            let [low, high] = [widest.at_low, widest.at_high].map(|answer| question.answer_text(answer));
            fill(texts.depends_most, &[&name, &named::quoted(named::assumption(widest.key)), &low, &high])
        }
        None => fill(texts.nothing_moves, &[&name, &question.answer_text(found.now)]),
    }
}
