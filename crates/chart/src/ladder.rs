//! The ladder figure: the shares of the eight rungs, day by day, stacked from calm at the bottom to war at the top.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::column::{Column, Label, Tie};
use crate::draw::{Draw, Drawn};
use crate::frame::{Figure, Frame, widest_label};
use crate::geometry::Geometry;
use crate::history::Reach;
use crate::ink::Ink;
use crate::inside::{Inside, Layer, Placed};
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

/// A label this near to the edge of its area (in CSS px) looks like its neighbour's.
const AREA_EDGE: f64 = 6.0;

/// Areas thinner than this (in CSS px) have no separators, which would be all that is seen of them.
const SEPARABLE: f64 = 2.5;

impl Figure for LadderFigure {
    fn geometry(&self) -> Geometry {
        self.frame.layout(self.column().margin())
    }
}

impl Draw for LadderFigure {
    fn size(&self) -> (u32, u32) {
        (self.frame.width, self.frame.height)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let geometry = self.geometry();
        let canvas = Canvas::new(area, geometry.width);
        let stack = self.stack(&geometry);
        self.frame.draw_gridlines(&canvas, &geometry)?;
        self.draw_areas(&canvas, &geometry, &stack)?;
        draw_separators(&canvas, &stack)?;
        self.frame.draw_veil(&canvas, &geometry)?;
        let ghosts: Vec<Vec<Point>> = self.ghosts.iter().map(|ghost| geometry.line(ghost)).collect();
        for ghost in &ghosts {
            canvas.path(ghost.iter().copied(), GHOST_BED, Paint::shape(Ink::Ground), BED_ALPHA)?;
            canvas.path(ghost.iter().copied(), GHOST_STROKE, Paint::shape(Ink::Ink).dashed(Dash::Fine), 1.0)?;
        }
        self.frame.draw_axes(&canvas, &geometry)?;
        self.frame.draw_history(&canvas, &geometry, Reach::Edge)?;
        let placed = self.place_names(&geometry, &stack, &ghosts);
        self.draw_names(&canvas, &placed)?;
        self.column().draw(&canvas, &geometry, &self.labels(&geometry, &placed))
    }
}

impl LadderFigure {
    fn column(&self) -> Column {
        let names = self.rungs.iter().map(|rung| rung.name.as_str());
        Column::new(names, widest_label(&self.frame.y_ticks), self.frame.sizes())
    }

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
            let (Some(first), Some(last)) = (upper.first(), upper.last()) else { continue };
            if thickest(upper, lower) < 0.1 {
                continue;
            }
            let base = [(last.0, geometry.plot.bottom), (first.0, geometry.plot.bottom)];
            canvas.polygon(upper.iter().copied().chain(base), Ink::Ramp(rung), 1.0)?;
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
            let (Placed::Name(lines) | Placed::Number(lines)) = placed else { continue };
            for (text, at) in lines {
                // Under a veil every area is light.
                let ink = if self.frame.is_faint { Ink::Ink } else { Ink::on_rung(rung) };
                let letters = Letters::new(ink, self.frame.sizes().tick);
                canvas.text(text, *at, Anchor::Middle, letters)?;
            }
        }
        Ok(())
    }

    /// The labels at the right: shares, at the middle of what is left of their areas; and a key to the numbers that
    /// stand in an area alone.
    fn labels(&self, geometry: &Geometry, placed: &[Placed]) -> Vec<Label<'_>> {
        let Some((_, last)) = self.shown().last() else { return Vec::new() };
        let mut below = 0.0;
        let mut labels = Vec::new();
        for (rung, ((share, names), placed)) in last.iter().zip(&self.rungs).zip(placed).enumerate() {
            let y = geometry.y(below + share / 2.0);
            below += share;
            let (value, tie) = match placed {
                _ if self.is_labelled_at_end(rung) => {
                    let half = share / 2.0 * geometry.plot.height();
                    (&names.value_label, Tie::Area((half - AREA_EDGE).max(0.0)))
                }
                Placed::Number(_) => (&names.number, Tie::Key),
                Placed::Name(_) | Placed::Nowhere => continue,
            };
            labels.push(Label { y, value, name: &names.name, ink: Ink::Ink, weight: Weight::Regular, tie });
        }
        labels
    }

    fn is_labelled_at_end(&self, rung: usize) -> bool {
        self.shown().last().is_some_and(|(_, last)| LABELLED_SHARE <= last[rung])
    }
}

/// Draws the lines between areas, where both are thick enough to be set apart, and one on the day before and after.
fn draw_separators<DB: DrawingBackend>(canvas: &Canvas<DB>, stack: &[Vec<Point>]) -> Drawn<DB> {
    for edges in stack.windows(3) {
        let apart = |day: usize| {
            let thinner = (edges[0][day].1 - edges[1][day].1).min(edges[1][day].1 - edges[2][day].1);
            SEPARABLE <= thinner
        };
        let edge = &edges[1];
        let days: Vec<usize> = (0..edge.len()).collect();
        for run in days.chunk_by(|&one, &other| apart(one) == apart(other)).filter(|run| apart(run[0])) {
            let (from, to) = (run[0].saturating_sub(1), (run[run.len() - 1] + 1).min(edge.len() - 1));
            canvas.path(edge[from..=to].iter().copied(), SEPARATOR, Paint::shape(Ink::Ground), 1.0)?;
        }
    }
    Ok(())
}

fn thickest(upper: &[Point], lower: &[Point]) -> f64 {
    upper.iter().zip(lower).map(|(upper, lower)| lower.1 - upper.1).fold(0.0, f64::max)
}
