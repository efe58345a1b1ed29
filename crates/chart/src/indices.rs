//! The figure of Sobol' indices: each assumption's share of the variance of an outcome, by itself (first-order) and with its
//! interactions (total).

use plotters_backend::DrawingBackend;

use crate::axis::Axis;
use crate::backend::Area;
use crate::bar;
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::rows::{Row, RowPlace, Rows};
use crate::sizes::{HAIRLINE, LEADER_STROKE, OUTLINE, Sizes};
use crate::text::{Weight, shorten, width};

/// A row of two dots for each assumption: filled for the first-order index, hollow for the total one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicesFigure {
    /// Width in CSS px; the height follows from the number of rows.
    pub width: u32,
    /// The axis of the indices, usually 0 to 1. Values beyond it are drawn at its ends.
    pub axis: Axis,
    /// The assumptions from the top down.
    pub rows: Vec<IndexRow>,
    /// The name of filled dots, written above that of the first row.
    pub first_label: String,
    /// The name of hollow dots, written above that of the first row.
    pub total_label: String,
}

/// The indices of one assumption.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndexRow {
    /// The assumption's name.
    pub label: String,
    /// The first-order index.
    pub first: IndexEstimate,
    /// The total index.
    pub total: IndexEstimate,
}

/// An estimated index with its confidence interval.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct IndexEstimate {
    /// The estimate.
    pub value: f64,
    /// The lower end of the interval; no whisker is drawn where both ends are the same.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

impl IndicesFigure {
    /// The rectangle of each row, for a page that makes rows buttons.
    pub fn rows(&self) -> Vec<Rect> {
        self.layout().boxes()
    }

    fn layout(&self) -> Rows {
        let sizes = Sizes::of(f64::from(self.width));
        let named = sizes.line + LEADER;
        let strip = 2.0 * (APART + RADIUS);
        let above = std::iter::once(named).chain(std::iter::repeat(0.0));
        let rows = self.rows.iter().zip(above);
        let rows = rows.map(|(row, above)| Row { name: &row.label, detail: "", above, strip, ends: Vec::new() });
        let rows: Vec<Row> = rows.collect();
        Rows::new(self.width, &self.axis, (0.0, 2.0), &rows)
    }

    /// Draws the names of the two kinds of dots above those of the first row, side by side, each as near to its dot as can be.
    fn draw_names_of_dots<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, rows: &Rows) -> Drawn<DB> {
        let (Some(row), Some(place)) = (self.rows.first(), rows.rows.first()) else { return Ok(()) };
        let size = rows.sizes.tick;
        let left = if rows.sizes.is_narrow { 0.0 } else { rows.plot.left };
        let room = (rows.width - left - KEY_GAP) / 2.0;
        let dots = [(&self.first_label, row.first, -APART), (&self.total_label, row.total, APART)];
        let dots = dots.into_iter().filter(|(label, estimate, _)| !label.is_empty() && estimate.value.is_finite());
        let mut names: Vec<NameOfDot> = dots
            .map(|(label, estimate, shift)| {
                let text = shorten(label, room, size, Weight::Regular);
                let (x, length) = (rows.x(estimate.value), width(&text, size, Weight::Regular));
                NameOfDot { text, x, shift, length, start: x - length / 2.0 }
            })
            .collect();
        if let [one, other] = &mut names[..] {
            if other.x < one.x {
                std::mem::swap(one, other);
            }
            // Side by side, each moved as little as the other; then within the figure.
            let push = ((one.start + one.length + KEY_GAP - other.start) / 2.0).max(0.0);
            other.start = (other.start + push).min(rows.width - other.length).max(left + one.length + KEY_GAP);
            one.start = (one.start - push).min(other.start - KEY_GAP - one.length);
        }
        for name in &mut names {
            name.start = name.start.min(rows.width - name.length).max(left);
        }
        let baseline = place.strip.top - LEADER - 1.0;
        let middle = (place.strip.top + place.strip.bottom) / 2.0;
        for NameOfDot { text, x, shift, length, start } in &names {
            let foot = x.max(start + 4.0).min(start + length - 4.0);
            canvas.hairline((foot, baseline + 3.5), (*x, middle + shift - RADIUS - 1.0), LEADER_STROKE, Ink::Muted)?;
            canvas.text_on_ground(text, (*start, baseline), Anchor::Start, Letters::new(Ink::Ink, size))?;
        }
        Ok(())
    }
}

impl Draw for IndicesFigure {
    fn size(&self) -> (u32, u32) {
        self.layout().size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let rows = self.layout();
        let canvas = Canvas::new(area, rows.width);
        rows.draw_axis(&canvas, &self.axis)?;
        for RowPlace { strip, .. } in &rows.rows {
            let middle = (strip.top + strip.bottom) / 2.0;
            canvas.hairline((strip.left, middle), (strip.right, middle), HAIRLINE, Ink::Rule)?;
        }
        rows.draw_names(&canvas)?;
        self.draw_names_of_dots(&canvas, &rows)?;
        for (index, row) in self.rows.iter().zip(&rows.rows) {
            let middle = (row.strip.top + row.strip.bottom) / 2.0;
            let whisker = |estimate: IndexEstimate, y: f64| {
                bar::draw_whisker(&canvas, (rows.x(estimate.low), rows.x(estimate.high)), y, 0.0)
            };
            whisker(index.total, middle + APART)?;
            whisker(index.first, middle - APART)?;
            if index.total.value.is_finite() {
                let at = (rows.x(index.total.value), middle + APART);
                canvas.circle(at, RADIUS + OUTLINE / 2.0, Ink::Ground)?;
                canvas.ring(at, RADIUS, OUTLINE, Ink::Ink)?;
            }
            if index.first.value.is_finite() {
                canvas.circle((rows.x(index.first.value), middle - APART), RADIUS + OUTLINE / 2.0, Ink::Ink)?;
            }
        }
        Ok(())
    }
}

/// The name of a kind of dots, with its place above one of them.
struct NameOfDot {
    text: String,
    /// The dot's x, and how far it is below the middle of its row.
    x: f64,
    shift: f64,
    /// Where the text begins, and its length.
    start: f64,
    length: f64,
}

/// Half of a dot's width.
const RADIUS: f64 = 3.4;

/// How far the first-order dot is above the middle of its row, and the total one below it: they often have the same x.
const APART: f64 = 4.2;

/// The height of the lines from the dots to their names.
const LEADER: f64 = 8.0;

/// The least distance between the names of the two kinds of dots.
const KEY_GAP: f64 = 10.0;
