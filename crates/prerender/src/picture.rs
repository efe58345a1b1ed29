//! The curves as a still picture, drawn for a phone; wider windows show it larger.

use figures::picture::{self, Look};
use figures::{Bands, told};
use maud::{Markup, PreEscaped, html};
use protocol::question::{History, Span, View};

use crate::starting_point::StartingPoint;

/// How wide it is drawn, in CSS px: the width of the figure on a phone of 360 px.
const WIDTH: f64 = 328.0;

/// The figure with its message for those who do not see it.
pub fn figure(start: &StartingPoint) -> Markup {
    let seen = start.seen();
    html! {
        figure.curves aria-labelledby="still-caption" {
            div.figure-frame {
                (PreEscaped(drawn(start)))
            }
            figcaption.unseen id="still-caption" { (told::caption(&seen, View::Events, Span::Whole)) }
        }
    }
}

fn drawn(start: &StartingPoint) -> String {
    let look = Look { width: WIDTH, focus: start.focus, span: Span::Whole, history: History::Hidden };
    let bands = Bands { ranges: &start.ranges, settled: true };
    let figure = picture::events(&start.seen(), &look, Some(bands));
    chart::svg::screen_with(&figure, &[("aria-hidden", "true")])
}
