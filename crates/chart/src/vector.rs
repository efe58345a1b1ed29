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
use crate::paint::{Dash, Paint};
use crate::pen::Pen;

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

/// A backend that writes what is drawn as SVG elements. What has no points or no letters becomes an element without attributes, so that a
/// drawing has the same elements whatever is absent from it.
pub(crate) struct Vector<'a> {
    pen: &'a mut dyn Pen,
    size: (u32, u32),
    palette: Palette,
    /// The value of the attribute that is being written.
    value: String,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Vector<'a> {
    /// Writes elements with `pen`; `width` and `height` are in CSS px.
    pub(crate) fn new(pen: &'a mut dyn Pen, (width, height): (u32, u32), palette: Palette) -> Vector<'a> {
        Vector { pen, size: (width * SUBPIXELS, height * SUBPIXELS), palette, value: String::new() }
    }

    fn attribute(&mut self, key: &'static str, value: impl FnOnce(&mut String)) {
        self.value.clear();
        value(&mut self.value);
        self.pen.attribute(key, &self.value);
    }

    fn length(&mut self, key: &'static str, tenths: i32) {
        self.attribute(key, |value| push_tenths(value, tenths));
    }

    fn opacity(&mut self, colour: BackendColor) {
        let thousandths = (1000.0 * colour.alpha).round() as u32;
        if thousandths < 1000 {
            let digits = [thousandths / 100, thousandths / 10 % 10, thousandths % 10];
            let shown = digits.iter().rposition(|digit| *digit != 0).map_or(0, |last| last + 1);
            self.attribute("opacity", |value| {
                value.push_str(if 0 < shown { "0." } else { "0" });
                digits[..shown].iter().for_each(|digit| push_whole(value, *digit));
            });
        }
    }

    /// Writes the colour of `colour`'s paint as the attribute `key`, and its dash if it is stroked.
    fn paint(&mut self, key: &'static str, colour: BackendColor) {
        let Some(paint) = Paint::from_sentinel(colour.rgb) else { return };
        match self.palette {
            Palette::Variables => {
                let (name, suffix) = paint.ink.property(paint.role);
                self.attribute(key, |value| ["var(--", name, suffix, ")"].iter().for_each(|part| value.push_str(part)));
            }
            Palette::Colours(theme) => self.pen.attribute(key, paint.ink.hex(theme, paint.role)),
        }
        if key == "stroke" && paint.role == Role::Shape && paint.dash != Dash::Solid {
            self.pen.attribute("stroke-dasharray", paint.dash.lengths());
            if paint.dash.is_dotted() {
                self.pen.attribute("stroke-linecap", "round");
            }
        }
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

/// Writes points as places.
fn push_points(value: &mut String, points: impl Iterator<Item = BackendCoord>) {
    for (x, y) in points {
        if !value.is_empty() {
            value.push(' ');
        }
        push_tenths(value, x);
        value.push(',');
        push_tenths(value, y);
    }
}

/// Writes the points of an area, each but the first as a step from the one before: bands have many points and small steps.
fn push_steps(value: &mut String, points: impl Iterator<Item = BackendCoord>) {
    let mut last = (0, 0);
    for point in points {
        value.push(if value.is_empty() { 'm' } else { ' ' });
        let (x, y) = (point.0 - last.0, point.1 - last.1);
        push_tenths(value, x);
        // A minus sign parts two numbers as well as a comma does.
        if 0 <= y {
            value.push(',');
        }
        push_tenths(value, y);
        last = point;
    }
    value.push('z');
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
        self.pen.open("rect");
        if from != to {
            self.length("x", from.0);
            self.length("y", from.1);
            self.length("width", to.0 - from.0);
            self.length("height", to.1 - from.1);
            self.shaded(style, fill);
        }
        self.pen.close();
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let mut points = path.into_iter().peekable();
        self.pen.open("polyline");
        if points.peek().is_some() {
            self.stroked(style);
            self.attribute("points", |value| push_points(value, points));
        }
        self.pen.close();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        self.pen.open("circle");
        self.length("cx", at.0);
        self.length("cy", at.1);
        self.length("r", radius as i32);
        self.shaded(style, fill);
        self.pen.close();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let mut points = path.into_iter().peekable();
        self.pen.open("path");
        if points.peek().is_some() {
            self.shaded(style, true);
            self.attribute("d", |value| push_steps(value, points));
        }
        self.pen.close();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, top): BackendCoord) -> Done {
        self.pen.open("text");
        if !text.is_empty() {
            let size = style.size() / LINE_PER_EM;
            self.length("x", x);
            self.length("y", (f64::from(top) + BASELINE_BELOW_TOP * size).round() as i32);
            match style.anchor().h_pos {
                HPos::Left => {}
                HPos::Center => self.pen.attribute("text-anchor", "middle"),
                HPos::Right => self.pen.attribute("text-anchor", "end"),
            }
            if matches!(style.family(), FontFamily::Serif) {
                self.pen.attribute("font-family", "Georgia, 'Times New Roman', serif");
            }
            self.length("font-size", size.round() as i32);
            self.opacity(style.color());
            self.paint("fill", style.color());
            if matches!(style.style(), FontStyle::Bold) {
                self.pen.attribute("font-weight", "bold");
            }
        }
        self.pen.text(text);
        self.pen.close();
        Ok(())
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
    use crate::pen::StringPen;

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
    fn an_opacity_is_written_only_where_it_is_not_whole() {
        let written = [1.0, 0.5, 0.45, 0.175, 0.0].map(|alpha| {
            let mut pen = StringPen::new();
            Vector::new(&mut pen, (1, 1), Palette::Variables).opacity(BackendColor { alpha, rgb: (0, 0, 0) });
            pen.finish()
        });
        assert_eq!(written, ["", " opacity=\"0.5\"", " opacity=\"0.45\"", " opacity=\"0.175\"", " opacity=\"0\""]);
    }
}
