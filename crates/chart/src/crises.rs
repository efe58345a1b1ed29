//! The hundred crises: a ladder of eight rungs, and on it a hundred equal dots, each an imagined crisis.
//!
//! On every rung there is room for all hundred. Dots stand on it in columns of three, from the left, so that a longer row is a larger
//! share; a dot's place in the list is its identity, and its circle has that place in the drawing whatever the numbers are.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters, Point};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::marker::Marker;
use crate::paint::Paint;
use crate::sizes::{HAIRLINE, OUTLINE, Sizes, VEIL_ALPHA};
use crate::text::{Weight, shorten, width};

/// The figure of a hundred crises on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct CrisesFigure {
    /// Width in CSS px; the height follows from it.
    pub width: u32,
    /// The ink of filled dots.
    pub ink: Ink,
    /// The labels of the rungs, rung 0 first.
    pub rungs: [CrisesRung; 8],
    /// The dots; a dot is the same crisis on every day.
    pub dots: Vec<CrisisDot>,
    /// The place in the list of the dot that the reader follows, if one is followed.
    pub followed: Option<usize>,
    /// The rung where the real crisis stood, if that is shown: it is marked with a diamond.
    pub really: Option<usize>,
    /// Whether dots are drawn faint, because what they show is not sure.
    pub is_faint: bool,
}

/// The labels of one rung.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CrisesRung {
    /// The rung's name.
    pub name: String,
    /// A shorter one, for where that has no room.
    pub short_name: String,
    /// How many dots stand there and the exact share: "25 of 100, 24.6%".
    pub count: String,
    /// What stands in place of dots where there are none: "0.3%, less than one of the hundred". Empty where there are some.
    pub without: String,
}

/// One of the dots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CrisisDot {
    /// Its rung, 0 to 7.
    pub rung: u8,
    /// Its place among the dots on that rung, from 0.
    pub place: u8,
    /// Whether what is asked about has come true.
    pub is_filled: bool,
}

/// How many dots stand above each other on a rung.
const ROWS: usize = 3;

/// How many columns a rung has: enough for a hundred dots.
const COLUMNS: usize = 34;

/// The most that two dots are apart, in CSS px.
const WIDEST_PITCH: f64 = 14.0;

/// Half of a dot's width, as a share of how far two are apart.
const RADIUS: f64 = 0.4;

/// From a rail of the ladder to the dots.
const RAIL: f64 = 6.0;

/// The room at the right for the diamond of what really happened.
const DIAMOND_ROOM: f64 = 18.0;

/// From the name of a rung, or from its number, to the rail.
const NAME_GAP: f64 = 10.0;

/// The share of the figure's width that names have beside their rungs, and the least that they have, in CSS px.
const NAMES_SHARE: f64 = 0.24;
const NARROWEST_NAMES: f64 = 140.0;

/// The distance between two rungs, beyond their dots.
const GAP: f64 = 9.0;

/// How near a touch must be to a dot, in pitches.
const TOUCH: f64 = 2.0;

/// Where all stands.
struct Layout {
    sizes: Sizes,
    width: f64,
    height: f64,
    /// How far two dots are apart.
    pitch: f64,
    /// The room for dots on each rung, rung 0 first.
    beds: [Rect; 8],
}

impl Layout {
    fn of(figure_width: u32) -> Layout {
        let width = f64::from(figure_width);
        let sizes = Sizes::of(width);
        let names = if sizes.is_narrow { 0.0 } else { (NAMES_SHARE * width).max(NARROWEST_NAMES) };
        let room = width - names - 2.0 * RAIL - DIAMOND_ROOM;
        // Tenths of a px, so that dots stand at equal distances.
        let pitch = (10.0 * room / COLUMNS as f64).floor().min(10.0 * WIDEST_PITCH).max(10.0) / 10.0;
        let right = width - DIAMOND_ROOM - RAIL;
        let left = right - COLUMNS as f64 * pitch;
        let above = if sizes.is_narrow { sizes.line + 3.0 } else { 0.0 };
        let step = above + ROWS as f64 * pitch + GAP;
        let beds = std::array::from_fn(|rung| {
            let bottom = (7 - rung) as f64 * step + above + ROWS as f64 * pitch + 2.0;
            Rect { left, top: bottom - ROWS as f64 * pitch, right, bottom }
        });
        Layout { sizes, width, height: (8.0 * step + 2.0).ceil(), pitch, beds }
    }

    fn centre(&self, dot: CrisisDot) -> Point {
        let bed = self.beds[usize::from(dot.rung).min(7)];
        let (column, row) = (usize::from(dot.place) / ROWS, usize::from(dot.place) % ROWS);
        (bed.left + (column as f64 + 0.5) * self.pitch, bed.bottom - (row as f64 + 0.5) * self.pitch)
    }

    fn radius(&self) -> f64 {
        RADIUS * self.pitch
    }
}

impl CrisesRung {
    /// The name, or the shorter one, as far as there is room.
    fn named(&self, room: f64, sizes: &Sizes) -> String {
        let fits = width(&self.name, sizes.label, Weight::Regular) <= room;
        shorten(if fits { &self.name } else { &self.short_name }, room, sizes.label, Weight::Regular)
    }
}

impl CrisesFigure {
    /// The place in the list of the dot at a point in CSS px, if one is near.
    pub fn dot_at(&self, (x, y): (f64, f64)) -> Option<usize> {
        let layout = Layout::of(self.width);
        let away = |dot: CrisisDot| {
            let centre = layout.centre(dot);
            (centre.0 - x) * (centre.0 - x) + (centre.1 - y) * (centre.1 - y)
        };
        let near = self.dots.iter().enumerate().map(|(place, dot)| (place, away(*dot)));
        let nearest = near.min_by(|one, other| one.1.total_cmp(&other.1))?;
        let reach = TOUCH * layout.pitch;
        (nearest.1 <= reach * reach).then_some(nearest.0)
    }

    fn draw_ladder<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, layout: &Layout) -> Drawn<DB> {
        let (top, bottom) = (0.0, layout.beds[0].bottom + 2.0);
        let [left, right] = [layout.beds[0].left - RAIL, layout.beds[0].right + RAIL];
        for x in [left, right] {
            canvas.hairline((x, top), (x, bottom), 2.0 * HAIRLINE, Ink::Rule)?;
        }
        for bed in &layout.beds {
            canvas.hairline((left, bed.bottom + 2.0), (right, bed.bottom + 2.0), HAIRLINE, Ink::Rule)?;
        }
        Ok(())
    }

    fn draw_labels<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, layout: &Layout) -> Drawn<DB> {
        let Layout { sizes, beds, .. } = layout;
        for (rung, bed) in self.rungs.iter().zip(beds) {
            let (name, count) = (Letters::new(Ink::Ink, sizes.label), Letters::new(Ink::Muted, sizes.tick));
            if sizes.is_narrow {
                let baseline = bed.top - 4.0;
                let taken = width(&rung.count, sizes.tick, Weight::Regular) + NAME_GAP;
                let shown = rung.named(bed.right - bed.left - taken, sizes);
                canvas.text(&shown, (bed.left, baseline), Anchor::Start, name)?;
                canvas.text(&rung.count, (bed.right, baseline), Anchor::End, count)?;
            } else {
                let (x, middle) = (bed.left - RAIL - NAME_GAP, (bed.top + bed.bottom) / 2.0);
                let shown = rung.named(x, sizes);
                canvas.text(&shown, (x, middle - 2.5), Anchor::End, name)?;
                canvas.text(&rung.count, (x, middle + sizes.line - 2.5), Anchor::End, count)?;
            }
            let baseline = (bed.top + bed.bottom) / 2.0 + 0.36 * sizes.tick;
            canvas.text(&rung.without, (bed.left, baseline), Anchor::Start, count)?;
        }
        Ok(())
    }

    fn draw_dots<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, layout: &Layout) -> Drawn<DB> {
        for dot in &self.dots {
            let centre = layout.centre(*dot);
            if dot.is_filled {
                canvas.circle(centre, layout.radius(), self.ink)?;
            } else {
                canvas.ring(centre, layout.radius() - OUTLINE / 2.0, OUTLINE, Ink::Muted)?;
            }
        }
        Ok(())
    }

    /// Draws a square about the dot that is followed: of the shapes in the figure the only one, and the last but one.
    fn draw_followed<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, layout: &Layout) -> Drawn<DB> {
        let square = self.followed.and_then(|place| self.dots.get(place)).map(|dot| {
            let ((x, y), half) = (layout.centre(*dot), 0.62 * layout.pitch);
            [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half), (x - half, y - half)]
        });
        canvas.path(square.as_ref().map_or(&[], |square| square.as_slice()), 1.4 * OUTLINE, Paint::shape(Ink::Ink), 1.0)
    }

    fn draw_really<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, layout: &Layout) -> Drawn<DB> {
        match self.really.and_then(|rung| layout.beds.get(rung)) {
            Some(bed) => {
                let centre = (bed.right + RAIL + DIAMOND_ROOM / 2.0, (bed.top + bed.bottom) / 2.0);
                Marker::Diamond.draw(canvas, centre, 1.4 * layout.sizes.marker, Ink::Ink)
            }
            None => canvas.polygon(&[], Ink::Ink, 1.0),
        }
    }
}

impl Draw for CrisesFigure {
    fn size(&self) -> (u32, u32) {
        let layout = Layout::of(self.width);
        (self.width, layout.height as u32)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let layout = Layout::of(self.width);
        let canvas = Canvas::new(area, layout.width);
        self.draw_ladder(&canvas, &layout)?;
        self.draw_dots(&canvas, &layout)?;
        let [left, right] = [layout.beds[0].left, layout.beds[0].right];
        let veil = [(left, 0.0), (right, 0.0), (right, layout.height), (left, layout.height)];
        canvas.polygon(if self.is_faint { &veil } else { &[] }, Ink::Ground, VEIL_ALPHA)?;
        self.draw_labels(&canvas, &layout)?;
        self.draw_followed(&canvas, &layout)?;
        self.draw_really(&canvas, &layout)
    }
}
