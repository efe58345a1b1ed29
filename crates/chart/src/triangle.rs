//! The triangle: three weights of which only the ratios count, as a ternary plot. At each corner one weight is all.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::Paint;
use crate::sizes::{HAIRLINE, LEVEL_STROKE, Sizes};
use crate::spot::{MarkKind, PlaneMark};
use crate::text::{Weight, shorten, widest, width, wrap};

/// A ternary plot with two marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TriangleFigure {
    /// Width in CSS px; the height follows.
    pub width: u32,
    /// The labels of the corners: the top one, the left one, the right one.
    pub corners: [Corner; 3],
    /// The weights now: a ring with a cross hair.
    pub now: Option<NamedWeights>,
    /// Whether the page draws that ring itself, over the figure, so that it can follow a pointer: then only its room is kept free.
    pub is_overlaid: bool,
    /// The weights at the start: a small hollow diamond.
    pub start: Option<NamedWeights>,
}

/// The texts at one corner of the triangle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corner {
    /// The name of the weight that is all at the corner.
    pub label: String,
    /// The weight now, in words or digits; may be empty.
    pub value_label: String,
}

/// A mark in the triangle: three weights, and a label.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamedWeights {
    /// The weights in the order of the corners, on any scale.
    pub weights: [f64; 3],
    /// The label of the mark.
    pub label: String,
}

/// The geometry of a triangle: its place in the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TriangleGeometry {
    /// Width of the whole figure in CSS px.
    pub width: f64,
    /// Height of the whole figure in CSS px.
    pub height: f64,
    /// The corners in CSS px: the top one, the left one, the right one.
    pub corners: [(f64, f64); 3],
}

impl TriangleGeometry {
    /// The place of three weights, in CSS px. Negative weights count as nothing; where nothing is left, all are equal.
    pub fn point(&self, weights: [f64; 3]) -> (f64, f64) {
        let weights = normal(weights);
        let at = |part: fn(&Point) -> f64| self.corners.iter().zip(weights).map(|(corner, weight)| weight * part(corner)).sum();
        (at(|corner| corner.0), at(|corner| corner.1))
    }

    /// The weights at a place in CSS px: none below 0, together 1. A place outside counts as the nearest one of the triangle.
    pub fn weights(&self, point: (f64, f64)) -> [f64; 3] {
        let inside = self.barycentric(point);
        if inside.iter().all(|&weight| 0.0 <= weight) {
            return inside;
        }
        let sides = [(0, 1), (1, 2), (2, 0)].map(|(one, other)| {
            let (from, to) = (self.corners[one], self.corners[other]);
            let (across, down) = (to.0 - from.0, to.1 - from.1);
            let along = ((point.0 - from.0) * across + (point.1 - from.1) * down) / (across * across + down * down);
            let along = along.max(0.0).min(1.0);
            let (x, y) = (from.0 + along * across - point.0, from.1 + along * down - point.1);
            let mut weights = [0.0; 3];
            (weights[one], weights[other]) = (1.0 - along, along);
            (x * x + y * y, weights)
        });
        sides.into_iter().min_by(|one, other| one.0.total_cmp(&other.0)).map_or([1.0 / 3.0; 3], |(_, weights)| weights)
    }

    /// The weights of a point as a mean of the corners; some are negative outside the triangle.
    fn barycentric(&self, (x, y): (f64, f64)) -> [f64; 3] {
        let [top, left, right] = self.corners;
        let whole = (left.1 - right.1) * (top.0 - right.0) + (right.0 - left.0) * (top.1 - right.1);
        let first = ((left.1 - right.1) * (x - right.0) + (right.0 - left.0) * (y - right.1)) / whole;
        let second = ((right.1 - top.1) * (x - right.0) + (top.0 - right.0) * (y - right.1)) / whole;
        [first, second, 1.0 - first - second]
    }
}

impl TriangleFigure {
    /// The geometry of the triangle, which stays the same while weights change.
    pub fn geometry(&self) -> TriangleGeometry {
        let (figure_width, sizes) = (f64::from(self.width), self.sizes());
        let side = (0.84 * figure_width).min(WIDEST);
        let (middle, top) = (figure_width / 2.0, sizes.line + LABEL_GAP + 2.0);
        let bottom = top + (side * 0.75_f64.sqrt()).round();
        let below = self.corners[1..].iter().map(|corner| self.lines(corner).len()).max().unwrap_or(1);
        let height = bottom + LABEL_GAP + sizes.line * below as f64 + 4.0;
        let corners = [(middle, top), (middle - side / 2.0, bottom), (middle + side / 2.0, bottom)];
        TriangleGeometry { width: figure_width, height: height.ceil(), corners }
    }

    fn sizes(&self) -> Sizes {
        Sizes::of(f64::from(self.width))
    }

    /// A lower corner's label: its value, then its name in lines that leave room for the other corner's.
    fn lines(&self, corner: &Corner) -> Vec<String> {
        let room = f64::from(self.width) / 2.0 - 8.0;
        let size = self.sizes().label;
        let mut lines = wrap(&corner.label, room, size, Weight::Regular);
        if 2 < lines.len() {
            let rest = lines.split_off(1).join(" ");
            lines.push(shorten(&rest, room, size, Weight::Regular));
        }
        lines.insert(0, corner.value_label.clone());
        lines
    }

    fn draw_triangle<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &TriangleGeometry) -> Drawn<DB> {
        for quarter in 1..4 {
            let (part, rest) = (f64::from(quarter) / 4.0, 1.0 - f64::from(quarter) / 4.0);
            for corner in 0..3 {
                let mut ends = [[0.0; 3]; 2];
                for (end, other) in ends.iter_mut().zip([(corner + 1) % 3, (corner + 2) % 3]) {
                    (end[corner], end[other]) = (part, rest);
                }
                canvas.hairline(geometry.point(ends[0]), geometry.point(ends[1]), HAIRLINE, Ink::Rule)?;
            }
        }
        let [top, left, right] = geometry.corners;
        canvas.path(&[top, left, right, top], LEVEL_STROKE, Paint::shape(Ink::Ink), 1.0)
    }

    fn draw_corners<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, geometry: &TriangleGeometry) -> Drawn<DB> {
        let (size, line) = (self.sizes().label, self.sizes().line);
        let letters = Letters::new(Ink::Ink, size);
        let [top, ..] = geometry.corners;
        // The top corner's value and name stand beside each other.
        let value = width(&self.corners[0].value_label, size, Weight::Bold);
        let between = if self.corners[0].value_label.is_empty() { 0.0 } else { 0.5 * size };
        let name = shorten(&self.corners[0].label, geometry.width - value - between, size, Weight::Regular);
        let start = top.0 - (value + between + width(&name, size, Weight::Regular)) / 2.0;
        let baseline = top.1 - LABEL_GAP;
        canvas.text(&self.corners[0].value_label, (start, baseline), Anchor::Start, letters.weight(Weight::Bold))?;
        canvas.text(&name, (start + value + between, baseline), Anchor::Start, letters)?;
        for (corner, (x, y)) in self.corners.iter().zip(geometry.corners).skip(1) {
            let lines = self.lines(corner);
            let half = widest(lines.iter().map(String::as_str), size, Weight::Bold) / 2.0;
            // Under the corner; where that has no room, from the figure's edge.
            let (anchor, x) = if x - half < 0.0 {
                (Anchor::Start, 0.0)
            } else if geometry.width < x + half {
                (Anchor::End, geometry.width)
            } else {
                (Anchor::Middle, x)
            };
            for (row, text) in (0..).zip(lines) {
                let weight = if row == 0 { Weight::Bold } else { Weight::Regular };
                let baseline = y + LABEL_GAP + size + line * f64::from(row);
                canvas.text(&text, (x, baseline), anchor, letters.weight(weight))?;
            }
        }
        Ok(())
    }
}

impl Draw for TriangleFigure {
    fn size(&self) -> (u32, u32) {
        (self.width, self.geometry().height as u32)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let geometry = self.geometry();
        let canvas = Canvas::new(area, geometry.width);
        self.draw_triangle(&canvas, &geometry)?;
        self.draw_corners(&canvas, &geometry)?;
        let [top, left, right] = geometry.corners;
        let bounds = Rect { left: 0.0, top: top.1, right: geometry.width, bottom: left.1.max(right.1) };
        let mixes = [(MarkKind::Now, &self.now), (MarkKind::Start, &self.start)];
        let shown = mixes.into_iter().filter_map(|(look, mix)| Some((look, mix.as_ref()?)));
        let shown: Vec<(MarkKind, &NamedWeights)> = shown.collect();
        let mut taken: Vec<Rect> = shown.iter().map(|(look, mix)| look.bounds(geometry.point(mix.weights))).collect();
        let mut marks = Vec::new();
        for (look, mix) in shown.into_iter().filter(|&(look, _)| look == MarkKind::Start || !self.is_overlaid) {
            let is_free = |place: &Rect| !taken.iter().any(|other| other.overlaps(place));
            let mark = PlaneMark::new(look, geometry.point(mix.weights), (&mix.label, self.sizes().label), bounds, is_free);
            taken.push(mark.place);
            marks.push(mark);
        }
        // Now is drawn over the start.
        marks.iter().rev().try_for_each(|mark| mark.draw(&canvas))
    }
}

/// The weights in the same ratios, none negative, that add up to 1.
fn normal(weights: [f64; 3]) -> [f64; 3] {
    let parts = weights.map(|weight| if weight.is_finite() { weight.max(0.0) } else { 0.0 });
    let sum: f64 = parts.iter().sum();
    if 0.0 < sum { parts.map(|part| part / sum) } else { [1.0 / 3.0; 3] }
}

/// The most that a side of the triangle may be, in CSS px.
const WIDEST: f64 = 400.0;

/// The distance from a corner to its label, in CSS px.
const LABEL_GAP: f64 = 7.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn geometry() -> TriangleGeometry {
        TriangleFigure { width: 328, ..TriangleFigure::default() }.geometry()
    }

    fn assert_near(one: [f64; 3], other: [f64; 3]) {
        assert!(one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-9), "{one:?} is not {other:?}");
    }

    #[test]
    fn weights_come_back_from_their_points() {
        let geometry = geometry();
        for first in 0..=20 {
            for second in 0..=20 - first {
                let weights = [first, second, 20 - first - second].map(|part| f64::from(part) / 20.0);
                assert_near(geometry.weights(geometry.point(weights)), weights);
            }
        }
    }

    #[test]
    fn points_outside_stand_for_the_nearest_point_of_the_triangle() {
        let geometry = geometry();
        let [top, left, right] = geometry.corners;
        assert_eq!(geometry.weights((top.0, top.1 - 50.0)), [1.0, 0.0, 0.0]);
        assert_eq!(geometry.weights((left.0 - 50.0, left.1 + 20.0)), [0.0, 1.0, 0.0]);
        assert_eq!(geometry.weights((right.0 + 50.0, right.1 + 20.0)), [0.0, 0.0, 1.0]);
        // Straight below the middle of the base.
        assert_near(geometry.weights((top.0, left.1 + 30.0)), [0.0, 0.5, 0.5]);
        for (x, y) in [(-500.0, 20.0), (900.0, 700.0), (100.0, -300.0)] {
            let weights = geometry.weights((x, y));
            assert!(weights.iter().all(|weight| 0.0 <= *weight) && (weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn only_the_ratio_of_weights_counts_and_none_at_all_are_equal() {
        let geometry = geometry();
        assert_eq!(geometry.point([2.0, 1.0, 1.0]), geometry.point([0.5, 0.25, 0.25]));
        assert_eq!(geometry.point([0.0, -1.0, f64::NAN]), geometry.point([1.0, 1.0, 1.0]));
    }
}
