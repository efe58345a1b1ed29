//! What is said aloud by itself to those who do not see the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::{heard, listen};
use crate::page::Page;

#[wasm_bindgen_test]
async fn a_drag_is_told_once_when_it_has_come_to_rest_and_so_is_a_run_of_moves() {
    let page = Page::open("").await;
    page.analyst().await;
    listen();
    page.lever("mediation").drag_through(&[400, 300, 200]).await;
    page.analyst().await;
    let first = page.headline();
    assert_eq!(heard(), std::slice::from_ref(&first));
    for place in [210, 220, 230, 240] {
        page.lever("mediation").slide_to(place).await;
        page.lever("mediation").let_go().await;
    }
    page.pass(1000).await;
    page.analyst().await;
    let then = page.headline();
    assert_ne!(then, first);
    assert_eq!(heard(), [first, then]);
}
