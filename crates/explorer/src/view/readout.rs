//! The read-out of one day: a line across the figure, and a card with the value of every curve or rung on that day.

use chart::Geometry;
use figures::{caption, picture};
use model::timeline;
use protocol::question::{History, View};
use yew::prelude::*;

use crate::answer::Answer;
use words::text::{fill, text};
use words::{date, decimal};

/// The line, a dot on every curve, and the card for `day`, to lie over the figure. Screen readers do not see it: they hear the same in the
/// slider's value.
pub fn overlay(answer: &Answer, view: View, history: History, geometry: &Geometry, day: usize) -> Html {
    let from = answer.scenario.from;
    let x = decimal::plain(geometry.x(day as f64), 1);
    let dots = picture::heights(&answer.seen(), view, geometry, day);
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
                { for dots.into_iter().enumerate().map(|(place, y): (usize, f64)| html! {
                    <circle key={place} class="readout-dot" cx={x.clone()} cy={decimal::plain(y, 1)} r="3.5" />
                }) }
            </svg>
            <div Class={side}>
                <p><strong ~textContent={date::long(from, day)} /></p>
                { for caption::mark(&answer.now).map(|mark| html! { <p>{ mark }</p> }) }
                <dl>
                    { for caption::values(&answer.seen(), view, day).into_iter().map(|(name, value)| html! {
                        <div key={name.clone()}><dt>{ name }</dt><dd ~textContent={value} /></div>
                    }) }
                </dl>
                if let Some(really) = really {
                    <p ~textContent={really} />
                }
            </div>
        </div>
    }
}
