//! Settings at which the two sides' beliefs keep circling: there is no answer, and the page says so wherever it would give a number.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// A corner of the readers' box from 16 January where beliefs do not settle.
const CIRCLING: &str = "#s=1.2.me1000.ti0.os0.mc115.mb393.ma492.dw1000.ed1000.fs0.pr0.re1000.rp160.ds1000.ib1000.fi1000.fa0.rt0.us1000.ft0.pu1000.at0.fd0.ac1000.dp1000.fo1000.va16";

const UNSETTLED: &str = "At these settings the two sides’ beliefs about each other keep circling, so no number is given.";

const MARK: &str = "not settled";

/// How many veils lie over the figure.
fn veils(page: &Page) -> usize {
    page.figure().count("path[fill='var(--ground)'][opacity='0.65']")
}

#[wasm_bindgen_test]
async fn the_headline_has_no_number_the_curves_are_faint_and_what_is_read_out_is_marked() {
    let page = Page::open(CIRCLING).await;
    assert_eq!((page.headline().as_str(), page.answer().as_str(), page.nearby()), (UNSETTLED, "", None));
    assert_eq!(page.text("[aria-live=polite].unseen"), UNSETTLED, "what is heard is what is seen");
    page.analyst().await;
    for view in ["ladder", "consequences", "events"] {
        page.click(&format!("input[name=view][value={view}]")).await;
        assert_eq!(veils(&page), 1, "{view}");
        assert!(page.figure().spoken().contains(&format!(": {MARK}, ")), "{view}: {}", page.figure().spoken());
        assert!(page.text("#figure-caption").contains(MARK), "{view}");
        let texts = page.figure().texts();
        let axis = ["0%", "25%", "50%", "75%", "100%", "0", "0.25", "0.50", "0.5", "0.75", "1"];
        let is_number = |text: &&String| text.ends_with('%') || text.starts_with("0.");
        let numbers: Vec<_> = texts.iter().filter(is_number).filter(|text| !axis.contains(&text.as_str())).collect();
        assert!(numbers.is_empty(), "{view}: {numbers:?} stand at curves that are not sure");
    }
    assert_eq!(page.figure().bands("pakistan"), [], "nor are there ranges around them");
    page.press("#reader", "Home").await;
    assert_eq!(page.figure().card().map(|card| card.below).as_deref(), Some(MARK));
    page.click("#reset-all").await;
    assert!(page.headline().contains("about 3 in 4: 75%.") && veils(&page) == 0, "{}", page.headline());
    assert!(!page.figure().spoken().contains(MARK));
}

#[wasm_bindgen_test]
async fn the_parts_say_so_in_place_of_their_numbers() {
    let page = Page::open(CIRCLING).await;
    for key in ["why", "matters", "map", "off-ramps", "motive", "deterrence", "numbers"] {
        let part = page.part(key);
        part.read().await;
        assert_eq!(part.sentence(), UNSETTLED, "{key}");
        let tables = page.count(&format!("#part-{key} table"));
        assert_eq!(tables, usize::from(key == "numbers"), "{key}");
    }
    assert!(page.text("#part-numbers caption").ends_with(MARK));
    assert_eq!(page.count(".lever .tipping"), 0, "no slider has a mark where an answer would tip");
}
