//! Whether an answer deters: a part of its own, from 16 January.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::number::percent;
use crate::page::Page;

#[wasm_bindgen_test]
async fn the_part_says_from_when_it_can_be_asked_and_a_press_goes_there() {
    let page = Page::open("").await;
    let part = page.part("deterrence");
    part.read().await;
    assert!(part.sentence().starts_with("Seen from 16 January only"), "{}", part.sentence());
    assert_eq!(page.count("#part-deterrence svg, #part-deterrence table"), 0);
    page.click("#part-deterrence > p button").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.va16"));
    part.written().await;
    let expected =
        "If Pakistan has struck by 18 January, a new Iranian strike by 13 February has a chance of 29%; if it has not, 58%.";
    assert_eq!(part.sentence(), expected);
    assert_eq!(page.count("#part-deterrence > p button"), 0, "one is there already");
    let bars = page.texts("#part-deterrence svg text");
    assert!(["29%", "58%", "25%", "37%", "52%", "53%"].iter().all(|chance| bars.iter().any(|text| text == chance)), "{bars:?}");
}

#[wasm_bindgen_test]
async fn where_an_answer_tells_iran_nothing_it_deters_less() {
    let page = Page::open("#s=1.2.va16").await;
    let part = page.part("deterrence");
    part.read().await;
    let chances = || -> Vec<f64> { part.table()[1..=2].iter().filter_map(|row| percent(&row[2])).collect() };
    let gap = |chances: &[f64]| chances[1] - chances[0];
    let before = chances();
    page.lever("reputation").enter("0").await;
    part.written().await;
    let after = chances();
    assert!(0.0 < gap(&after) && gap(&after) < gap(&before), "{before:?} became {after:?}");
    let believed: Vec<String> = part.table()[1..=2].iter().map(|row| row[4].clone()).collect();
    assert_eq!(believed, ["0%", "0%"], "nothing is learnt of a leadership that is known to waver");
}
