//! What matters most around the present settings: each assumption from one end of its range to the other, as a tornado and in a
//! sentence.

use chart::tornado::{End, Swing};
use chart::{Axis, Stand, TornadoFigure};
use model::analysis::{Bar, Tornado};

use words::named;
use words::text::{analyst_text, fill, text};
use words::value::setting;

use crate::asked::Asked;

/// How many bars are drawn.
pub const DRAWN: usize = 12;

/// The tornado, `width` CSS px wide.
pub fn figure(asked: Asked, width: u32, found: &Tornado) -> TornadoFigure {
    let mut figure = TornadoFigure {
        width,
        ink: asked.ink(),
        axis: Axis::default(),
        now: Stand { value: asked.share(found.now), label: fill(analyst_text().now_bar, &[&asked.said(found.now)]) },
        rows: found.bars.iter().take(DRAWN).map(|bar| swing(asked, bar)).collect(),
        low_label: analyst_text().at_lowest.into(),
        high_label: analyst_text().at_highest.into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, |share| asked.share_said(share));
    figure
}

fn swing(asked: Asked, bar: &Bar) -> Swing {
    let (low, high) = bar.key.row().range;
    let end = |at: f64, answer: f64| End {
        value: asked.share(answer),
        label: fill(text().change, &[&setting(bar.key, at), &asked.said(answer)]),
    };
    Swing { label: named::assumption(bar.key).into(), low: end(low, bar.at_low), high: end(high, bar.at_high) }
}

/// What the figure says.
pub fn sentence(asked: Asked, found: &Tornado) -> String {
    let (name, texts) = (asked.answer_named(), analyst_text());
    match found.bars.first().filter(|widest| asked.said(widest.at_low) != asked.said(widest.at_high)) {
        Some(widest) => {
            let [low, high] = [widest.at_low, widest.at_high].map(|answer| asked.said(answer));
            fill(texts.depends_most, &[&name, &named::quoted(named::assumption(widest.key)), &low, &high])
        }
        None => fill(texts.nothing_moves, &[&name, &asked.said(found.now)]),
    }
}
