//! Bars, solid or hatched, and the hollow marks that stand on them.

use plotters_backend::DrawingBackend;

use crate::canvas::{Canvas, Point};
use crate::draw::Drawn;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::Paint;
use crate::sizes::{BAND_ALPHA, BED_STROKE, HAIRLINE, HATCH, OUTLINE};

/// How a bar is filled; the two kinds can be told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    Solid,
    Hatched,
}

/// Draws a bar; its left and right edges may be in either order, and one without width is a line.
pub(crate) fn draw<DB: DrawingBackend>(canvas: &Canvas<DB>, bar: Rect, fill: Fill, ink: Ink) -> Drawn<DB> {
    let bar = Rect { left: bar.left.min(bar.right), right: bar.left.max(bar.right), ..bar };
    if bar.width() < OUTLINE {
        let x = (bar.left + bar.right) / 2.0;
        return canvas.hairline((x, bar.top), (x, bar.bottom), OUTLINE, ink);
    }
    match fill {
        Fill::Solid => canvas.rect(bar, ink),
        Fill::Hatched => {
            let half = OUTLINE / 2.0;
            let inner = Rect { left: bar.left + half, top: bar.top + half, right: bar.right - half, bottom: bar.bottom - half };
            canvas.rect(bar, Ink::Ground)?;
            canvas.polygon(&corners(inner), ink, BAND_ALPHA)?;
            canvas.path(&hatching(inner), HAIRLINE, Paint::shape(ink), 1.0)?;
            let [one, two, three, four] = corners(inner);
            canvas.path(&[one, two, three, four, one], OUTLINE, Paint::shape(ink), 1.0)
        }
    }
}

/// Draws a hollow diamond, filled with the colour of the ground so that nothing beneath shows through.
pub(crate) fn draw_diamond<DB: DrawingBackend>(canvas: &Canvas<DB>, (x, y): Point, radius: f64, ink: Ink) -> Drawn<DB> {
    let around = |radius: f64| [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
    canvas.polygon(&around(radius + 1.2), Ink::Ground, 1.0)?;
    let [top, right, bottom, left] = around(radius);
    canvas.path(&[top, right, bottom, left, top], OUTLINE, Paint::shape(ink), 1.0)
}

/// Draws the whisker of an interval, with caps of height `cap` at its ends, on a light bed so that it shows on a bar too.
pub(crate) fn draw_whisker<DB: DrawingBackend>(canvas: &Canvas<DB>, (from, to): (f64, f64), y: f64, cap: f64) -> Drawn<DB> {
    if to - from < 1.0 {
        return Ok(());
    }
    let path = [(from, y - cap), (from, y + cap), (from, y), (to, y), (to, y - cap), (to, y + cap)];
    canvas.path(&path, BED_STROKE, Paint::shape(Ink::Ground), 1.0)?;
    canvas.path(&path, OUTLINE, Paint::shape(Ink::Ink), 1.0)
}

fn corners(rect: Rect) -> [Point; 4] {
    [(rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom), (rect.left, rect.bottom)]
}

/// The slanted lines of a hatching as one path. From line to line it runs along the edge of the rectangle, where the outline hides it.
fn hatching(rect: Rect) -> Vec<Point> {
    let Rect { left, top, right, bottom } = rect;
    let count = ((right - left + bottom - top) / HATCH) as u32;
    let mut path: Vec<Point> = Vec::new();
    for line in 1..=count {
        // The line on which x + y is this.
        let sum = left + top + HATCH * f64::from(line);
        let lower = if left <= sum - bottom { (sum - bottom, bottom) } else { (left, sum - left) };
        let upper = if sum - top <= right { (sum - top, top) } else { (right, sum - right) };
        let (near, far) = if line % 2 == 1 { (lower, upper) } else { (upper, lower) };
        if let Some(&last) = path.last() {
            // Around the corner, not across it.
            let corner = if line % 2 == 1 { (left, bottom) } else { (right, top) };
            if last.0 != near.0 && last.1 != near.1 {
                path.push(corner);
            }
        }
        path.extend([near, far]);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatching_stays_in_its_bar_and_leaves_the_edge_only_on_a_slant() {
        for (width, height) in [(3.0, 12.0), (40.0, 12.0), (6.0, 40.0), (211.3, 13.0)] {
            let rect = Rect { left: 10.0, top: 20.0, right: 10.0 + width, bottom: 20.0 + height };
            let path = hatching(rect);
            for &(x, y) in &path {
                assert!(rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom, "{x} {y} outside {rect:?}");
            }
            for pair in path.windows(2) {
                let (across, down) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
                let slanted = (across + down).abs() < 1e-9;
                assert!(slanted || across.abs() < 1e-9 || down.abs() < 1e-9, "{pair:?}");
            }
        }
    }
}
