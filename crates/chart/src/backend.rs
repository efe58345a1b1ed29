//! A wrapper around any plotters backend that measures texts by the table of [`crate::text`].
//!
//! In a browser plotters would measure each label by adding an element to the page: slow, impossible in a worker, and
//! different from machine to machine. Figures accept areas of this backend only, so that it cannot happen.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle};

use crate::text::{self, Weight};

/// A font size in plotters is the height of a line: 1.24 times the em of typographers and of CSS.
pub(crate) const LINE_PER_EM: f64 = 1.24;

/// A drawing area that figures accept.
pub type Area<DB> = DrawingArea<Measured<DB>, Shift>;

/// A plotters backend that measures texts by the width table, and passes all drawing on to the one it holds.
pub struct Measured<DB>(DB);

type Done<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// The whole of a backend as one drawing area.
pub fn area<DB: DrawingBackend>(backend: DB) -> Area<DB> {
    Measured(backend).into_drawing_area()
}

impl<DB: DrawingBackend> DrawingBackend for Measured<DB> {
    type ErrorType = DB::ErrorType;

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<DB::ErrorType>> {
        let weight = if matches!(style.style(), FontStyle::Bold) { Weight::Bold } else { Weight::Regular };
        let width = text::width(text, style.size() / LINE_PER_EM, weight);
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Done<DB> {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Done<DB> {
        self.0.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Done<DB> {
        self.0.draw_pixel(at, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done<DB> {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done<DB> {
        self.0.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done<DB> {
        self.0.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, fill: bool) -> Done<DB> {
        self.0.draw_circle(at, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done<DB> {
        self.0.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done<DB> {
        self.0.draw_text(text, style, at)
    }

    fn blit_bitmap(&mut self, at: BackendCoord, size: (u32, u32), bitmap: &[u8]) -> Done<DB> {
        self.0.blit_bitmap(at, size, bitmap)
    }
}
