//! The two marks on a map or triangle: the present settings and the starting point.

use plotters_backend::DrawingBackend;

use crate::bar;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::Drawn;
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::Paint;
use crate::sizes::{BED_STROKE, CURVE_STROKE};
use crate::text::{Weight, width};

/// The kind of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkKind {
    /// The present settings: a ring with a cross hair.
    Now,
    /// The starting point: a small hollow diamond.
    Start,
}

/// A mark with a place for its label.
pub(crate) struct PlaneMark<'a> {
    pub kind: MarkKind,
    pub at: Point,
    pub label: &'a str,
    /// The rectangle of the label.
    pub place: Rect,
    pub size: f64,
}

impl MarkKind {
    /// Half the width of the mark with the light bed around it, in CSS px.
    fn reach(self) -> f64 {
        match self {
            Self::Now => RING + HAIR + 1.5,
            Self::Start => DIAMOND + 1.5,
        }
    }

    fn weight(self) -> Weight {
        if self == Self::Now { Weight::Bold } else { Weight::Regular }
    }

    /// The rectangle of the mark without its label.
    pub fn bounds(self, (x, y): Point) -> Rect {
        let reach = self.reach();
        Rect { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }
}

impl<'a> PlaneMark<'a> {
    /// A mark whose label keeps within `bounds` and lies in a place that `is_free`, if there is one.
    pub fn new(kind: MarkKind, at: Point, (label, size): (&'a str, f64), bounds: Rect, is_free: impl Fn(&Rect) -> bool) -> Self {
        let length = width(label, size, kind.weight());
        let reach = kind.reach() + 4.0;
        let (across, down) = (reach + length / 2.0, reach + size / 2.0);
        let aside = 0.7 * reach;
        let shifts = [
            (across, 0.0),
            (-across, 0.0),
            (0.0, -down),
            (0.0, down),
            (aside + length / 2.0, -aside - size / 2.0),
            (-aside - length / 2.0, -aside - size / 2.0),
            (aside + length / 2.0, aside + size / 2.0),
            (-aside - length / 2.0, aside + size / 2.0),
        ];
        let places = shifts.map(|(right, below)| {
            let (x, y) = (at.0 + right, at.1 + below);
            let (left, top) = (x - length / 2.0 - 2.0, y - 0.57 * size);
            Rect { left, right: left + length + 4.0, top, bottom: top + 1.14 * size }
        });
        let fits = |place: &Rect| {
            bounds.left <= place.left && place.right <= bounds.right && bounds.top <= place.top && place.bottom <= bounds.bottom
        };
        // In a corner, or where the other mark is: above or below, as far away as need be, pushed inside.
        let away = (0..6).flat_map(|row| {
            let down = down + 1.3 * size * f64::from(row);
            [at.1 - down, at.1 + down].map(|y| pushed((at.0, y), (length + 4.0, 1.14 * size), bounds))
        });
        let mut all = places.into_iter().chain(away).filter(fits);
        let first = all.clone().next();
        // In too small a plot a label lies over whatever is there.
        let place = all.find(|place| is_free(place)).or(first).unwrap_or_else(|| pushed(at, (length + 4.0, 1.14 * size), bounds));
        Self { kind, at, label, place, size }
    }

    /// Draws the mark and its label.
    pub fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<DB>) -> Drawn<DB> {
        match self.kind {
            MarkKind::Start => bar::draw_diamond(canvas, self.at, DIAMOND, Ink::Ink)?,
            MarkKind::Now => {
                for (stroke, ink) in [(CURVE_STROKE + BED_STROKE, Ink::Ground), (CURVE_STROKE, Ink::Ink)] {
                    canvas.ring(self.at, RING, stroke, ink)?;
                    for (right, down) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                        let along = |far: f64| (self.at.0 + right * far, self.at.1 + down * far);
                        canvas.path(&[along(RING - 2.5), along(RING + HAIR)], stroke, Paint::shape(ink), 1.0)?;
                    }
                }
            }
        }
        let letters = Letters::new(Ink::Ink, self.size).weight(self.kind.weight());
        let baseline = (self.place.top + self.place.bottom) / 2.0 + 0.36 * self.size;
        canvas.text_on_ground(self.label, (self.place.left + 2.0, baseline), Anchor::Start, letters)
    }
}

/// The rectangle of this width and height around a point, moved into `bounds` if it fits there.
pub(crate) fn pushed((x, y): Point, (width, height): Point, bounds: Rect) -> Rect {
    let left = (x - width / 2.0).min(bounds.right - width).max(bounds.left);
    let top = (y - height / 2.0).min(bounds.bottom - height).max(bounds.top);
    Rect { left, right: left + width, top, bottom: top + height }
}

/// The ring's radius, and how far the cross hair goes beyond it.
const RING: f64 = 6.0;
const HAIR: f64 = 5.0;

/// Half of the diamond's width.
const DIAMOND: f64 = 5.0;
