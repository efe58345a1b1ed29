//! The address of what is shown, which is seen on paper alone.

use maud::{Markup, html};

/// The address of the site, if it is known, until a script knows that of the reader's state.
pub fn address(site: Option<&str>) -> Markup {
    html! { p.note id="address" hidden { (site.unwrap_or_default()) } }
}
