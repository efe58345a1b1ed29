//! Levers: moved, typed into, reset, opened; the curves and the answer follow.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, MouseEvent, MouseEventInit};

use crate::number::percent;
use crate::page::Page;

#[wasm_bindgen_test]
async fn moving_a_leading_lever_up_brings_the_curves_and_the_answer_down_and_moves_no_other() {
    for (key, place, code) in [("mediation", 800, "1.2.me800"), ("overstretch", 640, "1.2.os640")] {
        let page = Page::open("").await;
        let curves = || ["iran", "widened"].map(|ink| page.figure().curve(ink));
        let (mut places, before) = (page.places(), curves());
        page.lever(key).drag_through(&[place - 10, place]).await;
        places.insert(key.to_owned(), place);
        assert_eq!(page.places(), places, "only {key} has moved");
        assert_eq!(page.changed_levers(), [key]);
        assert_eq!(page.code().await.as_deref(), Some(code));
        for ((ink, before), after) in ["iran", "widened"].into_iter().zip(before).zip(curves()) {
            // Days 0 to 2 are too early for much of a difference; y grows downwards.
            assert!((3..29).all(|day| before[day].1 < after[day].1), "{ink} does not lie lower everywhere: {before:?} {after:?}");
            assert_eq!(page.figure().ghost(ink), Some(before), "{ink}: the starting point stays as a dotted line");
        }
        assert!(percent(&page.answer()).is_some_and(|answer| answer < 27.0), "{}", page.headline());
    }
}

#[wasm_bindgen_test]
async fn those_who_listen_are_told_the_answer_once_a_slider_is_at_rest() {
    let page = Page::open("").await;
    let told = || page.text("[aria-live=polite].unseen");
    let before = page.headline();
    page.lever("mediation").slide_to(800).await;
    page.lever("mediation").let_go().await;
    assert_ne!(page.headline(), before);
    assert_eq!(told(), before, "nobody is told of what may still move");
    page.pass(1000).await;
    assert_eq!(told(), page.headline());
    page.click("#undo").await;
    assert_eq!((told(), page.headline()), (before.clone(), before));
}

#[wasm_bindgen_test]
async fn a_typed_value_is_used() {
    let page = Page::open("").await;
    page.lever("mediation").enter("80").await;
    let expected =
        "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 5: 22%.";
    assert_eq!(page.headline(), expected);
    assert_eq!(page.lever("mediation").place(), 800);
    assert_eq!(page.lever("mediation").spoken(), "all-out, 80 of 100");
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800"));
}

#[wasm_bindgen_test]
async fn a_value_is_understood_with_a_decimal_point_a_decimal_comma_a_unit_and_spaces() {
    let page = Page::open("").await;
    let (mediation, attacks) = (page.lever("mediation"), page.lever("militant_attacks"));
    mediation.enter("72.5").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me725"));
    mediation.enter(" 31,4 % ").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me314"));
    assert_eq!(mediation.written(), "31.4");
    // The range of major attacks ends at 10% a day, so 4% a day is 400 thousandths of it.
    attacks.enter("4% a day").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me314.at400"));
    assert_eq!(attacks.spoken(), "4% a day");
}

#[wasm_bindgen_test]
async fn a_thumb_stands_exactly_at_its_value_and_goes_on_from_there_by_strides() {
    let page = Page::open("").await;
    let (mediation, broaden) = (page.lever("mediation"), page.lever("motive_broaden"));
    assert_eq!(broaden.place(), 333, "a third");
    mediation.enter("45.5").await;
    assert_eq!((mediation.place(), mediation.spoken().as_str()), (455, "active, 45.5 of 100"));
    // A key, which the browser lets move it by a thousandth.
    mediation.slide_to(456).await;
    assert_eq!(mediation.place(), 470);
    mediation.enter("45.5").await;
    mediation.slide_to(612).await;
    assert_eq!(mediation.place(), 610, "a hand leads to the nearest stride");
    broaden.slide_to(332).await;
    assert_eq!(broaden.place(), 320, "its own mark does not hold it");
    let page = Page::open("#s=1.2.me455.os301").await;
    assert_eq!([page.lever("mediation").place(), page.lever("overstretch").place()], [455, 301]);
}

#[wasm_bindgen_test]
async fn what_cannot_be_used_is_refused_with_what_was_expected_and_what_came() {
    let page = Page::open("").await;
    let (places, curve) = (page.places(), page.figure().curve("iran"));
    let mediation = page.lever("mediation");
    for refused in ["140", "100.1", "-1", "much", "NaN", "Infinity", "0x32", "5e1e1", "5 0", "--5", "%"] {
        mediation.enter(refused).await;
        let fault = mediation.fault();
        assert!(fault.contains("0 to 100") && fault.contains(&format!("“{refused}”")), "{refused}: {fault:?}");
        assert_eq!(mediation.written(), refused, "what was typed stays to be mended");
        assert!(mediation.is_invalid(), "{refused}");
        assert_eq!(page.places(), places, "{refused} changes nothing");
        assert_eq!(page.figure().curve("iran"), curve, "{refused} changes nothing");
    }
    assert_eq!(page.code().await, None);
    assert!(!page.can_press("#undo"), "there is nothing to undo");
    mediation.enter("70").await;
    assert_eq!(mediation.fault(), "", "a good value ends the complaint");
    assert_eq!(page.attribute("#field-mediation", "aria-invalid"), None);
    assert_eq!(page.code().await.as_deref(), Some("1.2.me700"));
}

#[wasm_bindgen_test]
async fn an_emptied_field_is_refused_and_gets_its_value_back_with_escape() {
    let page = Page::open("").await;
    let mediation = page.lever("mediation");
    mediation.enter("").await;
    let fault = mediation.fault();
    assert!(fault.contains("0 to 100") && fault.contains("nothing"), "{fault:?}");
    mediation.escape().await;
    assert_eq!((mediation.written().as_str(), mediation.fault().as_str()), ("50", ""));
    assert_eq!(page.code().await, None);
}

#[wasm_bindgen_test]
async fn resetting_one_lever_leaves_the_others() {
    let page = Page::open("#s=1.2.me800.os300").await;
    assert_eq!(page.changed_levers(), ["mediation", "overstretch"]);
    page.lever("mediation").reset().await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.os300"));
    assert_eq!(page.lever("mediation").place(), 500);
    assert_eq!(page.changed_levers(), ["overstretch"]);
}

#[wasm_bindgen_test]
async fn every_lever_says_its_value_and_opens_its_reasons() {
    let page = Page::open("").await;
    let keys: Vec<_> = page.all(".lever").iter().filter_map(|lever| lever.get_attribute("data-key")).collect();
    assert_eq!(keys.len(), 26, "one lever for each assumption of the catalogue");
    for key in &keys {
        page.click(&format!(".lever[data-key={key}] [aria-expanded]")).await;
    }
    page.analyst_until(|| page.count(".why dl") == keys.len()).await;
    for key in keys {
        let lever = format!(".lever[data-key={key}]");
        assert_eq!(page.count(&format!("label[for=slider-{key}]")), 1, "{key}: a label");
        let spoken = page.attribute(&format!("{lever} input[type=range]"), "aria-valuetext");
        assert!(spoken.is_some_and(|spoken| !spoken.is_empty()), "{key}: a value in words");
        let answers = page.texts(&format!("{lever} .why dd")).iter().filter(|answer| 10 < answer.len()).count();
        assert_eq!(answers, 3, "{key}: three reasons");
    }
}

#[wasm_bindgen_test]
async fn a_press_on_a_field_selects_all_of_it_and_a_second_one_places_the_caret() {
    let page = Page::open("").await;
    let field = page.find("#field-mediation").unchecked_into::<HtmlInputElement>();
    let press = || {
        let init = MouseEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = MouseEvent::new_with_mouse_event_init_dict("mousedown", &init).expect("an event can be made");
        field.dispatch_event(&event).expect("it can be sent")
    };
    // The browser does nothing of its own, which in Safari would take the selection back.
    assert!(!press());
    page.drawn().await;
    let selection = (field.selection_start().expect("it has text"), field.selection_end().expect("it has text"));
    assert_eq!(selection, (Some(0), Some(2)));
    assert!(press(), "whoever is in the field already moves the caret");
}
