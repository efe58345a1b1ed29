//! Links: followed on the open page, and opened however old or damaged they are. No link leaves a reader without a page.

use std::collections::BTreeMap;

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// Every code that was ever released, and what it opens.
const RELEASED: &str = include_str!("../../../protocol/tests/released_links.txt");

/// All that a link must bring back.
#[derive(Debug, PartialEq)]
struct Seen {
    headline: String,
    places: BTreeMap<String, u16>,
    chosen: Vec<String>,
    figure: Vec<String>,
    spoken: String,
    notices: Vec<String>,
}

impl Seen {
    fn look(page: &Page) -> Self {
        let pressed = page.attribute(".toggle", "aria-pressed").unwrap_or_default();
        let radios = page.all("#live input[type=radio]:checked").into_iter().filter_map(|radio| radio.get_attribute("value"));
        let lists = ["#question-outcome", "#question-day"].map(|list| page.value(list));
        Self {
            headline: page.headline(),
            places: page.places(),
            chosen: std::iter::once(pressed).chain(radios).chain(lists).collect(),
            figure: page.figure().texts(),
            spoken: page.figure().spoken(),
            notices: page.notices(),
        }
    }
}

#[wasm_bindgen_test]
async fn a_link_followed_on_the_open_page_changes_it() {
    let page = Page::open("#s=1.2.me800").await;
    let places = || (page.lever("mediation").place(), page.lever("overstretch").place());
    page.follow("s=1.2.os300").await;
    assert_eq!(places(), (500, 300));
    page.back().await;
    assert_eq!(places(), (800, 600));
}

#[wasm_bindgen_test]
async fn a_damaged_link_opens_our_starting_point_and_says_so() {
    let start = Seen::look(&Page::open("").await);
    let long = format!("1.2.me800{}", ".zz1".repeat(2000));
    for code in ["%%%", "hello", "9.9.x", "", "1", "1.", "-1.2.me800", "<b>1.2</b>", "٣.١", &long] {
        let page = Page::open(&format!("#s={code}")).await;
        let seen = Seen::look(&page);
        assert_eq!(seen.notices.len(), 1, "{code:?}: {:?}", seen.notices);
        assert!(seen.notices[0].starts_with("This link could not be read"), "{code:?}: {:?}", seen.notices);
        assert_eq!(Seen { notices: Vec::new(), ..seen }, start, "{code:?}");
    }
}

#[wasm_bindgen_test]
async fn a_link_that_was_changed_on_its_way_opens_without_a_word_where_it_is_plain_what_was_meant() {
    for rest in [
        "#s=1.2.me800)",
        "#s=1.2.me800?fbclid=x",
        "#s=1.2.me8\u{200b}00",
        "#s=1%2E2.me800%20",
        "#S=1.2.ME800",
        "#s%3D1.2.me800",
        "#amp;s=1.2.me800",
        "#!s=1.2.me800",
        "#1.2.me800",
        "?s=1.2.me800",
    ] {
        let page = Page::open(rest).await;
        assert_eq!((page.lever("mediation").place(), page.notices()), (800, Vec::<String>::new()), "{rest}");
        page.lever("mediation").enter("30").await;
        let expected = if rest.starts_with('?') { format!("{rest}#s=1.2.me300") } else { "#s=1.2.me300".into() };
        assert_eq!((page.code().await.as_deref(), page.rest_of_address()), (Some("1.2.me300"), expected), "{rest}");
    }
}

#[wasm_bindgen_test]
async fn the_notice_about_a_link_can_be_closed_and_the_page_goes_on() {
    let page = Page::open("#s=hello").await;
    assert_eq!(page.notices().len(), 1);
    page.click(".told button").await;
    assert_eq!(page.notices(), Vec::<String>::new());
    page.lever("mediation").enter("80").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800"));
}

#[wasm_bindgen_test]
async fn a_link_of_another_version_of_the_model_opens_and_says_so() {
    for version in ["0", "1", "7"] {
        let page = Page::open(&format!("#s=1.{version}.me800")).await;
        assert_eq!(page.lever("mediation").place(), 800);
        let told = page.notices();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains(&format!("version {version}")) && told[0].contains("version 2"), "{told:?}");
    }
}

#[wasm_bindgen_test]
async fn what_a_link_has_out_of_range_unknown_twice_or_by_halves_is_said() {
    let page = Page::open("#s=1.2.me1200.zz5.os300.os400.mb500").await;
    let told = page.notices();
    let expected = [["1200", "1000"], ["zz5", "kept"], ["os", "twice"], ["three", "motive"]];
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for words in expected {
        assert!(told.iter().any(|notice| words.iter().all(|word| notice.contains(word))), "{words:?} in {told:?}");
    }
    assert_eq!((page.lever("mediation").place(), page.lever("overstretch").place()), (1000, 400));
    assert_eq!(page.changed_levers(), ["mediation", "overstretch"]);
    page.lever("overstretch").enter("20").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me1000.os200.zz5"));
}

#[wasm_bindgen_test]
async fn the_query_and_other_parameters_of_the_fragment_are_kept() {
    let page = Page::open("?source=letter&x=1#theme=dark&s=1.2.me800&note=a").await;
    assert_eq!(page.lever("mediation").place(), 800);
    page.lever("mediation").enter("30").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me300"));
    assert_eq!(page.rest_of_address(), "?source=letter&x=1#theme=dark&note=a&s=1.2.me300");
    page.click("[data-preset=start]").await;
    assert_eq!(page.code().await, None);
    assert_eq!(page.rest_of_address(), "?source=letter&x=1#theme=dark&note=a");
}

/// Whether a sentence has a chance or a level in it, such as `25%` or `0.31`.
fn has_number(text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    text.windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1] == '%')
        || text.windows(4).any(|part| part[1] == '.' && [0, 2, 3].iter().all(|place| part[*place].is_ascii_digit()))
}

/// Opens each code on the open page, one after the other: none may leave it without an answer or a figure, or with markup from the code.
async fn open_all(codes: &[String]) {
    let page = Page::open("").await;
    for code in codes {
        page.replace_fragment(&format!("s={code}")).await;
        assert_eq!(page.attribute("html", "class").as_deref(), Some("alive"), "{code:?}");
        assert!(has_number(&page.headline()), "{code:?}: {}", page.headline());
        // The hundred crises are drawn once the analyst works; until then the page says so.
        assert!(0 < page.count(".figure-frame polyline, .figure-frame .pending"), "{code:?}");
        assert_eq!(page.count("#live b, #live script, #live img"), 0, "{code:?}");
    }
    page.lever("mediation").enter("80").await;
    assert_eq!(page.lever("mediation").written(), "80", "the page goes on");
}

/// The codes of the released links.
fn released() -> Vec<String> {
    let lines = RELEASED.lines().filter(|line| !line.starts_with('#') && !line.starts_with("defaults"));
    lines.filter_map(|line| Some(line.split_once('\t')?.0.to_owned())).collect()
}

#[wasm_bindgen_test]
async fn every_released_link_opens_and_so_does_each_of_them_cut_off_anywhere() {
    let codes = released();
    assert!(10 < codes.len(), "{codes:?}");
    let cut: Vec<_> = codes.iter().flat_map(|code| (0..=code.len()).map(|end| code[..end].to_owned())).collect();
    open_all(&cut).await;
}

#[wasm_bindgen_test]
async fn random_bytes_open_our_starting_point_or_what_can_be_read_of_them() {
    // A linear congruential generator (Knuth's), so that a failure can be seen again.
    let mut state = 18_u64;
    let mut below = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    };
    let released = released();
    let alphabet = b"._-~%&=+#?<>\"'/ 0123456789abcdefghijklmnopqrstuvwxyzABCZ\0\x7f";
    let mut codes = Vec::new();
    for _ in 0..300 {
        let length = below(60);
        codes.push((0..length).map(|_| char::from(alphabet[below(alphabet.len())])).collect::<String>());
        let mut code = released[below(released.len())].clone().into_bytes();
        for _ in 0..=below(3) {
            let place = below(code.len());
            code[place] = alphabet[below(alphabet.len())];
        }
        codes.push(String::from_utf8_lossy(&code).into_owned());
    }
    codes.push("<b>bold</b><img src=x onerror=alert(1)>".to_owned());
    codes.push("%3Cscript%3Ealert(1)%3C%2Fscript%3E".to_owned());
    open_all(&codes).await;
}
