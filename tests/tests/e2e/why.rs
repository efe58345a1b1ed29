//! The replay of the last change for a reader who wants no motion.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};

/// Presses the button of the replay and lists, frame by frame, where the slider stood, what the answer was and what the address held,
/// until the slider is back where it was.
const REPLAY: &str = "
    const done = arguments[0];
    const slider = document.getElementById('slider-mediation');
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const end = slider.value;
    const seen = [];
    const look = () => seen.push([Number(slider.value), document.querySelector('#headline strong').textContent, location.hash]);
    (async () => {
        document.getElementById('replay').click();
        while (slider.value === end) { await frame(); }
        while (slider.value !== end) { look(); await frame(); }
        look();
        done(seen);
    })();";

type Frame = (u16, String, String);

/// Changes mediation from 50 to 90, opens the part, and replays that change; the end must be as the beginning.
async fn replayed(page: &Page) -> Result<Vec<Frame>> {
    page.open("").await?;
    page.lever("mediation").enter("90").await?;
    page.wait_for_code(Some("1.2.me900")).await?;
    let why = page.part("why");
    why.read().await?;
    let (headline, places, entries) = (page.headline().await?, page.places().await?, page.history_length().await?);
    let frames: Vec<Frame> = page.driver.execute_async(REPLAY, Vec::new()).await?.convert()?;
    page.wait_for_headline(&headline).await?;
    assert_eq!(page.places().await?, places);
    assert_eq!((page.code().await?.as_deref(), page.history_length().await?), (Some("1.2.me900"), entries));
    assert!(frames.iter().all(|(.., hash)| hash == "#s=1.2.me900"), "the address never changes: {frames:?}");
    assert!(why.notes().await?.contains("Last change: Chinese mediation 50 → 90"), "a replay is no change");
    page.click("#undo").await?;
    assert_eq!(page.lever("mediation").place().await?, 500, "nor a step of undo");
    Ok(frames)
}

#[tokio::test]
async fn a_reader_who_wants_no_motion_is_shown_the_state_before_still_and_then_the_present_one() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]).await?;
        let frames = replayed(page).await?;
        let (last, before) = frames.split_last().expect("there are frames");
        assert_eq!(last.0, 900);
        assert!(before.iter().all(|(place, answer, _)| (*place, answer.as_str()) == (500, "27%")), "{frames:?}");
        Ok(())
    })
    .await
}
