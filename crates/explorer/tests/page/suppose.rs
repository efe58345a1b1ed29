//! Suppositions: a reader chooses one, and the headline, the figure and the parts are given that until it is lifted.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// Until the page says what is supposed, with its chance.
async fn until_supposed(page: &Page) {
    page.analyst_until(|| page.texts("#supposed strong").iter().any(|said| said.starts_with("Supposed:"))).await;
}

#[wasm_bindgen_test]
async fn a_link_opens_what_it_supposes_with_its_chance_and_the_answer_given_that() {
    let page = Page::open("#s=1.2.xw14.su5").await;
    let without = page.answer();
    until_supposed(&page).await;
    let said = page.text("#supposed");
    assert!(said.contains("Iran’s first new strike comes on 22 January."), "{said}");
    assert!(said.contains("the chance of that is 2%"), "{said}");
    assert!(said.contains(&format!("Without supposing it: {without}.")), "{said}");
    assert!(said.contains("The days before 22 January"), "{said}");
    assert_ne!(page.answer(), without);
    assert!(page.text(".veil svg").contains("supposed"));
    assert_eq!(page.code().await.as_deref(), Some("1.2.xw14.su5"));
}

#[wasm_bindgen_test]
async fn one_button_lifts_it_and_undo_brings_it_back() {
    let page = Page::open("#s=1.2.xw14.su5").await;
    let without = page.answer();
    until_supposed(&page).await;
    let given = page.answer();
    page.click("#supposed button").await;
    assert_eq!((page.count("#supposed"), page.answer(), page.code().await.as_deref()), (0, without, Some("1.2.xw14")));
    assert!(page.text(".veil").is_empty());
    page.click("#undo").await;
    until_supposed(&page).await;
    assert_eq!((page.answer(), page.code().await.as_deref()), (given, Some("1.2.xw14.su5")));
}

#[wasm_bindgen_test]
async fn it_is_chosen_from_the_list_and_the_browsers_back_returns_from_it() {
    let page = Page::open("").await;
    page.part("suppose").read().await;
    assert_eq!(page.count("#part-suppose details"), 6);
    let refused = page.all("#part-suppose button[disabled]");
    let says = |button: &web_sys::Element| button.text_content().unwrap_or_default();
    assert!(
        !refused.is_empty() && refused.iter().all(|button| says(button).ends_with("0%") || says(button).ends_with("under 0.1%"))
    );
    assert!(page.text("#part-suppose").contains("cannot be chosen"), "and why");
    page.click("#part-suppose [data-change='255 104']").await;
    until_supposed(&page).await;
    assert!(page.text("#supposed").contains("Pakistan’s first new strike comes on 21 January"), "{}", page.text("#supposed"));
    assert_eq!(page.code().await.as_deref(), Some("1.2.su104"));
    page.part("suppose").written().await;
    assert!(page.text("#part-suppose").contains("→"), "what is inferred, before and given it");
    page.back().await;
    assert_eq!((page.count("#supposed"), page.code().await), (0, None));
}

#[wasm_bindgen_test]
async fn what_is_asked_about_can_be_supposed_at_once() {
    let page = Page::open("#s=1.2.xf14").await;
    page.part("suppose").read().await;
    page.click("#part-suppose .panel-text > .steps button").await;
    until_supposed(&page).await;
    assert_eq!((page.answer().as_str(), page.code().await.as_deref()), ("100%", Some("1.2.xf14.su414")));
}

#[wasm_bindgen_test]
async fn it_stays_while_assumptions_move_and_goes_with_the_vantage_point_and_a_reset() {
    let page = Page::open("#s=1.2.xw14.su5").await;
    until_supposed(&page).await;
    let before = page.answer();
    page.lever("mediation").drag_through(&[300, 100]).await;
    page.pass(1000).await;
    page.analyst().await;
    assert_ne!(page.answer(), before);
    assert_eq!(page.code().await.as_deref(), Some("1.2.me100.xw14.su5"));
    page.click("#reset-all").await;
    assert_eq!((page.count("#supposed"), page.code().await.as_deref()), (0, Some("1.2.xw14")));
    page.click("#undo").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me100.xw14.su5"), "a reset is one step");
    page.click("input[name=vantage][value='16-jan']").await;
    assert_eq!(page.count("#supposed"), 0, "its day would be another");
}

#[wasm_bindgen_test]
async fn what_is_too_unlikely_is_said_and_all_is_shown_without_it() {
    let page = Page::open("#s=1.2.su301").await;
    let without = page.answer();
    until_supposed(&page).await;
    assert!(page.text("#supposed").contains("is below 0.1%: too little"), "{}", page.text("#supposed"));
    assert_eq!(page.answer(), without);
    assert!(page.text(".veil").is_empty());
}

#[wasm_bindgen_test]
async fn a_day_that_is_not_shown_is_a_notice_and_the_rest_of_the_link_is_used() {
    let page = Page::open("#s=1.2.me800.su29").await;
    let notices = page.notices();
    assert!(notices.iter().any(|said| said.contains("supposes something on a day that is not shown (29)")), "{notices:?}");
    assert_eq!((page.count("#supposed"), page.lever("mediation").place()), (0, 800));
}

#[wasm_bindgen_test]
async fn the_hundred_crises_are_those_given_it() {
    let page = Page::open("#s=1.2.xi5.vw3.su5").await;
    until_supposed(&page).await;
    page.analyst_until(|| page.texts("#figure-caption").iter().any(|said| said.contains("100 of 100"))).await;
    assert_eq!(page.answer(), "100%");
}
