//! What matters most: the tornado around the present settings, and the study of the whole box.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::number::percent;
use crate::page::Page;

/// How many runs of the model the study has made, or nothing while none is under way.
fn runs_made(page: &Page) -> Option<u32> {
    let progress = page.all(".study progress");
    progress.first()?.get_attribute("value")?.parse().ok()
}

/// Lets the analyst work until the study has made more runs than it has now.
async fn make_runs(page: &Page) {
    let made = runs_made(page).expect("a study is under way");
    while runs_made(page).expect("it goes on") <= made {
        page.analyst_says_one_thing().await;
    }
}

#[wasm_bindgen_test]
async fn the_tornado_has_every_assumption_the_widest_swing_first() {
    for (rest, settings) in [("", ["50", "60"]), ("#s=1.2.me900.os200", ["90", "20"])] {
        let page = Page::open(rest).await;
        let matters = page.part("matters");
        matters.read().await;
        let table = matters.table();
        assert_eq!(table[0], ["Assumption", "Set to", "At its lowest", "At its highest"]);
        assert_eq!(table.len(), 1 + 26, "{table:?}");
        let swing = |row: &Vec<String>| match (percent(&row[2]), percent(&row[3])) {
            (Some(low), Some(high)) => (high - low).abs(),
            _ => panic!("no chances in {row:?}"),
        };
        for pair in table[1..].windows(2) {
            // Either end is rounded by half a point at most.
            assert!(swing(&pair[1]) <= swing(&pair[0]) + 2.0, "{:?} comes before {:?}", pair[0], pair[1]);
        }
        assert!(swing(&table[26]) + 10.0 < swing(&table[1]), "{table:?}");
        for (name, setting) in [("Chinese mediation", settings[0]), ("Iranian overstretch", settings[1])] {
            let row = table.iter().find(|row| row[0] == name).expect("it is in the table");
            assert_eq!(row[1], setting, "{rest}: {name}");
        }
        let sentence = matters.sentence();
        assert!(sentence.contains(&format!("depends most on “{}”", table[1][0])), "{sentence}");
        assert!(sentence.contains(&table[1][2]) && sentence.contains(&table[1][3]), "{sentence}");
    }
}

#[wasm_bindgen_test]
async fn the_study_can_be_stopped_and_leaves_the_sliders_usable() {
    let page = Page::open("").await;
    page.part("matters").read().await;
    page.click("#study-begin").await;
    make_runs(&page).await;
    assert_eq!(page.count("#study-begin"), 0, "it is under way");
    page.click("#study-stop").await;
    assert_eq!((runs_made(&page), page.count("#study-begin")), (None, 1), "it is called off");

    page.click("#study-begin").await;
    make_runs(&page).await;
    for (place, is_calmer) in [(900, true), (100, false)] {
        let before = percent(&page.answer()).expect("a chance");
        page.lever("mediation").drag_through(&[500, place]).await;
        let after = percent(&page.answer()).expect("a chance");
        assert_eq!(after < before, is_calmer, "the answer follows the slider: {before} became {after}");
        assert!(runs_made(&page).is_some(), "the study goes on meanwhile");
        make_runs(&page).await;
    }
    page.click("#study-stop").await;
    // What was moved meanwhile is found too.
    page.analyst_until(|| page.nearby().is_some()).await;
}
