//! Chances under several conditions, a bar for each: what happens if this, and if that.

use plotters_backend::DrawingBackend;

use crate::axis::Axis;
use crate::backend::Area;
use crate::bar::{self, Fill};
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::geometry::Rect;
use crate::ink::Ink;
use crate::rows::{EndLabel, Row, Rows, Side};
use crate::sizes::Sizes;
use crate::text::{Weight, width};

/// The figure of a bar for each condition, all from the left end of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ChancesFigure {
    /// Width in CSS px; the height follows from the number of rows.
    pub width: u32,
    /// The ink of the chances.
    pub ink: Ink,
    /// The axis of the chances. Values beyond it are drawn at its ends.
    pub axis: Axis,
    /// The conditions from the top down.
    pub rows: Vec<ChanceRow>,
    /// The name of the hollow diamonds; if it is empty, they are drawn and not explained.
    pub mark_label: String,
}

/// The chance under one condition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChanceRow {
    /// The condition.
    pub label: String,
    /// What stands behind it in a fainter ink, such as how likely the condition is; may be empty.
    pub detail: String,
    /// The chance, 0 to 1; none where the condition cannot be met, and no bar then.
    pub value: Option<f64>,
    /// The chance in words or digits, or that there is none.
    pub value_label: String,
    /// A second chance under the same condition: a hollow diamond.
    pub mark: Option<f64>,
}

impl ChancesFigure {
    /// The rectangle of each row, for a page that makes rows buttons.
    pub fn rows(&self) -> Vec<Rect> {
        self.layout().boxes()
    }

    fn layout(&self) -> Rows {
        let sizes = Sizes::of(f64::from(self.width));
        let rows: Vec<Row> = self.rows.iter().map(|row| row.row(self.axis.low, sizes)).collect();
        let key = if self.mark_label.is_empty() { 0.0 } else { sizes.line + 8.0 };
        Rows::new(self.width, &self.axis, (key, 2.0), &rows)
    }

    fn draw_key<DB: DrawingBackend>(&self, canvas: &Canvas<DB>, sizes: Sizes) -> Drawn<DB> {
        if self.mark_label.is_empty() {
            return Ok(());
        }
        let middle = sizes.line / 2.0 + 1.0;
        bar::draw_diamond(canvas, (DIAMOND + 1.5, middle), DIAMOND, Ink::Ink)?;
        let at = (2.0 * DIAMOND + 8.0, middle + 0.36 * sizes.tick);
        canvas.text(&self.mark_label, at, Anchor::Start, Letters::new(Ink::Muted, sizes.tick))
    }
}

impl Draw for ChancesFigure {
    fn size(&self) -> (u32, u32) {
        self.layout().size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let rows = self.layout();
        let canvas = Canvas::new(area, rows.width);
        rows.draw_axis(&canvas, &self.axis)?;
        self.draw_key(&canvas, rows.sizes)?;
        rows.draw_names(&canvas)?;
        for (row, place) in self.rows.iter().zip(&rows.rows) {
            let strip = place.strip;
            let middle = (strip.top + strip.bottom) / 2.0;
            let at = (rows.x(row.end(self.axis.low)) + VALUE_GAP, middle + 0.36 * rows.sizes.label);
            let letters = Letters::new(Ink::Ink, rows.sizes.label).weight(Weight::Bold);
            canvas.text_on_ground(&row.value_label, at, Anchor::Start, letters)?;
            if let Some(value) = known(row.value) {
                bar::draw(&canvas, Rect { left: rows.x(self.axis.low), right: rows.x(value), ..strip }, Fill::Solid, self.ink)?;
            }
            if let Some(mark) = known(row.mark) {
                bar::draw_diamond(&canvas, (rows.x(mark), middle), DIAMOND, Ink::Ink)?;
            }
        }
        Ok(())
    }
}

impl ChanceRow {
    /// Where the row's drawing ends and its number begins.
    fn end(&self, low: f64) -> f64 {
        known(self.value).into_iter().chain(known(self.mark)).fold(low, f64::max)
    }

    fn row(&self, low: f64, sizes: Sizes) -> Row<'_> {
        let length = width(&self.value_label, sizes.label, Weight::Bold) + VALUE_GAP;
        let strip = if sizes.is_narrow { 13.0 } else { 16.0 };
        let end = EndLabel { at: self.end(low), side: Side::Right, length };
        Row { name: &self.label, detail: &self.detail, above: 0.0, strip, ends: vec![end] }
    }
}

/// The value, if it is there and a number.
fn known(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

/// Half of a diamond's width.
const DIAMOND: f64 = 4.6;

/// From the end of a bar, or a diamond, to the number.
const VALUE_GAP: f64 = 9.0;
