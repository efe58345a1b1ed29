//! How wide an element is.

use yew::prelude::*;

use crate::dom;
use crate::dom::observe::Watch;

/// The margins of the narrowest page, in CSS px.
const MARGINS: f64 = 32.0;

/// The width of an element; a guess from the window until it is there.
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

    /// What the element is given as its reference.
    pub fn place(&self) -> NodeRef {
        self.place.clone()
    }

    /// The width in CSS px.
    pub fn px(&self) -> f64 {
        self.now
    }

    /// Begins to watch the element, which is there by now; `tell` hears of every width, at once and later.
    pub fn watch(&mut self, tell: Callback<f64>) {
        self.watch = dom::observe::width(&self.place, move |found| tell.emit(found));
    }

    /// Takes note of a width that was heard of. Whether it is another one.
    pub fn take(&mut self, found: f64) -> bool {
        let found = found.min(self.widest);
        let is_new = 0.0 < found && found != self.now;
        if is_new {
            self.now = found;
        }
        is_new
    }
}
