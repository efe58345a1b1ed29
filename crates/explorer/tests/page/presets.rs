//! The presets: each sets what its row says, says what it has changed, and Back returns from it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// One preset: its key, the code of its state, what the page says that it has changed, and the answer to its first question.
///
/// The answers are those of the model's reference curves where these have the case, and of the native command otherwise.
type Row = (&'static str, Option<&'static str>, &'static str, &'static str);

const PRESETS: [Row; 15] = [
    ("start", None, "", "27%"),
    ("no-mediation", Some("1.2.me0"), "Chinese mediation 50 → 0", "39%"),
    ("only-pakistan", Some("1.2.me1000.ti0"), "Chinese mediation 50 → 100; Whom China presses 60 → 0", "48%"),
    ("proactive-china", Some("1.2.me900.ti800"), "Chinese mediation 50 → 90; Whom China presses 60 → 80", "16%"),
    (
        "broader-conflict",
        Some("1.2.mc0.mb1000.ma0"),
        "Against the militants 33.3% → 0%; To broaden the regional conflict 33.3% → 100%; To bend Pakistan’s alignment 33.3% → 0%",
        "46%",
    ),
    (
        "bent-alignment",
        Some("1.2.mc0.mb0.ma1000"),
        "Against the militants 33.3% → 0%; To broaden the regional conflict 33.3% → 0%; To bend Pakistan’s alignment 33.3% → 100%",
        "28%",
    ),
    (
        "militants",
        Some("1.2.mc1000.mb0.ma0"),
        "Against the militants 33.3% → 100%; To broaden the regional conflict 33.3% → 0%; To bend Pakistan’s alignment 33.3% → 0%",
        "7%",
    ),
    ("no-face", Some("1.2.fs0"), "How far strikes on militants spare Iran’s face 80 → 0", "38%"),
    ("played-down", Some("1.2.pu0"), "How publicly strikes are announced 90 → 25", "12%"),
    (
        "restraints-gone",
        Some("1.2.me0.os0.dw0.ed0.fs0"),
        "Chinese mediation 50 → 0; Iranian overstretch 60 → 0; Iran’s fear for its own deterrence 60 → 0; \
         Pakistan’s military edge 60 → 0; How far strikes on militants spare Iran’s face 80 → 0",
        "84%",
    ),
    (
        "restraints-full",
        Some("1.2.me1000.os1000.dw1000.ed1000.fs1000"),
        "Chinese mediation 50 → 100; Iranian overstretch 60 → 100; Iran’s fear for its own deterrence 60 → 100; \
         Pakistan’s military edge 60 → 100; How far strikes on militants spare Iran’s face 80 → 100",
        "11%",
    ),
    ("no-precedent", Some("1.2.pr0.va16"), "Cost of letting a strike pass 70 → 0", "48%"),
    ("wavering", Some("1.2.rp0.va16"), "Pakistan’s reputation for resolve 60 → 0", "41%"),
    (
        "three-fronts",
        Some("1.2.ds1000.fi1000.fa1000.va16"),
        "Economic and political stress 60 → 100; Pressure on the Indian border 40 → 100; Pressure on the Afghan border 80 → 100",
        "62%",
    ),
    ("washington", Some("1.2.us1000.va16"), "Washington’s posture 25 → 100", "82%"),
];

#[wasm_bindgen_test]
async fn every_preset_sets_and_says_what_its_row_does_and_back_returns_from_it() {
    let page = Page::open("").await;
    let keys: Vec<_> = page.all("[data-preset]").iter().filter_map(|chip| chip.get_attribute("data-preset")).collect();
    assert_eq!(keys, PRESETS.map(|(key, ..)| key));
    let (headline, places, entries) = (page.headline(), page.places(), page.entries());
    for (key, code, changes, answer) in PRESETS {
        page.click(&format!("[data-preset={key}]")).await;
        assert_eq!(page.code().await.as_deref(), code, "{key}");
        let is_from_16_january = code.is_some_and(|code| code.ends_with(".va16"));
        let question = if is_from_16_january {
            "From 16 January, on these assumptions, the chance of a Pakistani strike by 20 January is "
        } else {
            "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is "
        };
        let said = page.headline();
        assert!(said.starts_with(question) && said.ends_with(&format!(": {answer}.")), "{key}: {said}");
        let differences = page.differences();
        if changes.is_empty() {
            assert!(!differences.contains('→'), "{key}: {differences}");
            assert_eq!(page.entries(), entries, "{key} changes nothing here");
            continue;
        }
        assert_eq!(differences, format!("Changed from the starting point: {changes}."), "{key}");
        assert_eq!(page.entries(), entries + 1, "{key}");
        page.back().await;
        assert_eq!(page.headline(), headline, "{key}: Back returns");
        assert_eq!(page.places(), places, "{key}: Back returns");
        assert_eq!(page.code().await, None, "{key}");
    }
}

#[wasm_bindgen_test]
async fn a_preset_replaces_all_assumptions_and_back_brings_them_again() {
    let page = Page::open("").await;
    page.lever("overstretch").enter("30").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.os300"));
    let headline = page.headline();
    page.click("[data-preset=no-mediation]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me0"));
    assert_eq!(page.lever("overstretch").place(), 600);
    page.back().await;
    assert_eq!(page.headline(), headline);
    assert_eq!(page.code().await.as_deref(), Some("1.2.os300"));
    assert_eq!((page.lever("mediation").place(), page.lever("overstretch").place()), (500, 300));
}

#[wasm_bindgen_test]
async fn a_change_made_just_before_a_preset_is_there_again_after_back() {
    let page = Page::open("").await;
    // No time passes in between, so the address has not been written yet.
    page.lever("overstretch").slide_to(300).await;
    page.click("[data-preset=no-mediation]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me0"));
    page.back().await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.os300"));
    assert_eq!(page.lever("overstretch").place(), 300);
}

#[wasm_bindgen_test]
async fn our_starting_point_is_a_preset_that_takes_everything_back() {
    let page = Page::open("#s=1.2.me800.os300.fs0.va16").await;
    page.click("[data-preset=start]").await;
    assert_eq!(page.code().await, None);
    assert_eq!(page.changed_levers(), Vec::<String>::new());
    page.click("#undo").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800.os300.fs0.va16"));
}
