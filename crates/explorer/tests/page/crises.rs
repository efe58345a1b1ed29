//! The hundred crises: the analyst draws them, a slider and keys go from day to day, Enter follows a dot, and the
//! question's day goes with them. (A tap is end to end.)

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

use crate::browser;
use crate::page::Page;

/// The dots, in their order.
const DOTS: &str = ".crises .figure-frame > svg circle";

/// How many dots there are, and how many of them are filled.
fn dots(page: &Page) -> (usize, usize) {
    let dots = page.all(DOTS);
    (dots.len(), dots.iter().filter(|dot| dot.get_attribute("fill").is_some()).count())
}

/// Until the caption is of that date.
async fn until(page: &Page, date: &str) {
    page.analyst_until(|| {
        page.all("#figure-caption").iter().any(|said| said.text_content().unwrap_or_default().starts_with(date))
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_link_opens_the_hundred_crises_on_the_day_of_the_question() {
    let page = Page::open("#s=1.2.xi7.vw3").await;
    assert_eq!(page.texts(".figure-frame .pending").len(), 1, "until they are drawn the page says so");
    until(&page, "24 January").await;
    let (all, filled) = dots(&page);
    assert_eq!(all, 100);
    let caption = page.text("#figure-caption");
    assert!(caption.contains(&format!("another Iranian strike by 24 January: {filled} of 100")), "{caption}");
    assert_eq!(page.attribute("#reader", "aria-valuetext"), Some(caption));
    assert_eq!((page.value(".days input"), page.text(".days output")), ("7".into(), "24 January".into()));
}

#[wasm_bindgen_test]
async fn keys_and_the_slider_go_from_day_to_day_and_the_question_goes_with_them() {
    let page = Page::open("#s=1.2.xi7.vw3").await;
    until(&page, "24 January").await;
    for (key, day, date) in [
        ("ArrowRight", "8", "25 January"),
        ("Home", "0", "17 January"),
        ("PageUp", "7", "24 January"),
        ("End", "28", "14 February"),
    ] {
        page.press("#reader", key).await;
        until(&page, date).await;
        assert_eq!(page.value(".days input"), day, "{key}");
    }
    let slider: HtmlInputElement = page.find(".days input").unchecked_into();
    slider.set_value("14");
    browser::input(&slider);
    page.drawn().await;
    until(&page, "31 January").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.xi14.vw3"));
    assert!(page.headline().contains("by 31 January is"), "{}", page.headline());
    assert_eq!(page.value("#question-day"), "14");
}

#[wasm_bindgen_test]
async fn another_day_moves_the_dots_that_stand_there_and_the_same_day_has_the_same_dots() {
    let page = Page::open("#s=1.2.xi7.vw3").await;
    until(&page, "24 January").await;
    let places = |dots: &[Element]| -> Vec<String> { dots.iter().map(Element::outer_html).collect() };
    let (standing, before) = (page.all(DOTS), places(&page.all(DOTS)));
    page.press("#reader", "ArrowRight").await;
    until(&page, "25 January").await;
    let moved = page.all(DOTS);
    assert!(standing.iter().zip(&moved).all(|(one, other)| one == other), "no circle is made anew");
    assert_ne!(places(&moved), before);
    page.press("#reader", "ArrowLeft").await;
    until(&page, "24 January").await;
    assert_eq!(places(&page.all(DOTS)), before);
}

#[wasm_bindgen_test]
async fn days_pass_one_by_one_and_halt_when_told_and_at_the_end() {
    let page = Page::open("#s=1.2.xi26.vw3").await;
    until(&page, "12 February").await;
    let said = page.text("#play");
    page.click("#play").await;
    assert_ne!(page.text("#play"), said);
    page.pass(700).await;
    until(&page, "13 February").await;
    page.click("#play").await;
    page.pass(2000).await;
    assert_eq!((page.value(".days input"), page.text("#play")), ("27".into(), said.clone()));
    page.click("#play").await;
    page.pass(700).await;
    until(&page, "14 February").await;
    page.pass(700).await;
    assert_eq!((page.value(".days input"), page.text("#play")), ("28".into(), said));
    page.click("#play").await;
    until(&page, "17 January").await;
    assert_eq!(page.value(".days input"), "0", "from the last day they begin again");
}

#[wasm_bindgen_test]
async fn enter_follows_one_dot_after_the_other_and_escape_lets_it_go() {
    let page = Page::open("#s=1.2.xi7.vw3").await;
    until(&page, "24 January").await;
    assert_eq!(page.count(".crisis"), 0);
    page.press("#reader", "Enter").await;
    page.analyst_until(|| page.count(".crisis") == 1).await;
    assert_eq!(page.text(".crisis h2"), "Crisis 1 of 100, imagined");
    page.press("#reader", "Enter").await;
    page.analyst_until(|| page.text(".crisis h2").contains(" 2 ")).await;
    let history = page.texts(".crisis li");
    assert!(history[0].starts_with("17 January"), "{history:?}");
    page.press("#reader", "ArrowRight").await;
    until(&page, "25 January").await;
    assert_eq!(page.text(".crisis h2"), "Crisis 2 of 100, imagined", "the same crisis is followed on another day");
    page.press("#reader", "Escape").await;
    page.analyst_until(|| page.count(".crisis") == 0).await;
}

#[wasm_bindgen_test]
async fn the_table_has_every_day_and_the_other_views_stay_as_they_were() {
    let page = Page::open("#s=1.2.vw3").await;
    until(&page, "14 February").await;
    page.part("numbers").open().await;
    page.analyst_until(|| page.count("#part-numbers tbody tr") == 29).await;
    let last = page.texts("#part-numbers tbody tr:last-child td");
    assert_eq!(last.len(), 9, "eight rungs and the filled dots: {last:?}");
    page.click("input[name=view][value=events]").await;
    assert_eq!((page.count(DOTS), page.count(".days")), (0, 0));
    page.click("input[name=view][value=crises]").await;
    page.analyst_until(|| dots(&page).0 == 100).await;
}
