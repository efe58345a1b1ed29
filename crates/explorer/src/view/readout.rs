//! The read-out of one day: a line across the figure, and a card with the value of every curve or rung on that day.

use chart::Geometry;
use figures::caption;
use figures::picture::{self, FigureOptions};
use model::timeline;
use protocol::question::{History, View};
use yew::prelude::*;

use crate::answer::Answer;
use crate::tag::tag;
use words::text::{fill, text};
use words::{date, decimal};

/// The line, a dot on every curve, and the card for `day`, to lie over the figure. Screen readers do not see it: they hear the same in the
/// slider's value.
pub fn overlay(answer: &Answer, view: View, look: &FigureOptions, geometry: &Geometry, day: usize) -> Html {
    let from = answer.scenario.from;
    let x = decimal::plain(geometry.x(day as f64), 1);
    let dots = picture::heights(&answer.seen(), view, look, geometry, day);
    let really = (look.history == History::Shown).then(|| {
        let rung = usize::from(timeline::rung_on(from, day));
        fill(text().really, &[text().rungs[rung]])
    });
    // The card stands where the line is not.
    let side = if geometry.last_day < 2 * day as u32 { "card at-left" } else { "card at-right" };
    let plain = |number: f64| decimal::plain(number, 1);
    let size = ["0 0 ", &plain(geometry.width), " ", &plain(geometry.height)].concat();
    let line = tag("line", &["class", "x1", "x2", "y1", "y2"], &["readout-line"])
        .owns(x.clone())
        .owns(x.clone())
        .owns(plain(geometry.plot.top))
        .owns(plain(geometry.plot.bottom));
    let dots = dots.into_iter().enumerate().map(|(place, y): (usize, f64)| {
        let dot = tag("circle", &["class", "r", "cx", "cy"], &["readout-dot", "3.5"]).owns(x.clone()).owns(plain(y));
        dot.key(&place.to_string()).done()
    });
    let said = |name: &'static str, text: &str| tag(name, &["textContent"], &[]).property(text);
    let values = caption::values(&answer.seen(), view, day).into_iter().map(|(name, value)| {
        let row = tag("div", &[], &[]).key(&name);
        row.with(said("dt", &name)).with(said("dd", &value)).done()
    });
    let marks = caption::mark(&answer.now).into_iter().map(|mark| said("p", mark).done());
    let card = tag("div", &["class"], &[])
        .is(side)
        .with(tag("p", &[], &[]).with(said("strong", &date::long(from, day))))
        .all(marks)
        .with(tag("dl", &[], &[]).all(values))
        .maybe(really.map(|really| said("p", &really)));
    tag("div", &["class", "aria-hidden"], &["readout", "true"])
        .with(tag("svg", &["viewBox"], &[]).owns(size).with(line).all(dots))
        .with(card)
        .done()
}
