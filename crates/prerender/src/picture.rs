//! The curves as a still picture, drawn for a phone; wider windows show it larger.

use figures::picture::{self, CurvesShown, FigureOptions};
use figures::{Bands, caption};
use maud::{Markup, PreEscaped, html};
use protocol::question::{History, Span, View};

use crate::document::Place;
use crate::starting_point::StartingPoint;

/// The width of the picture in CSS px: that of the figure on a phone of 360 px.
const WIDTH: f64 = 328.0;

/// The figure as HTML, with its caption for screen readers.
pub fn figure(start: &StartingPoint, place: Place<'_>) -> Markup {
    let comparison = start.comparison();
    html! {
        figure.curves aria-labelledby="still-caption" {
            div.figure-frame {
                (PreEscaped(drawn(start, place)))
            }
            figcaption.unseen id="still-caption" { (caption::caption(&comparison, View::Events, Span::Whole)) }
        }
    }
}

fn drawn(start: &StartingPoint, place: Place<'_>) -> String {
    let mut look =
        FigureOptions { width: WIDTH, focus: start.focus, span: Span::Whole, history: History::Hidden, curves: CurvesShown::All };
    let bands = Some(Bands { ranges: &start.ranges, settled: true });
    // The page shows one curve at first on a phone, and says all of them in the table; an embed shows all.
    if place == Place::Page {
        look.curves = CurvesShown::Asked { top: picture::top_alone(&start.comparison(), &look, bands, None) };
    }
    let mut figure = picture::events(&start.comparison(), &look, bands);
    // The page itself draws the band, and the sentence says what it shows: here it would be a good part of the document.
    if place == Place::Page {
        figure.curves.iter_mut().for_each(|curve| curve.bands.clear());
    }
    chart::svg::screen_with(&figure, &[("aria-hidden", "true")])
}
