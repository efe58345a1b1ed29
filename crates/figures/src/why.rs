//! Why the answer is not that of the starting point: the shares of the changed assumptions, as a waterfall and in a sentence.

use chart::waterfall::Step;
use chart::{Axis, ReferenceValue, WaterfallFigure};
use model::Assumptions;
use model::analysis::{Attribution, Factor, Share};

use words::text::{analyst_text, fill, text};
use words::value::setting;
use words::{decimal, named};

use crate::scenario_question::ScenarioQuestion;

/// The waterfall, `width` CSS px wide.
pub fn figure(question: ScenarioQuestion, width: u32, found: &Attribution) -> WaterfallFigure {
    let mut figure = WaterfallFigure {
        width,
        ink: question.ink(),
        axis: Axis::default(),
        start: ReferenceValue {
            value: question.share(found.baseline),
            label: fill(analyst_text().start_bar, &[&question.answer_text(found.baseline)]),
        },
        now: ReferenceValue {
            value: question.share(found.current),
            label: fill(analyst_text().now_bar, &[&question.answer_text(found.current)]),
        },
        steps: found.shares.iter().map(|share| step(question, share)).collect(),
        alone_label: analyst_text().effect_alone.into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, |share| question.share_text(share));
    figure
}

fn step(question: ScenarioQuestion, share: &Share) -> Step {
    Step {
        label: named::factor(share.factor).into(),
        change: change(question, share.factor),
        share: question.share(share.share),
        value_label: question.difference_text(share.share),
        alone: Some(question.share(share.alone)),
        error: (0.0 < share.standard_error).then(|| question.share(share.standard_error)),
    }
}

/// How a factor was changed from the starting point, as "50 → 80".
pub fn change(question: ScenarioQuestion, factor: Factor) -> String {
    let (start, now) = (question.start, question.scenario.assumptions);
    match factor {
        Factor::One(key) => fill(text().change, &[&setting(key, start[key]), &setting(key, now[key])]),
        Factor::Motives => {
            let shown =
                |all: &Assumptions| all.motives().weights().map(|weight| decimal::text(100.0 * weight, 0)).join(decimal::slash());
            fill(text().change, &[&shown(&start), &shown(&now)])
        }
    }
}

/// From which share of the way on a change is said to have done most of it, and from which on one against it is said to work against it.
const MOST: f64 = 0.5;

/// The figure's finding in a sentence: from what to what the answer moved, and which changes did most of it, if any did.
pub fn sentence(question: ScenarioQuestion, found: &Attribution) -> String {
    let (from, to) = (question.answer_text(found.baseline), question.answer_text(found.current));
    let (name, texts) = (question.answer_name(), analyst_text());
    if from == to {
        let moved = found.shares.iter().any(|share| question.difference_text(share.share) != question.difference_text(0.0));
        return fill(texts.stays, &[&name, &to, if moved { texts.cancel_out } else { texts.no_difference }]);
    }
    // Each change's share of the way, the one that moved the answer most the way it went first.
    let way = found.current - found.baseline;
    let mut shares: Vec<&Share> = found.shares.iter().collect();
    shares.sort_by(|one, other| (other.share / way).total_cmp(&(one.share / way)));
    let part = |place: usize| shares.get(place).map_or(0.0, |share| share.share / way);
    let against = shares.len().saturating_sub(1);
    let (template, others) = match shares.len() {
        1 => (texts.one_did_it, [0, 0]),
        _ if part(against) <= -MOST => (texts.two_against, [0, against]),
        _ if MOST < part(0) => (texts.one_did_most, [0, 0]),
        _ if MOST < part(0) + part(1) => (texts.two_did_most, [0, 1]),
        _ => (texts.largest_share, [0, 0]),
    };
    let told = others.map(|place| {
        let which = shares.get(place).map(|share| named::quoted(named::factor(share.factor)));
        let by = shares.get(place).map(|share| question.difference_text(share.share));
        [which.unwrap_or_default(), by.unwrap_or_default()]
    });
    let [[first, by], [second, by_second]] = told;
    fill(template, &[&name, &from, &to, &first, &by, &second, &by_second])
}

/// The notes on the method: exact, or sampled where there were too many changes.
pub fn notes(found: &Attribution) -> Vec<&'static str> {
    let sampled = found.shares.iter().any(|share| 0.0 < share.standard_error);
    let texts = analyst_text();
    if sampled { vec![texts.why_exact, texts.why_sampled] } else { vec![texts.why_exact] }
}
