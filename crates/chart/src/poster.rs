//! The poster: a figure with texts as a picture for previews of links, 1200 by 630 px, legible where it is shown small.

use plotters::style::FontFamily;

use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::Draw;
use crate::geometry::Rect;
use crate::ink::{Ink, Theme};
use crate::pen::Pen;
use crate::svg::{begun, draw};
use crate::text::{self, Weight, wrap};
use crate::vector::Palette;

/// Width and height of the picture, in px.
pub const SIZE: (u32, u32) = (1200, 630);

/// Width and height that the figure should have, in px, to fill the room there is.
pub const FIGURE: (u32, u32) = (560, 165);

/// How many times larger than elsewhere a figure of that size is drawn.
const SCALE: u32 = 2;

/// The texts of a poster around its figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Poster<'a> {
    /// The line above the title: where and when.
    pub kicker: &'a str,
    /// The title of the page.
    pub title: &'a str,
    /// The sentence on what the figure says; at most two lines of it are shown.
    pub sentence: &'a str,
    /// The line below the figure.
    pub note: &'a str,
}

/// The margin of the picture, in px.
const MARGIN: f64 = 40.0;
/// The size of the letters, and the y of the baseline, of the line above the title.
const KICKER: (f64, f64) = (25.0, 66.0);
/// The size of the letters, and the y of the baseline, of the title.
const TITLE: (f64, f64) = (56.0, 124.0);
/// The size of the letters of the sentence, the y of its first baseline, and how far below it the second is.
const SENTENCE: (f64, f64, f64) = (30.0, 174.0, 38.0);
/// The y of the figure's top.
const TOP: f64 = 228.0;
/// The size of the letters, and the y of the baseline, of the line below the figure.
const NOTE: (f64, f64) = (25.0, 602.0);

/// Draws the poster as an SVG document in the colours of a theme.
pub fn poster(figure: &impl Draw, theme: Theme, poster: &Poster) -> String {
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    let room = width - 2.0 * MARGIN;
    // Where the title is written from right to left, so is all of it but the figure.
    let (edge, anchor) =
        if text::begins_right_to_left(poster.title) { (width - MARGIN, Anchor::End) } else { (MARGIN, Anchor::Start) };
    let mut pen = begun(SIZE, theme, poster.title, |area| {
        let canvas = Canvas::new(area, width);
        canvas.rect(Rect { left: 0.0, top: 0.0, right: width, bottom: height }, Ink::Ground)?;
        let serif =
            |size: f64, weight: Weight| Letters { family: FontFamily::Serif, ..Letters::new(Ink::Ink, size).weight(weight) };
        let muted = |size: f64| Letters::new(Ink::Muted, size);
        let write = |line: &str, baseline: f64, letters: Letters| canvas.text(line, (edge, baseline), anchor, letters);
        write(poster.kicker, KICKER.1, muted(fitting(poster.kicker, room, KICKER.0, Weight::Regular)))?;
        let size = fitting(poster.title, room, TITLE.0, Weight::Bold);
        write(poster.title, TITLE.1, serif(size, Weight::Bold))?;
        let sentence = wrap(poster.sentence, room, SENTENCE.0, Weight::Regular);
        for (row, line) in (0..2).zip(&sentence) {
            write(line, SENTENCE.1 + f64::from(row) * SENTENCE.2, serif(SENTENCE.0, Weight::Regular))?;
        }
        write(poster.note, NOTE.1, muted(fitting(poster.note, room, NOTE.0, Weight::Regular)))
    });
    // Enlarged as a whole, so that dashes grow with their lines.
    pen.open("g");
    pen.attribute("transform", &format!("translate({MARGIN} {TOP}) scale({SCALE})"));
    draw(&mut pen, figure.size(), Palette::Colours(theme), |area| figure.draw(area));
    pen.close();
    pen.close();
    pen.finish()
}

/// The size of letters at which a line has room: `size`, or less where it is long.
fn fitting(line: &str, room: f64, size: f64, weight: Weight) -> f64 {
    size * (room / text::width(line, size, weight)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TriangleFigure;

    #[test]
    fn a_figure_of_the_right_width_fills_the_picture_from_margin_to_margin() {
        assert_eq!(f64::from(FIGURE.0 * SCALE), f64::from(SIZE.0) - 2.0 * MARGIN);
        let bottom = TOP + f64::from(FIGURE.1 * SCALE);
        assert!(bottom < NOTE.1 - NOTE.0, "{bottom}");
    }

    #[test]
    fn the_picture_has_every_text_once_and_the_figure_enlarged_in_colours() {
        let words = Poster { kicker: "Where", title: "What?", sentence: "How <much>.", note: "Not that." };
        let svg = poster(&TriangleFigure { width: FIGURE.0, ..TriangleFigure::default() }, Theme::Dark, &words);
        assert!(svg.starts_with("<svg viewBox=\"0 0 1200 630\"") && svg.ends_with("</g>\n</svg>\n"), "{svg}");
        for text in
            [">Where<", ">What?</text>", ">How &lt;much&gt;.<", ">Not that.<", "<g transform=\"translate(40 228) scale(2)\">"]
        {
            assert_eq!(svg.matches(text).count(), 1, "{text}");
        }
        assert!(svg.contains("#131518") && !svg.contains("var("), "{svg}");
    }

    #[test]
    fn a_long_title_is_smaller_and_one_from_right_to_left_stands_at_the_right_edge() {
        let of = |title: &str| {
            let svg = poster(
                &TriangleFigure { width: FIGURE.0, ..TriangleFigure::default() },
                Theme::Light,
                &Poster { title, ..Poster::default() },
            );
            let end =
                svg.find(&format!("{title}\u{2069}</text>")).or_else(|| svg.find(&format!("{title}</text>"))).expect("the title");
            let tag = &svg[svg[..end].rfind("<text").expect("its tag")..end];
            let value = |name: &str| {
                let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap_or(("", "0\""));
                rest.split_once('"').expect("its end").0.to_owned()
            };
            (value("x"), value("font-size").trim_end_matches("px").parse::<f64>().expect("a size"), value("text-anchor"))
        };
        let (short, long, arabic) = (of("What?"), of(&"What? ".repeat(20)), of("ماذا؟"));
        assert!(short.1 / 2.0 > long.1 && long.1 > 5.0, "{short:?} {long:?}");
        assert_eq!((short.0.as_str(), arabic.0.as_str(), arabic.2.as_str()), ("40", "1160", "end"));
    }

    #[test]
    fn of_a_long_sentence_two_lines_are_shown() {
        let sentence = "word ".repeat(100);
        let words = Poster { sentence: &sentence, ..Poster::default() };
        let svg = poster(&TriangleFigure { width: FIGURE.0, ..TriangleFigure::default() }, Theme::Light, &words);
        assert_eq!(svg.matches(">word word").count(), 2, "{svg}");
    }
}
