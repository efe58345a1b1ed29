//! The article's other outcomes over days: the same curves, with a ceiling that some of them cannot pass.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::events::EventsFigure;
use crate::frame::{Draw, Drawn, Figure};
use crate::geometry::{Geometry, Rect};
use crate::ghost::{self, Obstacles};
use crate::ink::Ink;
use crate::paint::{Dash, Paint};
use crate::sizes::LEVEL_STROKE;
use crate::text::{Weight, width};

/// Curves from 0 to 1, which need not be probabilities, and lines across them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConsequencesFigure {
    /// Frame and curves.
    pub events: EventsFigure,
    /// Ceilings and floors.
    pub levels: Vec<Level>,
}

/// A dashed line across the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its height, 0 to 1.
    pub at: f64,
    /// What it is, in a few words: written on the line where there is room.
    pub label: String,
    /// Its ink: that of the curve it limits.
    pub ink: Ink,
}

impl Figure for ConsequencesFigure {
    fn geometry(&self) -> Geometry {
        self.events.geometry()
    }
}

impl Draw for ConsequencesFigure {
    fn size(&self) -> (u32, u32) {
        self.events.size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.events.draw_with_levels(area, &self.levels)
    }
}

/// Draws the lines, each with its label where it crosses nothing, as far left as can be.
pub(crate) fn draw_levels<DB: DrawingBackend>(
    figure: &EventsFigure,
    levels: &[Level],
    canvas: &Canvas<DB>,
    geometry: &Geometry,
) -> Drawn<DB> {
    let size = figure.frame.sizes().tick;
    let upright: Vec<f64> = figure.frame.marks.iter().map(|mark| geometry.x(mark.day)).collect();
    let across = |y: f64| vec![(geometry.plot.left, y), (geometry.plot.right, y)];
    let curves = figure.curves.iter().flat_map(|curve| [Some(&curve.values), curve.ghost.as_ref()]).flatten();
    let curves = curves.map(|values| geometry.line(values));
    let grid = figure.frame.y_ticks.iter().map(|tick| across(geometry.y(tick.at)));
    let mut lines: Vec<Vec<Point>> = grid.chain(curves).chain(levels.iter().map(|level| across(geometry.y(level.at)))).collect();
    for level in levels.iter().filter(|level| level.at.is_finite()) {
        let (y, ink) = (geometry.y(level.at), level.ink);
        canvas.path(across(y), LEVEL_STROKE, Paint::shape(ink).dashed(Dash::Short), 1.0)?;
        let length = width(&level.label, size, Weight::Regular);
        let free_of = |lines: &[Vec<Point>]| {
            let obstacles = Obstacles { lines, upright: &upright };
            places(geometry, y, length, size).find(|place| ghost::is_free(place, geometry, obstacles))
        };
        // If need be over the grid, and without a free place at the left all the same: a line that nobody can name is worse.
        let free = free_of(&lines).or_else(|| free_of(&lines[figure.frame.y_ticks.len()..]));
        let Some(place) = free.or_else(|| places(geometry, y, length, size).next()) else { continue };
        lines.push(vec![(place.left, place.top), (place.right, place.bottom)]);
        canvas.text_on_ground(&level.label, (place.left, place.bottom - 0.2 * size), Anchor::Start, Letters::new(ink, size))?;
    }
    Ok(())
}

/// The places of a text right above a level line and right below it, from the left on.
fn places(geometry: &Geometry, y: f64, length: f64, size: f64) -> impl Iterator<Item = Rect> {
    let plot = geometry.plot;
    let steps = ((plot.width() - length) / PLACE_STEP).max(0.0) as u32;
    (0..=steps).flat_map(move |step| {
        let left = plot.left + PLACE_STEP * f64::from(step);
        [y - 3.0 - size, y + 3.0].map(|top| Rect { left, right: left + length, top, bottom: top + size })
    })
}

/// How far apart the places tried are.
const PLACE_STEP: f64 = 4.0;
