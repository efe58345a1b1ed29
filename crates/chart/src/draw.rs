//! The trait that every figure implements: its size, and how it is drawn.

use plotters::drawing::DrawingAreaErrorKind;
use plotters_backend::DrawingBackend;

use crate::backend::Area;

/// The result of drawing, whose only error is that of the backend.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A drawing with a size, which can draw itself on any area.
pub trait Draw {
    /// The drawing's width and height in CSS px.
    fn size(&self) -> (u32, u32);

    /// Draws on the whole of `area`, scaled so that the width of the drawing fills that of the area.
    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB>;
}
