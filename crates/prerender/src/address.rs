//! The address of the state shown, printed on paper and hidden on screens.

use maud::{Markup, html};

/// The address of the site, if it is known, until a script knows that of the reader's state.
pub fn address(site: Option<&str>) -> Markup {
    html! { p.note id="address" hidden { (site.unwrap_or_default()) } }
}
