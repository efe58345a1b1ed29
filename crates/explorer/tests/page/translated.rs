//! A browser's translator puts elements and texts of its own in place of the page's. What changes after that is replaced where it stands.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::Page;
use crate::browser;

/// What the page says, element by element, once it was changed a good deal; `is_translated` before that or not at all.
async fn said(is_translated: bool) -> Vec<String> {
    let page = Page::open("").await;
    page.analyst().await;
    for part in ["why", "off-ramps", "motive", "numbers"] {
        page.click(&format!("#part-{part} > summary")).await;
    }
    page.analyst().await;
    if is_translated {
        assert!(300 < browser::translate(&page.find("#live")), "there is much to translate");
    }
    page.lever("mediation").slide_to(700).await;
    page.pass(1000).await;
    page.click("[data-preset=restraints-gone]").await;
    page.lever("resolve").enter("140").await;
    page.click("[data-preset=no-precedent]").await;
    page.choose("#question-outcome", "pakistan_strikes").await;
    page.pass(1000).await;
    page.analyst().await;
    page.texts(CHANGING)
}

/// What changes with the state; a heading that says the same in every state stays as a translator left it.
const CHANGING: &str = "#headline, .differences, .lever-words, .tips, .group-count, .panel-sentence, .panel-text, .panel-numbers td, \
                        #part-numbers td, #figure-caption, [role=status], #question-outcome option:checked, .fault";

#[wasm_bindgen_test]
async fn what_changes_after_a_translation_is_replaced_where_it_stands() {
    let expected = said(false).await;
    let translated = said(true).await;
    assert!(100 < expected.len());
    for (translated, expected) in translated.iter().zip(&expected) {
        // What has not changed since may still be the translator's.
        assert_eq!(&translated.replace(browser::TRANSLATED, ""), expected);
    }
    assert_eq!(translated.len(), expected.len());
    assert!(
        translated.iter().filter(|text| text.contains(browser::TRANSLATED)).count() < expected.len() / 4,
        "most of it is new"
    );
}
