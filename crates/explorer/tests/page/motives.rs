//! The three weights on why Iran struck: one changes, the others give way, and all sum to 100%. In fields, on sliders, and in a triangle
//! beside which stands what either side would infer.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::number::percent;
use crate::page::Page;

const MOTIVES: [&str; 3] = ["motive_counter_terror", "motive_broaden", "motive_coerce"];

/// What stands in the three fields.
fn weights(page: &Page) -> [f64; 3] {
    MOTIVES.map(|key| page.lever(key).written().parse().expect("a field holds a number"))
}

/// Checks the three fields against `expected`, which sums to 100.
fn assert_weights(page: &Page, expected: [f64; 3]) {
    assert_eq!(expected.iter().sum::<f64>(), 100.0);
    assert_eq!(weights(page), expected);
}

#[wasm_bindgen_test]
async fn the_three_fields_sum_to_100_whatever_is_typed_into_one_of_them() {
    let page = Page::open("").await;
    assert_eq!(weights(&page), [33.3; 3], "a third each");
    for (key, typed, code, expected) in [
        ("motive_broaden", "70", "1.2.mc150.mb700.ma150", [15.0, 70.0, 15.0]),
        ("motive_coerce", "57.5", "1.2.mc75.mb350.ma575", [7.5, 35.0, 57.5]),
        ("motive_counter_terror", "100", "1.2.mc1000.mb0.ma0", [100.0, 0.0, 0.0]),
        ("motive_counter_terror", "40", "1.2.mc400.mb300.ma300", [40.0, 30.0, 30.0]),
    ] {
        page.lever(key).enter(typed).await;
        assert_eq!(page.code().await.as_deref(), Some(code));
        assert_weights(&page, expected);
        assert_eq!(page.changed_levers(), MOTIVES);
    }
}

#[wasm_bindgen_test]
async fn the_weights_sum_to_100_at_every_step_of_a_slider() {
    let page = Page::open("").await;
    page.lever("motive_counter_terror").enter("21.7").await;
    for step in 1..=12 {
        let broaden = page.lever("motive_broaden");
        broaden.slide_to(broaden.place() + 30).await;
        broaden.let_go().await;
        let weights = weights(&page);
        assert!((weights.iter().sum::<f64>() - 100.0).abs() < 1e-9, "step {step}: {weights:?}");
    }
    let code = page.code().await.unwrap_or_default();
    let thousandths: u32 = code.split('.').skip(2).map(|field| field[2..].parse::<u32>().expect("thousandths")).sum();
    assert_eq!(thousandths, 1000, "{code}");
}

#[wasm_bindgen_test]
async fn resetting_one_weight_leaves_weights_that_sum_to_100() {
    let page = Page::open("#s=1.2.mc150.mb700.ma150").await;
    page.lever("motive_broaden").reset().await;
    assert_eq!(page.code().await, None);
    assert_eq!(weights(&page), [33.3; 3], "the others were equal, so all are a third again");
    assert_eq!(page.changed_levers(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn arrow_keys_in_the_triangle_move_three_fields_that_sum_to_100() {
    let page = Page::open("").await;
    let motive = page.part("motive");
    motive.read().await;
    let plane = page.plane(&motive);
    // Each of three thirds is written as 33.3.
    let weights = || {
        let weights = weights(&page);
        assert!((weights.iter().sum::<f64>() - 100.0).abs() < 0.15, "the weights sum to 100: {weights:?}");
        weights
    };
    let start = weights();
    for (key, rises) in [("ArrowUp", 0), ("ArrowLeft", 1), ("ArrowRight", 2)] {
        plane.press(&[key; 3]).await;
        let weights = weights();
        assert!(start[rises] + 3.0 < weights[rises], "the key leads to the corner of {}: {weights:?}", MOTIVES[rises]);
        page.click("#reset-all").await;
        assert_eq!(page.code().await, None);
    }
    plane.press(&["ArrowDown"; 2]).await;
    let lowered = weights();
    assert!(lowered[0] < start[0] && start[1] < lowered[1] && start[2] < lowered[2], "{lowered:?}");
    let spoken = plane.spoken();
    assert!(lowered.iter().all(|weight| spoken.contains(&format!("{weight}%"))), "{lowered:?} are heard: {spoken}");
}

#[wasm_bindgen_test]
async fn what_pakistan_should_infer_stands_beside_the_triangle() {
    let page = Page::open("#s=1.2.mc500.mb250.ma250.va16").await;
    let motive = page.part("motive");
    motive.read().await;
    let inference = motive.table_in("table.inference");
    assert_eq!(inference[0], ["Motive", "Before", "If quiet", "If struck that day"]);
    assert_eq!(inference.len(), 1 + 3);
    let column = |place: usize| -> Vec<f64> { inference[1..].iter().filter_map(|row| percent(&row[place])).collect() };
    assert_eq!(column(1), [50.0, 25.0, 25.0], "beforehand, the weights are those that were set");
    for place in 2..=3 {
        let sum: f64 = column(place).iter().sum();
        assert!((sum - 100.0).abs() <= 1.5, "three shares, each rounded by half a per cent at most: {inference:?}");
    }
    let widens = |place: usize| column(place)[1];
    assert!(widens(2) < 25.0 && 25.0 < widens(3), "quiet speaks against the wish to widen, a strike for it: {inference:?}");
    let sentence = motive.sentence();
    assert!(sentence.contains("If no new Iranian strike has come by 20 January"), "{sentence}");
}

#[wasm_bindgen_test]
async fn what_iran_should_infer_about_resolve_stands_below_it() {
    let page = Page::open("#s=1.2.va16").await;
    let motive = page.part("motive");
    motive.read().await;
    let said = page.text("#part-motive .resolve");
    let begins = "Iran does not know whether Pakistan’s leadership is resolved; it begins with a chance of 60%.";
    assert!(said.starts_with(begins) && said.contains("If no new Pakistani strike has come by 20 January"), "{said}");
    let chances: Vec<f64> = said.split_whitespace().filter_map(|word| percent(word.trim_end_matches('.'))).collect();
    let [before, quiet, struck] = chances[..] else { panic!("three chances in {said}") };
    assert!(quiet < struck && struck < before, "{said}");
}
