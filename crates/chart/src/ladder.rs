//! The ladder figure: the shares of the eight rungs, day by day, stacked from calm at the bottom to war at the top.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::column::{Label, Tie};
use crate::draw::{Draw, Drawn};
use crate::frame::{Figure, Frame, Layout};
use crate::geometry::Geometry;
use crate::history::Reach;
use crate::ink::Ink;
use crate::inside::{Inside, Layer, MOST_LINES, Placed};
use crate::paint::{Dash, Paint};
use crate::sizes::{BED_ALPHA, GHOST_BED, GHOST_STROKE, HAIRLINE, SEPARATOR};
use crate::text::Weight;

/// The figure of the rungs' shares as stacked areas on one frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LadderFigure {
    /// Size, axes and what really happened.
    pub frame: Frame,
    /// The share of each rung, 0 to 1, for each day from day 0 on; each day's shares add up to 1. Days beyond the
    /// frame and days with a share that is not finite are left out.
    pub values: Vec<[f64; 8]>,
    /// The labels of the rungs, rung 0 first.
    pub rungs: [RungLabel; 8],
    /// Lines through the stack in the state compared with: the share *up to* some rung, 0 to 1, for each day.
    /// Drawn dotted and without a label, which would be hard to read on the areas: say beside the figure what they are.
    pub ghosts: Vec<Vec<f64>>,
}

/// The label of one rung.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RungLabel {
    /// The rung's number, as the reader's language writes it.
    pub number: String,
    /// The rung's name, as short as can be.
    pub name: String,
    /// The rung's share on the last day shown, in words or digits.
    pub value_label: String,
}

/// A rung with less than this share on the last day has no label at the right.
const LABELLED_SHARE: f64 = 0.015;

/// How much higher the label of the next rung is to be than that of an area that ends where its own does, in CSS px.
const ABOVE: f64 = 0.01;

/// A label this near to the edge of its area (in CSS px) looks like its neighbour's.
const AREA_EDGE: f64 = 6.0;

/// An area that is nowhere thicker than this (in CSS px) cannot be seen, and has no label.
const SEEN: f64 = 0.5;

/// Areas thinner than this (in CSS px) have no separators, which would be all that is seen of them.
const SEPARABLE: f64 = 2.5;

impl Figure for LadderFigure {
    fn layout(&self) -> Layout {
        self.frame.layout(self.rungs.iter().map(|rung| rung.name.as_str()), Weight::Regular)
    }

    fn draw_laid_out<DB: DrawingBackend>(&self, area: &Area<DB>, layout: &Layout) -> Drawn<DB> {
        let Layout { geometry, column } = layout;
        let canvas = Canvas::new(area, geometry.width);
        let stack = self.stack(geometry);
        self.frame.draw_gridlines(&canvas, geometry)?;
        self.draw_areas(&canvas, geometry, &stack)?;
        draw_separators(&canvas, &stack)?;
        self.frame.draw_veil(&canvas, geometry)?;
        let ghosts: Vec<Vec<Point>> = self.ghosts.iter().map(|ghost| geometry.line(ghost)).collect();
        for ghost in &ghosts {
            canvas.path(ghost, GHOST_BED, Paint::shape(Ink::Ground), BED_ALPHA)?;
            canvas.path(ghost, GHOST_STROKE, Paint::shape(Ink::Ink).dashed(Dash::Fine), 1.0)?;
        }
        self.frame.draw_axes(&canvas, geometry)?;
        self.frame.draw_history(&canvas, geometry, Reach::Edge)?;
        let placed = self.place_names(geometry, &stack, &ghosts);
        self.draw_names(&canvas, &placed)?;
        column.draw(&canvas, geometry, &self.labels(geometry, &stack, &placed))
    }
}

impl Draw for LadderFigure {
    fn size(&self) -> (u32, u32) {
        (self.frame.width, self.frame.height)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.draw_laid_out(area, &self.layout())
    }
}

impl LadderFigure {
    fn days(&self) -> usize {
        self.frame.last_day as usize + 1
    }

    /// The days that are drawn, with their shares: those of the frame whose shares are finite.
    fn shown(&self) -> impl Iterator<Item = (usize, &[f64; 8])> {
        self.values.iter().take(self.days()).enumerate().filter(|(_, day)| day.iter().all(|share| share.is_finite()))
    }

    /// The upper edges of the rungs, rung 0 first, below them the baseline.
    fn stack(&self, geometry: &Geometry) -> Vec<Vec<Point>> {
        let mut edges: Vec<Vec<Point>> = vec![Vec::new(); 9];
        for (day, shares) in self.shown() {
            let x = geometry.x(day as f64);
            let mut sum = 0.0;
            edges[0].push((x, geometry.plot.bottom));
            for (edge, share) in edges[1..].iter_mut().zip(shares) {
                sum += share.max(0.0);
                edge.push((x, geometry.y(sum)));
            }
        }
        edges
    }

    /// Draws the areas. Each reaches down to the baseline, beneath those drawn later, so that no seam shows between two.
    fn draw_areas<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &Geometry, stack: &[Vec<Point>]) -> Drawn<DB> {
        for rung in (0..8_u8).rev() {
            let (upper, lower) = (&stack[usize::from(rung) + 1], &stack[usize::from(rung)]);
            let mut area = Vec::new();
            if 0.1 <= thickest(upper, lower) {
                area.extend_from_slice(upper);
                let base = [upper.last(), upper.first()];
                area.extend(base.into_iter().flatten().map(|(x, _)| (*x, geometry.plot.bottom)));
            }
            canvas.polygon(&area, Ink::Ramp(rung), 1.0)?;
        }
        // Eight upright edges on each other look like a dark line where they fall between two of the screen's pixels.
        let plot = geometry.plot;
        for x in [plot.left - HAIRLINE / 2.0, plot.right + HAIRLINE / 2.0] {
            canvas.hairline((x, plot.top - HAIRLINE), (x, plot.bottom), HAIRLINE, Ink::Ground)?;
        }
        Ok(())
    }

    /// The places inside their areas for the names of the rungs that have no label with their share at the right.
    fn place_names(&self, geometry: &Geometry, stack: &[Vec<Point>], ghosts: &[Vec<Point>]) -> Vec<Placed> {
        let sizes = self.frame.sizes();
        let inside = Inside { size: sizes.tick, line: sizes.tick + 1.5, ghosts };
        let place = |(rung, names): (usize, &RungLabel)| {
            let layer = Layer { upper: &stack[rung + 1], lower: &stack[rung] };
            if self.is_labelled_at_end(rung) {
                Placed::Nowhere
            } else {
                inside.place(&names.number, &names.name, layer, geometry)
            }
        };
        self.rungs.iter().enumerate().map(place).collect()
    }

    fn draw_names<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, placed: &[Placed]) -> Drawn<DB> {
        for (rung, placed) in (0..8_u8).zip(placed) {
            let lines = match placed {
                Placed::Name(lines) | Placed::Number(lines) => lines.as_slice(),
                Placed::Nowhere => &[],
            };
            // Under a veil every area is light.
            let ink = if self.frame.is_faint { Ink::Ink } else { Ink::on_rung(rung) };
            for line in 0..MOST_LINES {
                let (text, at) = lines.get(line).map_or(("", (0.0, 0.0)), |(text, at)| (text.as_str(), *at));
                canvas.text(text, at, Anchor::Middle, Letters::new(ink, self.frame.sizes().tick))?;
            }
        }
        Ok(())
    }

    /// The labels at the right, by rung: shares, at the middle of what is left of their areas; and the names of the others that have none
    /// within their areas, each with a line to where its area ends.
    fn labels(&self, geometry: &Geometry, stack: &[Vec<Point>], placed: &[Placed]) -> [Option<Label<'_>>; 8] {
        let last = self.shown().last();
        let mut below = 0.0;
        std::array::from_fn(|rung| {
            let (_, last) = last?;
            let (share, names) = (last[rung], &self.rungs[rung]);
            // Of areas that end at the same height the more intense is still above the other.
            let y = geometry.y(below + share / 2.0) - ABOVE * rung as f64;
            below += share;
            let (value, tie) = match placed[rung] {
                _ if self.is_labelled_at_end(rung) => {
                    let half = share / 2.0 * geometry.plot.height();
                    (&names.value_label, Tie::Area((half - AREA_EDGE).max(0.0)))
                }
                Placed::Number(_) | Placed::Nowhere if SEEN < thickest(&stack[rung + 1], &stack[rung]) => {
                    (&names.number, Tie::Key)
                }
                Placed::Name(_) | Placed::Number(_) | Placed::Nowhere => return None,
            };
            Some(Label { y, value, name: &names.name, ink: Ink::Ink, weight: Weight::Regular, tie })
        })
    }

    fn is_labelled_at_end(&self, rung: usize) -> bool {
        self.shown().last().is_some_and(|(_, last)| LABELLED_SHARE <= last[rung])
    }
}

/// Draws the lines between areas, each as an area of its own: as thick as a line where its neighbours are thick enough to be set apart, and
/// on the day before and after; elsewhere without any thickness.
fn draw_separators<DB: DrawingBackend>(canvas: &Canvas<DB>, stack: &[Vec<Point>]) -> Drawn<DB> {
    for edges in stack.windows(3) {
        let edge = &edges[1];
        let apart = |day: usize| {
            let thinner = (edges[0][day].1 - edge[day].1).min(edge[day].1 - edges[2][day].1);
            SEPARABLE <= thinner
        };
        let mut area = Vec::new();
        if 1 < edge.len() && (0..edge.len()).any(apart) {
            // Once along one side, and back along the other.
            for turn in 0..2 * edge.len() {
                let (day, side) = if turn < edge.len() { (turn, -0.5) } else { (2 * edge.len() - 1 - turn, 0.5) };
                let (before, after) = (day.saturating_sub(1), (day + 1).min(edge.len() - 1));
                let steepness = (edge[after].1 - edge[before].1) / (edge[after].0 - edge[before].0);
                let thickness = if (before..=after).any(apart) { SEPARATOR * (1.0 + steepness * steepness).sqrt() } else { 0.0 };
                area.push((edge[day].0, edge[day].1 + side * thickness));
            }
        }
        canvas.polygon(&area, Ink::Ground, 1.0)?;
    }
    Ok(())
}

fn thickest(upper: &[Point], lower: &[Point]) -> f64 {
    upper.iter().zip(lower).map(|(upper, lower)| lower.1 - upper.1).fold(0.0, f64::max)
}
