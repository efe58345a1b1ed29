//! One question over several scenarios: the same outcome's curve in each of them, told apart by colour, dash, marker and direct label.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Canvas, Point};
use crate::column::{Label, Tie};
use crate::draw::{Draw, Drawn};
use crate::events::{Curve, Emphasis};
use crate::frame::{Figure, Frame, Layout};
use crate::ink::Ink;
use crate::paint::Paint;
use crate::sizes::{CURVE_STROKE, FOCUS_STROKE, HAIRLINE, MARKER_DAYS};
use crate::text::Weight;

/// The figure of one to four scenarios on one frame. The first curve is the widest and lies under the others, so that of curves that are
/// equal each can still be seen: the first in the gaps of the others' dashes. Ghosts and bands of the curves are not drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScenariosFigure {
    /// Size and axes; real events are left out.
    pub frame: Frame,
    /// The curves, one for each scenario; the first in an unbroken line.
    pub curves: Vec<Curve>,
    /// The day that the reader asked about, marked on every curve: a ring, and one line down to its date. The last day needs none.
    pub asked: Option<usize>,
}

/// The distance from the marker of the day that was asked about to the ring around it, in CSS px.
const RING: f64 = 3.0;

/// By how many days the markers of a curve come before those of the curve below it, so that equal curves show theirs in turn.
const STAGGER: usize = 2;

impl ScenariosFigure {
    fn draw_curve<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, place: usize, line: &[Point]) -> Drawn<DB> {
        let curve = &self.curves[place];
        let stroke = if place == 0 { FOCUS_STROKE } else { CURVE_STROKE };
        canvas.path(line, stroke, Paint::shape(curve.ink).dashed(curve.dash), 1.0)?;
        let last = line.len().saturating_sub(1);
        let first = MARKER_DAYS.saturating_sub(STAGGER * place).max(1);
        // A marker just before the end would merge with the one at the end.
        let weekly = (first..last).step_by(MARKER_DAYS).filter(|day| MARKER_DAYS / 2 < last - day);
        for day in weekly.chain(line.len().checked_sub(1)) {
            curve.marker.draw(canvas, line[day], self.frame.sizes().marker, curve.ink)?;
        }
        Ok(())
    }
}

impl Figure for ScenariosFigure {
    fn layout(&self) -> Layout {
        self.frame.layout(self.curves.iter().map(|curve| curve.label.as_str()), Weight::Bold)
    }

    fn draw_laid_out<DB: DrawingBackend>(&self, area: &Area<DB>, layout: &Layout) -> Drawn<DB> {
        let Layout { geometry, column } = layout;
        let canvas = Canvas::new(area, geometry.width);
        let lines: Vec<Vec<Point>> = self.curves.iter().map(|curve| geometry.line(&curve.values)).collect();
        self.frame.draw_gridlines(&canvas, geometry)?;
        self.frame.draw_axes(&canvas, geometry)?;
        for (place, line) in lines.iter().enumerate() {
            self.draw_curve(&canvas, place, line)?;
        }
        if let Some(day) = self.asked {
            let radius = self.frame.sizes().marker + RING;
            let x = geometry.x(day as f64);
            // A curve that begins later has no point on an early day.
            let on_day = |line: &Vec<Point>| line.iter().copied().find(|point| (point.0 - x).abs() < 0.5);
            let points: Vec<Option<Point>> = lines.iter().map(on_day).collect();
            let lowest = points.iter().flatten().map(|point| point.1).fold(geometry.plot.top, f64::max);
            let from = (lowest + radius).min(geometry.plot.bottom);
            canvas.hairline((x, from), (x, geometry.plot.bottom), HAIRLINE, Ink::Muted)?;
            for (curve, point) in self.curves.iter().zip(&points) {
                if let Some(point) = point {
                    canvas.ring(*point, radius, CURVE_STROKE, curve.ink)?;
                }
            }
        }
        self.frame.draw_veil(&canvas, geometry)?;
        let labels: Vec<Option<Label>> = self.curves.iter().zip(&lines).map(|(curve, line)| end_label(curve, line)).collect();
        column.draw(&canvas, geometry, &labels)
    }
}

impl Draw for ScenariosFigure {
    fn size(&self) -> (u32, u32) {
        (self.frame.width, self.frame.height)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.draw_laid_out(area, &self.layout())
    }
}

/// The label at the end of a curve, whose points are `line`; none where it has none.
pub(crate) fn end_label<'c>(curve: &'c Curve, line: &[Point]) -> Option<Label<'c>> {
    let &(_, y) = line.last()?;
    let weight = match curve.emphasis {
        Emphasis::Focus => Weight::Bold,
        Emphasis::Plain => Weight::Regular,
    };
    Some(Label { y, value: &curve.value_label, name: &curve.label, ink: curve.ink, weight, tie: Tie::Curve })
}
