//! Reading the figure: by keys, as curves, as a ladder and as a table.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::figure::Card;
use crate::page::Page;

/// The read-out of the starting point on 31 January, day 14 of the model's reference curves.
const ON_31_JANUARY: &str =
    "31 January: Iranian strike 24%, Pakistani strike 16%, Wider strikes 11%, Open war 0.7%, Functional ties 87%";

/// The card's content as the sentence of those who do not see it.
fn sentence(card: &Card) -> String {
    let readings: Vec<_> = card.readings.iter().map(|(name, value)| format!("{name} {value}")).collect();
    format!("{}: {}", card.day, readings.join(", "))
}

#[wasm_bindgen_test]
async fn keys_read_out_any_day_and_enter_asks_about_it() {
    let page = Page::open("").await;
    let figure = page.figure();
    assert_eq!((figure.day(), figure.card()), (28, None));
    let leads_to = async |key: &str, day: usize, name: &str| {
        page.press("#reader", key).await;
        assert_eq!(figure.day(), day, "{key}");
        let spoken = figure.spoken();
        assert_eq!(spoken.split(':').next(), Some(name), "{key}");
        assert_eq!(figure.card().as_ref().map(sentence), Some(spoken), "{key}: what is heard is what is seen");
    };
    for (key, day, name) in [
        ("Home", 0, "17 January"),
        ("ArrowLeft", 0, "17 January"),
        ("ArrowRight", 1, "18 January"),
        ("ArrowUp", 2, "19 January"),
        ("ArrowDown", 1, "18 January"),
        ("PageUp", 8, "25 January"),
        ("PageDown", 1, "18 January"),
        ("End", 28, "14 February"),
        ("ArrowRight", 28, "14 February"),
        ("PageDown", 21, "7 February"),
        ("PageDown", 14, "31 January"),
    ] {
        leads_to(key, day, name).await;
    }
    assert_eq!(figure.spoken(), ON_31_JANUARY);
    page.press("#reader", "Escape").await;
    assert_eq!((figure.day(), figure.card()), (28, None), "Escape ends the reading");
    assert_eq!(page.code().await, None, "reading changes nothing");
    leads_to("PageDown", 21, "7 February").await;
    page.press("#reader", "Enter").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.xi21"));
    assert!(page.headline().contains("by 7 February is"), "{}", page.headline());
}

#[wasm_bindgen_test]
async fn every_single_day_can_be_reached_by_keys_and_no_two_are_alike() {
    let page = Page::open("").await;
    page.press("#reader", "Home").await;
    let mut spoken = vec![page.figure().spoken()];
    for day in 1..=28 {
        page.press("#reader", "ArrowRight").await;
        assert_eq!(page.figure().day(), day);
        spoken.push(page.figure().spoken());
    }
    let table = page.figure().table().await;
    assert_eq!(table.len(), 1 + 29, "a head and a row for each day");
    for (row, sentence) in table[1..].iter().zip(&spoken) {
        let names = ["Iranian strike", "Pakistani strike", "Wider strikes", "Open war", "Functional ties"];
        let values: Vec<_> = names.iter().zip(&row[1..]).map(|(name, value)| format!("{name} {value}")).collect();
        assert_eq!(*sentence, format!("{}: {}", row[0], values.join(", ")), "the table says what is read out");
    }
}

#[wasm_bindgen_test]
async fn the_ladder_shows_eight_rungs_whose_shares_fill_every_day() {
    let page = Page::open("").await;
    page.click("input[name=view][value=ladder]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.vw1"));
    let figure = page.figure();
    let mut areas = figure.attributes("path[fill^='var(--ramp']", "fill");
    areas.sort();
    areas.dedup();
    assert_eq!(areas, [0, 1, 2, 3, 4, 5, 6, 7].map(|rung| format!("var(--ramp-{rung})")));
    let table = figure.table().await;
    assert_eq!(table[0].len(), 1 + 8, "{:?}", table[0]);
    for row in &table[1..] {
        let share = |share: &String| share.trim_start_matches("under ").trim_end_matches('%').parse::<f64>();
        let sum: f64 = row[1..].iter().map(|cell| share(cell).expect("a share")).sum();
        assert!((sum - 100.0).abs() <= 4.0, "eight shares, each rounded by half a per cent at most: {row:?}");
    }
    page.press("#reader", "Home").await;
    page.press("#reader", "ArrowRight").await;
    let card = figure.card().expect("a day is read out");
    let (names, shares): (Vec<String>, Vec<String>) = card.readings.into_iter().rev().unzip();
    assert_eq!((names.as_slice(), shares.as_slice()), (&table[0][1..], &table[2][1..]));
    page.click("input[name=view][value=events]").await;
    assert_eq!(page.code().await, None);
    assert_eq!(figure.curve("iran").len(), 29);
}

#[wasm_bindgen_test]
async fn the_first_ten_days_are_drawn_over_the_whole_width() {
    let page = Page::open("").await;
    let figure = page.figure();
    let whole = figure.curve("iran");
    page.click("input[name=span][value=ten]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.zo10"));
    let ten = figure.curve("iran");
    assert_eq!(ten.len(), 11);
    assert_eq!((ten[0].0, ten[10].0), (whole[0].0, whole[28].0), "from one side to the other");
    assert!((0..=10).all(|day| (ten[day].1 - whole[day].1).abs() < 0.2), "at the same heights: {ten:?} {whole:?}");
    assert_eq!(page.attribute("#reader", "aria-valuemax").as_deref(), Some("10"));
    assert!(figure.texts().contains(&"27 Jan".to_owned()), "{:?}", figure.texts());
    assert_eq!(figure.table().await.len(), 1 + 11);
    page.press("#reader", "End").await;
    assert_eq!(figure.card().map(|card| card.day).as_deref(), Some("27 January"));
    page.click("input[name=span][value=whole]").await;
    assert_eq!(page.code().await, None);
    assert_eq!(figure.curve("iran"), whole);
}

/// The words that mark what really happened in the figure.
fn marks(page: &Page) -> Vec<String> {
    page.figure().texts().into_iter().filter(|text| text.contains(" Jan: ")).collect()
}

#[wasm_bindgen_test]
async fn what_really_happened_is_shown_only_when_asked_for_in_words_and_with_the_names_of_its_rungs() {
    let page = Page::open("").await;
    let strip = || page.figure().count("rect[fill^='var(--ramp-']");
    let is_pressed = || page.attribute(".toggle", "aria-pressed");
    assert_eq!((strip(), marks(&page)), (0, Vec::new()), "off by default");
    assert_eq!(is_pressed().as_deref(), Some("false"));
    page.click(".toggle").await;
    assert_eq!((page.code().await.as_deref(), is_pressed().as_deref()), (Some("1.2.hi1"), Some("true")));
    assert!(0 < strip(), "a strip of rungs below the chart");
    assert_eq!(
        marks(&page),
        [
            "17 Jan: Envoys withdrawn",
            "18 Jan: Pakistan strikes back",
            "19 Jan: Ministers agree",
            "22 Jan: Joint statement",
            "26 Jan: Envoys back",
            "27 Jan: Killings in Saravan",
            "29 Jan: Minister’s visit",
        ]
    );
    let texts = page.figure().texts();
    for rung in ["3 One-sided", "4 Tit-for-tat", "2 Rupture", "1 Repair", "0 Functional"] {
        assert!(texts.iter().any(|text| text == rung), "{rung} in {texts:?}");
    }
    page.press("#reader", "Home").await;
    page.press("#reader", "ArrowRight").await;
    let below = page.figure().card().expect("18 January is read out").below;
    assert!(below.to_lowercase().contains("tit-for-tat"), "Pakistan struck back on 18 January: {below}");
    page.click("input[name=vantage][value='16-jan']").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.va16.hi1"));
    assert_eq!(marks(&page).first().map(String::as_str), Some("16 Jan: Iran strikes"), "one day more to be seen");
    page.click(".toggle").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.va16"));
    assert_eq!((strip(), marks(&page)), (0, Vec::new()));
}
