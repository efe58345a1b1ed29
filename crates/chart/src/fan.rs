//! A fan of curves: a thin line for each of many, and over them the few that have a name, such as their median.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Canvas, Point};
use crate::column::Label;
use crate::draw::{Draw, Drawn};
use crate::events::Curve;
use crate::frame::{Figure, Frame, Layout};
use crate::ink::Ink;
use crate::paint::Paint;
use crate::scenarios::end_label;
use crate::sizes::{CURVE_STROKE, FAN_ALPHA, FAN_STROKE, FOCUS_STROKE, HAIRLINE};
use crate::text::Weight;

/// The figure of a fan on one frame.
#[derive(Clone, Debug, PartialEq)]
pub struct FanFigure {
    /// Size and axes; real events are left out.
    pub frame: Frame,
    /// The thin lines: a probability for each day from day 0 on. Values that are not finite are left out.
    pub lines: Vec<Vec<f64>>,
    /// The ink of the thin lines.
    pub ink: Ink,
    /// The curves that have a name, drawn over the thin lines, the first the widest. Ghosts and bands of them are not drawn.
    pub curves: Vec<Curve>,
    /// The day that the reader asked about, a line down to its date. The last day needs none.
    pub asked: Option<usize>,
    /// A value that somebody guessed for the day asked about, drawn as a ring.
    pub guess: Option<(usize, f64)>,
}

/// The radius of the ring around a guess, in CSS px.
const RING: f64 = 6.0;

impl Figure for FanFigure {
    fn layout(&self) -> Layout {
        self.frame.layout(self.curves.iter().map(|curve| curve.label.as_str()), Weight::Bold)
    }

    fn draw_laid_out<DB: DrawingBackend>(&self, area: &Area<DB>, layout: &Layout) -> Drawn<DB> {
        let Layout { geometry, column } = layout;
        let canvas = Canvas::new(area, geometry.width);
        self.frame.draw_gridlines(&canvas, geometry)?;
        self.frame.draw_axes(&canvas, geometry)?;
        for values in &self.lines {
            canvas.path(&geometry.line(values), FAN_STROKE, Paint::shape(self.ink), FAN_ALPHA)?;
        }
        if let Some(day) = self.asked {
            let x = geometry.x(day as f64);
            canvas.hairline((x, geometry.plot.top), (x, geometry.plot.bottom), HAIRLINE, Ink::Muted)?;
        }
        let drawn: Vec<Vec<Point>> = self.curves.iter().map(|curve| geometry.line(&curve.values)).collect();
        for (place, (curve, line)) in self.curves.iter().zip(&drawn).enumerate() {
            let stroke = if place == 0 { FOCUS_STROKE } else { CURVE_STROKE };
            canvas.path(line, stroke + 2.0, Paint::shape(Ink::Ground), 1.0)?;
            canvas.path(line, stroke, Paint::shape(curve.ink).dashed(curve.dash), 1.0)?;
            if let Some(end) = line.last() {
                curve.marker.draw(&canvas, *end, self.frame.sizes().marker, curve.ink)?;
            }
        }
        if let Some((day, value)) = self.guess {
            let centre = (geometry.x(day as f64), geometry.y(value));
            canvas.ring(centre, RING, CURVE_STROKE + 2.0, Ink::Ground)?;
            canvas.ring(centre, RING, CURVE_STROKE, Ink::Ink)?;
        }
        let labels: Vec<Option<Label>> = self.curves.iter().zip(&drawn).map(|(curve, line)| end_label(curve, line)).collect();
        column.draw(&canvas, geometry, &labels)
    }
}

impl Draw for FanFigure {
    fn size(&self) -> (u32, u32) {
        (self.frame.width, self.frame.height)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.draw_laid_out(area, &self.layout())
    }
}
