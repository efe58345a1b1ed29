//! The sections of the page, in its order.

mod actions;
mod answers;
mod citing;
mod claims;
mod findings;
mod formal;
mod landmarks;
mod laws;
mod limits;
mod numbers;
mod one_day;
mod opening;
mod other_crises;
mod settling;
mod timeline;
mod trace;
mod trust;
mod unclaimed;

use maud::Markup;

/// A section of the page "Method and sources".
pub struct PageSection {
    /// The id of its element, for links.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// The HTML below its heading.
    pub body: Markup,
}

const fn section(id: &'static str, title: &'static str, body: Markup) -> PageSection {
    PageSection { id, title, body }
}

/// All sections, in the order of the page.
pub fn all() -> Vec<PageSection> {
    vec![
        section("what", "What this is, and is not", opening::what()),
        section("in-words", "The model in words", opening::in_words()),
        section("one-day", "One day", one_day::body()),
        section("actions", "What a side may do", actions::body()),
        section("equations", "The equations", formal::body()),
        section("assumptions", "Every assumption", numbers::assumptions()),
        section("coefficients", "Every coefficient", numbers::coefficients()),
        section("claims", "The article’s claims", claims::body()),
        section("findings", "Findings worth telling", findings::body()),
        section("deterrence", "Does striking back deter?", answers::deterrence()),
        section("levers", "What moves either side’s next move", answers::levers()),
        section("laws", "Signs and their exceptions", laws::body()),
        section("unclaimed", "What is not claimed", unclaimed::body()),
        section("identification", "What is not identified", limits::identification()),
        section("limits", "Known limits", limits::limits()),
        section("settling", "Whether beliefs come to rest", settling::body()),
        section("checks", "How it was checked", trust::body()),
        section("landmarks", "Landmarks", landmarks::body()),
        section("timeline", "What really happened", timeline::body()),
        section("other-crises", "Other crises", other_crises::body()),
        section("trace", "The same under TRACE’s eight headings", trace::body()),
        section("works", "Works cited", citing::works()),
        section("cite", "How to cite", citing::body()),
    ]
}
