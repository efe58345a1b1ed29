//! The picture for previews of links: the starting point's curves, with what they say.

use chart::Theme;
use chart::poster::{self, Poster};
use figures::Bands;
use figures::picture::{self, FigureOptions};
use protocol::question::{History, Span};
use words::citation;

use crate::starting_point::StartingPoint;

/// The line below the curves.
const NOTE: &str = "After Asfandyar Mir (USIP, 2024). An illustration of an argument, not a forecast.";

/// Draws the picture as SVG, in the language that this thread speaks.
pub fn svg(start: &StartingPoint) -> String {
    let (width, height) = poster::FIGURE;
    let look = FigureOptions { width: f64::from(width), focus: start.focus, span: Span::Whole, history: History::Hidden };
    let mut figure = picture::events(&start.comparison(), &look, Some(Bands { ranges: &start.ranges, settled: true }));
    figure.frame.height = height;
    figure.frame.y_ticks.retain(|tick| [0.0, 0.5, 1.0].contains(&tick.at));
    let (kicker, title) = parts(citation::TITLE);
    let sentence = start.headline().sentence();
    poster::poster(&figure, Theme::Light, &Poster { kicker, title: &title, sentence: &sentence, note: NOTE })
}

/// The two parts of the page's title: where and when, and the rest, which begins a line and so has a capital letter.
fn parts(title: &str) -> (&str, String) {
    let (kicker, title) = title.split_once(": ").unwrap_or(("", title));
    let mut letters = title.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    (kicker, first.into_iter().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_is_told_in_two_lines() {
        assert_eq!(parts(citation::TITLE), ("Iran and Pakistan, January 2024", "Up the ladder, or off it?".to_owned()));
        assert_eq!(parts("off it"), ("", "Off it".to_owned()));
    }

    #[test]
    fn the_picture_says_what_the_page_says_first_and_what_it_is_not() {
        let svg = svg(&StartingPoint::find());
        assert!(svg.contains("viewBox=\"0 0 1200 630\""), "{svg}");
        for text in [
            "Up the ladder, or off it?",
            "From 18 January, on these assumptions",
            "about 1 in 4: 27%.",
            ">Functional ties<",
            ">Iranian strike<",
            NOTE,
        ] {
            assert!(svg.contains(text), "{text}");
        }
    }
}
