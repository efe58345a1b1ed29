//! Why it moved: the waterfall, the last change in words, and its replay.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::want_no_motion;
use crate::number::{percent, points};
use crate::page::Page;

/// Longer than a replay's picture is shown, and shorter than two, in milliseconds.
const PICTURE: u32 = 25;

#[wasm_bindgen_test]
async fn the_waterfalls_shares_sum_to_the_change_and_the_last_change_is_told_in_words() {
    let page = Page::open("").await;
    let why = page.part("why");
    why.read().await;
    assert!(why.notes().contains("Nothing has been changed yet."), "{}", why.notes());
    let start = page.answer();
    page.lever("mediation").enter("80").await;
    let between = page.answer();
    page.lever("overstretch").enter("20").await;
    let now = page.answer();
    why.written().await;
    let sentence = why.sentence();
    assert!(sentence.contains(&format!("goes from {start} at the starting point to {now}")), "{sentence}");
    let last = format!("Last change: Iranian overstretch 60 → 20: {between} → {now}.");
    assert_eq!(page.text("#part-why .last-change"), last);
    let table = why.table();
    assert_eq!(table[0], ["Assumption", "Change", "Share", "Alone", "Standard error"]);
    let mut changes: Vec<_> = table[1..].iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    changes.sort_unstable();
    assert_eq!(changes, [("Chinese mediation", "50 → 80"), ("Iranian overstretch", "60 → 20")]);
    let share = |row: &Vec<String>| points(&row[2]).unwrap_or_else(|| panic!("no share in {row:?}"));
    let sum: f64 = table[1..].iter().map(share).sum();
    let change = percent(&now).expect("a chance") - percent(&start).expect("a chance");
    // Each share and each end of the change is rounded by half a point at most.
    assert!((sum - change).abs() <= 0.5 * (table.len() as f64 + 1.0), "{table:?} sum to {sum}, the answer moved by {change}");
    for row in &table[1..] {
        let calms = row[0] == "Chinese mediation";
        assert_eq!(share(row) < 0.0, calms, "mediation calms, less overstretch does not: {row:?}");
    }
}

#[wasm_bindgen_test]
async fn the_effect_of_a_single_change_is_its_share_and_its_effect_alone() {
    let page = Page::open("#s=1.2.fs0").await;
    let why = page.part("why");
    why.read().await;
    let table = why.table();
    assert_eq!(table.len(), 2, "{table:?}");
    let [name, change, share, alone, error] = table[1].as_slice() else { panic!("five cells in {table:?}") };
    assert_eq!((name.as_str(), change.as_str()), ("How far strikes on militants spare Iran’s face", "80 → 0"));
    assert_eq!((share.as_str(), error.as_str()), (alone.as_str(), "exact"));
    // 27% to 38%, each rounded by half a point at most.
    assert!(points(share).is_some_and(|share| (10.0..=12.0).contains(&share)), "{share}");
}

#[wasm_bindgen_test]
async fn after_a_reset_the_part_says_that_nothing_differs() {
    let page = Page::open("#s=1.2.me800.os300").await;
    let why = page.part("why");
    why.read().await;
    assert_eq!(why.table().len(), 3, "two changes");
    page.click("#reset-all").await;
    assert_eq!(page.code().await, None);
    why.written().await;
    assert!(why.sentence().starts_with("Nothing differs from the starting point."), "{}", why.sentence());
    assert_eq!(page.count("#part-why .panel-numbers table"), 0);
    assert!(why.notes().contains("Last change: 2 assumptions changed: "), "{}", why.notes());
}

#[wasm_bindgen_test]
async fn the_last_change_can_be_replayed_and_nothing_is_changed_by_it() {
    let page = Page::open("").await;
    let (why, mediation) = (page.part("why"), page.lever("mediation"));
    why.open().await;
    assert!(!page.can_press("#replay"), "nothing has been changed yet");
    mediation.enter("90").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me900"));
    why.written().await;
    let (headline, places, entries) = (page.headline(), page.places(), page.entries());

    page.click("#replay").await;
    let mut seen = vec![(mediation.place(), page.answer())];
    while mediation.place() != 900 {
        page.pass(PICTURE).await;
        seen.push((mediation.place(), page.answer()));
        assert_eq!(page.rest_of_address(), "#s=1.2.me900", "the address never changes");
        assert!(seen.len() < 100, "it comes to an end: {seen:?}");
    }
    page.pass(PICTURE).await;

    assert_eq!((page.headline(), page.places()), (headline, places));
    assert_eq!((page.code().await.as_deref(), page.entries()), (Some("1.2.me900"), entries));
    assert!(why.notes().contains("Last change: Chinese mediation 50 → 90"), "a replay is no change");
    page.click("#undo").await;
    assert_eq!(mediation.place(), 500, "nor a step of undo");

    let places: Vec<u16> = seen.iter().map(|(place, _)| *place).collect();
    assert!(places.is_sorted() && places[0] == 500, "it goes from where it was: {places:?}");
    assert!(2 < places.iter().filter(|place| 500 < **place && **place < 900).count(), "through what lies between: {places:?}");
    let answers: Vec<f64> = seen.iter().filter_map(|(_, answer)| percent(answer)).collect();
    assert!(answers.is_sorted_by(|one, next| next <= one), "the answer goes with it: {answers:?}");
    assert!(answers.last() < answers.first(), "{answers:?}");
}

#[wasm_bindgen_test]
async fn a_reader_who_wants_no_motion_is_shown_the_state_before_still_and_then_the_present_one() {
    let page = Page::open("").await;
    want_no_motion(true);
    let mediation = page.lever("mediation");
    mediation.enter("90").await;
    page.part("why").read().await;
    let now = page.answer();
    page.click("#replay").await;
    let mut seen = Vec::new();
    while mediation.place() != 900 {
        seen.push((mediation.place(), page.answer()));
        page.pass(PICTURE).await;
        assert!(seen.len() < 1000, "it comes to an end: {seen:?}");
    }
    want_no_motion(false);
    assert!(!seen.is_empty() && seen.iter().all(|(place, answer)| (*place, answer.as_str()) == (500, "27%")), "{seen:?}");
    assert_eq!((page.answer(), page.rest_of_address().as_str()), (now, "#s=1.2.me900"));
    page.click("#undo").await;
    assert_eq!(mediation.place(), 500, "a replay is no step of undo");
}
