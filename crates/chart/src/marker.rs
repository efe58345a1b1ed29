//! Markers: small shapes that tell curves apart without colour.

use plotters_backend::DrawingBackend;

use crate::canvas::{Canvas, Point};
use crate::draw::Drawn;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::Paint;

/// The shape that marks a curve every seventh day and at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A disc.
    Circle,
    /// A square with level sides.
    Square,
    /// A triangle that points up.
    Triangle,
    /// A square that stands on a corner.
    Diamond,
    /// Two crossed strokes.
    Cross,
}

impl Marker {
    /// Draws the shape about `centre`; `radius` is half its width, and all shapes look equally heavy.
    pub(crate) fn draw<DB: DrawingBackend>(self, canvas: &Canvas<DB>, centre: Point, radius: f64, ink: Ink) -> Drawn<DB> {
        let (x, y) = centre;
        match self {
            Self::Circle => canvas.circle(centre, radius, ink),
            Self::Square => {
                let half = 0.9 * radius;
                canvas.rect(Rect { left: x - half, top: y - half, right: x + half, bottom: y + half }, ink)
            }
            Self::Triangle => {
                let (half, up, down) = (1.2 * radius, 1.3 * radius, 0.85 * radius);
                canvas.polygon(&[(x, y - up), (x + half, y + down), (x - half, y + down)], ink, 1.0)
            }
            Self::Diamond => {
                let half = 1.3 * radius;
                canvas.polygon(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)], ink, 1.0)
            }
            Self::Cross => {
                let (half, stroke) = (1.05 * radius, 0.6 * radius);
                for slope in [half, -half] {
                    canvas.path(&[(x - half, y - slope), (x + half, y + slope)], stroke, Paint::shape(ink), 1.0)?;
                }
                Ok(())
            }
        }
    }
}
