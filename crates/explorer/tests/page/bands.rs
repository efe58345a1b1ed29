//! How sure: the ranges that nearby settings give, in words and around the curves.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

/// The inks of the five curves of the events view.
const INKS: [&str; 5] = ["iran", "pakistan", "widened", "war", "functional"];

/// How strongly the ranges of the curve asked about are drawn once they belong to it.
const SETTLED: f64 = 0.16;

/// What is said of nearby settings at the starting point.
const AT_THE_START: &str = "Nearby settings give 22–36%.";

/// The least and the most of `Nearby settings give 22–36%.`
fn range(sentence: &str) -> (f64, f64) {
    let figures = sentence.trim_end_matches("%.").rsplit(' ').next().unwrap_or_default();
    let (low, high) = figures.split_once('–').unwrap_or((figures, figures));
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("no range at the end of {sentence:?}"));
    (number(low), number(high))
}

/// What is said of nearby settings, once it is of those shown.
async fn nearby(page: &Page) -> String {
    page.analyst_until(|| page.nearby().is_some()).await;
    page.nearby().expect("something is said of nearby settings")
}

/// Checks that the curve asked about has its wider and its narrower range, one within the other on every day and settled, and that no
/// other curve has any.
fn assert_drawn(page: &Page, asked: &str) {
    for ink in INKS {
        if ink != asked {
            assert_eq!(page.figure().bands(ink), [], "{ink} is not asked about");
            continue;
        }
        let bands = page.figure().bands(ink);
        let [wide, narrow] = bands.as_slice() else { panic!("{ink} has {} ranges, expected two", bands.len()) };
        assert_eq!((wide.outline.len(), narrow.outline.len()), (58, 58), "{ink}: both edges of 29 days");
        for day in 0..29 {
            let [top, upper, lower, bottom] =
                [wide.outline[day].1, narrow.outline[day].1, narrow.outline[57 - day].1, wide.outline[57 - day].1];
            // y grows downwards.
            assert!(top <= upper && upper <= lower && lower <= bottom, "{ink} on day {day}: {top} {upper} {lower} {bottom}");
        }
        assert_eq!((wide.alpha, narrow.alpha), (SETTLED, SETTLED), "{ink} is asked about");
    }
}

#[wasm_bindgen_test]
async fn the_first_view_says_and_draws_what_nearby_settings_give_without_the_analyst() {
    let page = Page::open("").await;
    assert_eq!(page.nearby().as_deref(), Some(AT_THE_START));
    assert_drawn(&page, "iran");
    assert!(!page.has_analyst(), "nobody was asked");
    let bands = page.figure().bands("iran");
    page.part("happened").read().await;
    assert!(page.has_analyst());
    assert_eq!(
        (page.nearby().as_deref(), page.figure().bands("iran")),
        (Some(AT_THE_START), bands),
        "the analyst finds the same"
    );
}

#[wasm_bindgen_test]
async fn the_ranges_follow_a_change_and_come_back_with_undo() {
    let page = Page::open("").await;
    let bands = page.figure().bands("iran");
    page.lever("mediation").drag_through(&[700, 900]).await;
    let after = nearby(&page).await;
    assert_drawn(&page, "iran");
    let ((low, high), (was_low, was_high)) = (range(&after), range(AT_THE_START));
    assert!(low < was_low && high < was_high, "more mediation calms nearby settings too: {AT_THE_START} became {after}");
    let lower = page.figure().bands("iran");
    // Days 0 and 1 are too early for much of a difference; y grows downwards.
    assert!((2..29).all(|day| bands[0].outline[day].1 < lower[0].outline[day].1), "{bands:?} became {lower:?}");
    page.click("#undo").await;
    assert_eq!(page.nearby(), None, "until they are found again, no ranges are said to be those of the starting point");
    assert_eq!((nearby(&page).await.as_str(), page.figure().bands("iran")), (AT_THE_START, bands));
}

#[wasm_bindgen_test]
async fn the_ranges_are_those_of_the_question_and_the_day_asked_about() {
    let page = Page::open("#s=1.2.xf28").await;
    let (low, high) = range(&nearby(&page).await);
    assert!(low <= high && 80.0 < low, "functional relations come back nearly always: {low} to {high}");
    assert_drawn(&page, "functional");
    page.choose("#question-day", "4").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.xf4"));
    let (low, high) = range(&nearby(&page).await);
    assert!(low < high && high < 25.0, "and seldom within four days: {low} to {high}");
}

#[wasm_bindgen_test]
async fn from_16_january_there_are_ranges_too() {
    let page = Page::open("").await;
    page.click("input[name=vantage][value='16-jan']").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.va16"));
    let (low, high) = range(&nearby(&page).await);
    assert!(low < high && (low..=high).contains(&75.0), "the answer is 75%, nearby settings give {low} to {high}");
    assert_drawn(&page, "pakistan");
    page.click("input[name=vantage][value='18-jan']").await;
    assert_eq!(page.code().await, None);
    assert_eq!(nearby(&page).await, AT_THE_START);
    assert_drawn(&page, "iran");
}

#[wasm_bindgen_test]
async fn the_ladder_has_no_ranges_and_the_events_have_them_again() {
    let page = Page::open("#s=1.2.me800").await;
    nearby(&page).await;
    assert_drawn(&page, "iran");
    page.click("input[name=view][value=ladder]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800.vw1"));
    for ink in INKS {
        assert_eq!(page.figure().bands(ink), [], "{ink}");
    }
    page.click("input[name=view][value=events]").await;
    assert_eq!(page.code().await.as_deref(), Some("1.2.me800"));
    assert_drawn(&page, "iran");
}
