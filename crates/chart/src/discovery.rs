//! A box among assumptions: which part of each range it holds, and the way on which it was peeled off, its coverage against its density.

use plotters_backend::DrawingBackend;

use crate::axis::Axis;
use crate::backend::Area;
use crate::bar::{self, Fill};
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::{Draw, Drawn};
use crate::frame::Tick;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::Paint;
use crate::rows::{EndLabel, Row, Rows, Side};
use crate::sizes::{CURVE_STROKE, HAIRLINE, OUTLINE, Sizes, TICK};
use crate::text::{Weight, widest, width};

/// The figure of a box: a bar for each restricted assumption, and below them the trajectory of its peeling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DiscoveryFigure {
    /// Width in CSS px; the height follows from the number of rows.
    pub width: u32,
    /// The names of the two ends of every range.
    pub ends: [String; 2],
    /// The restricted assumptions from the top down.
    pub rows: Vec<RangeRow>,
    /// The boxes of the peeling: coverage and density, 0 to 1.
    pub trajectory: Vec<[f64; 2]>,
    /// The place among them of the box that was chosen.
    pub chosen: usize,
    /// What that box is called.
    pub chosen_label: String,
    /// What coverage is called, below its axis.
    pub coverage_label: String,
    /// What density is called, above its axis.
    pub density_label: String,
    /// The labelled places on both axes, 0 to 1.
    pub ticks: Vec<Tick>,
}

/// The part of an assumption's range that a box holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RangeRow {
    /// The assumption's name.
    pub label: String,
    /// Where the part begins and ends, as shares of the range.
    pub part: [f64; 2],
    /// The values there; empty at an end that is the range's own.
    pub labels: [String; 2],
}

/// How high the plot of the trajectory is, as a share of its width, and at most.
const HEIGHT: (f64, f64) = (0.62, 240.0);

/// From the bars to the name above the plot.
const GAP: f64 = 26.0;

/// From an end of a bar to its label.
const END_GAP: f64 = 5.0;

/// The radius of a box on the trajectory, and of the ring around the one that was chosen.
const RADII: (f64, f64) = (2.2, 5.5);

impl DiscoveryFigure {
    fn layout(&self) -> (Rows, Rect, u32) {
        let sizes = Sizes::of(f64::from(self.width));
        let axis = self.axis();
        let rows: Vec<Row> = self.rows.iter().map(|row| row.row(sizes)).collect();
        let rows = Rows::new(self.width, &axis, (0.0, 2.0), &rows);
        let gutter = widest(self.ticks.iter().map(|tick| tick.label.as_str()), sizes.tick, Weight::Regular) + 6.0;
        let left = rows.plot.left.max(gutter.ceil() + 0.5);
        let top = rows.height + GAP + sizes.line + 0.5;
        let height = (HEIGHT.0 * (rows.plot.right - left)).min(HEIGHT.1).max(1.0).round();
        let plot = Rect { left, top, right: rows.plot.right, bottom: top + height };
        let bottom = plot.bottom + TICK + sizes.tick + 4.0 + sizes.line + 4.0;
        (rows, plot, bottom.ceil() as u32)
    }

    fn axis(&self) -> Axis {
        let ticks = self.ends.iter().zip([0.0, 1.0]).map(|(label, at)| Tick { at, label: label.clone() });
        Axis { low: 0.0, high: 1.0, ticks: ticks.collect() }
    }

    fn draw_trajectory<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, plot: Rect, sizes: Sizes) -> Drawn<DB> {
        let at = |[coverage, density]: [f64; 2]| -> Point {
            (plot.left + within(coverage) * plot.width(), plot.bottom - within(density) * (plot.bottom - plot.top))
        };
        let muted = Letters::new(Ink::Muted, sizes.tick);
        let mut free_from = f64::NEG_INFINITY;
        for tick in &self.ticks {
            let (x, y) = at([tick.at; 2]);
            canvas.hairline((plot.left, y), (plot.right, y), HAIRLINE, if tick.at == 0.0 { Ink::Ink } else { Ink::Rule })?;
            canvas.hairline((x, plot.bottom), (x, plot.bottom + TICK), HAIRLINE, Ink::Ink)?;
            canvas.text(&tick.label, (plot.left - 5.0, y + 0.36 * sizes.tick), Anchor::End, muted)?;
            let half = width(&tick.label, sizes.tick, Weight::Regular) / 2.0;
            let x = x.min(f64::from(self.width) - half);
            if free_from <= x - half {
                canvas.text(&tick.label, (x, plot.bottom + TICK + sizes.tick), Anchor::Middle, muted)?;
                free_from = x + half + 4.0;
            }
        }
        canvas.text(&self.density_label, (0.0, plot.top - 9.0), Anchor::Start, Letters::new(Ink::Ink, sizes.label))?;
        let below = (plot.right, plot.bottom + TICK + sizes.tick + 4.0 + sizes.line);
        canvas.text(&self.coverage_label, below, Anchor::End, Letters::new(Ink::Ink, sizes.label))?;
        let points: Vec<Point> = self.trajectory.iter().copied().map(at).collect();
        canvas.path(&points, HAIRLINE, Paint::shape(Ink::Muted), 1.0)?;
        for point in &points {
            canvas.circle(*point, RADII.0, Ink::Ink)?;
        }
        let Some(&(x, y)) = points.get(self.chosen) else { return Ok(()) };
        canvas.ring((x, y), RADII.1, CURVE_STROKE, Ink::Pakistan)?;
        let letters = Letters::new(Ink::Ink, sizes.label).weight(Weight::Bold);
        let length = width(&self.chosen_label, sizes.label, Weight::Bold);
        // The way comes from the right: at the left of a box on it there is room, but at its end against the axis.
        let beside = RADII.1 + END_GAP;
        let (anchor, x) = if plot.left <= x - beside - length { (Anchor::End, x - beside) } else { (Anchor::Start, x + beside) };
        let baseline = (y + 0.36 * sizes.label).max(plot.top + sizes.label);
        canvas.text_on_ground(&self.chosen_label, (x, baseline), anchor, letters)
    }
}

impl Draw for DiscoveryFigure {
    fn size(&self) -> (u32, u32) {
        let (.., height) = self.layout();
        (self.width, height)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let (rows, plot, _) = self.layout();
        let canvas = Canvas::new(area, rows.width);
        rows.draw_axis(&canvas, &self.axis())?;
        rows.draw_names(&canvas)?;
        for (row, place) in self.rows.iter().zip(&rows.rows) {
            let strip = place.strip;
            let middle = (strip.top + strip.bottom) / 2.0;
            canvas.hairline((strip.left, middle), (strip.right, middle), OUTLINE, Ink::Rule)?;
            let [left, right] = row.part.map(|at| rows.x(at));
            bar::draw(&canvas, Rect { left, right, ..strip }, Fill::Solid, Ink::Pakistan)?;
            let ends = [(Anchor::End, left - END_GAP), (Anchor::Start, right + END_GAP)];
            for (label, (anchor, x)) in row.labels.iter().zip(ends).filter(|(label, _)| !label.is_empty()) {
                let baseline = middle + 0.36 * rows.sizes.tick;
                canvas.text_on_ground(label, (x, baseline), anchor, Letters::new(Ink::Ink, rows.sizes.tick))?;
            }
        }
        self.draw_trajectory(&canvas, plot, rows.sizes)
    }
}

impl RangeRow {
    fn row(&self, sizes: Sizes) -> Row<'_> {
        let ends = self.labels.iter().zip(self.part).zip([Side::Left, Side::Right]).filter(|((label, _), _)| !label.is_empty());
        let ends =
            ends.map(|((label, at), side)| EndLabel { at, side, length: width(label, sizes.tick, Weight::Regular) + END_GAP });
        let strip = if sizes.is_narrow { 13.0 } else { 16.0 };
        Row { name: &self.label, detail: "", above: 0.0, strip, ends: ends.collect() }
    }
}

/// The value, or the nearer end of 0 to 1.
fn within(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0).min(1.0) } else { 0.0 }
}
