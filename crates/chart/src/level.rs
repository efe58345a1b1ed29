//! Lines across a plot at one height: a ceiling that curves cannot pass, each with its label where there is room.

use plotters_backend::DrawingBackend;

use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::Drawn;
use crate::frame::Frame;
use crate::geometry::{Geometry, Rect};
use crate::ghost::{self, Obstacles};
use crate::ink::Ink;
use crate::paint::{Dash, Paint};
use crate::sizes::LEVEL_STROKE;
use crate::text::{Weight, width};

/// A dashed line across the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The height of the line, 0 to 1 from the bottom of its plot to the top.
    pub at: f64,
    /// The line's name in a few words, written on it where there is room.
    pub label: String,
    /// The line's ink: that of the curve that it limits.
    pub ink: Ink,
}

/// Draws the lines, each with its label where it crosses nothing, as far left as can be. `curves` are the lines that share the plot.
pub(crate) fn draw_levels<DB: DrawingBackend>(
    levels: &[Level],
    frame: &Frame,
    curves: &[Vec<Point>],
    canvas: &Canvas<DB>,
    geometry: &Geometry,
) -> Drawn<DB> {
    let size = frame.sizes().tick;
    let upright: Vec<f64> = frame.marks.iter().map(|mark| geometry.x(mark.day)).collect();
    let across = |y: f64| vec![(geometry.plot.left, y), (geometry.plot.right, y)];
    let grid = frame.y_ticks.iter().map(|tick| across(geometry.y(tick.at)));
    let mut lines: Vec<Vec<Point>> =
        grid.chain(curves.iter().cloned()).chain(levels.iter().map(|level| across(geometry.y(level.at)))).collect();
    for level in levels.iter().filter(|level| level.at.is_finite()) {
        let (y, ink) = (geometry.y(level.at), level.ink);
        canvas.path(&across(y), LEVEL_STROKE, Paint::shape(ink).dashed(Dash::Short), 1.0)?;
        let length = width(&level.label, size, Weight::Regular);
        let free_of = |lines: &[Vec<Point>]| {
            let obstacles = Obstacles { lines: &[lines], upright: &upright };
            places(geometry, y, length, size).find(|place| ghost::is_free(place, geometry, obstacles))
        };
        // If need be over the grid, and without a free place at the left all the same: a line that nobody can name is worse.
        let free = free_of(&lines).or_else(|| free_of(&lines[frame.y_ticks.len()..]));
        let Some(place) = free.or_else(|| places(geometry, y, length, size).next()) else { continue };
        lines.push(vec![(place.left, place.top), (place.right, place.bottom)]);
        canvas.text_on_ground(&level.label, (place.left, place.bottom - 0.2 * size), Anchor::Start, Letters::new(ink, size))?;
    }
    Ok(())
}

/// The places for a text right above a level line and right below it, from left to right.
fn places(geometry: &Geometry, y: f64, length: f64, size: f64) -> impl Iterator<Item = Rect> {
    let plot = geometry.plot;
    let steps = ((plot.width() - length) / PLACE_STEP).max(0.0) as u32;
    (0..=steps).flat_map(move |step| {
        let left = plot.left + PLACE_STEP * f64::from(step);
        [y - 3.0 - size, y + 3.0].map(|top| Rect { left, right: left + length, top, bottom: top + size })
    })
}

/// The distance between the places that are tried for a label, in CSS px.
const PLACE_STEP: f64 = 4.0;
