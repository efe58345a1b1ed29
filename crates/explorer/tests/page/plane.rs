//! The part of a figure in which every point is a setting: its ring, moved by arrow keys.

use web_sys::Element;

use crate::figure::Point;
use crate::page::Page;
use crate::part::Part;

/// The plane of a part's figure.
pub struct Plane<'page> {
    page: &'page Page,
    selector: String,
}

impl Page {
    /// The plane in the figure of a part.
    pub fn plane(&self, part: &Part<'_>) -> Plane<'_> {
        Plane { page: self, selector: format!("{} .plane", part.selector()) }
    }
}

impl Plane<'_> {
    /// Where the middle of the ring is in the figure, in its own units: y grows downwards.
    pub fn ring(&self) -> Point {
        let ring = self.page.find(&format!("{} .ring", self.selector));
        (place(&ring, "cx"), place(&ring, "cy"))
    }

    /// What it is called by those who do not see it.
    pub fn label(&self) -> String {
        self.page.attribute(&self.selector, "aria-label").unwrap_or_default()
    }

    /// What someone who does not see the ring hears.
    pub fn spoken(&self) -> String {
        self.page.attribute(&self.selector, "aria-valuetext").unwrap_or_default()
    }

    /// Presses these keys on it, such as `ArrowUp`.
    pub async fn press(&self, keys: &[&str]) {
        for key in keys {
            self.page.press(&self.selector, key).await;
        }
    }
}

fn place(ring: &Element, attribute: &str) -> f64 {
    ring.get_attribute(attribute).and_then(|place| place.parse().ok()).expect("a ring has a place")
}
