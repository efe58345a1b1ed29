//! The curves as a still picture, drawn for a phone; wider windows show it larger.

use figures::picture::{self, FigureOptions};
use figures::{Bands, caption};
use maud::{Markup, PreEscaped, html};
use protocol::question::{History, Span, View};

use crate::starting_point::StartingPoint;

/// The width of the picture in CSS px: that of the figure on a phone of 360 px.
const WIDTH: f64 = 328.0;

/// The figure as HTML, with its caption for screen readers.
pub fn figure(start: &StartingPoint) -> Markup {
    let comparison = start.comparison();
    html! {
        figure.curves aria-labelledby="still-caption" {
            div.figure-frame {
                (PreEscaped(drawn(start)))
            }
            figcaption.unseen id="still-caption" { (caption::caption(&comparison, View::Events, Span::Whole)) }
        }
    }
}

fn drawn(start: &StartingPoint) -> String {
    let look = FigureOptions { width: WIDTH, focus: start.focus, span: Span::Whole, history: History::Hidden };
    let bands = Bands { ranges: &start.ranges, settled: true };
    let figure = picture::events(&start.comparison(), &look, Some(bands));
    chart::svg::screen_with(&figure, &[("aria-hidden", "true")])
}
