//! Drawing of lines, areas and texts in CSS px and inks, on any backend.

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::HPos;
use plotters::style::{Color, FontFamily, FontStyle, RGBAColor, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::backend::{Area, LINE_PER_EM, Measured};
use crate::draw::Drawn;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::lettering::Lettering;
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

    /// Draws a line through points; fewer than two are drawn as nothing.
    pub fn path(&self, points: &[Point], stroke: f64, paint: Paint, alpha: f64) -> Drawn<DB> {
        let points = if points.len() < 2 { &[] } else { points };
        self.mark(Kind::Line, points, self.style(paint, alpha).stroke_width(self.length(stroke)))
    }

    /// Draws a thin, unbroken line.
    pub fn hairline(&self, from: Point, to: Point, stroke: f64, ink: Ink) -> Drawn<DB> {
        self.path(&[from, to], stroke, Paint::shape(ink), 1.0)
    }

    /// Draws a filled polygon.
    pub fn polygon(&self, points: &[Point], ink: Ink, alpha: f64) -> Drawn<DB> {
        self.mark(Kind::Area, points, self.style(Paint::shape(ink), alpha))
    }

    /// Draws a filled rectangle.
    pub fn rect(&self, rect: Rect, ink: Ink) -> Drawn<DB> {
        let corners = [(rect.left, rect.top), (rect.right, rect.bottom)];
        self.mark(Kind::Rect, &corners, self.style(Paint::shape(ink), 1.0))
    }

    /// Draws a filled circle.
    pub fn circle(&self, centre: Point, radius: f64, ink: Ink) -> Drawn<DB> {
        self.mark(Kind::Circle(self.length(radius)), &[centre], self.style(Paint::shape(ink), 1.0))
    }

    /// Draws the outline of a circle.
    pub fn ring(&self, centre: Point, radius: f64, stroke: f64, ink: Ink) -> Drawn<DB> {
        let style = ShapeStyle { filled: false, ..self.style(Paint::shape(ink), 1.0).stroke_width(self.length(stroke)) };
        self.mark(Kind::Circle(self.length(radius)), &[centre], style)
    }

    /// Draws one line of text on a baseline.
    pub fn text(&self, text: &str, (x, baseline): Point, anchor: Anchor, letters: Letters) -> Drawn<DB> {
        let shape = self.style(Paint::text(letters.ink), 1.0);
        let lettering = Lettering {
            family: letters.family,
            style: if letters.weight == Weight::Bold { FontStyle::Bold } else { FontStyle::Normal },
            size: letters.size * self.scale * LINE_PER_EM,
            color: shape.color.to_backend_color(),
            anchor: match anchor {
                Anchor::Start => HPos::Left,
                Anchor::Middle => HPos::Center,
                Anchor::End => HPos::Right,
            },
        };
        let top = baseline - BASELINE_BELOW_TOP * letters.size;
        self.mark(Kind::Text(presentable(text), lettering), &[(x, top)], shape)
    }

    /// Draws one line of text on a bed in the colour of the ground, so that lines do not run through it.
    pub fn text_on_ground(&self, text: &str, (x, baseline): Point, anchor: Anchor, letters: Letters) -> Drawn<DB> {
        let length = text::width(text, letters.size, letters.weight);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - length / 2.0,
            Anchor::End => x - length,
        };
        let (top, bottom) = (baseline - 0.86 * letters.size, baseline + 0.28 * letters.size);
        let bed = Rect { left: left - 2.0, top, right: left + length + 2.0, bottom };
        self.rect(if text.is_empty() { Rect::NONE } else { bed }, Ink::Ground)?;
        self.text(text, (x, baseline), anchor, letters)
    }

    fn mark(&self, kind: Kind, points: &[Point], style: ShapeStyle) -> Drawn<DB> {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.area.draw(&Mark { kind, points, style })
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

/// One thing that is drawn. plotters has a type of its own for each kind; this one for all is a fraction of their code.
struct Mark {
    kind: Kind,
    points: Vec<BackendCoord>,
    style: ShapeStyle,
}

/// What is drawn at the points of a mark.
enum Kind {
    /// A line through all of them.
    Line,
    /// The area within them.
    Area,
    /// The rectangle between two corners.
    Rect,
    /// A circle of this radius.
    Circle(u32),
    /// A line of text.
    Text(String, Lettering),
}

impl<'m> PointCollection<'m, BackendCoord> for &'m Mark {
    type Point = &'m BackendCoord;
    type IntoIter = &'m [BackendCoord];

    fn point_iter(self) -> &'m [BackendCoord] {
        &self.points
    }
}

impl<DB: DrawingBackend> Drawable<Measured<DB>> for Mark {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut Measured<DB>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let style = &self.style;
        match &self.kind {
            Kind::Line => return backend.draw_path(points, style),
            Kind::Area => return backend.fill_polygon(points, style),
            _ => {}
        }
        let Some(at) = points.next() else { return Ok(()) };
        match &self.kind {
            Kind::Circle(radius) => backend.draw_circle(at, *radius, style, style.filled),
            Kind::Text(text, lettering) => backend.draw_text(text, lettering, at),
            _ => backend.draw_rect(at, points.next().unwrap_or(at), style, style.filled),
        }
    }
}

/// The text without control characters, which XML forbids. In a figure, whose own direction is left to right, text that has right-to-left
/// letters is isolated, so that punctuation and digits keep the order of its own language: from right to left if it begins so. A mark
/// that holds a sign at its number is no beginning.
fn presentable(text: &str) -> String {
    let mut shown: String = text.chars().filter(|letter| !letter.is_control()).collect();
    if text.chars().any(text::is_right_to_left) {
        shown.insert(0, if text::begins_right_to_left(text) { text::RIGHT_TO_LEFT } else { '\u{2068}' });
        shown.push(text::END_OF_ISOLATE);
    }
    shown
}
