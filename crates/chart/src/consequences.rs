//! The article's other outcomes over days: the same curves, with a ceiling that some of them cannot pass.

use plotters_backend::DrawingBackend;

use crate::backend::Area;
use crate::draw::{Draw, Drawn};
use crate::events::EventsFigure;
use crate::frame::{Figure, Layout};
use crate::level::Level;

/// Curves from 0 to 1, which need not be probabilities, and horizontal lines that limit them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConsequencesFigure {
    /// The frame and the curves.
    pub events: EventsFigure,
    /// The lines of ceilings and floors.
    pub levels: Vec<Level>,
}

impl Figure for ConsequencesFigure {
    fn layout(&self) -> Layout {
        self.events.layout()
    }

    fn draw_laid_out<DB: DrawingBackend>(&self, area: &Area<DB>, layout: &Layout) -> Drawn<DB> {
        self.events.draw_with_levels(area, layout, &self.levels)
    }
}

impl Draw for ConsequencesFigure {
    fn size(&self) -> (u32, u32) {
        self.events.size()
    }

    fn draw<DB: DrawingBackend>(&self, area: &Area<DB>) -> Drawn<DB> {
        self.draw_laid_out(area, &self.layout())
    }
}
