//! How sure: the ranges that nearby settings give, in words and around the curves.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

/// The inks of the five curves of the events view.
const INKS: [&str; 5] = ["iran", "pakistan", "widened", "war", "functional"];

/// How strongly the ranges of the curve asked about are drawn once they belong to it.
const SETTLED: f64 = 0.16;

/// The least and the most of `Nearby settings give 20–33%.`
fn range(sentence: &str) -> (f64, f64) {
    let figures = sentence.trim_end_matches("%.").rsplit(' ').next().unwrap_or_default();
    let (low, high) = figures.split_once('–').unwrap_or((figures, figures));
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("no range at the end of {sentence:?}"));
    (number(low), number(high))
}

/// Checks that each curve has its wider and its narrower range, one within the other on every day, and that the answer's is settled.
async fn assert_drawn(page: &Page, asked: &str) -> Result<()> {
    for ink in INKS {
        let bands = page.figure().bands(ink).await?;
        let [wide, narrow] = bands.as_slice() else { panic!("{ink} has {} ranges, expected two", bands.len()) };
        assert_eq!((wide.outline.len(), narrow.outline.len()), (58, 58), "{ink}: both edges of 29 days");
        for day in 0..29 {
            let [top, upper, lower, bottom] =
                [wide.outline[day].1, narrow.outline[day].1, narrow.outline[57 - day].1, wide.outline[57 - day].1];
            // y grows downwards.
            assert!(top <= upper && upper <= lower && lower <= bottom, "{ink} on day {day}: {top} {upper} {lower} {bottom}");
        }
        if ink == asked {
            assert_eq!((wide.alpha, narrow.alpha), (SETTLED, SETTLED), "{ink} is asked about");
        } else {
            assert!(wide.alpha < SETTLED && narrow.alpha < SETTLED, "{ink} does not stand out");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_first_view_says_and_draws_what_nearby_settings_give_without_the_analyst() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        assert_eq!(page.nearby().await?, "Nearby settings give 20–33%.");
        assert_drawn(page, "iran").await?;
        assert_eq!(page.analyst_files().await?, Vec::<String>::new());
        let before = (page.nearby().await?, page.figure().bands("iran").await?);
        page.press(thirtyfour::Key::Tab).await?;
        page.part("happened").read().await?;
        assert_eq!((page.nearby().await?, page.figure().bands("iran").await?), before, "the analyst finds the same");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_ranges_follow_a_change_and_come_back_with_undo() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let (nearby, bands) = (page.nearby().await?, page.figure().bands("iran").await?);
        page.lever("mediation").drag_to(900).await?;
        let after = page.nearby().await?;
        assert_drawn(page, "iran").await?;
        let ((low, high), (was_low, was_high)) = (range(&after), range(&nearby));
        assert!(low < was_low && high < was_high, "more mediation calms nearby settings too: {nearby} became {after}");
        let lower = page.figure().bands("iran").await?;
        // Days 0 and 1 are too early for much of a difference; y grows downwards.
        assert!((2..29).all(|day| bands[0].outline[day].1 < lower[0].outline[day].1), "{bands:?} became {lower:?}");
        page.click("#undo").await?;
        page.wait_for_code(None).await?;
        assert_eq!((page.nearby().await?, page.figure().bands("iran").await?), (nearby, bands));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_ranges_are_those_of_the_question_and_the_day_asked_about() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.xf28").await?;
        let (low, high) = range(&page.nearby().await?);
        assert!(low <= high && 90.0 < low, "functional relations come back nearly always: {low} to {high}");
        assert_drawn(page, "functional").await?;
        page.click("#question-day option[value='4']").await?;
        page.wait_for_code(Some("1.1.xf4")).await?;
        let (low, high) = range(&page.nearby().await?);
        assert!(low < high && high < 25.0, "and seldom within four days: {low} to {high}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn from_16_january_there_are_ranges_too() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.click("input[name=vantage][value='16-jan']").await?;
        page.wait_for_code(Some("1.1.va16")).await?;
        let (low, high) = range(&page.nearby().await?);
        assert!(low < high && (low..=high).contains(&70.0), "the answer is 70%, nearby settings give {low} to {high}");
        assert_drawn(page, "pakistan").await?;
        page.click("input[name=vantage][value='18-jan']").await?;
        page.wait_for_code(None).await?;
        assert_eq!(page.nearby().await?, "Nearby settings give 20–33%.");
        assert_drawn(page, "iran").await
    })
    .await
}

#[tokio::test]
async fn the_ladder_has_no_ranges_and_the_events_have_them_again() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800").await?;
        page.nearby().await?;
        assert_drawn(page, "iran").await?;
        page.click("input[name=view][value=ladder]").await?;
        page.wait_for_code(Some("1.1.me800.vw1")).await?;
        for ink in INKS {
            assert_eq!(page.figure().bands(ink).await?, [], "{ink}");
        }
        page.click("input[name=view][value=events]").await?;
        page.wait_for_code(Some("1.1.me800")).await?;
        assert_drawn(page, "iran").await
    })
    .await
}
