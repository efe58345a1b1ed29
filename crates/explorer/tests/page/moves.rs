//! What a move of a slider costs: it makes no element, reads no markup, and touches nothing but the figure, the headline and its own row.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser;
use crate::page::Page;

/// The parts of the page that a move may touch, but for the row in hand.
const FIGURE: &str = ".curves";
const HEADLINE: &str = "#headline";

/// So many moves, from one end of a slider to the other and back again.
fn places(moves: u32) -> impl Iterator<Item = u16> {
    (0..moves).map(|turn| (turn * 370 % 1010) as u16)
}

/// What has happened since the last look, for failures.
fn assert_nothing_made(case: &str) {
    assert_eq!((browser::elements_made(), browser::markup_read()), (0, 0), "{case}: elements made, markup read");
}

/// Moves the slider of an assumption, and checks every move but the first, at which undo becomes possible and what was found is marked as
/// of another state.
async fn assert_little_is_touched(page: &Page, key: &'static str, case: &str) {
    let row = format!(".lever[data-key={key}]");
    let selectors = [FIGURE, HEADLINE, &row].map(str::to_owned);
    let lever = page.lever(key);
    let here = lever.place();
    browser::watch();
    lever.slide_to(if here == 480 { 470 } else { 480 }).await;
    assert_nothing_made(case);
    let mut all = Vec::new();
    // Where it was, what was found is about the state shown again.
    for place in places(25).filter(|place| *place != here) {
        browser::watch();
        lever.slide_to(place).await;
        assert_nothing_made(&format!("{case}, {place}"));
        all.extend(browser::touched(selectors.to_vec()));
    }
    all.sort();
    all.dedup();
    assert_eq!(all, [HEADLINE, FIGURE, row.as_str()], "{case}");
    lever.let_go().await;
    page.pass(1000).await;
}

#[wasm_bindgen_test]
async fn a_move_changes_the_figure_the_headline_and_its_row_in_every_view() {
    for view in ["", ".vw1", ".vw2"] {
        for from in ["", ".va16"] {
            let page = Page::open(&format!("#s=1.2.me500{from}{view}")).await;
            page.analyst().await;
            for key in ["mediation", "overstretch"] {
                assert_little_is_touched(&page, key, &format!("{from}{view} {key}")).await;
            }
        }
    }
}

#[wasm_bindgen_test]
async fn a_move_changes_no_more_while_everything_is_open() {
    let page = Page::open("").await;
    for part in ["numbers", "why", "off-ramps", "happened"] {
        page.part(part).read().await;
    }
    page.lever("mediation").drag_through(&[600]).await;
    page.analyst().await;
    assert_little_is_touched(&page, "mediation", "open").await;
    page.analyst().await;
    assert_little_is_touched(&page, "face_saving", "in a group").await;
}

#[wasm_bindgen_test]
async fn what_is_below_follows_when_the_hand_rests() {
    let page = Page::open("").await;
    let before = page.differences();
    page.lever("mediation").slide_to(600).await;
    page.lever("mediation").slide_to(700).await;
    assert_eq!(page.differences(), before, "while the hand moves");
    assert!(page.rest_of_address().is_empty());
    page.pass(299).await;
    assert_eq!(page.differences(), before);
    page.pass(1).await;
    assert_eq!(page.differences(), "Changed from the starting point: Chinese mediation 50 → 70.");
    assert_eq!(page.rest_of_address(), "#s=1.2.me700");
    page.lever("mediation").slide_to(800).await;
    assert_eq!(page.differences(), "Changed from the starting point: Chinese mediation 50 → 70.");
    page.lever("mediation").let_go().await;
    assert_eq!(page.differences(), "Changed from the starting point: Chinese mediation 50 → 80.");
}

#[wasm_bindgen_test]
async fn what_is_above_the_hand_follows_when_it_lets_go() {
    let page = Page::open("#s=1.2.me600").await;
    page.analyst().await;
    let why = page.part("why");
    why.open().await;
    let before = page.differences();
    page.lever("face_saving").slide_to(600).await;
    page.pass(1000).await;
    page.analyst_until(|| page.nearby().is_some()).await;
    for _ in 0..9 {
        page.analyst_works_a_while().await;
    }
    assert!(page.rest_of_address().ends_with(".fs600"), "the hand rests: {}", page.rest_of_address());
    assert_eq!(page.differences(), before);
    assert!(why.is_pending(), "what was asked before, and what is asked now, waits");
    assert!(page.nearby().is_some(), "what is drawn does not");
    page.lever("face_saving").let_go().await;
    assert_ne!(page.differences(), before);
    page.analyst().await;
    assert!(!why.is_pending());
}

#[wasm_bindgen_test]
async fn new_ranges_change_the_figure_and_the_headline_alone() {
    let page = Page::open("#s=1.2.me600").await;
    page.analyst().await;
    page.lever("mediation").slide_to(700).await;
    browser::watch();
    while !page.analyst_says_one_thing().await {}
    page.drawn().await;
    assert_nothing_made("ranges");
    let drawing = ".figure-frame > svg path, .figure-frame > svg polyline";
    assert_eq!(browser::touched([drawing, "#headline .nearby"].map(str::to_owned).to_vec()), ["#headline .nearby", drawing]);
}

#[wasm_bindgen_test]
async fn after_a_thousand_moves_there_is_no_node_more() {
    let page = Page::open("").await;
    page.analyst().await;
    let lever = page.lever("mediation");
    lever.slide_to(400).await;
    let before = browser::nodes();
    for place in places(1000) {
        lever.slide_to(place).await;
    }
    assert_eq!(browser::nodes(), before);
}

#[wasm_bindgen_test]
async fn neither_a_ring_nor_a_replay_makes_anything() {
    let page = Page::open("").await;
    let map = page.part("map");
    map.read().await;
    page.part("why").read().await;
    // What differs from the starting point has a line each in a list: both assumptions of the map have theirs.
    page.lever("mediation").drag_through(&[700]).await;
    page.lever("overstretch").drag_through(&[500]).await;
    page.analyst().await;
    for key in ["ArrowRight", "ArrowUp", "ArrowLeft"] {
        browser::watch();
        page.plane(&map).press(&[key]).await;
        assert_nothing_made(key);
    }
    page.pass(1000).await;
    page.analyst().await;
    page.click("#replay").await;
    browser::watch();
    page.pass(1000).await;
    assert_nothing_made("replay");
}
