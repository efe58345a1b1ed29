//! The browser's history: choices enter it, small moves do not, and Back and Forward are obeyed.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

#[wasm_bindgen_test]
async fn moves_of_a_slider_and_typed_values_enter_nothing_into_the_history() {
    let page = Page::open("").await;
    let entries = page.entries();
    page.lever("mediation").drag_through(&[600, 800]).await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800"));
    page.lever("overstretch").slide_to(610).await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800.os610"));
    page.lever("mediation").enter("40").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me400.os610"));
    page.lever("mediation").reset().await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.os610"));
    page.click("#undo").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me400.os610"));
    assert_eq!(page.entries(), entries);
}

#[wasm_bindgen_test]
async fn a_view_a_span_and_a_question_enter_nothing_into_the_history() {
    let page = Page::open("").await;
    let entries = page.entries();
    page.click("input[name=view][value=ladder]").await;
    page.click("input[name=span][value=ten]").await;
    page.click(".toggle").await;
    page.choose("#question-day", "9").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.xi9.vw1.zo10.hi1"));
    assert_eq!(page.entries(), entries);
}

#[wasm_bindgen_test]
async fn presets_vantage_points_and_reset_enter_one_each_and_back_and_forward_walk_through_them() {
    let page = Page::open("").await;
    let entries = page.entries();
    page.lever("mediation").enter("80").await;
    let mut walk = vec![(page.code().await, page.headline())];
    assert_eq!(walk[0].0.as_deref(), Some("1.2.me800"));
    let choices = [
        ("input[name=vantage][value='16-jan']", Some("1.2.me800.va16")),
        ("[data-preset=restraints-gone]", Some("1.2.me0.os0.dw0.ed0.fs0")),
        ("#reset-all", None),
    ];
    for (place, (choice, code)) in (1..).zip(choices) {
        page.click(choice).await;
        assert_eq!(page.code().await.as_deref(), code);
        assert_eq!(page.entries(), entries + place, "{choice}");
        walk.push((code.map(str::to_owned), page.headline()));
    }
    for there in walk.iter().rev().skip(1) {
        page.back().await;
        assert_eq!((page.code().await, page.headline()), *there);
    }
    for there in walk.iter().skip(1) {
        page.forward().await;
        assert_eq!((page.code().await, page.headline()), *there);
    }
    assert_eq!(page.entries(), entries + 3, "walking adds nothing");
}

#[wasm_bindgen_test]
async fn choosing_what_is_already_so_enters_nothing() {
    let page = Page::open("").await;
    page.click("[data-preset=no-mediation]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me0"));
    let entries = page.entries();
    page.click("[data-preset=no-mediation]").await;
    page.click("[data-preset=no-mediation]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me0"));
    assert_eq!(page.entries(), entries);
    page.click("#undo").await;
    assert_eq!(page.code().await, None);
    assert!(!page.can_press("#undo"), "the same preset twice is one step");
}
