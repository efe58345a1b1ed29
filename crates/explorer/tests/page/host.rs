//! An embed and the page around it, as far as the page's code is concerned: sliders that are set, and what is told of each change.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::message;
use crate::page::{Page, root};

/// What the page around is told: the link code and the answer in words.
fn told() -> (String, String) {
    let told = root().get_attribute("data-changed").unwrap_or_default();
    told.split_once('\n').map(|(code, summary)| (code.to_owned(), summary.to_owned())).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn values_out_of_range_are_brought_into_it() {
    let page = Page::open_embed("").await;
    for set in ["mediation 1000000000", "overstretch -3", "resolve much", "hope 1"] {
        message("offramp-set", set);
        page.drawn().await;
    }
    assert_eq!((page.lever("mediation").place(), page.lever("overstretch").place()), (1000, 0));
    assert_eq!(told().0, "1.2.me1000.os0");
}

#[wasm_bindgen_test]
async fn what_the_reader_moves_is_told_with_its_answer_once_it_has_settled() {
    let page = Page::open_embed("").await;
    let first = told();
    page.lever("mediation").slide_to(700).await;
    assert_eq!(told(), first, "a move that goes on is not told");
    page.lever("mediation").drag_through(&[800]).await;
    let (code, summary) = told();
    assert_eq!(code, "1.2.me800");
    assert!(summary.contains(&page.answer()), "{summary}");
}
