//! The consequences: five panels, one with a ceiling, as a view of their own, asked about like the events.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// The ink of each curve, its name in the read-out, in that order, and the title of its panel.
const CURVES: [(&str, &str, &str); 5] = [
    ("pakistan", "Strain", "Pakistan’s three-front strain"),
    ("iran", "Deterrence", "Iran’s deterrence"),
    ("widened", "US–Pakistan", "US–Pakistan cooperation"),
    ("functional", "Counter-terror", "Counter-terrorism cooperation"),
    ("war", "Division (days)", "Division between the two"),
];

/// The words for the fifths of a level.
const WORDS: [&str; 5] = ["very low", "low", "moderate", "high", "very high"];

/// Whether the figure says that of a number as the table has it: a level in the word of its fifth, days with one decimal.
fn says(name: &str, said: &str, number: &str) -> bool {
    let number: f64 = number.parse().expect("a number");
    if name == "Division (days)" {
        said.parse::<f64>().is_ok_and(|days| (days - number).abs() < 0.0551)
    } else {
        // Two decimals do not say on which side of a border the third lies.
        [-0.0051, 0.0051].iter().any(|off| said == WORDS[((5.0 * (number + off)) as usize).min(4)])
    }
}

/// The five levels in `31 January: Strain low, Deterrence high, …`, in that order.
fn levels(spoken: &str) -> [&str; 5] {
    CURVES.map(|(_, name, _)| {
        let (_, after) = spoken.split_once(&format!("{name} ")).unwrap_or_else(|| panic!("no {name} in {spoken:?}"));
        after.split(',').next().unwrap_or_default()
    })
}

/// The height of the dashed line of the ceiling, in the drawing's own units: y grows downwards.
fn ceiling(page: &Page) -> f64 {
    let lines = page.figure().attributes("polyline[stroke=\"var(--widened)\"][stroke-dasharray]", "points");
    let line = lines.iter().find(|points| points.split_whitespace().count() == 2).expect("a ceiling");
    let (_, after) = line.split_once(',').expect("a point");
    after.split_whitespace().next().and_then(|y| y.parse().ok()).expect("a height")
}

#[wasm_bindgen_test]
async fn the_view_has_five_panels_with_words_and_the_ceiling_that_one_of_them_never_passes() {
    let page = Page::open("").await;
    page.click("input[name=view][value=consequences]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.vw2"));
    let figure = page.figure();
    let (texts, spoken) = (figure.texts(), figure.spoken());
    for ((ink, name, title), level) in CURVES.into_iter().zip(levels(&spoken)) {
        assert_eq!(figure.curve(ink).len(), 29, "{name}");
        let sentence = texts.iter().position(|text| text == title).map(|place| texts[place + 1].as_str());
        assert!(sentence.is_some_and(|said| said.contains(level) && said.contains("14 Feb")), "{name} {level}: {texts:?}");
    }
    assert!(texts.iter().any(|text| text == "ceiling"), "{texts:?}");
    let (ceiling, cooperation) = (ceiling(&page), figure.curve("widened"));
    assert!(cooperation.iter().all(|(_, y)| ceiling - 0.1 <= *y), "it stays below {ceiling}: {cooperation:?}");
    assert!(!texts.iter().any(|text| text.ends_with('%')), "levels are no chances: {texts:?}");
}

#[wasm_bindgen_test]
async fn a_link_to_the_consequences_opens_them_and_the_way_back_leads_to_the_events() {
    let page = Page::open("#s=1.2.me900").await;
    let seen = |page: &Page| (page.figure().texts(), page.figure().spoken(), page.figure().curve("iran"));
    let events = page.figure().texts();
    page.click("input[name=view][value=consequences]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me900.vw2"));
    let consequences = seen(&page);
    assert!(page.figure().ghost("pakistan").is_some(), "the starting point stays as a dotted line");
    let page = Page::open("#s=1.2.me900.vw2").await;
    assert_eq!(seen(&page), consequences, "what the link brings back");
    assert_eq!(page.count("input[name=view][value=consequences]:checked"), 1);
    page.click("input[name=view][value=events]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me900"));
    assert_eq!(page.figure().texts(), events);
}

#[wasm_bindgen_test]
async fn keys_read_out_the_levels_of_any_day_as_the_table_has_them() {
    let page = Page::open("#s=1.2.vw2").await;
    let figure = page.figure();
    let table = figure.table().await;
    assert_eq!((table.len(), table[0].len()), (1 + 29, 1 + 5));
    page.press("#reader", "Home").await;
    for (key, day) in [("ArrowRight", 1), ("PageUp", 8), ("ArrowUp", 9), ("End", 28)] {
        page.press("#reader", key).await;
        assert_eq!(figure.day(), day);
        let spoken = figure.spoken();
        assert!(spoken.starts_with(&format!("{}: ", table[1 + day][0])), "{spoken}");
        for (((_, name, _), said), number) in CURVES.iter().zip(levels(&spoken)).zip(&table[1 + day][1..]) {
            assert!(says(name, said, number), "{name} is {number}: {spoken}");
        }
        let card = figure.card().expect("a day is read out");
        assert_eq!(card.day, table[1 + day][0]);
        let seen: Vec<_> = card.readings.iter().map(|(name, level)| format!("{name} {level}")).collect();
        assert!(spoken.ends_with(&seen.join(", ")), "what is heard is what is seen: {seen:?} and {spoken}");
    }
    page.press("#reader", "Escape").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.vw2"), "reading changes nothing");
}

#[wasm_bindgen_test]
async fn the_list_asks_how_high_a_consequence_is_and_the_parts_answer() {
    let page = Page::open("#s=1.2.vw2").await;
    assert_eq!(page.count("#question-outcome option"), 6, "five consequences, and what is asked now");
    page.choose("#question-outcome", "iran_deterrence").await;
    page.choose("#question-day", "14").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.xe14.vw2"));
    let spoken = page.figure().spoken();
    let (headline, level) = (page.headline(), levels(&spoken)[1]);
    assert!(headline.contains("the level of “") && headline.contains("on 31 January is"), "{headline}");
    assert!(headline.contains(&format!(" is {level} (0.")) && headline.ends_with(")."), "{headline} and {spoken}");
    assert!(page.text(".question").starts_with("How high is"), "{}", page.text(".question"));
    page.part("why").open().await;
    page.part("matters").open().await;
    page.lever("mediation").enter("0").await;
    page.part("why").written().await;
    let (sentence, now) = (page.part("why").sentence(), page.answer());
    assert!(sentence.starts_with("The level of ") && sentence.contains(&now), "{sentence}, and now it is {now}");
}
