//! The waterfall: why a probability moved from the starting point to now, one bar for each assumption that was changed.

use plotters_backend::DrawingBackend;

use crate::axis::{Axis, ReferenceValue};
use crate::backend::Area;
use crate::bar::{self, Fill};
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::rows::{EndLabel, Row, Rows, Side};
use crate::sizes::{HAIRLINE, Sizes};
use crate::text::{Weight, width};

/// The figure of a waterfall: bars that begin where the one above ended. Bars to the right are solid, bars to the left hatched.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallFigure {
    /// Width in CSS px; the height follows from the number of steps.
    pub width: u32,
    /// The ink of the probability.
    pub ink: Ink,
    /// The probabilities shown; see [`WaterfallFigure::extent`].
    pub axis: Axis,
    /// The value at the starting point, where the first bar begins.
    pub start: ReferenceValue,
    /// The present value, where the last bar ends.
    pub now: ReferenceValue,
    /// The bars from the top down; their shares add up to the change from start to now.
    pub steps: Vec<Step>,
    /// The name of the hollow diamonds; if it is empty, they are drawn and not explained.
    pub alone_label: String,
}

/// One bar: what one changed assumption contributed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// The assumption's name.
    pub label: String,
    /// The change of the assumption, such as "50 → 80".
    pub change: String,
    /// The assumption's share of the change of probability, −1 to 1.
    pub share: f64,
    /// The share in words, such as "−4 points".
    pub value_label: String,
    /// The change of probability if nothing else had been changed, −1 to 1: a diamond so far from the bar's beginning.
    pub alone: Option<f64>,
    /// The standard error of the share: a whisker as far to either side of the bar's end.
    pub error: Option<f64>,
}

impl WaterfallFigure {
    /// The lowest and the highest probability that anything drawn stands for.
    pub fn extent(&self) -> (f64, f64) {
        let reach = self.bars().flat_map(|(step, from)| step.reach(from));
        let all = reach.chain([self.start.value, self.now.value]).filter(|value| value.is_finite());
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    }

    /// The rectangle of each row, for a page that makes rows buttons.
    pub fn rows(&self) -> Vec<Rect> {
        self.layout().boxes()
    }

    /// The steps, each with the probability at which its bar begins.
    fn bars(&self) -> impl Iterator<Item = (&Step, f64)> {
        self.steps.iter().scan(self.start.value, |reached, step| {
            let from = *reached;
            *reached += step.moved();
            Some((step, from))
        })
    }

    fn layout(&self) -> Rows {
        let sizes = Sizes::of(f64::from(self.width));
        let rows: Vec<Row> = self.bars().map(|(step, from)| step.row(from, sizes)).collect();
        let key = if self.alone_label.is_empty() { 0.0 } else { sizes.line + 8.0 };
        let end = sizes.line + END_GAP + DOT;
        Rows::new(self.width, &self.axis, (key + end, end + 4.0), &rows)
    }

    /// Draws one of the two ends: a dot, with its label above or below it.
    fn draw_end<DB: DrawingBackend>(
        &self,
        canvas: &Canvas<DB>,
        rows: &Rows,
        stand: &ReferenceValue,
        (y, baseline): (f64, f64),
    ) -> Drawn<DB> {
        let letters = Letters::new(Ink::Ink, rows.sizes.label).weight(Weight::Bold);
        let x = rows.x(stand.value);
        let length = width(&stand.label, rows.sizes.label, Weight::Bold);
        canvas.text_on_ground(&stand.label, (rows.centre(x, length), baseline), Anchor::Middle, letters)?;
        canvas.circle((x, y), DOT, Ink::Ink)
    }

    fn draw_key<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, sizes: Sizes) -> Drawn<DB> {
        if self.alone_label.is_empty() {
            return Ok(());
        }
        let middle = sizes.line / 2.0 + 1.0;
        bar::draw_diamond(canvas, (DIAMOND + 1.5, middle), DIAMOND, Ink::Ink)?;
        let at = (2.0 * DIAMOND + 8.0, middle + 0.36 * sizes.tick);
        canvas.text(&self.alone_label, at, Anchor::Start, Letters::new(Ink::Muted, sizes.tick))
    }
}

impl Draw for WaterfallFigure {
    fn size(&self) -> (u32, u32) {
        self.layout().size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let rows = self.layout();
        let canvas = Canvas::new(area, rows.width);
        let (first, last) = (rows.plot.top - DOT, rows.rows.last().map_or(rows.plot.top, |row| row.whole.bottom) + DOT);
        rows.draw_axis(&canvas, &self.axis)?;
        self.draw_key(&canvas, rows.sizes)?;
        let mut from = (rows.x(self.start.value), first);
        for ((step, begin), row) in self.bars().zip(&rows.rows) {
            canvas.hairline(from, (from.0, row.strip.top), HAIRLINE, Ink::Muted)?;
            from = (rows.x(begin + step.moved()), row.strip.bottom);
        }
        canvas.hairline(from, (from.0, last), HAIRLINE, Ink::Muted)?;
        rows.draw_names(&canvas)?;
        self.draw_end(&canvas, &rows, &self.start, (first, first - DOT - END_GAP))?;
        let below = last + DOT + END_GAP + 0.76 * rows.sizes.label;
        self.draw_end(&canvas, &rows, &self.now, (last, below))?;
        for ((step, begin), row) in self.bars().zip(&rows.rows) {
            step.draw(&canvas, &rows, begin, row.strip, self.ink)?;
        }
        Ok(())
    }
}

impl Step {
    /// The share; 0 where it is not a number.
    fn moved(&self) -> f64 {
        if self.share.is_finite() { self.share } else { 0.0 }
    }

    /// How far the diamond stands beyond the end of the bar, in the direction of the bar; negative on it.
    fn past_end(&self) -> f64 {
        let beyond = self.alone.filter(|alone| alone.is_finite()).map_or(0.0, |alone| alone - self.moved());
        if self.moved() < 0.0 { -beyond } else { beyond }
    }

    /// The probabilities at which parts of the step are drawn when its bar begins at `from`.
    fn reach(&self, from: f64) -> impl Iterator<Item = f64> {
        let (to, error) = (from + self.moved(), self.error.unwrap_or(0.0));
        [Some(from), Some(to - error), Some(to + error), self.alone.map(|alone| from + alone)].into_iter().flatten()
    }

    /// The place at which the value is written, and the side: beyond the end of the bar, or beyond its beginning if a diamond is past its
    /// end.
    fn end(&self, from: f64) -> (f64, Side) {
        let (goes_left, is_past_end) = (self.moved() < 0.0, PAST < self.past_end());
        let side = if goes_left == is_past_end { Side::Right } else { Side::Left };
        let at = self.reach(from).fold(from, |at, value| if side == Side::Left { at.min(value) } else { at.max(value) });
        (at, side)
    }

    fn row(&self, from: f64, sizes: Sizes) -> Row<'_> {
        let (at, side) = self.end(from);
        let length = width(&self.value_label, sizes.label, Weight::Bold) + VALUE_GAP;
        let strip = if sizes.is_narrow { 13.0 } else { 16.0 };
        Row { name: &self.label, detail: &self.change, above: 0.0, strip, ends: vec![EndLabel { at, side, length }] }
    }

    fn draw<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, rows: &Rows, from: f64, strip: Rect, ink: Ink) -> Drawn<DB> {
        let middle = (strip.top + strip.bottom) / 2.0;
        let (at, side) = self.end(from);
        let letters = Letters::new(Ink::Ink, rows.sizes.label).weight(Weight::Bold);
        let (anchor, x) = match side {
            Side::Left => (Anchor::End, rows.x(at) - VALUE_GAP),
            Side::Right => (Anchor::Start, rows.x(at) + VALUE_GAP),
        };
        let at = (x, middle + 0.36 * rows.sizes.label);
        canvas.text_on_ground(&self.value_label, at, anchor, letters)?;
        let fill = if self.moved() < 0.0 { Fill::Hatched } else { Fill::Solid };
        let to = from + self.moved();
        bar::draw(canvas, Rect { left: rows.x(from), right: rows.x(to), ..strip }, fill, ink)?;
        if let Some(error) = self.error.filter(|error| error.is_finite()) {
            bar::draw_whisker(canvas, (rows.x(to - error), rows.x(to + error)), middle, 3.0)?;
        }
        match self.alone.filter(|alone| alone.is_finite()) {
            Some(alone) => {
                if PAST < self.past_end() {
                    canvas.hairline((rows.x(to), middle), (rows.x(from + alone), middle), HAIRLINE, ink)?;
                }
                bar::draw_diamond(canvas, (rows.x(from + alone), middle), DIAMOND, Ink::Ink)
            }
            None => Ok(()),
        }
    }
}

/// A diamond farther than this beyond the end of its bar, in probability, is tied to it.
const PAST: f64 = 1e-4;

/// The dots at start and end, and the diamonds: half of their width.
const DOT: f64 = 3.2;
const DIAMOND: f64 = 4.6;

/// From a dot to its label.
const END_GAP: f64 = 4.0;

/// From the end of a bar, or a diamond, to the value.
const VALUE_GAP: f64 = 9.0;
