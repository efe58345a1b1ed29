//! A lever of the page: one assumption with its slider, its field and its buttons.

use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::browser;
use crate::page::Page;

/// The lever of one assumption.
pub struct Lever<'page> {
    page: &'page Page,
    key: &'static str,
}

impl Page {
    /// The lever of the assumption with that key.
    pub fn lever(&self, key: &'static str) -> Lever<'_> {
        Lever { page: self, key }
    }

    /// Where every slider stands, by key.
    pub fn places(&self) -> BTreeMap<String, u16> {
        let place = |slider: Element| {
            let slider: HtmlInputElement = slider.unchecked_into();
            let place = slider.value().parse().expect("a slider stands at a whole number");
            (slider.id().trim_start_matches("slider-").to_owned(), place)
        };
        self.all("input[type=range]").into_iter().map(place).collect()
    }

    /// The keys of all levers that are marked as changed, in the order of the page.
    pub fn changed_levers(&self) -> Vec<String> {
        self.all(".lever.changed").iter().filter_map(|lever| lever.get_attribute("data-key")).collect()
    }
}

impl Lever<'_> {
    fn slider(&self) -> String {
        format!("#slider-{}", self.key)
    }

    fn field(&self) -> String {
        format!("#field-{}", self.key)
    }

    /// Where the slider stands, 0 to 1000.
    pub fn place(&self) -> u16 {
        self.page.value(&self.slider()).parse().expect("a slider stands at a whole number")
    }

    /// What someone who does not see the slider hears.
    pub fn spoken(&self) -> String {
        self.page.attribute(&self.slider(), "aria-valuetext").expect("a slider speaks")
    }

    /// Moves the slider to a place from 0 to 1000 and keeps it in hand.
    pub async fn slide_to(&self, place: u16) {
        let slider = self.page.find(&self.slider());
        slider.unchecked_ref::<HtmlInputElement>().set_value(&place.to_string());
        browser::input(&slider);
        self.page.drawn().await;
    }

    /// Lets the slider go.
    pub async fn let_go(&self) {
        browser::plain(&self.page.find(&self.slider()), "change");
        self.page.drawn().await;
    }

    /// Slides it through these places, lets it go and waits until it is at rest: a whole drag.
    pub async fn drag_through(&self, places: &[u16]) {
        for place in places {
            self.slide_to(*place).await;
        }
        self.let_go().await;
        self.page.pass(1000).await;
    }

    /// Types a number over the one in the field, and presses Enter.
    pub async fn enter(&self, text: &str) {
        self.begin_typing(text).await;
        self.leave().await;
    }

    /// Types a number over the one in the field, without leaving it.
    pub async fn begin_typing(&self, text: &str) {
        let field = self.page.find(&self.field());
        field.unchecked_ref::<HtmlInputElement>().set_value(text);
        browser::input(&field);
        self.page.drawn().await;
    }

    /// Leaves the field, if something is being typed there: so a browser tells of it when the focus moves on, and at Enter.
    pub async fn leave(&self) {
        browser::plain(&self.page.find(&self.field()), "change");
        self.page.drawn().await;
    }

    /// Presses Escape in the field.
    pub async fn escape(&self) {
        self.page.press(&self.field(), "Escape").await;
    }

    /// What stands in the field.
    pub fn written(&self) -> String {
        self.page.value(&self.field())
    }

    /// What the page says is wrong with what was typed; empty if nothing is.
    pub fn fault(&self) -> String {
        self.page.text(&format!("{}-fault", self.field()))
    }

    /// Whether the field is marked as holding what cannot be used.
    pub fn is_invalid(&self) -> bool {
        self.page.attribute(&self.field(), "aria-invalid").as_deref() == Some("true")
    }

    /// Presses the button that brings the starting point's value back.
    pub async fn reset(&self) {
        self.page.click(&format!(".lever[data-key={}] .reset", self.key)).await;
    }
}
