//! What other programs read in a page's head: previews of links, and editors' systems that turn an address into an embed.

use maud::{Markup, html};
use words::citation::TITLE;

use crate::shell::{DESCRIPTION, Place};

/// The width and height of the picture for previews of links, in pixels.
pub const PICTURE: [u32; 2] = [1200, 630];

/// The tags. They need the site's own address (with a `/` at its end), for none of those programs takes a relative one; where it is not
/// known there are none.
pub fn head(place: Place<'_>, site: Option<&str>) -> Markup {
    let Some(site) = site else { return html! {} };
    html! {
        link rel="canonical" href=(site);
        link rel="alternate" type="application/json+oembed" href={ (site) "oembed.json" } title=(TITLE);
        @if place == Place::Page {
            meta property="og:type" content="website";
            meta property="og:url" content=(site);
            meta property="og:title" content=(TITLE);
            meta property="og:description" content=(DESCRIPTION);
            meta property="og:image" content={ (site) "picture.png" };
            meta property="og:image:width" content=(PICTURE[0]);
            meta property="og:image:height" content=(PICTURE[1]);
            meta property="og:image:alt" content="Curves of how likely another strike, a wider exchange, war or the way back were, day by day.";
            meta name="twitter:card" content="summary_large_image";
        }
    }
}
