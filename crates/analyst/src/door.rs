//! The way in from JavaScript. `www/analyst.js` is on the other side.

use wasm_bindgen::prelude::wasm_bindgen;
use words::text;

use crate::desk::Desk;

/// The analyst as JavaScript knows it.
#[wasm_bindgen]
pub struct Analyst {
    desk: Desk,
}

#[wasm_bindgen]
impl Analyst {
    /// An analyst with nothing to do, who speaks the language of `texts`: the page's lines, then the analyst's. None if lines are missing.
    pub fn speaking(texts: String) -> Option<Analyst> {
        let mut lines = text::kept(texts);
        text::set_text(text::loaded(&mut lines)?);
        text::set_analyst_text(text::loaded(&mut lines)?);
        Some(Analyst { desk: Desk::default() })
    }

    /// Takes a message, in the form of `protocol::inquiry`.
    pub fn hear(&mut self, bytes: &[u8]) {
        if let Some(message) = protocol::inquiry::read(bytes) {
            self.desk.hear(message);
        }
    }

    /// Works for about a millisecond; the bytes of a reply, if one is ready. `now` is a clock in milliseconds.
    pub fn work(&mut self, now: f64) -> Option<Vec<u8>> {
        self.desk.work(now).map(|reply| protocol::inquiry::written(&reply))
    }

    /// Whether there is more to do.
    pub fn is_busy(&self) -> bool {
        self.desk.is_busy()
    }
}
