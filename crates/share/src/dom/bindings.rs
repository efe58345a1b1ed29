//! What JavaScript calls: `www/share.js` loads this crate and opens the dialog through [`Share`].

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;
use words::text;

use super::dialog::Dialog;
use super::{listen, show};

/// The dialog as JavaScript uses it.
#[wasm_bindgen]
pub struct Share {
    site: String,
    port: MessagePort,
    dialog: Option<Rc<Dialog>>,
}

#[wasm_bindgen]
impl Share {
    /// A dialog for the site at that address, in the language of `texts`: the page's lines, then the dialog's. The codes of states that the
    /// page is to open are posted to `port`. None if lines are missing.
    pub fn speaking(texts: String, site: String, port: MessagePort) -> Option<Share> {
        let mut lines = text::kept(texts);
        text::set_text(text::loaded(&mut lines)?);
        text::set_share_text(text::loaded(&mut lines)?);
        Some(Share { site, port, dialog: None })
    }

    /// Shows the dialog for the state of that code; an empty one is our starting point.
    pub fn open(&mut self, code: &str) {
        if self.dialog.is_none() {
            self.dialog = listen::made(&self.site, &self.port);
        }
        if let Some(dialog) = &self.dialog {
            show::open(dialog, code);
        }
    }
}
