//! What matters most: the study of the whole box, beside which the page stays usable, run to its end.

use anyhow::Result;
use browser_tests::{Page, Screen, percent, visit};
use std::time::Duration;

/// How long a study may take on a slow machine. Reached only by one that never ends.
const PATIENCE: Duration = Duration::from_secs(120);

/// How many factors there are: 25 assumptions, of which the three weights on the motive count as one.
const FACTORS: usize = 23;

/// How many runs of the model the study has made, or nothing while none is under way.
async fn runs_made(page: &Page) -> Result<Option<f64>> {
    page.evaluate("return document.querySelector('.study progress')?.value ?? null").await
}

/// Waits until the study has made more runs than it has now.
async fn wait_for_progress(page: &Page) -> Result<()> {
    let made = runs_made(page).await?.expect("a study is under way");
    page.wait_until(&format!("{made} < (document.querySelector('.study progress')?.value ?? 1e9)")).await
}

/// An index and its interval, from `0.123 (0.101 to 0.145)`.
fn estimate(cell: &str) -> [f64; 3] {
    let numbers: Vec<f64> = cell.split([' ', '(', ')']).filter_map(|word| word.replace('−', "-").parse().ok()).collect();
    numbers.try_into().unwrap_or_else(|_| panic!("no estimate with its interval in {cell:?}"))
}

#[tokio::test]
async fn the_study_can_be_stopped_leaves_the_sliders_usable_and_ends_with_indices() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.part("matters").read().await?;
        page.click("#study-begin").await?;
        page.wait_until("0 < document.querySelector('.study progress')?.value").await?;
        wait_for_progress(page).await?;
        assert_eq!(page.count("#study-begin").await?, 0, "it is under way");
        page.click("#study-stop").await?;
        assert_eq!((runs_made(page).await?, page.count("#study-begin").await?), (None, 1), "it is called off");

        page.click("#study-begin").await?;
        page.wait_until("0 < document.querySelector('.study progress')?.value").await?;
        for (place, is_calmer) in [(900, true), (100, false)] {
            let before = percent(&page.answer().await?).expect("a chance");
            page.lever("mediation").drag_to(place).await?;
            let after = percent(&page.answer().await?).expect("a chance");
            assert_eq!(after < before, is_calmer, "the answer follows the slider: {before} became {after}");
            assert!(runs_made(page).await?.is_some(), "the study goes on meanwhile");
            wait_for_progress(page).await?;
        }
        let there = "return document.querySelector('.study > .panel:not(.pending)[aria-busy=false]') !== null";
        page.wait_longer_for(PATIENCE, there, true).await?;
        assert_eq!((runs_made(page).await?, page.count("#study-begin").await?), (None, 1), "it is over");
        page.wait_for_analyst().await?;
        assert!(page.nearby().await?.contains("earby settings give"), "what was moved meanwhile is found out too");

        let table = page.part("matters").table_in(".study table").await?;
        assert_eq!(table[0], ["Assumption", "First order", "Total"]);
        assert_eq!(table.len(), 1 + FACTORS, "{table:?}");
        let rows: Vec<([f64; 3], [f64; 3])> = table[1..].iter().map(|row| (estimate(&row[1]), estimate(&row[2]))).collect();
        assert!(rows.is_sorted_by(|(_, one), (_, next)| next[0] <= one[0]), "the largest total first: {table:?}");
        for ([first, ..], [total, low, high]) in &rows {
            assert!(low <= total && total <= high, "an interval holds its estimate: {table:?}");
            assert!(*first <= high + 0.05, "an assumption alone explains no more than with its interactions: {table:?}");
        }
        let (first, total) = rows[0];
        assert!(0.1 < total[0] && first[1] <= total[2], "{:?}", table[1]);
        let sum: f64 = rows.iter().map(|(first, _)| first[0]).sum();
        assert!(0.3 < sum && sum < 1.05, "what each explains alone is at most everything: {sum}");
        let told = page.text(".study .panel-text").await?;
        assert!(told.contains("runs of the model") && told.contains("Jansen"), "{told}");
        Ok(())
    })
    .await
}
