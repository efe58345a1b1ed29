//! Questions: each vantage point has its own first one, and two lists hold all others.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// The answer of our starting point to the first question from 18 January.
const FROM_18_JANUARY: &str =
    "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: 27%.";

#[wasm_bindgen_test]
async fn both_vantage_points_ask_their_own_first_question() {
    let page = Page::open("").await;
    page.click("input[name=vantage][value='16-jan']").await;
    let from_16_january =
        "From 16 January, on these assumptions, the chance of a Pakistani strike by 20 January is about 3 in 4: 75%.";
    assert_eq!(page.headline(), from_16_january);
    assert_eq!(page.code().await.as_deref(), Some("1.2.va16"));
    assert_eq!(page.figure().spoken().split(':').next(), Some("20 January"));
    page.click("input[name=vantage][value='18-jan']").await;
    assert_eq!(page.headline(), FROM_18_JANUARY);
    assert_eq!(page.code().await, None);
}

#[wasm_bindgen_test]
async fn the_question_can_be_chosen_from_the_two_lists() {
    let page = Page::open("").await;
    page.choose("#question-outcome", "functional").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.xf28"));
    let on_14_february =
        "From 18 January, on these assumptions, the chance of functional relations on 14 February is about 19 in 20: 95%.";
    assert_eq!(page.headline(), on_14_february);
    page.choose("#question-day", "7").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.xf7"));
    let on_24_january =
        "From 18 January, on these assumptions, the chance of functional relations on 24 January is about 1 in 2: 51%.";
    assert_eq!(page.headline(), on_24_january);
}
