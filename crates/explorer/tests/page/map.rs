//! The map over two assumptions: it appears, its ring moves both by keys, and it can be drawn over any two.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// Where the sliders of the two assumptions of the first map stand.
fn stand(page: &Page) -> (u16, u16) {
    (page.lever("mediation").place(), page.lever("overstretch").place())
}

/// The assumptions chosen for both axes.
fn axes(page: &Page) -> [String; 2] {
    [0, 1].map(|axis| page.text(&format!("#map-axis-{axis} option:checked")))
}

async fn choose(page: &Page, axis: usize, name: &str) {
    let list = format!("#map-axis-{axis}");
    let place = page.texts(&format!("{list} option")).iter().position(|option| option == name).expect("it is offered");
    let value = page.all(&format!("{list} option"))[place].get_attribute("value").expect("it has a value");
    page.choose(&list, &value).await;
}

/// How fine the map says that it is.
fn fineness(page: &Page) -> Option<&'static str> {
    let said = page.texts("#part-map .panel-text").concat();
    ["11 × 11", "21 × 21", "41 × 41"].into_iter().find(|words| said.contains(words))
}

#[wasm_bindgen_test]
async fn the_map_is_there_coarse_at_once_and_finer_then_and_says_what_it_shows() {
    let page = Page::open("").await;
    let map = page.part("map");
    map.open().await;
    let mut told = Vec::new();
    while told.last() != Some(&"41 × 41") {
        page.analyst_says_one_thing().await;
        told.extend(fineness(&page).filter(|said| told.last() != Some(said)));
    }
    assert_eq!(told, ["11 × 11", "21 × 21", "41 × 41"]);
    let sentence = map.sentence();
    assert!(sentence.starts_with("The chance of another Iranian strike by 14 February is 27% now."), "{sentence}");
    let table = map.table();
    assert_eq!((table.len(), table[0].len()), (12, 12), "every tenth of both ranges");
    // Mediation 50 lies in the middle column, overstretch 60 in the fifth row from above; the answer there is the headline's.
    assert_eq!((table[0][6].as_str(), table[5][0].as_str(), table[5][6].as_str()), ("50", "60", "27%"));
    assert!(sentence.contains(&format!("at their lowest it is {}", table[11][1])), "{sentence} {table:?}");
    assert_eq!(page.plane(&map).spoken(), "Chinese mediation active, 50 of 100, Iranian overstretch overstretched, 60 of 100");
}

#[wasm_bindgen_test]
async fn arrow_keys_on_the_map_move_both_sliders_and_the_answer() {
    let page = Page::open("").await;
    let map = page.part("map");
    map.read().await;
    let plane = page.plane(&map);
    let (x, y) = plane.ring();
    plane.press(&["ArrowRight"; 2]).await;
    let (across, up) = stand(&page);
    assert!(500 < across && up == 600, "{across}, {up}");
    assert!(x < plane.ring().0, "the ring goes where the key points");
    plane.press(&["ArrowLeft"; 2]).await;
    assert_eq!((stand(&page), page.code().await), ((500, 600), None));
    plane.press(&["ArrowUp"; 3]).await;
    let (across, up) = stand(&page);
    assert!(across == 500 && 600 < up, "{across}, {up}");
    assert!(plane.ring().1 < y, "upwards is up");
    assert_ne!(page.answer(), "27%", "the answer follows");
    plane.press(&["ArrowDown", "ArrowLeft"]).await;

    let (mediation, overstretch) = stand(&page);
    assert_eq!(page.code().await, Some(format!("1.2.me{mediation}.os{overstretch}")));
    let (headline, places) = (page.headline(), page.places());
    let page = Page::open(&page.rest_of_address()).await;
    assert_eq!((page.headline(), page.places()), (headline, places), "it is what the address says");
}

#[wasm_bindgen_test]
async fn the_map_can_be_drawn_over_any_two_assumptions_but_not_over_one_twice() {
    let page = Page::open("").await;
    let map = page.part("map");
    map.read().await;
    assert_eq!(axes(&page), ["Chinese mediation", "Iranian overstretch"]);
    choose(&page, 1, "How far strikes on militants spare Iran’s face").await;
    map.written().await;
    assert!(page.plane(&map).label().contains("How far strikes on militants spare Iran’s face"), "{}", page.plane(&map).label());
    assert!(map.table()[0][0].contains("How far strikes on militants spare Iran’s face"), "the table is that of the map");
    let before = page.lever("face_saving").place();
    page.plane(&map).press(&["ArrowDown"; 2]).await;
    assert!(page.lever("face_saving").place() < before, "the keys move what the map is drawn over");
    assert_eq!(stand(&page), (500, 600));
    // What the other axis has changes places with it.
    choose(&page, 0, "How far strikes on militants spare Iran’s face").await;
    assert_eq!(axes(&page), ["How far strikes on militants spare Iran’s face", "Chinese mediation"]);
    choose(&page, 1, "How far strikes on militants spare Iran’s face").await;
    assert_eq!(axes(&page), ["Chinese mediation", "How far strikes on militants spare Iran’s face"]);
}

#[wasm_bindgen_test]
async fn the_map_over_other_assumptions_is_marked_as_pending_until_it_is_the_one_chosen() {
    let page = Page::open("#s=1.2.me800").await;
    let map = page.part("map");
    map.read().await;
    let last = page.texts("#map-axis-1 option").pop().expect("there are some");
    choose(&page, 1, &last).await;
    while !page.plane(&map).label().contains(&last) {
        assert!(map.is_pending(), "a map over other assumptions passes for the one chosen");
        page.analyst_says_one_thing().await;
    }
    assert!(!map.is_pending());
}
