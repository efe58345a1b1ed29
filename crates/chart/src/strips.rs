//! Strips of dots: a row for each thing that many have answered, a dot for each answer, stacked where several are alike.

use plotters_backend::DrawingBackend;

use crate::axis::Axis;
use crate::backend::Area;
use crate::bar::{draw_diamond, draw_whisker};
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::paint::{Dash, Paint};
use crate::rows::{Row, Rows};
use crate::sizes::{HAIRLINE, LEVEL_STROKE, Sizes};
use crate::text::{Weight, width};

/// The figure of strips on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct StripsFigure {
    /// Width in CSS px; the height follows from the rows and from how many dots lie on each other.
    pub width: u32,
    /// The ink of the dots.
    pub ink: Ink,
    /// The values shown, with the ticks of all rows.
    pub axis: Axis,
    /// The strips from the top down.
    pub rows: Vec<DotStrip>,
}

/// A strip of dots.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DotStrip {
    /// Its name; where all its figure has is one strip, it may be empty.
    pub label: String,
    /// What is said of it in a few words behind or below its name.
    pub detail: String,
    /// The values of its dots on the axis.
    pub dots: Vec<f64>,
    /// Where all began, marked by a hollow diamond on the base line.
    pub start: Option<f64>,
    /// The range that is marked by a whisker below the dots.
    pub range: Option<(f64, f64)>,
    /// Values with a line through the strip and a label above it, the first in an unbroken line, the others dashed.
    pub marks: Vec<StripMark>,
}

/// A value that is marked in a strip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StripMark {
    /// The value on the axis.
    pub at: f64,
    /// Its name and the value, such as "Median 27%".
    pub label: String,
}

/// Half the width of the diamond at the start.
const DIAMOND: f64 = 5.0;

/// The most that a stack of dots is high, in CSS px: dots of a higher one lie over each other.
const STACK: f64 = 64.0;

/// The distance between two dots beside or above each other, beyond their width.
const GAP: f64 = 0.8;

/// The height below the base line that a whisker takes.
const WHISKER: f64 = 12.0;

/// The least height of a strip's dots: that of a diamond.
const LEAST: f64 = 12.0;

impl StripsFigure {
    fn layout(&self) -> Rows {
        let sizes = Sizes::of(f64::from(self.width));
        let with = |height: &dyn Fn(&DotStrip) -> f64| {
            let rows: Vec<Row> = self.rows.iter().map(|strip| strip.row(sizes, height(strip))).collect();
            Rows::new(self.width, &self.axis, ROOM, &rows)
        };
        // Where dots lie side by side depends on the labels alone, and how many lie on each other on that.
        let flat = with(&|_| LEAST);
        with(&|strip| Stacks::of(&strip.dots, &flat).height())
    }

    /// The rectangle of each row, for a page that makes rows buttons.
    pub fn rows(&self) -> Vec<Rect> {
        self.layout().boxes()
    }
}

/// The room above the first strip and below the last.
const ROOM: (f64, f64) = (2.0, 6.0);

impl Draw for StripsFigure {
    fn size(&self) -> (u32, u32) {
        self.layout().size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let rows = self.layout();
        let canvas = Canvas::new(area, rows.width);
        rows.draw_axis(&canvas, &self.axis)?;
        rows.draw_names(&canvas)?;
        for (strip, row) in self.rows.iter().zip(&rows.rows) {
            strip.draw(&canvas, &rows, row.strip, self.ink)?;
        }
        Ok(())
    }
}

impl DotStrip {
    fn row(&self, sizes: Sizes, height: f64) -> Row<'_> {
        let above = sizes.line * self.marks.len() as f64;
        let whisker = self.range.map_or(0.0, |_| WHISKER);
        Row { name: &self.label, detail: &self.detail, above, strip: height + whisker, ends: Vec::new() }
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, rows: &Rows, strip: Rect, ink: Ink) -> Drawn<DB> {
        let sizes = rows.sizes;
        let base = strip.bottom - self.range.map_or(0.0, |_| WHISKER) - DIAMOND;
        canvas.hairline((strip.left, base), (strip.right, base), HAIRLINE, Ink::Muted)?;
        let count = self.marks.len();
        for (place, mark) in self.marks.iter().enumerate() {
            let x = rows.x(mark.at);
            let (dash, weight) = if place == 0 { (Dash::Solid, Weight::Bold) } else { (Dash::Short, Weight::Regular) };
            let baseline = strip.top - sizes.line * (count - place) as f64 + 0.8 * sizes.line;
            canvas.path(&[(x, baseline + 3.0), (x, base + DIAMOND)], LEVEL_STROKE, Paint::shape(Ink::Ink).dashed(dash), 1.0)?;
            let centre = rows.centre(x, width(&mark.label, sizes.label, weight));
            let letters = Letters::new(Ink::Ink, sizes.label).weight(weight);
            canvas.text_on_ground(&mark.label, (centre, baseline), Anchor::Middle, letters)?;
        }
        let stacks = Stacks::of(&self.dots, rows);
        for (x, level) in &stacks.dots {
            let centre = (*x, base - sizes.marker - 0.5 - stacks.step() * *level as f64);
            canvas.circle(centre, sizes.marker + GAP / 2.0, Ink::Ground)?;
            canvas.circle(centre, sizes.marker, ink)?;
        }
        if let Some(start) = self.start {
            draw_diamond(canvas, (rows.x(start), base), DIAMOND, Ink::Ink)?;
        }
        if let Some((from, to)) = self.range {
            draw_whisker(canvas, (rows.x(from), rows.x(to)), base + DIAMOND + WHISKER / 2.0, 4.0)?;
        }
        Ok(())
    }
}

/// The dots of a strip, each with its x and its place in its stack, from the base line up.
struct Stacks {
    dots: Vec<(f64, usize)>,
    /// How many the highest stack has.
    highest: usize,
    /// The width of a dot and the gap beside it.
    pitch: f64,
}

impl Stacks {
    /// A stack begins at the first value that has no room beside the one before, and stands where that is.
    fn of(values: &[f64], rows: &Rows) -> Stacks {
        let pitch = 2.0 * rows.sizes.marker + GAP;
        let mut places: Vec<f64> = values.iter().filter(|value| value.is_finite()).map(|value| rows.x(*value)).collect();
        places.sort_by(f64::total_cmp);
        let mut stacks = Stacks { dots: Vec::with_capacity(places.len()), highest: 0, pitch };
        for x in places {
            let placed = match stacks.dots.last() {
                Some((first, level)) if x - first < pitch => (*first, level + 1),
                _ => (x, 0),
            };
            stacks.highest = stacks.highest.max(placed.1 + 1);
            stacks.dots.push(placed);
        }
        stacks
    }

    /// How much higher each dot of a stack is than the one below.
    fn step(&self) -> f64 {
        self.pitch.min(STACK / self.highest.max(1) as f64)
    }

    /// The height of the highest stack, with room for the diamond that may stand below.
    fn height(&self) -> f64 {
        (self.step() * self.highest as f64 + 1.0 + DIAMOND).max(LEAST).ceil()
    }
}
