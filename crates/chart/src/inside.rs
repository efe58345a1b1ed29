//! Names inside areas: where a stacked area is thick enough for its own label.

use crate::canvas::Point;
use crate::geometry::{Geometry, Rect};
use crate::text::{Weight, breaks, width};

/// One area of a stack: its upper and its lower edge, a point a day, y downwards.
#[derive(Clone, Copy)]
pub(crate) struct Layer<'a> {
    pub upper: &'a [Point],
    pub lower: &'a [Point],
}

/// The letters of names in areas, and the lines they must keep clear of.
#[derive(Clone, Copy)]
pub(crate) struct Inside<'a> {
    pub size: f64,
    pub line: f64,
    pub ghosts: &'a [Vec<Point>],
}

/// The part of a rung's label for which its area has room.
pub(crate) enum Placed {
    /// The rung's number and its name.
    Name(Vec<Line>),
    /// The number alone: the name must be said elsewhere.
    Number(Vec<Line>),
    /// No part of the label.
    Nowhere,
}

/// How many lines a label in an area has at most.
pub(crate) const MOST_LINES: usize = 2;

/// A text and the middle of its baseline.
pub(crate) type Line = (String, Point);

/// The free space around a name, in CSS px.
const PADDING: f64 = 2.0;

/// The free space around a number that stands alone, in CSS px.
const SNUG: f64 = 1.0;

/// The height beyond what is needed, in CSS px, from which more makes a place no better.
const ENOUGH: f64 = 8.0;

/// How far apart the places tried are, in days.
const STEP: f64 = 0.25;

impl Inside<'_> {
    /// Places a rung's number and name where its area has most room: on one line if that fits anywhere, else on two, else the
    /// number alone.
    pub fn place(self, number: &str, name: &str, layer: Layer, geometry: &Geometry) -> Placed {
        // No line ends between a number and its name.
        let full = [number, "\u{a0}", name].concat();
        let one_line = self.fit(&[full.as_str()], PADDING, layer, geometry);
        if let Some(lines) = one_line.or_else(|| self.fit(&balanced(&full, self.size), PADDING, layer, geometry)) {
            return Placed::Name(lines);
        }
        let snug = Self { line: 0.72 * self.size + 2.0 * SNUG, ..self };
        snug.fit(&[number], SNUG, layer, geometry).map_or(Placed::Nowhere, Placed::Number)
    }

    fn fit(self, lines: &[&str], padding: f64, layer: Layer, geometry: &Geometry) -> Option<Vec<Line>> {
        let half = lines.iter().map(|line| width(line, self.size, Weight::Regular)).fold(0.0, f64::max) / 2.0 + padding;
        let needed = self.line * lines.len() as f64;
        let steps = (f64::from(geometry.last_day) / STEP) as usize;
        let rooms = (0..=steps).filter_map(|step| {
            let x = geometry.x(step as f64 * STEP);
            let room = room(layer, x - half, x + half)?;
            (needed <= room.height() && self.is_clear(room, needed)).then_some((x, room))
        });
        // The first of the places with enough room, else the roomiest.
        let worth = |room: &Rect| (room.height() - needed).min(ENOUGH);
        let (x, room) = rooms.fold(None, |best: Option<(f64, Rect)>, (x, place)| match best {
            Some((_, room)) if worth(&place) <= worth(&room) => best,
            _ => Some((x, place)),
        })?;
        let first = (room.top + room.bottom - needed) / 2.0 + self.line / 2.0 + 0.36 * self.size;
        let placed = lines.iter().enumerate();
        Some(placed.map(|(row, line)| (line.trim().to_owned(), (x, first + row as f64 * self.line))).collect())
    }

    /// Whether no ghost runs through a text of height `needed` in the middle of `room`.
    fn is_clear(self, room: Rect, needed: f64) -> bool {
        let middle = (room.top + room.bottom) / 2.0;
        let (top, bottom) = (middle - needed / 2.0, middle + needed / 2.0);
        self.ghosts.iter().filter(|ghost| 1 < ghost.len()).all(|ghost| {
            let (least, most) = extent(ghost, room.left, room.right);
            most < top || bottom < least
        })
    }
}

/// The highest rectangle between two x that lies wholly in the area, if the area reaches that far.
fn room(layer: Layer, left: f64, right: f64) -> Option<Rect> {
    let (first, last) = (layer.upper.first()?, layer.upper.last()?);
    if left < first.0 || last.0 < right {
        return None;
    }
    let lowest = |edge: &[Point]| extent(edge, left, right).1;
    let highest = |edge: &[Point]| extent(edge, left, right).0;
    let (top, bottom) = (lowest(layer.upper), highest(layer.lower));
    (top < bottom).then_some(Rect { left, top, right, bottom })
}

/// The least and the greatest y of an edge between two x that it reaches.
fn extent(edge: &[Point], left: f64, right: f64) -> (f64, f64) {
    let from = edge.partition_point(|&(x, _)| x <= left);
    let to = edge.partition_point(|&(x, _)| x < right);
    let ends = [between(edge, from, left), between(edge, to, right)];
    let inner = edge[from.min(to)..to].iter().map(|&(_, y)| y);
    inner.chain(ends).fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), y| (least.min(y), most.max(y)))
}

/// The y at `x` on the stretch that ends at point `end`.
fn between(edge: &[Point], end: usize, x: f64) -> f64 {
    let end = end.clamp(1, edge.len() - 1);
    let ((x0, y0), (x1, y1)) = (edge[end - 1], edge[end]);
    y0 + (y1 - y0) * ((x - x0) / (x1 - x0)).clamp(0.0, 1.0)
}

/// The two lines into which a text breaks most evenly, or the text itself if it cannot be broken.
fn balanced(text: &str, size: f64) -> Vec<&str> {
    let longer = |&at: &usize| {
        let (one, other) = text.split_at(at);
        width(one.trim(), size, Weight::Regular).max(width(other.trim(), size, Weight::Regular))
    };
    let best = breaks(text).min_by(|one, other| longer(one).total_cmp(&longer(other)));
    match best.map(|at| text.split_at(at)) {
        Some((one, other)) if !other.is_empty() => vec![one.trim(), other.trim()],
        _ => vec![text],
    }
}
