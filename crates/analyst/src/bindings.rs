//! The bindings to JavaScript: `www/analyst.js` calls them.

use wasm_bindgen::prelude::wasm_bindgen;
use words::text;

use crate::workbench::Workbench;

/// The analyst as a JavaScript class.
#[wasm_bindgen]
pub struct Analyst {
    workbench: Workbench,
}

#[wasm_bindgen]
impl Analyst {
    /// An analyst with nothing to do yet, in the language of `texts`: the page's lines, then the analyst's. None if lines are missing.
    /// `styles` is the address of the style sheet of what it draws.
    pub fn speaking(texts: String, styles: &str) -> Option<Analyst> {
        let mut lines = text::kept(texts);
        text::set_text(text::loaded(&mut lines)?);
        text::set_analyst_text(text::loaded(&mut lines)?);
        Some(Analyst { workbench: Workbench::default().styled(styles) })
    }

    /// Takes a message of the page's, in the form of `protocol::inquiry`.
    pub fn hear(&mut self, bytes: &[u8]) {
        if let Some(message) = protocol::inquiry::read(bytes) {
            self.workbench.receive(message);
        }
    }

    /// Works for about a millisecond. Returns the bytes of a reply, if one is ready. `now` is the time of a clock in milliseconds.
    pub fn work(&mut self, now: f64) -> Option<Vec<u8>> {
        self.workbench.work(now).map(|reply| protocol::inquiry::written(&reply))
    }

    /// Whether there is work left to do.
    pub fn is_busy(&self) -> bool {
        self.workbench.is_busy()
    }
}
