//! The picture for previews of links: the starting point's curves, with what they say.

use chart::Theme;
use chart::poster::{self, Poster};
use figures::Bands;
use figures::picture::{self, CurvesShown, FigureOptions};
use protocol::question::{History, Span};
use protocol::saved_name::picture_of_start;
use words::language::Language;
use words::text::{sentences, speak};

use crate::starting_point::StartingPoint;

/// The width and height of the picture, in pixels.
pub const SIZE: [u32; 2] = [poster::SIZE.0, poster::SIZE.1];

/// The path of the picture in the site, in a language.
pub fn path(language: Language) -> String {
    picture_of_start(language.code())
}

/// Draws the picture as SVG in a language, which this thread speaks from then on.
pub fn svg(start: &StartingPoint, language: Language) -> String {
    speak(language);
    let texts = language.texts().still;
    let (width, height) = poster::FIGURE;
    let look = FigureOptions {
        width: f64::from(width),
        focus: start.focus,
        span: Span::Whole,
        history: History::Hidden,
        curves: CurvesShown::All,
    };
    let mut figure = picture::events(&start.comparison(), &look, Some(Bands { ranges: &start.ranges, settled: true }));
    figure.frame.height = height;
    figure.frame.y_ticks.retain(|tick| [0.0, 0.5, 1.0].contains(&tick.at));
    let (kicker, title) = parts(texts.title);
    let sentence = start.headline().sentence();
    let note = sentences(texts.after, texts.imprint);
    poster::poster(&figure, Theme::Light, &Poster { kicker, title: &title, sentence: &sentence, note: &note })
}

/// The two parts of the page's title: where and when, and the rest, which begins a line and so has a capital letter.
fn parts(title: &str) -> (&str, String) {
    let (kicker, title) = title.split_once([':', '：']).unwrap_or(("", title));
    let title = title.trim_start();
    let mut letters = title.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    (kicker, first.into_iter().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::citation;

    #[test]
    fn the_title_is_told_in_two_lines() {
        assert_eq!(parts(citation::TITLE), ("Iran and Pakistan, January 2024", "Up the ladder, or off it?".to_owned()));
        assert_eq!(parts("off it"), ("", "Off it".to_owned()));
    }

    #[test]
    fn every_language_has_a_picture_of_its_own_in_which_its_title_stands_in_two_lines() {
        let start = StartingPoint::find();
        for language in Language::ALL {
            let svg = svg(&start, language);
            let texts = language.texts().still;
            assert!(svg.contains(texts.imprint) && svg.contains("Asfandyar Mir"), "{}", language.code());
            // A line's direction is that of its first letter.
            let first = texts.after.chars().find(|letter| letter.is_alphabetic()).expect("a letter");
            assert_eq!(first.is_ascii(), language == Language::English, "{}", language.code());
            assert!(!parts(texts.title).0.is_empty() && svg.contains(&parts(texts.title).1), "{}: {svg}", language.code());
        }
        speak(Language::English);
        assert_eq!([Language::English, Language::Urdu].map(path), ["picture.png", "picture.ur.png"]);
    }

    #[test]
    fn the_picture_says_what_the_page_says_first_and_what_it_is_not() {
        let svg = svg(&StartingPoint::find(), Language::English);
        assert!(svg.contains("viewBox=\"0 0 1200 630\""), "{svg}");
        for text in [
            "Up the ladder, or off it?",
            "From 18 January, on these assumptions",
            "about 1 in 4: 27%.",
            ">Functional ties<",
            ">Iranian strike<",
            "After Asfandyar Mir (USIP, 2024). An illustration of an argument, not a forecast.",
        ] {
            assert!(svg.contains(text), "{text}");
        }
    }
}
