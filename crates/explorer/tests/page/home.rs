//! A starting point that the link's author has chosen: what is reset to, compared with, offered, and said in the author's own words.

use wasm_bindgen_test::wasm_bindgen_test;
use words::language::Language;

use crate::page::Page;

/// “Week 3”, and an instruction with markup in it and a mark that turns the direction of writing: `<b>Try it</b>` and U+202E.
const AUTHORS: &str = "_tWeek-00w-3_i-01o-b-01q-Try-00w-it-01o01b-b-01q6cu-";

/// The address behind its path, once what waits for it is written.
async fn rest(page: &Page) -> String {
    page.code().await;
    page.rest_of_address()
}

#[wasm_bindgen_test]
async fn everything_is_reset_to_it_and_counted_from_it() {
    let page = Page::open("#h=1.2.me800.re300").await;
    let mediation = || page.lever("mediation");
    assert_eq!((mediation().place(), page.notices()), (800, Vec::<String>::new()));
    assert_eq!(page.differences(), "Now: the starting point, nothing changed.");
    assert_eq!((page.changed_levers(), page.can_press("#reset-all"), page.count(".assumed")), (Vec::new(), false, 0));

    mediation().enter("50").await;
    page.lever("overstretch").enter("30").await;
    assert_eq!(page.changed_levers(), ["mediation", "overstretch"]);
    assert_eq!(page.differences(), "Changed from the starting point: Chinese mediation 80 → 50; Iranian overstretch 60 → 30.");
    assert_eq!(rest(&page).await, "#h=1.2.me800.re300&s=1.2.os300.re300");
    mediation().reset().await;
    assert_eq!((mediation().place(), page.changed_levers()), (800, vec!["overstretch".to_owned()]));
    page.click("#reset-all").await;
    assert_eq!((page.lever("overstretch").place(), page.lever("resolve").place()), (600, 300));
    assert_eq!(rest(&page).await, "#h=1.2.me800.re300&s=1.2.me800.re300");
}

#[wasm_bindgen_test]
async fn dotted_lines_and_what_the_link_assumes_are_compared_with_it() {
    let page = Page::open("#h=1.2.me800&s=1.2.os300").await;
    let assumed = "This link assumes: Chinese mediation 80 → 50; Iranian overstretch 60 → 30.";
    assert_eq!(page.text(".assumed"), assumed);
    let shown = page.figure().texts();
    assert!(shown.iter().any(|text| text == "starting point"), "{shown:?}");
    // At our own starting point there is something to compare with, at the author's nothing.
    page.follow("h=1.2.me800&s=1.2").await;
    assert!(page.text("#figure-caption").contains("Dotted lines: the starting point."));
    page.follow("h=1.2.me800&s=1.2.me800").await;
    assert!(!page.text("#figure-caption").contains("Dotted lines"));
    // Without it, ours is the starting point again.
    page.follow("s=1.2.me800").await;
    assert_eq!(page.differences(), "Changed from the starting point: Chinese mediation 50 → 80.");
    page.back().await;
    assert_eq!(page.differences(), "Now: the starting point, nothing changed.");
}

#[wasm_bindgen_test]
async fn why_it_moved_goes_from_it_to_now() {
    let page = Page::open("#h=1.2.me800&s=1.2.me800").await;
    let start = page.answer();
    page.part("why").read().await;
    assert!(page.part("why").sentence().starts_with("Nothing differs from the starting point."));
    page.lever("mediation").enter("50").await;
    page.part("why").written().await;
    let (said, now) = (page.part("why").sentence(), page.answer());
    assert!(said.contains(&format!("goes from {start} at the starting point to {now}")), "{said}");
    assert!(page.text("#part-why .command code").ends_with("--link '#h=1.2.me800&s=1.2'"));
}

#[wasm_bindgen_test]
async fn what_the_author_writes_is_quoted_text_and_never_markup() {
    let page = Page::open(&format!("#h=1.2.me800{AUTHORS}")).await;
    let said = "The starting point is the link author’s. The author of this link writes: “Week 3” “<b>Try it</b>\u{202e}”";
    assert_eq!((page.text(".home").as_str(), page.notices()), (said, Vec::new()));
    // Each quotation is isolated, so that nothing in it turns what stands around it.
    assert_eq!((page.count(".home bdi"), page.count("#live b")), (2, 0));
    assert_eq!(page.texts(".home bdi")[0], "“Week 3”");
    // Where it is ours nothing is said.
    assert_eq!(Page::open("#s=1.2.me800").await.count(".home"), 0);
}

#[wasm_bindgen_test]
async fn hidden_assumptions_have_no_sliders_and_locked_ones_stay_where_they_are() {
    let page = Page::open("#h=1.2.me800_oreos").await;
    let levers = || page.all(".lever").iter().filter_map(|lever| lever.get_attribute("data-key")).collect::<Vec<_>>();
    assert_eq!((levers(), page.count(".groups"), page.count(".chip")), (vec!["overstretch".into(), "resolve".to_owned()], 0, 0));
    page.lever("resolve").enter("10").await;
    assert_eq!(page.changed_levers(), ["resolve"]);

    let page = Page::open("#h=1.2.me800_lre").await;
    assert_eq!((page.count(".leading .lever"), page.count(".chip")), (1, 0));
    let locked = page.lever("mediation");
    assert_eq!((locked.place(), page.attribute("#slider-mediation", "disabled")), (800, Some(String::new())));
    assert!(locked.spoken().ends_with("Locked by the link’s author."), "{}", locked.spoken());
    assert!(page.text(".lever[data-key=mediation]").contains("Locked by the link’s author."));
    assert_eq!(page.count("#field-mediation, .lever[data-key=mediation] .reset"), 0);
    // A slider that a browser moves all the same moves nothing.
    locked.slide_to(100).await;
    assert_eq!((page.changed_levers(), page.count("#field-resolve, #slider-resolve:not([disabled])")), (Vec::new(), 2));
}

#[wasm_bindgen_test]
async fn a_damaged_one_is_ours_and_that_is_said() {
    let page = Page::open("#h=1.2.me800_&s=1.2.os300").await;
    assert_eq!(page.notices(), ["The link author’s starting point cannot be read; ours is used."]);
    assert_eq!((page.lever("mediation").place(), page.changed_levers()), (500, vec!["overstretch".to_owned()]));
    assert_eq!(page.count(".home"), 0);
    let page = Page::open("#h=1.2.me800_xNew").await;
    assert_eq!(page.notices(), ["The link’s part “xNew” is not known to this page; it is kept in the address."]);
    page.lever("mediation").enter("30").await;
    assert_eq!(rest(&page).await, "#h=1.2.me800_xNew&s=1.2.me300");
}

#[wasm_bindgen_test]
async fn an_embed_offers_what_its_link_offers() {
    let levers = |page: &Page| page.all(".lever").iter().filter_map(|lever| lever.get_attribute("data-key")).collect::<Vec<_>>();
    let page = Page::open_embed("#h=1.2.me800_ore_tTry").await;
    assert_eq!((levers(&page), page.count(".home bdi")), (vec!["resolve".to_owned()], 1));
    let page = Page::open_embed("?levers=mediation,resolve#h=1.2.me800_ore").await;
    assert_eq!(levers(&page), ["resolve"]);
    let page = Page::open_embed("?levers=mediation,resolve#h=1.2.me800_lre").await;
    assert_eq!((levers(&page).len(), page.count("[disabled]")), (2, 1));
    page.lever("resolve").enter("10").await;
    assert_eq!(rest(&page).await, "?levers=mediation,resolve#h=1.2.me800_lre&s=1.2.me800.re100");
}

#[wasm_bindgen_test]
async fn every_language_says_whose_the_starting_point_is() {
    for language in Language::ALL {
        let page = Page::open_in(language, "#h=1.2.me800_lre_tTry").await;
        let texts = language.texts().page;
        let said = page.text(".home");
        assert!(said.starts_with(texts.home) && said.contains(texts.home_says.trim()) && said.contains("Try"), "{said}");
        assert!(page.lever("mediation").spoken().ends_with(texts.locked));
    }
}
