//! Curves of probability over days, each labelled at its end: the events view, and any other set of shares over time.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::column::{Label, Tie};
use crate::draw::{Draw, Drawn};
use crate::frame::{Figure, Frame, Layout};
use crate::geometry::Geometry;
use crate::ghost;
use crate::history::Reach;
use crate::ink::Ink;
use crate::marker::Marker;
use crate::paint::{Dash, Paint};
use crate::sizes::{
    BAND_ALPHA, BAND_STROKE, CURVE_STROKE, FOCUS_STROKE, GHOST_ALPHA, GHOST_STROKE, HAIRLINE, LEADER_STROKE, MARKER_DAYS,
    PENDING_ALPHA, PENDING_BAND_ALPHA, PLAIN_BAND_ALPHA, PLAIN_STROKE,
};
use crate::text::Weight;

/// The figure of curves on one frame. Later curves are drawn over earlier ones, the one in focus over all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventsFigure {
    /// Size, axes and what really happened.
    pub frame: Frame,
    /// The curves, from the lowest layer up.
    pub curves: Vec<Curve>,
    /// What the ghost lines are, said once beside one of them.
    pub ghost_label: String,
    /// The day that the reader asked about, marked on the focus: a ring, and a line down to its date. The last day needs none, for
    /// its values stand beside it.
    pub asked: Option<usize>,
}

/// A curve: one probability over days.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The ink of the curve and of its label.
    pub ink: Ink,
    /// The curve's stroke pattern.
    pub dash: Dash,
    /// The shape that marks the curve every seventh day and at its end.
    pub marker: Marker,
    /// The curve's name, as short as can be: a phone has room for about twice fourteen letters.
    pub label: String,
    /// The curve's value on the last day shown, in words or digits.
    pub value_label: String,
    /// The probability, 0 to 1, for each day from day 0 on. Days beyond the frame and values that are not finite are left out.
    pub values: Vec<f64>,
    /// The probabilities in the state compared with, drawn as a dotted line; not drawn where they hardly differ from the curve.
    pub ghost: Option<Vec<f64>>,
    /// The bands drawn under the curve, the widest first.
    pub bands: Vec<Band>,
    /// Whether the reader asked about this curve.
    pub emphasis: Emphasis,
}

/// A range of probabilities for each day from day 0 on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// The lower end on each day, 0 to 1.
    pub lower: Vec<f64>,
    /// The upper end on each day, 0 to 1.
    pub upper: Vec<f64>,
    /// Whether the band was computed for the state shown.
    pub look: BandLook,
}

/// Whether a band belongs to the curve it is drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BandLook {
    /// The band belongs to the curve as drawn.
    #[default]
    Settled,
    /// The band belongs to an earlier state and is being computed anew: drawn as a faint area with dotted edges.
    Pending,
}

/// How much a curve is to stand out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// The curve the reader asked about: heavier, over the others, its name bold.
    Focus,
    /// A curve that the reader did not ask about.
    #[default]
    Plain,
}

/// The distance from the marker of the day that was asked about to the ring around it, in CSS px.
const RING: f64 = 3.0;

/// A ghost that is nowhere farther than this from its curve, in probability, is not drawn.
const SAME: f64 = 0.002;

impl Figure for EventsFigure {
    fn layout(&self) -> Layout {
        self.frame.layout(self.curves.iter().map(|curve| curve.label.as_str()), Weight::Bold)
    }

    fn draw_laid_out<DB: DrawingBackend>(&self, area: &Area<DB>, layout: &Layout) -> Drawn<DB> {
        let Layout { geometry, column } = layout;
        let canvas = Canvas::new(area, geometry.width);
        let lines = Lines {
            curves: self.curves.iter().map(|curve| geometry.line(&curve.values)).collect(),
            ghosts: self.curves.iter().map(|curve| geometry.line(self.ghost(curve))).collect(),
        };
        self.frame.draw_gridlines(&canvas, geometry)?;
        self.frame.draw_axes(&canvas, geometry)?;
        self.frame.draw_history(&canvas, geometry, Reach::Baseline)?;
        self.draw_bands(&canvas, geometry)?;
        self.draw_ghosts(&canvas, geometry, &lines)?;
        for emphasis in [Emphasis::Plain, Emphasis::Focus] {
            for (curve, line) in self.curves.iter().zip(&lines.curves).filter(|(curve, _)| curve.emphasis == emphasis) {
                self.draw_curve(&canvas, geometry, curve, line)?;
            }
        }
        self.frame.draw_veil(&canvas, geometry)?;
        let labels: Vec<Option<Label>> = self.curves.iter().zip(&lines.curves).map(|(curve, line)| curve.label(line)).collect();
        column.draw(&canvas, geometry, &labels)
    }
}

impl Draw for EventsFigure {
    fn size(&self) -> (u32, u32) {
        (self.frame.width, self.frame.height)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.draw_laid_out(area, &self.layout())
    }
}

/// The lines of curves and of ghosts in CSS px, those of each curve by its place. A ghost that is not drawn has no points.
struct Lines {
    curves: Vec<Vec<Point>>,
    ghosts: Vec<Vec<Point>>,
}

impl EventsFigure {
    fn draw_bands<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry) -> Drawn<DB> {
        for curve in &self.curves {
            for band in &curve.bands {
                let (mut upper, lower) = (geometry.line(&band.upper), geometry.line(&band.lower));
                let asked = curve.emphasis == Emphasis::Focus;
                let paint = Paint::shape(curve.ink).dashed(Dash::Fine);
                for edge in [&upper, &lower] {
                    let is_shown = asked && band.look == BandLook::Pending;
                    canvas.path(if is_shown { edge } else { &[] }, BAND_STROKE, paint, PENDING_ALPHA)?;
                }
                // Five curves' ranges lie over each other: those that were not asked for are to be seen, not to stand out.
                let alpha = match (band.look, asked) {
                    (BandLook::Settled, true) => BAND_ALPHA,
                    (BandLook::Settled, false) => PLAIN_BAND_ALPHA,
                    (BandLook::Pending, _) => PENDING_BAND_ALPHA,
                };
                upper.extend(lower.into_iter().rev());
                canvas.polygon(&upper, curve.ink, alpha)?;
            }
        }
        Ok(())
    }

    fn draw_ghosts<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry, lines: &Lines) -> Drawn<DB> {
        for (curve, ghost) in self.curves.iter().zip(&lines.ghosts) {
            let paint = Paint::shape(curve.ink).dashed(Dash::Fine);
            canvas.path(ghost, GHOST_STROKE, paint, GHOST_ALPHA)?;
        }
        // What the reader asked about comes first: its ghost is the one to be named, where there is room.
        let of = |emphasis: Emphasis| {
            let all = self.curves.iter().zip(lines.ghosts.iter().zip(&lines.curves));
            all.filter(move |(curve, (ghost, _))| curve.emphasis == emphasis && !ghost.is_empty())
        };
        let drawn = of(Emphasis::Focus).chain(of(Emphasis::Plain));
        let drawn: Vec<ghost::Ghost> = drawn.map(|(_, (line, curve))| ghost::Ghost { line, curve }).collect();
        let size = self.frame.sizes().tick;
        let upright: Vec<f64> = self.frame.marks.iter().map(|mark| geometry.x(mark.day)).collect();
        let obstacles = ghost::Obstacles { lines: &[&lines.curves, &lines.ghosts], upright: &upright };
        // What is said of all ghosts has the colour of none.
        let named = ghost::place(&self.ghost_label, size, geometry, &drawn, obstacles);
        let leader = named.as_ref().map_or(&[][..], |named| &named.leader);
        canvas.path(leader, LEADER_STROKE, Paint::shape(Ink::Muted), 1.0)?;
        let (text, at) = named.as_ref().map_or(("", (0.0, 0.0)), |named| (self.ghost_label.as_str(), named.at));
        canvas.text(text, at, Anchor::Middle, Letters::new(Ink::Muted, size))
    }

    /// The values of a curve's ghost; none where it hardly differs from the curve.
    pub(crate) fn ghost<'c>(&self, curve: &'c Curve) -> &'c [f64] {
        let shown = self.frame.last_day as usize + 1;
        let ghost = curve.ghost.as_deref().unwrap_or_default();
        let differs = curve.values.iter().zip(ghost).take(shown).any(|(value, ghost)| SAME < (value - ghost).abs());
        if differs { ghost } else { &[] }
    }

    /// Draws a curve with its markers, and with the mark of the day that was asked about, if it is the curve that was.
    pub(crate) fn draw_curve<DB: DrawingBackend>(
        &self,
        canvas: &Canvas<DB>,
        geometry: &Geometry,
        curve: &Curve,
        line: &[Point],
    ) -> Drawn<DB> {
        let (stroke, larger) = match curve.emphasis {
            Emphasis::Focus => (FOCUS_STROKE, 1.2),
            Emphasis::Plain => (PLAIN_STROKE, 1.0),
        };
        let radius = self.frame.sizes().marker * larger;
        canvas.path(line, stroke, Paint::shape(curve.ink).dashed(curve.dash), 1.0)?;
        let last = line.len().saturating_sub(1);
        // A marker just before the end would merge with the one at the end.
        let weekly = (MARKER_DAYS..last).step_by(MARKER_DAYS).filter(|day| MARKER_DAYS / 2 < last - day);
        for day in weekly.chain(line.len().checked_sub(1)) {
            curve.marker.draw(canvas, line[day], radius, curve.ink)?;
        }
        match self.asked.filter(|_| curve.emphasis == Emphasis::Focus).and_then(|day| line.get(day)) {
            Some(&(x, y)) => {
                canvas.hairline(
                    (x, (y + radius + RING).min(geometry.plot.bottom)),
                    (x, geometry.plot.bottom),
                    HAIRLINE,
                    curve.ink,
                )?;
                canvas.ring((x, y), radius + RING, CURVE_STROKE, curve.ink)
            }
            None => Ok(()),
        }
    }
}

impl Curve {
    fn label(&self, line: &[Point]) -> Option<Label<'_>> {
        let &(_, y) = line.last()?;
        let weight = match self.emphasis {
            Emphasis::Focus => Weight::Bold,
            Emphasis::Plain => Weight::Regular,
        };
        Some(Label { y, value: &self.value_label, name: &self.label, ink: self.ink, weight, tie: Tie::Curve })
    }
}
