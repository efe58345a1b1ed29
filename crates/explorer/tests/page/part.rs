//! The parts of the page that the analyst writes. A part is opened by its heading, and faint while it is about another state than that
//! shown.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTableElement, HtmlTableRowElement};

use crate::page::{Page, spaced};

/// A part of the page that the analyst writes.
pub struct Part<'page> {
    page: &'page Page,
    key: &'static str,
}

impl Page {
    /// The part with that key, such as `why` or `off-ramps`.
    pub fn part(&self, key: &'static str) -> Part<'_> {
        Part { page: self, key }
    }

    /// The table that a selector finds: head and body, row by row.
    pub fn table(&self, selector: &str) -> Vec<Vec<String>> {
        let table: HtmlTableElement = self.find(selector).unchecked_into();
        let rows = table.rows();
        let cells = |row: Element| {
            let cells = row.unchecked_into::<HtmlTableRowElement>().cells();
            let text = |place| Some(spaced(&cells.item(place)?.text_content()?));
            (0..cells.length()).filter_map(text).collect()
        };
        (0..rows.length()).filter_map(|place| rows.item(place)).map(cells).collect()
    }
}

impl Part<'_> {
    /// A CSS selector that finds the part's element.
    pub fn selector(&self) -> String {
        format!("#part-{}", self.key)
    }

    fn panel(&self) -> String {
        format!("#part-{} > .panel", self.key)
    }

    /// Opens the part by its heading if it is closed.
    pub async fn open(&self) {
        if self.page.count(&format!("{}[open]", self.selector())) == 0 {
            self.page.click(&format!("{} > summary", self.selector())).await;
        }
    }

    /// Opens the part and lets the analyst write it.
    pub async fn read(&self) {
        self.open().await;
        self.written().await;
    }

    /// Lets the analyst work until what the open part says is about the state shown. A map is coarse then.
    pub async fn written(&self) {
        self.page.analyst_until(|| !self.is_pending()).await;
    }

    /// Whether the part is still to be written, or marked as being about another state than the one shown.
    pub fn is_pending(&self) -> bool {
        self.page.count(&format!("{}:not(.pending)[aria-busy=false]", self.panel())) == 0
    }

    /// The part's sentence.
    pub fn sentence(&self) -> String {
        self.page.text(&format!("{} > .panel-sentence", self.panel()))
    }

    /// The text below the part's figure.
    pub fn notes(&self) -> String {
        self.page.text(&format!("{} > .panel-text", self.panel()))
    }

    /// The first table of the part's numbers, also while it is folded away: head and body, row by row.
    pub fn table(&self) -> Vec<Vec<String>> {
        let folded = format!("{} > .panel-numbers table", self.panel());
        let open = format!("{} table", self.panel());
        self.page.table(if self.page.count(&folded) == 0 { &open } else { &folded })
    }

    /// The table that a selector finds in the part.
    pub fn table_in(&self, selector: &str) -> Vec<Vec<String>> {
        self.page.table(&format!("{} {selector}", self.selector()))
    }
}
