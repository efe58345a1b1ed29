//! Why the answer is not that of our starting point: the shares of the changed assumptions, as a waterfall and in a sentence.

use chart::waterfall::Step;
use chart::{Axis, Stand, WaterfallFigure};
use model::Assumptions;
use model::analysis::{Attribution, Factor, Share};

use words::text::{analyst_text, fill, text};
use words::value::setting;
use words::{decimal, named};

use crate::asked::Asked;

/// The waterfall, `width` CSS px wide.
pub fn figure(asked: Asked, width: u32, found: &Attribution) -> WaterfallFigure {
    let mut figure = WaterfallFigure {
        width,
        ink: asked.ink(),
        axis: Axis::default(),
        start: Stand {
            value: asked.share(found.baseline),
            label: fill(analyst_text().start_bar, &[&asked.said(found.baseline)]),
        },
        now: Stand { value: asked.share(found.current), label: fill(analyst_text().now_bar, &[&asked.said(found.current)]) },
        steps: found.shares.iter().map(|share| step(asked, share)).collect(),
        alone_label: analyst_text().effect_alone.into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, |share| asked.share_said(share));
    figure
}

fn step(asked: Asked, share: &Share) -> Step {
    Step {
        label: named::factor(share.factor).into(),
        change: changed(asked, share.factor),
        share: asked.share(share.share),
        value_label: asked.said_difference(share.share),
        alone: Some(asked.share(share.alone)),
        error: (0.0 < share.standard_error).then(|| asked.share(share.standard_error)),
    }
}

/// "50 → 80".
pub fn changed(asked: Asked, factor: Factor) -> String {
    let (start, now) = (Assumptions::default(), asked.scenario.assumptions);
    match factor {
        Factor::One(key) => fill(text().change, &[&setting(key, start[key]), &setting(key, now[key])]),
        Factor::Motives => {
            let shown =
                |all: &Assumptions| all.motives().weights().map(|weight| decimal::text(100.0 * weight, 0)).join(decimal::slash());
            fill(text().change, &[&shown(&start), &shown(&now)])
        }
    }
}

/// What the figure says.
pub fn sentence(asked: Asked, found: &Attribution) -> String {
    let (from, to) = (asked.said(found.baseline), asked.said(found.current));
    let (name, texts) = (asked.answer_named(), analyst_text());
    if from == to {
        let moved = found.shares.iter().any(|share| asked.said_difference(share.share) != asked.said_difference(0.0));
        return fill(texts.stays, &[&name, &to, if moved { texts.cancel_out } else { texts.no_difference }]);
    }
    // The one that moved it most the way it went.
    let way = (found.current - found.baseline).signum();
    let most = found.shares.iter().max_by(|one, other| (way * one.share).total_cmp(&(way * other.share)));
    let Some(most) = most else { return fill(texts.it_moved, &[&name, &from, &to]) };
    let template = if found.shares.len() == 1 { texts.one_did_it } else { texts.one_did_most };
    let which = named::quoted(named::factor(most.factor));
    fill(template, &[&name, &from, &to, &which, &asked.said_difference(most.share)])
}

/// What is said of how it was found.
pub fn notes(found: &Attribution) -> Vec<&'static str> {
    let sampled = found.shares.iter().any(|share| 0.0 < share.standard_error);
    let texts = analyst_text();
    if sampled { vec![texts.why_exact, texts.why_sampled] } else { vec![texts.why_exact] }
}
