//! The place for the label of the ghost lines: beside one of them, where nothing else is.

use crate::canvas::Point;
use crate::geometry::{Geometry, Rect};
use crate::text::{Weight, width};

/// A ghost line and the curve that it is compared with, in CSS px.
pub(crate) struct Ghost<'a> {
    pub line: &'a [Point],
    pub curve: &'a [Point],
}

/// The lines that the label must keep clear of: curves and ghosts, and vertical lines by their x.
#[derive(Clone, Copy)]
pub(crate) struct Obstacles<'a> {
    pub lines: &'a [&'a [Vec<Point>]],
    pub upright: &'a [f64],
}

/// Ghosts nearer to their curves than this are too close for a reader to see which of the two is meant.
const APART: f64 = 6.0;

/// The least distance between the label and lines, in CSS px.
const CLEAR: f64 = 2.5;

/// How far the label is from its ghost, in CSS px: a thin line leads from it there. The nearer is tried first.
const AWAY: [f64; 2] = [7.0, 16.0];

/// The place of the label and the line that leads from it to its ghost.
pub(crate) struct Named {
    /// The middle of the text's baseline.
    pub at: Point,
    /// The ends of the line.
    pub leader: [Point; 2],
}

/// The place beside the first ghost that has a free one, where that ghost and its curve are furthest apart. `None` if there is no free
/// place.
pub(crate) fn place(text: &str, size: f64, geometry: &Geometry, ghosts: &[Ghost], obstacles: Obstacles) -> Option<Named> {
    let half = width(text, size, Weight::Regular) / 2.0;
    ghosts.iter().find_map(|ghost| {
        let places = ghost.line.iter().zip(ghost.curve).flat_map(|(&(x, y), &(_, curve))| {
            let apart = (y - curve).abs();
            // Above a ghost that lies above its curve, below one that lies below it.
            let is_above = y < curve;
            let places = AWAY.into_iter().flat_map(move |away| [(away, is_above), (away, !is_above)]);
            places.enumerate().map(move |(rank, (away, is_above))| {
                (apart - 4.0 * rank as f64, apart, (x, y), beside(ghost, x, half, size, away, is_above))
            })
        });
        let free = places.filter(|(_, apart, _, rect)| APART <= *apart && is_free(rect, geometry, obstacles));
        let (_, _, end, rect) = free.max_by(|(one, ..), (other, ..)| one.total_cmp(other))?;
        let edge = if rect.bottom < end.1 { rect.bottom } else { rect.top };
        Some(Named { at: (rect.left + half, rect.bottom - 0.22 * size), leader: [(end.0, edge), end] })
    })
}

/// The place for the label above or below a ghost at `x`, so far from it.
fn beside(ghost: &Ghost, x: f64, half: f64, size: f64, away: f64, is_above: bool) -> Rect {
    let (left, right) = (x - half, x + half);
    let near = stretch(ghost.line, left, right).map(|(_, y)| y);
    let top =
        if is_above { near.fold(f64::INFINITY, f64::min) - away - size } else { near.fold(f64::NEG_INFINITY, f64::max) + away };
    Rect { left, right, top, bottom: top + size }
}

/// Whether a text there would lie in the plot and keep clear of everything.
pub(crate) fn is_free(rect: &Rect, geometry: &Geometry, obstacles: Obstacles) -> bool {
    let plot = geometry.plot;
    let inside = plot.left <= rect.left && rect.right <= plot.right && plot.top <= rect.top && rect.bottom <= plot.bottom;
    let crossed = |line: &Vec<Point>| {
        let near = stretch(line, rect.left, rect.right);
        let (top, bottom) = near.fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), (_, y)| (top.min(y), bottom.max(y)));
        rect.top - CLEAR < bottom && top < rect.bottom + CLEAR - 0.1
    };
    inside
        && !obstacles.lines.iter().copied().flatten().any(crossed)
        && !obstacles.upright.iter().any(|&x| rect.left - CLEAR < x && x < rect.right + CLEAR)
}

/// The points of a line from the last one left of `left` to the first one right of `right`.
fn stretch(line: &[Point], left: f64, right: f64) -> impl Iterator<Item = Point> + Clone {
    let from = line.partition_point(|&(x, _)| x < left).saturating_sub(1);
    let to = (line.partition_point(|&(x, _)| x <= right) + 1).min(line.len());
    line[from.min(to)..to].iter().copied()
}
