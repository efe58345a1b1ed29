//! Undo, redo and reset.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::Chord;
use crate::page::Page;

/// Whether undo and redo are offered.
fn offers(page: &Page) -> (bool, bool) {
    (page.can_press("#undo"), page.can_press("#redo"))
}

#[wasm_bindgen_test]
async fn one_drag_is_one_step_of_undo_and_of_redo() {
    let page = Page::open("").await;
    assert_eq!(offers(&page), (false, false));
    page.lever("mediation").drag_through(&[600, 700, 800]).await;
    assert_eq!(offers(&page), (true, false));
    page.click("#undo").await;
    assert_eq!((page.lever("mediation").place(), page.code().await, offers(&page)), (500, None, (false, true)));
    page.click("#redo").await;
    assert_eq!((page.lever("mediation").place(), offers(&page)), (800, (true, false)));
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800"));
}

#[wasm_bindgen_test]
async fn a_drag_in_which_the_hand_rests_is_still_one_step() {
    let page = Page::open("").await;
    page.lever("mediation").slide_to(600).await;
    page.pass(1000).await;
    page.lever("mediation").slide_to(700).await;
    page.lever("mediation").let_go().await;
    page.pass(1000).await;
    page.click("#undo").await;
    assert_eq!((page.lever("mediation").place(), offers(&page)), (500, (false, true)));
}

#[wasm_bindgen_test]
async fn two_drags_are_two_steps() {
    let page = Page::open("").await;
    let places = || (page.lever("mediation").place(), page.lever("overstretch").place());
    page.lever("mediation").drag_through(&[600, 800]).await;
    page.lever("overstretch").drag_through(&[500, 200]).await;
    page.click("#undo").await;
    assert_eq!(places(), (800, 600));
    page.click("#undo").await;
    assert_eq!((places(), offers(&page)), ((500, 600), (false, true)));
}

#[wasm_bindgen_test]
async fn resetting_all_keeps_the_vantage_point_and_is_one_step() {
    let page = Page::open("#s=1.2.me800.os300.fs0.va16").await;
    page.click("#reset-all").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.va16"));
    assert_eq!(page.changed_levers(), Vec::<String>::new());
    assert!(!page.can_press("#reset-all"), "there is nothing left to reset");
    page.click("#undo").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800.os300.fs0.va16"));
}

#[wasm_bindgen_test]
async fn a_new_change_ends_redo() {
    let page = Page::open("").await;
    page.lever("mediation").enter("80").await;
    page.click("#undo").await;
    page.lever("mediation").enter("30").await;
    assert_eq!(offers(&page), (true, false));
    page.click("#undo").await;
    assert_eq!(page.lever("mediation").place(), 500);
}

#[wasm_bindgen_test]
async fn the_keyboard_undoes_and_redoes() {
    let page = Page::open("").await;
    page.lever("mediation").enter("80").await;
    page.lever("overstretch").enter("30").await;
    let undo = Chord { key: "z", control: true, shift: false };
    let steps = [
        (undo, Some("1.2.me800")),
        (undo, None),
        (undo, None),
        (Chord { key: "Z", shift: true, ..undo }, Some("1.2.me800")),
        (Chord { key: "y", ..undo }, Some("1.2.me800.os300")),
    ];
    for (chord, code) in steps {
        page.chord("#slider-mediation", chord).await;
        assert_eq!(page.code().await.as_deref(), code, "after Ctrl+{}", chord.key);
    }
}

#[wasm_bindgen_test]
async fn the_keyboards_undo_in_a_field_belongs_to_the_field() {
    let page = Page::open("").await;
    page.lever("mediation").enter("80").await;
    page.lever("overstretch").begin_typing("3").await;
    let undo = Chord { key: "z", control: true, shift: false };
    page.chord("#field-overstretch", undo).await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800"), "what was changed before stays");
    assert_eq!(page.lever("overstretch").written(), "3", "what is being typed is the browser's to take back");
    page.chord("#slider-overstretch", undo).await;
    assert_eq!(page.code().await, None, "elsewhere it is the page's");
}
