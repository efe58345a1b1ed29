//! The hundred crises for a real reader: a finger on a dot, the slider's own keys, the figure's keys, and dots that move and are not made anew.

use anyhow::Result;
use browser_tests::{Screen, visit};
use thirtyfour::Key;

/// Until the slider's date is this one, which is when the figure is of that day.
const DATE: &str = "return document.querySelector('.days output')?.textContent ?? ''";

#[tokio::test]
async fn keys_go_from_day_to_day_and_a_finger_follows_a_dot() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("#s=1.2.xi7.vw3").await?;
        page.wait_for(DATE, "24 January".to_owned()).await?;
        assert_eq!(page.count(".crises .figure-frame > svg circle").await?, 100);
        assert_eq!(page.overflow_width().await?, 0);
        page.evaluate::<()>("document.querySelector('.crises circle').dataset.stays = 'yes'").await?;
        page.focus("#reader").await?;
        page.press(Key::Right).await?;
        page.wait_for(DATE, "25 January".to_owned()).await?;
        page.press(Key::Home).await?;
        page.wait_for(DATE, "17 January".to_owned()).await?;
        page.focus(".days input").await?;
        page.press(Key::End).await?;
        page.wait_for(DATE, "14 February".to_owned()).await?;
        page.press(Key::Left).await?;
        page.wait_for(DATE, "13 February".to_owned()).await?;
        assert_eq!(page.count(".crises circle[data-stays]").await?, 1, "the circles that stand there are changed");

        let middle = "const dot = document.querySelectorAll('.crises circle')[41];
            dot.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = dot.getBoundingClientRect();
            return [left + width / 2, top + height / 2]";
        // Dots that are still on their way are not yet where they are found.
        page.wait_until("document.getAnimations().length === 0").await?;
        let (x, y): (f64, f64) = page.evaluate(middle).await?;
        page.tap(x, y).await?;
        let heading = "return document.querySelector('.crisis h2')?.textContent ?? ''";
        page.wait_for(heading, "Crisis 42 of 100, imagined".to_owned()).await?;
        let broken = page.violations().await?;
        assert!(broken.is_empty(), "{}", broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        Ok(())
    })
    .await
}
