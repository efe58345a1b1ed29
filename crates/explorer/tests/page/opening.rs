//! What a reader finds who has only just opened the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// The answer of our starting point to the first question from 18 January.
const FROM_18_JANUARY: &str =
    "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: 27%.";

#[wasm_bindgen_test]
async fn the_page_opens_with_the_first_question_and_its_answer() {
    let page = Page::open("").await;
    assert_eq!(page.headline(), FROM_18_JANUARY);
    assert_eq!(page.code().await, None, "the starting point needs no code in the address");
    assert_eq!(page.changed_levers(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn the_figure_has_five_curves_that_differ_in_ink_and_dash_and_bear_their_names_and_values() {
    let page = Page::open("").await;
    let figure = page.figure();
    let curves = [
        ("iran", "27%", "Iranian strike"),
        ("pakistan", "19%", "Pakistani strike"),
        ("widened", "12%", "Wider strikes"),
        ("war", "0.9%", "Open war"),
        ("functional", "95%", "Functional ties"),
    ];
    let texts = figure.texts();
    let mut dashes = Vec::new();
    for (ink, value, name) in curves {
        assert_eq!(figure.curve(ink).len(), 29, "{ink}: a point for the day before and one for each of 28 days");
        dashes.push(figure.dash(ink));
        let label = texts.iter().position(|text| text == name).map(|place| texts[place - 1].as_str());
        assert_eq!(label, Some(value), "{name}: {texts:?}");
    }
    let strikes = &dashes[..4];
    assert!((0..4).all(|one| (0..one).all(|other| strikes[one] != strikes[other])), "{dashes:?}");
}
