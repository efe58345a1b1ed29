//! The read-out: a line at one day of the figure, and beside it what every curve or rung is there.

use chart::Geometry;
use figures::{caption, picture};
use model::timeline;
use protocol::question::{History, View};
use yew::prelude::*;

use crate::answer::Answer;
use words::text::{fill, text};
use words::{date, decimal, event};

/// What is drawn over the figure for `day`. It is hidden from those who do not see: they hear the sentence.
pub fn overlay(answer: &Answer, view: View, history: History, geometry: &Geometry, day: usize) -> Html {
    let from = answer.scenario.from;
    let x = decimal::plain(geometry.x(day as f64), 1);
    let dots: Vec<f64> =
        picture::drawn(view).iter().map(|outcome| event::height(*outcome, answer.now.series(*outcome)[day])).collect();
    let really = (history == History::Shown).then(|| {
        let rung = usize::from(timeline::rung_on(from, day));
        fill(text().really, &[text().rungs[rung]])
    });
    // The card stands where the line is not.
    let side = if geometry.last_day < 2 * day as u32 { "card at-left" } else { "card at-right" };
    html! {
        <div class="readout" aria-hidden="true">
            <svg viewBox={format!("0 0 {} {}", decimal::plain(geometry.width, 1), decimal::plain(geometry.height, 1))}>
                <line class="readout-line" x1={x.clone()} x2={x.clone()} y1={decimal::plain(geometry.plot.top, 1)} y2={decimal::plain(geometry.plot.bottom, 1)} />
                { for dots.into_iter().enumerate().map(|(place, value): (usize, f64)| html! {
                    <circle key={place} class="readout-dot" cx={x.clone()} cy={decimal::plain(geometry.y(value), 1)} r="3.5" />
                }) }
            </svg>
            <div Class={side}>
                <p><strong>{ date::long(from, day) }</strong></p>
                <dl>
                    { for caption::values(&answer.seen(), view, day).into_iter().map(|(name, value)| html! {
                        <div key={name.clone()}><dt>{ name }</dt><dd>{ value }</dd></div>
                    }) }
                </dl>
                if let Some(really) = really {
                    <p>{ really }</p>
                }
            </div>
        </div>
    }
}
