//! The mark of a day on which something is supposed to happen: a labelled line, and a veil over the days before it.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::canvas::{Anchor, Canvas, Letters};
use crate::draw::{Draw, Drawn};
use crate::frame::Figure;
use crate::geometry::Geometry;
use crate::ink::Ink;
use crate::paint::{Dash, Paint};
use crate::sizes::{HAIRLINE, Sizes, VEIL_ALPHA};
use crate::text::{Weight, width};

/// The mark alone, to be laid over a figure of that geometry.
#[derive(Clone, Debug, PartialEq)]
pub struct SupposedMark {
    /// The places of days in the figure.
    pub geometry: Geometry,
    /// The supposed day. One after the last that is shown has no line, and all days are before it.
    pub day: usize,
    /// The text at the line.
    pub label: String,
}

/// A figure over days with the mark on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Supposed<F> {
    /// The figure.
    pub figure: F,
    /// The supposed day.
    pub day: usize,
    /// The text at its line.
    pub label: String,
}

impl Draw for SupposedMark {
    fn size(&self) -> (u32, u32) {
        (self.geometry.width.round() as u32, self.geometry.height.round() as u32)
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        let Geometry { plot, last_day, .. } = self.geometry;
        let canvas = Canvas::new(area, self.geometry.width);
        let is_shown = self.day <= last_day as usize;
        let x = if is_shown { self.geometry.x(self.day as f64) } else { plot.right };
        let corners = [(plot.left, plot.top), (x, plot.top), (x, plot.bottom), (plot.left, plot.bottom)];
        canvas.polygon(&corners, Ink::Ground, VEIL_ALPHA)?;
        if !is_shown {
            return Ok(());
        }
        canvas.path(&[(x, plot.top), (x, plot.bottom)], HAIRLINE, Paint::shape(Ink::Ink).dashed(Dash::Short), 1.0)?;
        let size = Sizes::of(self.geometry.width).tick;
        // Over the days after it, where there is room.
        let (x, anchor) = if x + 4.0 + width(&self.label, size, Weight::Regular) < plot.right {
            (x + 4.0, Anchor::Start)
        } else {
            (x - 4.0, Anchor::End)
        };
        canvas.text_on_ground(&self.label, (x, plot.top + size), anchor, Letters::new(Ink::Ink, size))
    }
}

impl<F: Figure> Draw for Supposed<F> {
    fn size(&self) -> (u32, u32) {
        self.figure.size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.figure.draw(area)?;
        SupposedMark { geometry: self.figure.geometry(), day: self.day, label: self.label.clone() }.draw(area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Rect;
    use crate::svg;

    fn mark(day: usize) -> String {
        let plot = Rect { left: 40.0, top: 10.0, right: 600.0, bottom: 300.0 };
        let geometry = Geometry { width: 760.0, height: 420.0, plot, strip: None, last_day: 28 };
        svg::screen(&SupposedMark { geometry, day, label: "supposed".into() })
    }

    #[test]
    fn the_line_stands_on_its_day_with_its_label_and_the_veil_reaches_up_to_it() {
        // Day 7 of 28 is a quarter of the way from 40 to 600: the veil is 140 wide.
        let drawn = mark(7);
        assert!(drawn.contains("supposed") && drawn.contains("m40,10 140,0 0,290"), "{drawn}");
        assert!(drawn.contains("180,10"), "the line: {drawn}");
    }

    #[test]
    fn a_day_that_is_not_shown_has_no_line_and_all_days_are_before_it() {
        let drawn = mark(29);
        assert!(!drawn.contains("supposed") && drawn.contains("m40,10 560,0 0,290"), "{drawn}");
    }
}
