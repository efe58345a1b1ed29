//! The choice of colours: the system's, light or dark.

use crate::text::StillText;

/// What can be chosen: the value that stands in the root element's `data-theme`, and its name.
pub fn offered(texts: &StillText) -> [(&'static str, &'static str); 3] {
    let [system, light, dark] = texts.colours_offered;
    [("", system), ("light", light), ("dark", dark)]
}
