//! The way in from JavaScript. `www/analyst.js` is on the other side.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::desk::Desk;

/// The analyst as JavaScript knows it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Analyst {
    desk: Desk,
}

#[wasm_bindgen]
impl Analyst {
    /// An analyst with nothing to do.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Analyst {
        Analyst::default()
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
