//! The tornado: how far each assumption, moved to either end of its range, moves a probability.

use plotters_backend::DrawingBackend;

use crate::axis::{Axis, ReferenceValue};
use crate::backend::Area;
use crate::bar::{self, Fill};
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::rows::{EndLabel, Row, Rows, Side};
use crate::sizes::{LEVEL_STROKE, Sizes};
use crate::text::{Weight, width};

/// The figure of a tornado: for each assumption two half bars from the present value, hatched to its low end, solid to its high end.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoFigure {
    /// Width in CSS px; the height follows from the number of rows.
    pub width: u32,
    /// The ink of the probability.
    pub ink: Ink,
    /// The probabilities shown; see [`TornadoFigure::extent`].
    pub axis: Axis,
    /// The present value: the line from which all bars go.
    pub now: ReferenceValue,
    /// The assumptions from the top down; usually the one that matters most first.
    pub rows: Vec<Swing>,
    /// The name of hatched bars, such as "at its lowest".
    pub low_label: String,
    /// The name of solid bars, such as "at its highest".
    pub high_label: String,
}

/// A row of the tornado: the probability with an assumption at either end of its range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Swing {
    /// The assumption's name.
    pub label: String,
    /// The low end of the assumption's range.
    pub low: End,
    /// The high end of the assumption's range.
    pub high: End,
}

/// An end of an assumption's range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct End {
    /// The probability with the assumption at that end, 0 to 1.
    pub value: f64,
    /// Assumption and probability, such as "0 → 36%".
    pub label: String,
}

impl TornadoFigure {
    /// The lowest and the highest probability that anything drawn stands for.
    pub fn extent(&self) -> (f64, f64) {
        let ends = self.rows.iter().flat_map(|row| [row.low.value, row.high.value]);
        let all = ends.chain([self.now.value]).filter(|value| value.is_finite());
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    }

    /// The rectangle of each row, for a page that makes rows buttons.
    pub fn rows(&self) -> Vec<Rect> {
        self.layout().boxes()
    }

    fn layout(&self) -> Rows {
        let sizes = Sizes::of(f64::from(self.width));
        let rows: Vec<Row> = self.rows.iter().map(|swing| swing.row(self.now.value, sizes)).collect();
        let key = if self.low_label.is_empty() && self.high_label.is_empty() { 0.0 } else { sizes.line + 8.0 };
        Rows::new(self.width, &self.axis, (key + sizes.line + 4.0, 2.0), &rows)
    }

    fn draw_key<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, sizes: Sizes) -> Drawn<DB> {
        let mut left = 0.0;
        let middle = sizes.line / 2.0 + 1.0;
        for (label, fill) in [(&self.low_label, Fill::Hatched), (&self.high_label, Fill::Solid)] {
            if label.is_empty() {
                continue;
            }
            let swatch = Rect { left, right: left + SWATCH.0, top: middle - SWATCH.1 / 2.0, bottom: middle + SWATCH.1 / 2.0 };
            bar::draw(canvas, swatch, fill, self.ink)?;
            let at = (swatch.right + 6.0, middle + 0.36 * sizes.tick);
            canvas.text(label, at, Anchor::Start, Letters::new(Ink::Muted, sizes.tick))?;
            left = at.0 + width(label, sizes.tick, Weight::Regular) + 16.0;
        }
        Ok(())
    }
}

impl Draw for TornadoFigure {
    fn size(&self) -> (u32, u32) {
        self.layout().size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let rows = self.layout();
        let canvas = Canvas::new(area, rows.width);
        rows.draw_axis(&canvas, &self.axis)?;
        self.draw_key(&canvas, rows.sizes)?;
        let x = rows.x(self.now.value);
        let line = |from: f64, to: f64| canvas.hairline((x, from), (x, to), LEVEL_STROKE, Ink::Ink);
        line(rows.plot.top, rows.plot.bottom)?;
        rows.draw_names(&canvas)?;
        let letters = Letters::new(Ink::Ink, rows.sizes.label).weight(Weight::Bold);
        let length = width(&self.now.label, rows.sizes.label, Weight::Bold);
        let above = (rows.centre(x, length), rows.plot.top - 5.0);
        canvas.text_on_ground(&self.now.label, above, Anchor::Middle, letters)?;
        for (swing, row) in self.rows.iter().zip(&rows.rows) {
            swing.draw(&canvas, &rows, row.strip, (self.now.value, self.ink))?;
            line(row.strip.top - 2.0, row.strip.bottom + 2.0)?;
        }
        Ok(())
    }
}

impl Swing {
    /// Whether both bars go the same way, so that one would hide the other.
    fn is_one_sided(&self, now: f64) -> bool {
        0.0 < (self.low.value - now) * (self.high.value - now)
    }

    /// The sides of the low and of the high end. An end at the present value is written where the other one is not.
    fn sides(&self, now: f64) -> [Side; 2] {
        let [low, high] = [self.low.value - now, self.high.value - now];
        let low_side = if low < 0.0 || (low == 0.0 && 0.0 <= high) { Side::Left } else { Side::Right };
        let high_side = if high < 0.0 || (high == 0.0 && low_side == Side::Right) { Side::Left } else { Side::Right };
        [low_side, high_side]
    }

    fn row(&self, now: f64, sizes: Sizes) -> Row<'_> {
        let bar = if sizes.is_narrow { 13.0 } else { 16.0 };
        let strip = if self.is_one_sided(now) { 2.0 * sizes.line } else { bar };
        let ends = [&self.low, &self.high].into_iter().zip(self.sides(now));
        let ends = ends.map(|(end, side)| {
            let length = width(&end.label, sizes.tick, Weight::Regular) + END_GAP;
            EndLabel { at: end.value, side, length }
        });
        Row { name: &self.label, detail: "", above: 0.0, strip, ends: ends.collect() }
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, rows: &Rows, strip: Rect, (now, ink): (f64, Ink)) -> Drawn<DB> {
        let halves = if self.is_one_sided(now) {
            let middle = (strip.top + strip.bottom) / 2.0;
            [Rect { bottom: middle - 1.0, ..strip }, Rect { top: middle + 1.0, ..strip }]
        } else {
            [strip; 2]
        };
        let fills = [Fill::Hatched, Fill::Solid];
        let ends = [&self.low, &self.high].into_iter().zip(self.sides(now));
        for (((end, side), half), fill) in ends.zip(halves).zip(fills) {
            if !end.value.is_finite() {
                continue;
            }
            let x = rows.x(end.value);
            bar::draw(canvas, Rect { left: rows.x(now), right: x, ..half }, fill, ink)?;
            let (anchor, x) = match side {
                Side::Left => (Anchor::End, x - END_GAP),
                Side::Right => (Anchor::Start, x + END_GAP),
            };
            let baseline = (half.top + half.bottom) / 2.0 + 0.36 * rows.sizes.tick;
            canvas.text_on_ground(&end.label, (x, baseline), anchor, Letters::new(Ink::Ink, rows.sizes.tick))?;
        }
        Ok(())
    }
}

/// From the end of a bar to its label.
const END_GAP: f64 = 5.0;

/// The bars of the key: width and height.
const SWATCH: (f64, f64) = (22.0, 10.0);
