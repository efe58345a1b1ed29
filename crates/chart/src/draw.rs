//! What can be drawn: the trait that every figure implements.

use plotters::drawing::DrawingAreaErrorKind;
use plotters_backend::DrawingBackend;

use crate::backend::Area;

/// The outcome of drawing: only the backend can fail.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A drawing that can be put on any area.
pub trait Draw {
    /// Width and height in CSS px.
    fn size(&self) -> (u32, u32);

    /// Draws on the whole of `area`, whatever its units: its width stands for the figure's.
    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB>;
}
