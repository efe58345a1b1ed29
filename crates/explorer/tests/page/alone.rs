//! A phone shows the curve that is asked about, alone and on a scale of its own, until its reader wants all five.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser;
use crate::page::Page;

/// The width of the figure on a phone of 360 px.
const PHONE: u32 = 328;

/// The inks of the five curves.
const INKS: [&str; 5] = ["iran", "pakistan", "widened", "war", "functional"];

/// The inks whose curves are drawn.
fn drawn(page: &Page) -> Vec<&'static str> {
    INKS.into_iter().filter(|ink| page.figure().has_curve(ink)).collect()
}

/// The per cent at the top of the scale.
fn top(page: &Page) -> u32 {
    let texts = page.figure().texts();
    let ticks = texts.iter().filter_map(|text| text.strip_suffix('%')?.parse().ok());
    ticks.take(5).max().expect("a scale")
}

#[wasm_bindgen_test]
async fn one_curve_comes_first_with_its_band_and_a_button_shows_all_five() {
    let page = Page::open("").await;
    page.widen(PHONE).await;
    assert_eq!((drawn(&page), top(&page)), (vec!["iran"], 60));
    assert_eq!(page.figure().bands("iran").len(), 2);
    let is_pressed = || page.attribute("#all-curves", "aria-pressed");
    assert_eq!((page.text("#all-curves").as_str(), is_pressed().as_deref()), ("All five curves", Some("false")));
    page.click("#all-curves").await;
    assert_eq!((drawn(&page), top(&page), is_pressed().as_deref()), (INKS.into(), 100, Some("true")));
    // It stays so whatever is asked, and is no part of the link.
    page.choose("#question-outcome", "functional").await;
    assert_eq!((drawn(&page), page.code().await.as_deref()), (INKS.into(), Some("1.2.xf28")));
    page.click("#all-curves").await;
    assert_eq!((drawn(&page), top(&page)), (vec!["functional"], 100));
    assert_eq!(page.code().await.as_deref(), Some("1.2.xf28"));
}

#[wasm_bindgen_test]
async fn a_desktop_has_all_five_and_no_button_and_so_has_an_embed_as_narrow_as_a_phone() {
    let page = Page::open("").await;
    page.widen(700).await;
    assert_eq!((drawn(&page), page.count("#all-curves")), (INKS.into(), 0));
    let page = Page::open_embed("").await;
    page.widen(PHONE).await;
    assert_eq!((drawn(&page), page.count("#all-curves")), (INKS.into(), 0));
}

#[wasm_bindgen_test]
async fn the_other_views_have_no_such_button() {
    let page = Page::open("").await;
    page.widen(PHONE).await;
    for view in ["ladder", "consequences"] {
        page.click(&format!("input[name=view][value={view}]")).await;
        assert_eq!(page.count("#all-curves"), 0, "{view}");
    }
    page.click("input[name=view][value=events]").await;
    assert_eq!(drawn(&page), ["iran"]);
}

#[wasm_bindgen_test]
async fn the_scale_stays_while_a_slider_moves_and_fits_again_when_it_rests() {
    let page = Page::open("").await;
    page.widen(PHONE).await;
    let lever = page.lever("overstretch");
    lever.slide_to(600).await;
    browser::watch();
    for place in [700, 900, 1000] {
        lever.slide_to(place).await;
        assert_eq!(top(&page), 60, "{place}: {}", page.answer());
    }
    assert_eq!((browser::elements_made(), browser::markup_read()), (0, 0));
    lever.let_go().await;
    page.pass(1000).await;
    page.analyst().await;
    let rested = top(&page);
    assert!(rested <= 60, "{rested} at {}", page.answer());
}

#[wasm_bindgen_test]
async fn only_the_curve_that_is_seen_is_read_out_with_a_dot() {
    let page = Page::open("").await;
    page.widen(PHONE).await;
    page.press("#reader", "Home").await;
    assert_eq!(page.count(".readout-dot"), 1);
    page.click("#all-curves").await;
    assert_eq!(page.count(".readout-dot"), 5);
}
