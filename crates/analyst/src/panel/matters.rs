//! What matters most around the present settings: each assumption from one end of its range to the other.

use chart::tornado::{End, Swing};
use chart::{Axis, Stand, TornadoFigure};
use model::analysis::{Bar, Tornado};
use protocol::inquiry::Panel;

use super::{answer_named, drawn, ink, named, notes, said, scaled, setting, table};
use crate::task::Subject;

/// How many bars are drawn; the table has all.
const DRAWN: usize = 12;

/// The section.
pub fn panel(subject: &Subject, found: &Tornado) -> Panel {
    let (scale, label) = scaled(subject);
    let mut figure = TornadoFigure {
        width: subject.width,
        ink: ink(subject.focus().outcome),
        axis: Axis::default(),
        now: Stand { value: scale(found.now), label: format!("Now {}", said(subject, found.now)) },
        rows: found.bars.iter().take(DRAWN).map(|bar| swing(subject, bar, &scale)).collect(),
        low_label: "at its lowest".into(),
        high_label: "at its highest".into(),
    };
    figure.axis = Axis::around(figure.extent(), 5, label);
    let text = notes(&[
        "One assumption at a time, all others as they are set. The widest swings are drawn; the table has every assumption.",
    ]);
    Panel {
        sentence: sentence(subject, found),
        figure: drawn(&figure),
        plane: None,
        text: text.into_string(),
        table: numbers(subject, found),
    }
}

fn sentence(subject: &Subject, found: &Tornado) -> String {
    let name = answer_named(subject);
    let told = |bar: &Bar| {
        let row = bar.key.row();
        let [low, high] = [bar.at_low, bar.at_high].map(|answer| said(subject, answer));
        format!("{}, which takes it from {low} at its lowest to {high} at its highest", named(row.label))
    };
    match found.bars.first().filter(|widest| said(subject, widest.at_low) != said(subject, widest.at_high)) {
        Some(widest) => format!("{name} depends most on {}.", told(widest)),
        None => format!("{name} is {}: no assumption by itself moves it.", said(subject, found.now)),
    }
}

fn swing(subject: &Subject, bar: &Bar, scale: impl Fn(f64) -> f64) -> Swing {
    let (low, high) = bar.key.row().range;
    let end = |at: f64, answer: f64| End {
        value: scale(answer),
        label: format!("{} → {}", setting(bar.key, at), said(subject, answer)),
    };
    Swing { label: bar.key.row().label.into(), low: end(low, bar.at_low), high: end(high, bar.at_high) }
}

fn numbers(subject: &Subject, found: &Tornado) -> String {
    let row = |bar: &Bar| {
        let [low, high] = [bar.at_low, bar.at_high].map(|answer| said(subject, answer));
        vec![bar.key.row().label.to_owned(), setting(bar.key, bar.value), low, high]
    };
    let rows: Vec<Vec<String>> = found.bars.iter().map(row).collect();
    table(
        "The answer with each assumption at the ends of its range",
        &["Assumption", "Set to", "At its lowest", "At its highest"],
        &rows,
    )
}
