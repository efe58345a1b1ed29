//! The address of the state shown, printed on paper and hidden on screens.

use maud::{Markup, html};

/// The paragraph with the address: that of the site, if it is known, until a script puts that of the reader's state there.
pub fn address(site: Option<&str>) -> Markup {
    html! { p.note id="address" hidden { (site.unwrap_or_default()) } }
}
