//! The width of an element, watched.

use yew::prelude::*;

use crate::dom;
use crate::dom::observe::Watch;

/// The margins of the narrowest page, in CSS px.
const MARGINS: f64 = 32.0;

/// The width of an element; until the element is there, a guess from the window's.
pub struct Width {
    place: NodeRef,
    widest: f64,
    now: f64,
    watch: Option<Watch>,
}

impl Width {
    /// A width of at most `widest` CSS px.
    pub fn at_most(widest: f64) -> Width {
        let now = (dom::window_width().unwrap_or(360.0) - MARGINS).min(widest);
        Width { place: NodeRef::default(), widest, now, watch: None }
    }

    /// The reference that the element must be given as `ref`.
    pub fn place(&self) -> NodeRef {
        self.place.clone()
    }

    /// The width in CSS px.
    pub fn px(&self) -> f64 {
        self.now
    }

    /// Begins to watch the element, which must be in the document by now; `tell` is called with its width at once and at every change.
    pub fn watch(&mut self, tell: Callback<f64>) {
        self.watch = dom::observe::width(&self.place, move |found| tell.emit(found));
    }

    /// Takes over a width that was observed, but for what exceeds the most. Returns whether the width has changed.
    pub fn take(&mut self, found: f64) -> bool {
        let found = found.min(self.widest);
        let is_new = 0.0 < found && found != self.now;
        if is_new {
            self.now = found;
        }
        is_new
    }
}
