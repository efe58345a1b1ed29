//! Drawing of lines, areas and texts in CSS px and inks, on any backend.

use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend};

use crate::backend::{Area, LINE_PER_EM, Measured};
use crate::draw::Drawn;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::Paint;
use crate::text::{self, Weight};
use crate::vector::BASELINE_BELOW_TOP;

/// A point in CSS px.
pub(crate) type Point = (f64, f64);

/// Which point of a text is at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// The font settings of a text.
#[derive(Clone, Copy)]
pub(crate) struct Letters {
    pub ink: Ink,
    pub size: f64,
    pub weight: Weight,
    pub family: FontFamily<'static>,
}

/// A drawing area, with the factor from CSS px to its own units.
pub(crate) struct Canvas<'a, DB: DrawingBackend> {
    area: &'a Area<DB>,
    scale: f64,
}

impl Letters {
    /// Letters of regular weight in the figure's sans serif.
    pub fn new(ink: Ink, size: f64) -> Self {
        Self { ink, size, weight: Weight::Regular, family: FontFamily::SansSerif }
    }

    /// These letters in another weight.
    pub fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }
}

impl<'a, DB: DrawingBackend> Canvas<'a, DB> {
    /// Draws on all of `area`, which stands for `width` CSS px.
    pub fn new(area: &'a Area<DB>, width: f64) -> Self {
        Self { area, scale: f64::from(area.dim_in_pixel().0) / width }
    }

    /// Draws a line through points; fewer than two draw nothing.
    pub fn path(&self, points: impl IntoIterator<Item = Point>, stroke: f64, paint: Paint, alpha: f64) -> Drawn<DB> {
        let points: Vec<_> = points.into_iter().map(|point| self.at(point)).collect();
        if points.len() < 2 {
            return Ok(());
        }
        self.element(&PathElement::new(points, self.style(paint, alpha).stroke_width(self.length(stroke))))
    }

    /// Draws a thin, unbroken line.
    pub fn hairline(&self, from: Point, to: Point, stroke: f64, ink: Ink) -> Drawn<DB> {
        self.path([from, to], stroke, Paint::shape(ink), 1.0)
    }

    /// Draws a filled polygon.
    pub fn polygon(&self, points: impl IntoIterator<Item = Point>, ink: Ink, alpha: f64) -> Drawn<DB> {
        let points: Vec<_> = points.into_iter().map(|point| self.at(point)).collect();
        self.element(&Polygon::new(points, self.style(Paint::shape(ink), alpha)))
    }

    /// Draws a filled rectangle.
    pub fn rect(&self, rect: Rect, ink: Ink) -> Drawn<DB> {
        let corners = [self.at((rect.left, rect.top)), self.at((rect.right, rect.bottom))];
        self.element(&Rectangle::new(corners, self.style(Paint::shape(ink), 1.0)))
    }

    /// Draws a filled circle.
    pub fn circle(&self, centre: Point, radius: f64, ink: Ink) -> Drawn<DB> {
        let style = self.style(Paint::shape(ink), 1.0);
        self.element(&Circle::new(self.at(centre), self.length(radius), style))
    }

    /// Draws the outline of a circle.
    pub fn ring(&self, centre: Point, radius: f64, stroke: f64, ink: Ink) -> Drawn<DB> {
        let style = ShapeStyle { filled: false, ..self.style(Paint::shape(ink), 1.0).stroke_width(self.length(stroke)) };
        self.element(&Circle::new(self.at(centre), self.length(radius), style))
    }

    /// Draws one line of text on a baseline.
    pub fn text(&self, text: &str, (x, baseline): Point, anchor: Anchor, letters: Letters) -> Drawn<DB> {
        if text.is_empty() {
            return Ok(());
        }
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let weight = if letters.weight == Weight::Bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = letters.size * self.scale * LINE_PER_EM;
        let colour = self.style(Paint::text(letters.ink), 1.0).color;
        let style = TextStyle::from((letters.family, size, weight)).color(&colour).pos(Pos::new(horizontal, VPos::Top));
        let top = baseline - BASELINE_BELOW_TOP * letters.size;
        self.element(&Text::new(presentable(text), self.at((x, top)), style))
    }

    /// Draws one line of text on a bed in the colour of the ground, so that lines do not run through it.
    pub fn text_on_ground(&self, text: &str, (x, baseline): Point, anchor: Anchor, letters: Letters) -> Drawn<DB> {
        if text.is_empty() {
            return Ok(());
        }
        let length = text::width(text, letters.size, letters.weight);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - length / 2.0,
            Anchor::End => x - length,
        };
        let (top, bottom) = (baseline - 0.86 * letters.size, baseline + 0.28 * letters.size);
        self.rect(Rect { left: left - 2.0, top, right: left + length + 2.0, bottom }, Ink::Ground)?;
        self.text(text, (x, baseline), anchor, letters)
    }

    fn element<'e, E>(&self, element: &'e E) -> Drawn<DB>
    where
        &'e E: PointCollection<'e, BackendCoord>,
        E: Drawable<Measured<DB>>,
    {
        self.area.draw(element)
    }

    fn at(&self, (x, y): Point) -> BackendCoord {
        ((x * self.scale).round() as i32, (y * self.scale).round() as i32)
    }

    fn length(&self, length: f64) -> u32 {
        ((length * self.scale).round() as u32).max(1)
    }

    fn style(&self, paint: Paint, alpha: f64) -> ShapeStyle {
        let (red, green, blue) = paint.sentinel();
        ShapeStyle { color: RGBAColor(red, green, blue, alpha), filled: true, stroke_width: 1 }
    }
}

/// The text without control characters, which XML forbids. In a figure, whose own direction is left to right, text
/// that has right-to-left letters is isolated, so that punctuation and digits keep the order of its own language.
fn presentable(text: &str) -> String {
    let mut shown: String = text.chars().filter(|letter| !letter.is_control()).collect();
    if text.chars().any(text::is_right_to_left) {
        shown.insert(0, '\u{2068}');
        shown.push('\u{2069}');
    }
    shown
}
