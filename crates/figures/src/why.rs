//! Why the answer is not that of our starting point: the shares of the changed assumptions, as a waterfall and in a sentence.

use chart::waterfall::Step;
use chart::{Axis, Stand, WaterfallFigure};
use model::Assumptions;
use model::analysis::{Attribution, Factor, Share};

use crate::asked::{Asked, named, setting};

/// What is said of the method where the shares are exact.
pub const EXACT: &str = "Each bar is an assumption’s Shapley share: its effect averaged over all orders in which the changes could be made \
                         (Shapley 1953). The bars sum to the change. The hollow mark is its effect alone.";

/// What is said besides where they are sampled.
pub const SAMPLED: &str =
    "More than twelve assumptions have changed, so orders are sampled; the thin line is one standard error.";

/// What is said instead of a figure where nothing has changed.
pub const UNCHANGED: &str = "Nothing differs from our starting point.";

/// The waterfall, `width` CSS px wide.
pub fn figure(asked: Asked, width: u32, found: &Attribution) -> WaterfallFigure {
    let mut figure = WaterfallFigure {
        width,
        ink: asked.ink(),
        axis: Axis::default(),
        start: Stand { value: asked.share(found.baseline), label: format!("Starting point {}", asked.said(found.baseline)) },
        now: Stand { value: asked.share(found.current), label: format!("Now {}", asked.said(found.current)) },
        steps: found.shares.iter().map(|share| step(asked, share)).collect(),
        alone_label: "effect alone".into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, |share| asked.share_said(share));
    figure
}

fn step(asked: Asked, share: &Share) -> Step {
    Step {
        label: share.factor.label().into(),
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
        Factor::One(key) => format!("{} → {}", setting(key, start[key]), setting(key, now[key])),
        Factor::Motives => {
            let shown =
                |all: &Assumptions| all.motives().weights().map(|weight| words::decimal::text(100.0 * weight, 0)).join("/");
            format!("{} → {}", shown(&start), shown(&now))
        }
    }
}

/// What the figure says.
pub fn sentence(asked: Asked, found: &Attribution) -> String {
    let (from, to) = (asked.said(found.baseline), asked.said(found.current));
    let name = asked.answer_named();
    if from == to {
        let moved = found.shares.iter().any(|share| asked.said_difference(share.share) != asked.said_difference(0.0));
        let why = if moved { "the changes cancel out" } else { "the changes make no difference to it" };
        return format!("{name} stays at {to}, as at our starting point: {why}.");
    }
    // The one that moved it most the way it went.
    let way = (found.current - found.baseline).signum();
    let most = found.shares.iter().max_by(|one, other| (way * one.share).total_cmp(&(way * other.share)));
    let moved = format!("goes from {from} at our starting point to {to}");
    match (most, found.shares.len()) {
        (Some(most), 1) => format!("{name} {moved}: {} did it.", named(most.factor.label())),
        (Some(most), _) => {
            format!("{name} {moved}; {} did most of it, {}.", named(most.factor.label()), asked.said_difference(most.share))
        }
        (None, _) => format!("{name} {moved}."),
    }
}

/// What is said of how it was found.
pub fn notes(found: &Attribution) -> &'static [&'static str] {
    let sampled = found.shares.iter().any(|share| 0.0 < share.standard_error);
    if sampled { &[EXACT, SAMPLED] } else { &[EXACT] }
}
