//! The backend that writes SVG as it is shown: a paint becomes a colour and a dash at once, and nothing is written that the root
//! element says already.
//!
//! plotters has an SVG backend too. Its coordinates are whole pixels, its colours are fixed, and it formats floats with code that
//! would be a tenth of what a reader downloads; rewriting what it wrote took as much code as writing.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
};

use crate::backend::LINE_PER_EM;
use crate::ink::{Role, Theme};
use crate::paint::Paint;

/// Units of the backend in one CSS px: its coordinates are whole numbers, too coarse for curves.
pub(crate) const SUBPIXELS: u32 = 10;

/// The distance from the top of a text to its baseline, in em; figures turn baselines into tops by the same number.
pub(crate) const BASELINE_BELOW_TOP: f64 = 0.76;

/// How colours are written: as CSS variables or as the colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Palette {
    /// As the page's CSS variables.
    Variables,
    /// As the colours of a theme.
    Colours(Theme),
}

/// A backend that appends what is drawn to a string as SVG elements.
pub(crate) struct Vector<'a> {
    svg: &'a mut String,
    size: (u32, u32),
    palette: Palette,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Vector<'a> {
    /// Writes elements to the end of `svg`; `width` and `height` are in CSS px.
    pub(crate) fn new(svg: &'a mut String, (width, height): (u32, u32), palette: Palette) -> Vector<'a> {
        Vector { svg, size: (width * SUBPIXELS, height * SUBPIXELS), palette }
    }

    fn open(&mut self, element: &str) {
        self.svg.push('<');
        self.svg.push_str(element);
    }

    fn close(&mut self) {
        self.svg.push_str("/>\n");
    }

    fn attribute(&mut self, key: &str, value: &str) {
        for part in [" ", key, "=\"", value, "\""] {
            self.svg.push_str(part);
        }
    }

    fn length(&mut self, key: &str, tenths: i32) {
        self.attribute(key, "");
        self.svg.pop();
        push_tenths(self.svg, tenths);
        self.svg.push('"');
    }

    fn opacity(&mut self, colour: BackendColor) {
        let thousandths = (1000.0 * colour.alpha).round() as u32;
        if thousandths < 1000 {
            let digits = [thousandths / 100, thousandths / 10 % 10, thousandths % 10];
            let shown = digits.iter().rposition(|digit| *digit != 0).map_or(0, |last| last + 1);
            self.svg.push_str(" opacity=\"0");
            if 0 < shown {
                self.svg.push('.');
            }
            for digit in &digits[..shown] {
                push_whole(self.svg, *digit);
            }
            self.svg.push('"');
        }
    }

    /// Writes the colour of `colour`'s paint as the attribute `key`, and its dash if it is stroked.
    fn paint(&mut self, key: &str, colour: BackendColor) {
        let Some(paint) = Paint::from_sentinel(colour.rgb) else { return };
        match self.palette {
            Palette::Variables => {
                let (name, suffix) = paint.ink.property(paint.role);
                self.attribute(key, "var(--");
                self.svg.pop();
                for part in [name, suffix, ")\""] {
                    self.svg.push_str(part);
                }
            }
            Palette::Colours(theme) => self.attribute(key, paint.ink.hex(theme, paint.role)),
        }
        if key == "stroke" && paint.role == Role::Shape {
            self.svg.push_str(paint.dash.attributes());
        }
    }

    fn points(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        self.svg.push_str(" points=\"");
        for (place, (x, y)) in points.into_iter().enumerate() {
            if 0 < place {
                self.svg.push(' ');
            }
            push_tenths(self.svg, x);
            self.svg.push(',');
            push_tenths(self.svg, y);
        }
        self.svg.push('"');
    }

    /// Writes the points of an area, each but the first as a step from the one before: bands have many points and small steps.
    fn steps(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        self.svg.push_str(" d=\"m");
        let mut last = (0, 0);
        for (place, point) in points.into_iter().enumerate() {
            if 0 < place {
                self.svg.push(' ');
            }
            let (x, y) = (point.0 - last.0, point.1 - last.1);
            push_tenths(self.svg, x);
            // A minus sign parts two numbers as well as a comma does.
            if 0 <= y {
                self.svg.push(',');
            }
            push_tenths(self.svg, y);
            last = point;
        }
        self.svg.push_str("z\"");
    }

    fn stroked<S: BackendStyle>(&mut self, style: &S) {
        self.opacity(style.color());
        self.paint("stroke", style.color());
        if style.stroke_width() != SUBPIXELS {
            self.length("stroke-width", style.stroke_width() as i32);
        }
    }

    fn shaded<S: BackendStyle>(&mut self, style: &S, fill: bool) {
        if fill {
            self.opacity(style.color());
            self.paint("fill", style.color());
        } else {
            self.stroked(style);
        }
    }
}

impl DrawingBackend for Vector<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Done {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done {
        self.open("rect");
        self.length("x", from.0);
        self.length("y", from.1);
        self.length("width", to.0 - from.0);
        self.length("height", to.1 - from.1);
        self.shaded(style, fill);
        self.close();
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.open("polyline");
        self.stroked(style);
        self.points(path);
        self.close();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        self.open("circle");
        self.length("cx", at.0);
        self.length("cy", at.1);
        self.length("r", radius as i32);
        self.shaded(style, fill);
        self.close();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.open("path");
        self.shaded(style, true);
        self.steps(path);
        self.close();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, top): BackendCoord) -> Done {
        let size = style.size() / LINE_PER_EM;
        self.open("text");
        self.length("x", x);
        self.length("y", (f64::from(top) + BASELINE_BELOW_TOP * size).round() as i32);
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.attribute("text-anchor", "middle"),
            HPos::Right => self.attribute("text-anchor", "end"),
        }
        if matches!(style.family(), FontFamily::Serif) {
            self.attribute("font-family", "Georgia, 'Times New Roman', serif");
        }
        self.length("font-size", size.round() as i32);
        self.opacity(style.color());
        self.paint("fill", style.color());
        if matches!(style.style(), FontStyle::Bold) {
            self.attribute("font-weight", "bold");
        }
        self.svg.push('>');
        push_escaped(self.svg, text);
        self.svg.push_str("</text>\n");
        Ok(())
    }
}

/// Writes text with the characters escaped that XML takes for markup.
pub(crate) fn push_escaped(svg: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\'' => svg.push_str("&apos;"),
            other => svg.push(other),
        }
    }
}

/// Writes tenths as a decimal number, with no more characters than it needs.
fn push_tenths(svg: &mut String, tenths: i32) {
    if tenths < 0 {
        svg.push('-');
    }
    let (whole, tenth) = (tenths.unsigned_abs() / SUBPIXELS, tenths.unsigned_abs() % SUBPIXELS);
    if 0 < whole || tenth == 0 {
        push_whole(svg, whole);
    }
    if 0 < tenth {
        svg.push('.');
        push_whole(svg, tenth);
    }
}

fn push_whole(svg: &mut String, whole: u32) {
    if 9 < whole {
        push_whole(svg, whole / 10);
    }
    svg.push(char::from(b'0' + (whole % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_with_no_more_characters_than_they_need() {
        let written = [0, 5, 10, 123, -5, -120, 1000].map(|tenths| {
            let mut svg = String::new();
            push_tenths(&mut svg, tenths);
            svg
        });
        assert_eq!(written, ["0", ".5", "1", "12.3", "-.5", "-12", "100"]);
    }

    #[test]
    fn markup_in_a_text_is_escaped() {
        let mut svg = String::new();
        push_escaped(&mut svg, "a<b & \"c\" > 'd'");
        assert_eq!(svg, "a&lt;b &amp; &quot;c&quot; &gt; &apos;d&apos;");
    }

    #[test]
    fn an_opacity_is_written_only_where_it_is_not_whole() {
        let written = [1.0, 0.5, 0.45, 0.175, 0.0].map(|alpha| {
            let mut svg = String::new();
            Vector::new(&mut svg, (1, 1), Palette::Variables).opacity(BackendColor { alpha, rgb: (0, 0, 0) });
            svg
        });
        assert_eq!(written, ["", " opacity=\"0.5\"", " opacity=\"0.45\"", " opacity=\"0.175\"", " opacity=\"0\""]);
    }
}
