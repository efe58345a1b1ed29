//! Why the answer moved: the last change in a sentence, then how much of the whole way each changed assumption accounts for.

use chart::waterfall::Step;
use chart::{Axis, Stand, WaterfallFigure};
use maud::html;
use model::analysis::{Attribution, Factor, Share};
use model::{Assumptions, Coefficients, Solver, Start};
use protocol::inquiry::Panel;
use words::change;

use super::{answer_named, drawn, ink, named, notes, said, said_difference, scaled, setting, table};
use crate::task::Subject;

/// What is said of the method, where the shares are exact and where they are sampled.
const EXACT: &str = "Each bar is an assumption’s Shapley share: its effect averaged over all orders in which the changes could be made \
                     (Shapley 1953). The bars sum to the change. The hollow mark is its effect alone.";
const SAMPLED: &str = "More than twelve assumptions have changed, so orders are sampled; the thin line is one standard error.";

/// The section.
pub fn panel(subject: &Subject, found: &Attribution) -> Panel {
    let last = html! { p.last-change { (last_change(subject)) } };
    if found.shares.is_empty() {
        let sentence = "Nothing differs from our starting point. Move a slider, and this part says how much it did.".into();
        return Panel { sentence, text: last.into_string(), ..Panel::default() };
    }
    let (scale, label) = scaled(subject);
    let mut figure = WaterfallFigure {
        width: subject.width,
        ink: ink(subject.focus().outcome),
        axis: Axis::default(),
        start: Stand { value: scale(found.baseline), label: format!("Starting point {}", said(subject, found.baseline)) },
        now: Stand { value: scale(found.current), label: format!("Now {}", said(subject, found.current)) },
        steps: found.shares.iter().map(|share| step(subject, share, &scale)).collect(),
        alone_label: "effect alone".into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, label);
    let sampled = found.shares.iter().any(|share| 0.0 < share.standard_error);
    let text = html! { (last) (notes(if sampled { &[EXACT, SAMPLED] } else { &[EXACT] })) };
    Panel {
        sentence: sentence(subject, found),
        figure: drawn(&figure),
        plane: None,
        text: text.into_string(),
        table: numbers(subject, found),
    }
}

fn last_change(subject: &Subject) -> String {
    let now = subject.scenario();
    let mut solver = Solver::new();
    let mut answer =
        |scenario: &model::Scenario| subject.focus().read(&solver.evaluate(scenario, &Coefficients::default(), Start::Cold));
    let Some(before) = subject.before else {
        // A link opens a state to which nobody came by a change.
        let untouched = now.assumptions == Assumptions::default();
        return if untouched { "Nothing has been changed yet.".into() } else { String::new() };
    };
    if before.from != now.from {
        return format!("Last change: one looks ahead from {}.", words::date::vantage(now.from));
    }
    let sentence = {
        let values = [answer(&before), answer(now)];
        change::sentence(&before, now, subject.link.focus, values)
    };
    sentence.map_or_else(String::new, |sentence| format!("Last change: {sentence}."))
}

fn sentence(subject: &Subject, found: &Attribution) -> String {
    let (from, to) = (said(subject, found.baseline), said(subject, found.current));
    let name = answer_named(subject);
    if from == to {
        let moved = found.shares.iter().any(|share| said_difference(subject, share.share) != said_difference(subject, 0.0));
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
            format!("{name} {moved}; {} did most of it, {}.", named(most.factor.label()), said_difference(subject, most.share))
        }
        (None, _) => format!("{name} {moved}."),
    }
}

/// "50 → 80".
fn changed(subject: &Subject, factor: Factor) -> String {
    let (start, now) = (Assumptions::default(), subject.scenario().assumptions);
    match factor {
        Factor::One(key) => format!("{} → {}", setting(key, start[key]), setting(key, now[key])),
        Factor::Motives => {
            let shown =
                |all: &Assumptions| all.motives().weights().map(|weight| words::decimal::text(100.0 * weight, 0)).join("/");
            format!("{} → {}", shown(&start), shown(&now))
        }
    }
}

fn step(subject: &Subject, share: &Share, scale: impl Fn(f64) -> f64) -> Step {
    Step {
        label: share.factor.label().into(),
        change: changed(subject, share.factor),
        share: scale(share.share),
        value_label: said_difference(subject, share.share),
        alone: Some(scale(share.alone)),
        error: (0.0 < share.standard_error).then(|| scale(share.standard_error)),
    }
}

fn numbers(subject: &Subject, found: &Attribution) -> String {
    let row = |share: &Share| {
        let error = if 0.0 < share.standard_error { said_difference(subject, share.standard_error) } else { "exact".into() };
        let difference = |difference| said_difference(subject, difference);
        vec![
            share.factor.label().to_owned(),
            changed(subject, share.factor),
            difference(share.share),
            difference(share.alone),
            error,
        ]
    };
    let rows: Vec<Vec<String>> = found.shares.iter().map(row).collect();
    table(
        "How much each changed assumption moved the answer",
        &["Assumption", "Change", "Share", "Alone", "Standard error"],
        &rows,
    )
}
