//! The page and the analyst: asked about what is shown, never late with an old answer.

use std::collections::BTreeSet;

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

const PARTS: [&str; 6] = ["why", "matters", "map", "off-ramps", "motive", "numbers"];

/// What the analyst wrote in every part, whatever does not depend on how the state came about, and the ranges of nearby settings.
async fn written(page: &Page) -> Vec<String> {
    page.analyst().await;
    let mut all = vec![page.headline(), page.nearby().expect("nearby settings are known")];
    for key in PARTS {
        assert!(!page.part(key).is_pending(), "{key} is written");
        for piece in [".panel-sentence", ".panel-figure > svg", "table"] {
            all.extend(page.all(&format!("#part-{key} > .panel {piece}")).iter().map(|found| found.outer_html()));
        }
    }
    all
}

async fn open_parts(page: &Page) {
    for key in PARTS {
        page.part(key).open().await;
    }
}

#[wasm_bindgen_test]
async fn a_link_to_another_state_asks_the_analyst_at_once() {
    let page = Page::open("#s=1.2.me800").await;
    assert!(page.has_analyst());
    page.analyst_until(|| page.nearby().is_some()).await;
    assert_eq!(page.answer(), "22%");
}

#[wasm_bindgen_test]
async fn a_run_of_many_moves_ends_with_what_belongs_to_the_last_of_them() {
    let page = Page::open("").await;
    open_parts(&page).await;
    for step in 0..120 {
        let key = if step % 40 < 20 { "mediation" } else { "overstretch" };
        page.lever(key).slide_to(10 * ((37 * step) % 101)).await;
        if step % 6 == 0 {
            page.analyst_works_a_while().await;
        }
        // Long enough for the ranges to come, about a state that is left at once.
        if step % 60 == 0 {
            page.analyst_says_one_thing().await;
        }
    }
    page.lever("mediation").drag_through(&[230]).await;
    page.lever("overstretch").drag_through(&[410]).await;
    let (code, found) = (page.code().await, written(&page).await);
    assert_eq!(code.as_deref(), Some("1.2.me230.os410"));
    let page = Page::open("#s=1.2.me230.os410").await;
    open_parts(&page).await;
    assert_eq!(found, written(&page).await, "it is what a reader finds who opens the address");
}

#[wasm_bindgen_test]
async fn every_part_opened_in_quick_succession_is_written() {
    let page = Page::open("#s=1.2.me230.os410").await;
    for (place, key) in PARTS.into_iter().enumerate() {
        page.part(key).open().await;
        for _ in 0..place {
            page.analyst_works_a_while().await;
        }
    }
    page.analyst_until(|| PARTS.iter().all(|key| !page.part(key).is_pending())).await;
    assert!(!page.part("why").sentence().is_empty());
}

#[wasm_bindgen_test]
async fn what_was_found_about_another_setting_is_never_shown_as_that_of_this_one() {
    let places = [0, 1000];
    let mut expected = BTreeSet::new();
    for place in places {
        let page = Page::open(&format!("#s=1.2.me{place}")).await;
        page.part("off-ramps").read().await;
        expected.insert(format!("nearby at {place}: {}", page.nearby().expect("nearby settings are known")));
        expected.insert(format!("off-ramps at {place}: {}", page.part("off-ramps").sentence()));
    }
    let page = Page::open("").await;
    let ramps = page.part("off-ramps");
    ramps.read().await;
    let look = || {
        let place = page.lever("mediation").place();
        let nearby = page.nearby().map(|nearby| format!("nearby at {place}: {nearby}"));
        let sentence = (!ramps.is_pending()).then(|| format!("off-ramps at {place}: {}", ramps.sentence()));
        for said in nearby.into_iter().chain(sentence) {
            assert!(expected.contains(&said), "{said:?} belongs to another setting; expected only {expected:#?}");
        }
    };
    // Left before anything is found, while the ranges are, just after them, while tipping points are, and once all is there.
    for (turn, whiles) in [0, 2, 5, 9, 0, 24, 1].into_iter().enumerate() {
        page.lever("mediation").slide_to(places[turn % 2]).await;
        look();
        for _ in 0..whiles {
            page.analyst_works_a_while().await;
            look();
        }
    }
    page.lever("mediation").slide_to(1000).await;
    page.lever("mediation").let_go().await;
    page.analyst_until(|| page.nearby().is_some() && !ramps.is_pending()).await;
    look();
    assert_eq!(page.code().await.as_deref(), Some("1.2.me1000"));
}

#[wasm_bindgen_test]
async fn the_table_of_another_view_is_marked_as_pending_until_it_is_that_of_the_view_shown() {
    let page = Page::open("#s=1.2.me800").await;
    let numbers = page.part("numbers");
    numbers.read().await;
    for (view, caption) in [("ladder", "Share of probability"), ("consequences", "Level on"), ("events", "Chance by")] {
        page.click(&format!("input[name=view][value={view}]")).await;
        while !page.text("#part-numbers table caption").starts_with(caption) {
            assert!(numbers.is_pending(), "another view's table passes for that of the {view}");
            page.analyst_says_one_thing().await;
        }
        numbers.written().await;
    }
}
