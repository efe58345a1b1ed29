//! A drawing as a text that can be sent: the strokes of a pen, to be repeated with another where it is to stand.
//!
//! Each stroke is a control character, a letter that says what it is, and its value. An element or attribute is named by its place in
//! a list, so that whoever repeats it has its name for good.

use crate::draw::Draw;
use crate::pen::Pen;
use crate::svg;

/// What stands before every stroke.
const STROKE: char = '\u{1}';

/// The letters of a text and of the end of an element.
const TEXT: char = '"';
const END: char = '/';

/// The letter of the first name; the others follow it.
const FIRST: u8 = b'A';

/// How many of the names are those of elements.
const TAGS: usize = 6;

/// The elements and attributes of drawings.
const NAMES: [&str; 28] = [
    "svg",
    "circle",
    "polyline",
    "path",
    "text",
    "rect",
    "viewBox",
    "fill",
    "stroke-linejoin",
    "direction",
    "text-anchor",
    "font-family",
    "cx",
    "cy",
    "r",
    "opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "points",
    "d",
    "x",
    "y",
    "font-size",
    "font-weight",
    "aria-hidden",
    "width",
];

/// `figure` as strokes, as [`svg::screen_with`] draws it, hidden from screen readers.
pub fn strokes(figure: &impl Draw) -> String {
    let mut pen = StrokePen(String::new());
    svg::screen_by(&mut pen, figure.size(), &[("aria-hidden", "true")], |area| figure.draw(area));
    pen.0
}

/// Repeats strokes with `pen`. What is no stroke is passed over.
pub fn repeat(strokes: &str, pen: &mut dyn Pen) {
    for stroke in strokes.split(STROKE) {
        let mut rest = stroke.chars();
        match rest.next() {
            Some(TEXT) => pen.text(rest.as_str()),
            Some(END) => pen.close(),
            Some(letter) => {
                let place = (letter as usize).wrapping_sub(usize::from(FIRST));
                if let Some(name) = NAMES.get(place) {
                    if place < TAGS { pen.open(name) } else { pen.attribute(name, rest.as_str()) }
                }
            }
            None => {}
        }
    }
}

/// A pen that writes strokes.
struct StrokePen(String);

impl StrokePen {
    fn stroke(&mut self, letter: char, value: &str) {
        self.0.push(STROKE);
        self.0.push(letter);
        self.0.push_str(value);
    }

    fn named(&mut self, name: &str, value: &str) {
        let place = NAMES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "{name} is not in the list of names");
        if let Some(place) = place {
            self.stroke(char::from(FIRST + place as u8), value);
        }
    }
}

impl Pen for StrokePen {
    fn open(&mut self, tag: &'static str) {
        self.named(tag, "");
    }

    fn attribute(&mut self, key: &'static str, value: &str) {
        self.named(key, value);
    }

    fn text(&mut self, text: &str) {
        self.stroke(TEXT, text);
    }

    fn close(&mut self) {
        self.stroke(END, "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pen::StringPen;

    #[test]
    fn strokes_repeated_are_the_drawing() {
        let mut first = StrokePen(String::new());
        let draw = |pen: &mut dyn Pen| {
            pen.open("svg");
            pen.attribute("viewBox", "0 0 1 1");
            pen.open("circle");
            pen.attribute("cx", "1.5");
            pen.close();
            pen.open("text");
            pen.text("سو \"100\" / A");
            pen.close();
            pen.close();
        };
        draw(&mut first);
        let (mut direct, mut again) = (StringPen::new(), StringPen::new());
        draw(&mut direct);
        repeat(&first.0, &mut again);
        assert_eq!(again.finish(), direct.finish());
    }

    #[test]
    fn what_is_no_stroke_is_passed_over() {
        let mut pen = StringPen::new();
        repeat("ab\u{1}\u{7f}x\u{1}é", &mut pen);
        assert_eq!(pen.finish(), "");
    }
}
