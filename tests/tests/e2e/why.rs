//! Why it moved: the waterfall, the last change in words, and its replay.

use anyhow::Result;
use browser_tests::{Page, Screen, percent, points, visit};

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
    page.wait_for_code(Some("1.1.me900")).await?;
    let why = page.part("why");
    why.read().await?;
    let (headline, places, entries) = (page.headline().await?, page.places().await?, page.history_length().await?);
    let frames: Vec<Frame> = page.driver.execute_async(REPLAY, Vec::new()).await?.convert()?;
    page.wait_for_headline(&headline).await?;
    assert_eq!(page.places().await?, places);
    assert_eq!((page.code().await?.as_deref(), page.history_length().await?), (Some("1.1.me900"), entries));
    assert!(frames.iter().all(|(.., hash)| hash == "#s=1.1.me900"), "the address never changes: {frames:?}");
    assert!(why.notes().await?.contains("Last change: Chinese mediation 50 → 90"), "a replay is no change");
    page.click("#undo").await?;
    assert_eq!(page.lever("mediation").place().await?, 500, "nor a step of undo");
    Ok(frames)
}

#[tokio::test]
async fn the_waterfalls_shares_sum_to_the_change_and_the_last_change_is_told_in_words() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let why = page.part("why");
        why.read().await?;
        assert!(why.notes().await?.contains("Nothing has been changed yet."), "{}", why.notes().await?);
        let start = page.answer().await?;
        page.lever("mediation").enter("80").await?;
        let between = page.answer().await?;
        page.lever("overstretch").enter("20").await?;
        let now = page.answer().await?;
        page.wait_for_analyst().await?;
        let sentence = why.sentence().await?;
        assert!(sentence.contains(&format!("goes from {start} at our starting point to {now}")), "{sentence}");
        let last = format!("Last change: Iranian overstretch 60 → 20: {between} → {now}.");
        assert_eq!(page.text("#part-why .last-change").await?, last);
        let table = why.table().await?;
        assert_eq!(table[0], ["Assumption", "Change", "Share", "Alone", "Standard error"]);
        let mut changes: Vec<_> = table[1..].iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
        changes.sort_unstable();
        assert_eq!(changes, [("Chinese mediation", "50 → 80"), ("Iranian overstretch", "60 → 20")]);
        let share = |row: &Vec<String>| points(&row[2]).unwrap_or_else(|| panic!("no share in {row:?}"));
        let sum: f64 = table[1..].iter().map(share).sum();
        let change = percent(&now).expect("a chance") - percent(&start).expect("a chance");
        // Each share and each end of the change is rounded by half a point at most.
        assert!((sum - change).abs() <= 0.5 * (table.len() as f64 + 1.0), "{table:?} sum to {sum}, the answer moved by {change}");
        for row in &table[1..] {
            let calms = row[0] == "Chinese mediation";
            assert_eq!(share(row) < 0.0, calms, "mediation calms, less overstretch does not: {row:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_effect_of_a_single_change_is_its_share_and_its_effect_alone() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.fs0").await?;
        let why = page.part("why");
        why.read().await?;
        let table = why.table().await?;
        assert_eq!(table.len(), 2, "{table:?}");
        let [name, change, share, alone, error] = table[1].as_slice() else { panic!("five cells in {table:?}") };
        assert_eq!((name.as_str(), change.as_str()), ("How far targets spare face", "80 → 0"));
        assert_eq!((share.as_str(), error.as_str()), (alone.as_str(), "exact"));
        // 25% to 56%, each rounded by half a point at most.
        assert!(points(share).is_some_and(|share| (30.0..=32.0).contains(&share)), "{share}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_a_reset_the_part_says_that_nothing_differs() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800.os300").await?;
        let why = page.part("why");
        why.read().await?;
        assert_eq!(why.table().await?.len(), 3, "two changes");
        page.click("#reset-all").await?;
        page.wait_for_code(None).await?;
        page.wait_for_analyst().await?;
        assert!(why.sentence().await?.starts_with("Nothing differs from our starting point."), "{}", why.sentence().await?);
        assert_eq!(page.count("#part-why table").await?, 0);
        assert!(why.notes().await?.contains("Last change: 2 assumptions changed: "), "{}", why.notes().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_last_change_can_be_replayed_and_nothing_is_changed_by_it() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.part("why").open().await?;
        assert!(!page.can_press("#replay").await?, "nothing has been changed yet");
        let frames = replayed(page).await?;
        let places: Vec<u16> = frames.iter().map(|(place, ..)| *place).collect();
        assert!(places.is_sorted() && places.last() == Some(&900), "{places:?}");
        let between = places.iter().filter(|place| 500 < **place && **place < 900).count();
        assert!(places[0] < 600 && 2 < between, "it goes from where it was through what lies between: {places:?}");
        let answers: Vec<f64> = frames.iter().filter_map(|(_, answer, _)| percent(answer)).collect();
        assert!(answers.is_sorted_by(|one, next| next <= one), "the answer goes with it: {answers:?}");
        assert!(answers.last() < answers.first(), "{answers:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reader_who_wants_no_motion_is_shown_the_state_before_still_and_then_the_present_one() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]).await?;
        let frames = replayed(page).await?;
        let (last, before) = frames.split_last().expect("there are frames");
        assert_eq!(last.0, 900);
        assert!(before.iter().all(|(place, answer, _)| (*place, answer.as_str()) == (500, "25%")), "{frames:?}");
        Ok(())
    })
    .await
}
