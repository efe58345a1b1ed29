//! The panel of a pair: two scenarios side by side, *if* and *if not*, each with its name, its answer and its curve.

use figures::compare;
use maud::{Markup, PreEscaped, html};
use protocol::comparison::Comparing;
use protocol::inquiry::Panel;
use words::headline::Headline;
use words::text::{compare_text, fill};

use super::compare::{differing, style_sheet};
use super::drawn;
use crate::subject::Subject;

/// From this width on, in CSS px, the two stand side by side, a gap between them; the style sheet has the same.
const WIDE: u32 = 520;
const GAP: u32 = 24;

/// The panel of two scenarios.
pub fn panel(subject: &Subject, comparing: Comparing, styles: &str) -> Panel {
    let texts = compare_text();
    let missing = match subject.link.pins.len() {
        0 => texts.pair_none,
        1 => texts.pair_one,
        _ => "",
    };
    let text = html! {
        (style_sheet(styles))
        div.pair { @for (place, heading) in [texts.if_so, texts.if_not].into_iter().enumerate() { (side(subject, comparing, place, heading)) } }
        @if comparing.is_apart() { p.note { (texts.apart) } }
        (differing(comparing))
    };
    Panel { sentence: missing.into(), text: text.into_string(), ..Panel::default() }
}

/// One of the two.
fn side(subject: &Subject, comparing: Comparing, place: usize, heading: &str) -> Markup {
    let one = &comparing.scenarios[place];
    let headline =
        compare::question(comparing, place).map(|question| Headline::answering(one.scenario.from, question, &one.outcomes));
    let width = if WIDE <= subject.width { (subject.width - GAP) / 2 } else { subject.width };
    let mut figure = compare::figure(comparing, f64::from(width), subject.link.span);
    figure.curves = figure.curves.into_iter().skip(place).take(1).collect();
    html! {
        section {
            h3 { (fill(heading, &[&one.name])) }
            @if let Some(Headline { before, figure, after, .. }) = headline { p { (before) strong { (figure) } (after) } }
            (PreEscaped(drawn(&figure)))
        }
    }
}
