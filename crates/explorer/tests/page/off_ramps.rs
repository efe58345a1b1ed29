//! Off-ramps: single changes that would bring the answer below the line, made by a press and taken back by undo.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::number::percent;
use crate::page::Page;

/// The line in `…; 7 single changes would bring it below 33% (about 1 in 3).`
fn line(sentence: &str) -> f64 {
    let line = sentence.rsplit_once(" below ").and_then(|(_, line)| percent(line.split(' ').next()?.trim_end_matches('.')));
    line.unwrap_or_else(|| panic!("no line in {sentence:?}"))
}

/// The offers: what each would change, and all that is said of it.
fn offers(page: &Page) -> Vec<(String, String)> {
    let offers = "#part-off-ramps .offers li";
    page.texts(&format!("{offers} button")).into_iter().zip(page.texts(offers)).collect()
}

#[wasm_bindgen_test]
async fn without_mediation_off_ramps_are_offered_and_a_press_on_one_brings_the_answer_below_the_line() {
    let page = Page::open("#s=1.2.me0").await;
    let ramps = page.part("off-ramps");
    ramps.read().await;
    let sentence = ramps.sentence();
    assert!(sentence.starts_with("The chance of another Iranian strike by 14 February is 39% now;"), "{sentence}");
    let (line, offered) = (line(&sentence), offers(&page));
    assert!(0.0 < line && line < 39.0, "{sentence}");
    assert!(1 < offered.len() && sentence.contains(&format!("{} single changes", offered.len())), "{sentence} {offered:?}");
    let (what, said) = &offered[0];
    let (name, value) = what.rsplit_once(" to ").expect("an offer names a value");
    // Behind the number stands what it means: "41.8 (active)".
    let value = value.split(" (").next().unwrap_or(value);
    page.click("#part-off-ramps .offers button").await;
    assert_ne!(page.code().await.as_deref(), Some("1.2.me0"));
    let answer = page.answer();
    // Just below the line can be rounded to it.
    assert!(percent(&answer).is_some_and(|answer| answer <= line), "{what} gives {answer}, expected below {line}%");
    let does = [format!("brings it to {answer} "), format!("brings it to just under {answer} ")];
    assert!(does.iter().any(|does| said.contains(does)), "it does what it says: {said:?}, and now it is {answer}");
    let differences = page.differences();
    assert!(differences.contains(&format!("{name} ")) && differences.contains(&format!("→ {value}")), "{differences}");
    ramps.written().await;
    assert!(ramps.sentence().contains(&format!("is {answer} now")), "{}", ramps.sentence());

    page.click("#undo").await;
    assert_eq!((page.code().await.as_deref(), page.answer().as_str()), (Some("1.2.me0"), "39%"));
    ramps.written().await;
    assert_eq!(ramps.sentence(), sentence);
}

#[wasm_bindgen_test]
async fn the_smallest_change_is_offered_first_and_every_one_does_what_it_says() {
    let page = Page::open("#s=1.2.me0").await;
    let ramps = page.part("off-ramps");
    ramps.read().await;
    let (line, offered, table) = (line(&ramps.sentence()), offers(&page), ramps.table());
    assert_eq!(table.len(), 1 + offered.len());
    let moved: Vec<f64> = table[1..].iter().filter_map(|row| percent(&row[3])).collect();
    assert!(moved.len() == offered.len() && moved.is_sorted(), "{table:?}");
    for (place, row) in (1..).zip(&table[1..]) {
        page.click(&format!("#part-off-ramps .offers li:nth-child({place}) button")).await;
        let answer = page.answer();
        assert_eq!(answer, row[4], "{row:?}");
        assert!(percent(&answer).is_some_and(|answer| answer <= line), "{row:?}");
        page.click("#undo").await;
        assert_eq!(page.code().await.as_deref(), Some("1.2.me0"));
        ramps.written().await;
    }
}

#[wasm_bindgen_test]
async fn where_no_single_change_would_do_the_page_says_so_in_words() {
    let page = Page::open("").await;
    let ramps = page.part("off-ramps");
    ramps.read().await;
    assert_eq!(offers(&page).len(), 1, "{}", ramps.sentence());
    page.choose("#part-off-ramps .line-choice", "50").await;
    ramps.written().await;
    let sentence = ramps.sentence();
    assert!(sentence.contains("is 27% now; no single change would bring it below 5%"), "{sentence}");
    assert_eq!((offers(&page), page.count("#part-off-ramps table")), (Vec::new(), 0));
}

#[wasm_bindgen_test]
async fn where_two_changes_do_it_together_a_press_makes_both_and_is_taken_back_at_once() {
    let page = Page::open("").await;
    let ramps = page.part("off-ramps");
    ramps.read().await;
    page.choose("#part-off-ramps .line-choice", "100").await;
    page.analyst().await;
    assert!(ramps.sentence().contains("no single change would bring it below 10%"), "{}", ramps.sentence());
    page.click("#part-off-ramps .offers a").await;
    page.drawn().await;
    assert_eq!(page.changed_levers().len(), 2);
    assert!(percent(&page.answer()).is_some_and(|answer| answer <= 10.0), "{}", page.answer());
    page.click("#undo").await;
    assert_eq!((page.changed_levers().len(), page.answer().as_str()), (0, "27%"));
}

#[wasm_bindgen_test]
async fn a_tipping_point_is_marked_on_the_slider_and_the_answer_crosses_the_line_there() {
    let page = Page::open("#s=1.2.me0").await;
    let ramps = page.part("off-ramps");
    ramps.read().await;
    let line = line(&ramps.sentence());
    let place = page.attribute(".lever[data-key=mediation] .slider-tick .tipping", "x1").and_then(|place| percent(&place));
    let place = place.expect("a place in per cent of the range");
    for (value, is_below) in [(place - 2.0, false), (place + 2.0, true)] {
        page.lever("mediation").enter(&format!("{value:.1}")).await;
        let answer = percent(&page.answer()).expect("a chance");
        let is_right = if is_below { answer <= line } else { line <= answer };
        assert!(is_right, "mediation {value} gives {answer}%, the line is {line}% at {place}");
    }
}

#[wasm_bindgen_test]
async fn a_reader_can_draw_the_line_elsewhere_for_off_ramps_tipping_points_and_the_map_at_once() {
    let page = Page::open("#s=1.2.me0").await;
    let (ramps, map) = (page.part("off-ramps"), page.part("map"));
    ramps.open().await;
    map.read().await;
    page.choose("#part-off-ramps .line-choice", "250").await;
    ramps.written().await;
    assert!(ramps.sentence().contains("would bring it below 25% (about 1 in 4)"), "{}", ramps.sentence());
    for list in ["#part-map", "#part-off-ramps"] {
        assert_eq!(page.value(&format!("{list} .line-choice")), "250", "one line for the map and the off-ramps");
    }
    let tips = page.text(".lever[data-key=mediation] .tips");
    assert!(tips.contains("more than 25%"), "{tips}");
    let texts = page.texts("#part-map svg text");
    assert!(texts.iter().any(|text| text.contains("line: 25%")), "{texts:?}");
    page.choose("#part-map .line-choice", "500").await;
    ramps.written().await;
    assert!(ramps.sentence().contains("is 39% now, below 50% (about 1 in 2) already."), "{}", ramps.sentence());
    assert_eq!(offers(&page), Vec::new());
    assert_eq!(page.code().await.as_deref(), Some("1.2.me0"), "the line is no assumption");
}

#[wasm_bindgen_test]
async fn what_was_found_about_another_line_is_marked_as_pending_until_it_is_about_the_one_drawn() {
    let page = Page::open("#s=1.2.me0").await;
    let ramps = page.part("off-ramps");
    ramps.read().await;
    page.choose("#part-off-ramps .line-choice", "100").await;
    while !ramps.sentence().contains("below 10%") {
        assert!(ramps.is_pending(), "what was found about another line passes for what was asked: {}", ramps.sentence());
        page.analyst_says_one_thing().await;
    }
    assert!(!ramps.is_pending());
}
