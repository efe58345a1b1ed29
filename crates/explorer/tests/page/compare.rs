//! Scenarios that are pinned and compared: pinned by a button, opened, renamed, removed, shown by the dotted lines, undone, kept by links.

use wasm_bindgen_test::wasm_bindgen_test;

use words::language::Language;

use crate::page::Page;

/// The button that pins, as it reads.
fn button(page: &Page) -> String {
    page.text("#pin")
}

/// The selector of a control of the pin at `place`: `open`, `remove` or `show` by their order.
fn control(place: usize, order: usize) -> String {
    format!("#part-compare .pins li:nth-child({}) button:nth-of-type({})", place + 1, order + 1)
}

const OPEN: usize = 0;
const REMOVE: usize = 1;
const SHOW: usize = 2;

/// The names that the fields of pins hold, or hold for.
fn names(page: &Page) -> Vec<String> {
    let count = page.count("#part-compare .pins input");
    let field = |place: usize| page.find(&format!("#part-compare .pins li:nth-child({}) input", place + 1));
    let name = |place: usize| {
        let given = page.value(&format!("#part-compare .pins li:nth-child({}) input", place + 1));
        if given.is_empty() { field(place).get_attribute("placeholder").unwrap_or_default() } else { given }
    };
    (0..count).map(name).collect()
}

/// The first row of the table of what differs in the assumptions.
fn differing(page: &Page) -> Vec<Vec<String>> {
    page.part("compare").table_in(".panel-text table")
}

#[wasm_bindgen_test]
async fn a_scenario_is_pinned_and_stands_beside_the_present_one() {
    let page = Page::open("#s=1.2.me800").await;
    assert_eq!(button(&page), "Pin to compare (0 of 3)");
    page.click("#pin").await;
    assert_eq!(button(&page), "Pin to compare (1 of 3)");
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800.__me800"));
    page.lever("mediation").enter("20").await;
    let part = page.part("compare");
    part.written().await;
    let sentence = part.sentence();
    let asked = "The chance of another Iranian strike by 14 February: “Now” ";
    assert!(sentence.starts_with(asked) && sentence.contains("; “Chinese mediation 80” "), "{sentence}");
    assert!(sentence.contains(&page.answer()), "{sentence}");
    assert_eq!(differing(&page), [vec!["Assumption", "Now", "Chinese mediation 80"], vec!["Chinese mediation", "20", "80"]]);
    page.analyst_until(|| page.count("#part-compare .reason") == 1).await;
    assert!(page.text("#part-compare .reason").contains("“Chinese mediation” did it."), "{}", page.text("#part-compare .reason"));
    assert_eq!(page.count("#part-compare .hundreds figure"), 2);
    assert_eq!(part.table().len(), 30, "a head and 29 days");
}

#[wasm_bindgen_test]
async fn nothing_pinned_is_said_with_how_it_is_done() {
    let page = Page::open("").await;
    page.part("compare").read().await;
    let sentence = page.part("compare").sentence();
    assert!(sentence.starts_with("Nothing is pinned yet."), "{sentence}");
    assert_eq!(page.count("#part-compare .pins"), 0);
}

#[wasm_bindgen_test]
async fn a_pinned_scenario_is_renamed_opened_and_removed_and_each_is_a_step_of_undo() {
    let page = Page::open("#s=1.2.me100.__me800._Two_os300").await;
    let part = page.part("compare");
    part.read().await;
    assert_eq!(names(&page), ["Chinese mediation 80", "Two"]);
    page.type_into("#part-compare .pins li:nth-child(1) input", "If China presses").await;
    part.written().await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me100._If-00w-China-00w-presses_me800._Two_os300"));
    assert_eq!(names(&page), ["If China presses", "Two"]);
    assert!(part.sentence().contains("“If China presses” "), "{}", part.sentence());

    page.click(&control(1, OPEN)).await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.os300._If-00w-China-00w-presses_me800._Two_os300"));
    part.written().await;
    page.click(&control(0, REMOVE)).await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.os300._Two_os300"));
    for expected in [
        "1.2.os300._If-00w-China-00w-presses_me800._Two_os300",
        "1.2.me100._If-00w-China-00w-presses_me800._Two_os300",
        "1.2.me100.__me800._Two_os300",
    ] {
        page.click("#undo").await;
        assert_eq!(page.code().await.as_deref(), Some(expected));
    }
    page.click("#redo").await;
    part.written().await;
    assert_eq!(names(&page), ["If China presses", "Two"]);
}

#[wasm_bindgen_test]
async fn a_fourth_scenario_is_not_pinned_and_the_part_says_why() {
    let page = Page::open("#s=1.2.me100._a_me200._b_me300._c_me400").await;
    page.click("#pin").await;
    assert_eq!(button(&page), "Pin to compare (3 of 3)");
    assert_eq!(page.code().await.as_deref(), Some("1.2.me100._a_me200._b_me300._c_me400"));
    page.part("compare").written().await;
    let notes = page.part("compare").notes();
    assert!(notes.contains("Three scenarios are pinned") && notes.contains("Remove one to pin another."), "{notes}");
    page.click(&control(0, REMOVE)).await;
    page.click("#pin").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me100._b_me300._c_me400.__me100"));
    // The same scenario is not pinned twice.
    page.part("compare").written().await;
    page.click(&control(0, REMOVE)).await;
    page.click("#pin").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me100._c_me400.__me100"));
}

#[wasm_bindgen_test]
async fn a_press_on_what_is_about_other_pins_does_nothing() {
    let page = Page::open("#s=1.2.me100._a_me200._b_me300._c_me400").await;
    page.part("compare").read().await;
    page.click(&control(0, REMOVE)).await;
    // The analyst has not written the part anew: what stands first there is gone already.
    page.click(&control(0, REMOVE)).await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me100._b_me300._c_me400"));
}

#[wasm_bindgen_test]
async fn dotted_lines_show_a_pinned_scenario_as_long_as_it_is_pinned() {
    let page = Page::open("#s=1.2.me0._China-00w-presses_me900").await;
    let ghosts = || page.text("#figure-caption");
    assert!(ghosts().contains("Dotted lines: the starting point."), "{}", ghosts());
    page.part("compare").read().await;
    page.click(&control(0, SHOW)).await;
    assert!(ghosts().contains("Dotted lines: China presses."), "{}", ghosts());
    page.part("compare").written().await;
    page.click(&control(0, REMOVE)).await;
    assert!(ghosts().contains("Dotted lines: the starting point."), "{}", ghosts());
    page.click("#undo").await;
    assert!(ghosts().contains("Dotted lines: China presses."), "{}", ghosts());
    page.part("compare").written().await;
    page.click("#part-compare .panel-text > button").await;
    assert!(ghosts().contains("Dotted lines: the starting point."), "{}", ghosts());
}

#[wasm_bindgen_test]
async fn scenarios_from_another_day_are_shown_but_not_explained() {
    let page = Page::open("#s=1.2.va16.__me800").await;
    let part = page.part("compare");
    assert_eq!(page.count("#part-compare[open]"), 1, "a link with pinned scenarios is a comparison");
    part.written().await;
    page.analyst_until(|| page.count("#part-compare .reason") == 1).await;
    assert!(page.text("#part-compare .reason").contains("cannot be shared out among assumptions"));
    assert_eq!(page.count(&control(0, SHOW)), 0, "its days are other days");
    page.click("#reset-all").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.va16.__me800"), "pins stay when assumptions are reset");
}

#[wasm_bindgen_test]
async fn a_name_is_text_whatever_is_in_it() {
    let page = Page::open("#s=1.2.me100.__me800").await;
    page.part("compare").read().await;
    page.type_into("#part-compare .pins input", "<b>\"x\"&amp;</b>").await;
    page.part("compare").written().await;
    assert_eq!(names(&page), ["<b>\"x\"&amp;</b>"]);
    assert_eq!(page.count("#part-compare b"), 0);
}

#[wasm_bindgen_test]
async fn an_embed_of_a_pair_shows_two_pinned_scenarios_and_what_is_missing_where_there_are_fewer() {
    let page = Page::open_embed("?only=pair#s=1.2._China-00w-presses_me900._China-00w-stands-00w-aside_me0").await;
    let sides = || page.texts(".part[aria-label='If, and if not'] .pair section");
    page.analyst_until(|| sides().len() == 2).await;
    for (side, heading, answer) in [(0, "If: China presses", "21%"), (1, "If not: China stands aside", "39%")] {
        assert!(sides()[side].starts_with(heading) && sides()[side].contains(answer), "{}", sides()[side]);
    }
    assert_eq!((page.count("#pin"), page.count(".lever"), page.count("#headline")), (0, 0, 0), "nothing but the pair");
    assert_eq!(page.count(".panel-sentence"), 0, "nothing is missing");

    let page = Page::open_embed("?only=pair#s=1.2.me800").await;
    page.analyst_until(|| page.count(".panel-sentence") == 1).await;
    let missing = page.text(".panel-sentence");
    assert!(missing.starts_with("No scenario is pinned in this link"), "{missing}");
}

#[wasm_bindgen_test]
async fn pins_are_there_in_every_language_with_their_names_and_survive_a_reload() {
    for (language, now) in
        [(Language::Urdu, "اب"), (Language::Persian, "اکنون"), (Language::Arabic, "الآن"), (Language::Chinese, "当前")]
    {
        let page = Page::open_in(language, "#s=1.2.me100.__me800._Two_os300").await;
        page.part("compare").read().await;
        let head = &differing(&page)[0];
        assert_eq!((head[1].as_str(), head[3].as_str()), (now, "Two"), "{head:?}");
        assert!(!head[2].contains("mediation") && !head[2].is_empty(), "a name of the language: {head:?}");
        let code = page.code().await.unwrap_or_default();
        assert_eq!(code, "1.2.me100.__me800._Two_os300");
    }
}
