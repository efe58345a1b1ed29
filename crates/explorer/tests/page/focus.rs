//! Where the keyboard's focus is after something was done: where the reader was, never at the beginning of the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::browser::document;
use crate::page::Page;

/// What has the focus: its id, or that of what it is in.
fn focused() -> String {
    let around = document().active_element().and_then(|element| element.closest("[id]").ok().flatten());
    around.map(|element| element.id()).unwrap_or_default()
}

/// Presses what a selector finds as the keyboard does, which has brought the focus there; and says what has it then.
async fn pressed(page: &Page, selector: &str) -> String {
    page.find(selector).unchecked_into::<HtmlElement>().focus().expect("it can have the focus");
    page.click(selector).await;
    focused()
}

#[wasm_bindgen_test]
async fn a_button_that_has_nothing_more_to_do_keeps_the_focus_and_does_nothing() {
    let page = Page::open("").await;
    page.lever("mediation").enter("80").await;
    assert_eq!(pressed(&page, "#undo").await, "undo");
    assert_eq!((page.code().await, page.can_press("#undo")), (None, false));
    assert_eq!((pressed(&page, "#undo").await.as_str(), page.code().await), ("undo", None));
    assert_eq!(pressed(&page, "#redo").await, "redo");
    assert_eq!((page.code().await.as_deref(), page.can_press("#redo")), (Some("1.2.me800"), false));
    assert_eq!(pressed(&page, "#reset-all").await, "reset-all");
    assert_eq!(page.code().await, None);
    let entries = page.entries();
    assert_eq!(pressed(&page, "#reset-all").await, "reset-all");
    assert_eq!((page.code().await, page.entries()), (None, entries), "there is nothing left to reset");
}

#[wasm_bindgen_test]
async fn who_takes_an_off_ramp_stays_in_the_part_that_offers_them() {
    let page = Page::open("#s=1.2.me0").await;
    page.part("off-ramps").read().await;
    pressed(&page, "#part-off-ramps .offer").await;
    page.part("off-ramps").written().await;
    assert_eq!(focused(), "part-off-ramps");
    assert_ne!(page.code().await.as_deref(), Some("1.2.me0"), "the off-ramp was taken");
}

#[wasm_bindgen_test]
async fn who_begins_the_study_can_stop_it_at_once_and_begin_again() {
    let page = Page::open("").await;
    page.part("matters").read().await;
    assert_eq!(pressed(&page, "#study-begin").await, "study-stop");
    assert_eq!(pressed(&page, "#study-stop").await, "study-begin");
}
