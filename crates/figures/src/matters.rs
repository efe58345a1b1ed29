//! What matters most around the present settings: each assumption from one end of its range to the other, as a tornado and in a
//! sentence.

use chart::tornado::{End, Swing};
use chart::{Axis, Stand, TornadoFigure};
use model::analysis::{Bar, Tornado};

use crate::asked::{Asked, named, setting};

/// How many bars are drawn.
pub const DRAWN: usize = 12;

/// What is said of how it was found.
pub const NOTE: &str = "One assumption at a time, all others as they are set. The widest swings are drawn";

/// The tornado, `width` CSS px wide.
pub fn figure(asked: Asked, width: u32, found: &Tornado) -> TornadoFigure {
    let mut figure = TornadoFigure {
        width,
        ink: asked.ink(),
        axis: Axis::default(),
        now: Stand { value: asked.share(found.now), label: format!("Now {}", asked.said(found.now)) },
        rows: found.bars.iter().take(DRAWN).map(|bar| swing(asked, bar)).collect(),
        low_label: "at its lowest".into(),
        high_label: "at its highest".into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, |share| asked.share_said(share));
    figure
}

fn swing(asked: Asked, bar: &Bar) -> Swing {
    let (low, high) = bar.key.row().range;
    let end = |at: f64, answer: f64| End {
        value: asked.share(answer),
        label: format!("{} → {}", setting(bar.key, at), asked.said(answer)),
    };
    Swing { label: bar.key.row().label.into(), low: end(low, bar.at_low), high: end(high, bar.at_high) }
}

/// What the figure says.
pub fn sentence(asked: Asked, found: &Tornado) -> String {
    let name = asked.answer_named();
    let told = |bar: &Bar| {
        let row = bar.key.row();
        let [low, high] = [bar.at_low, bar.at_high].map(|answer| asked.said(answer));
        format!("{}, which takes it from {low} at its lowest to {high} at its highest", named(row.label))
    };
    match found.bars.first().filter(|widest| asked.said(widest.at_low) != asked.said(widest.at_high)) {
        Some(widest) => format!("{name} depends most on {}.", told(widest)),
        None => format!("{name} is {}: no assumption by itself moves it.", asked.said(found.now)),
    }
}
