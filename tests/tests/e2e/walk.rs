//! The walk through the argument, for a real reader: by pointer and by keys, beside the figure and without it.

use anyhow::Result;
use browser_tests::{Screen, visit};
use thirtyfour::Key;

/// The number of the step that is shown; 0 while none is.
const STEP: &str = "return Number(document.querySelector('#walk-place [aria-current]')?.textContent ?? 0)";

/// What stands before the answer, on the guess.
const SAID: &str = "return document.querySelector('#walk-place .said')?.textContent ?? ''";

/// Whether the figure can be seen.
const FIGURE: &str = "return document.querySelector('#live .figure-frame').checkVisibility({ visibilityProperty: true })";

#[tokio::test]
async fn a_question_is_answered_before_the_figure_is_shown() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        page.click(".walk").await?;
        page.wait_for(STEP, 1).await?;
        page.wait_for(FIGURE, false).await?;
        assert_eq!(page.overflow_width().await?, 0);
        page.focus("#walk-place input[type=range]").await?;
        page.press(Key::Home).await?;
        page.click("#walk-place [type=submit]").await?;
        page.wait_for(SAID, "You said 0 of 100; on these assumptions it is 27.".to_owned()).await?;
        page.wait_until("document.activeElement.matches('.reply')").await?;
        page.wait_for(FIGURE, true).await?;
        page.wait_for("return document.querySelectorAll('.crises circle').length", 100).await?;
        let broken = page.violations().await?;
        assert!(broken.is_empty(), "{}", broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn buttons_keys_links_and_back_go_from_step_to_step_and_the_page_follows() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#step=2&s=1.2.pu0").await?;
        page.wait_for(STEP, 2).await?;
        page.focus("#walk-place h2").await?;
        page.press(Key::Right).await?;
        page.wait_for(STEP, 3).await?;
        assert!(page.driver.current_url().await?.as_str().ends_with("#step=3&s=1.2.mc0.mb1000.ma0.xw28"));
        page.click("#walk-place .walk-controls > button:nth-of-type(2)").await?;
        page.wait_for(STEP, 4).await?;
        page.wait_for("return document.querySelector('.vantage input:checked').value", "16-jan".to_owned()).await?;
        page.driver.back().await?;
        page.wait_for(STEP, 3).await?;
        page.click("#walk-place ol li:nth-child(11) a").await?;
        page.wait_for(STEP, 11).await?;
        // The last hands over: the state stays, and the walk is gone from the address.
        page.click("#walk-place .walk-controls > button:nth-of-type(2)").await?;
        page.wait_for(STEP, 0).await?;
        assert!(page.driver.current_url().await?.as_str().ends_with("#s=1.2.vw3.hi1"));
        assert!(page.evaluate::<bool>("return document.querySelector('.groups').checkVisibility()").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sliders_in_reach_set_the_page_and_the_reader_keeps_what_they_set() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#step=8&s=1.2.me1000.ti0").await?;
        page.wait_for(STEP, 8).await?;
        page.click("#walk-place .plain[type=button]").await?;
        page.wait_for(FIGURE, true).await?;
        assert!(page.headline().await?.ends_with("48%."));
        page.focus("#walk-place .reach input").await?;
        page.press(Key::End).await?;
        page.wait_until("document.getElementById('headline').textContent.includes('11%')").await?;
        page.wait_until("location.hash.endsWith('ti1000')").await?;
        assert_eq!(page.evaluate::<u32>(STEP).await?, 8, "the step stays");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reload_in_the_middle_of_a_step_leaves_the_sliders_where_the_reader_has_put_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let sliders = "return [...document.querySelectorAll('#walk-place .reach input')].map(slider => [slider.dataset.key, slider.getAttribute('aria-valuetext')])";
        // The step has all of China's influence, and on Pakistan alone; the address has not.
        for (code, values) in
            [("1.2.me1000.ti0", ["0 of 100", "100 of 100"]), ("1.2.me200.ti750", ["75 of 100", "20 of 100"]), ("1.2", ["60 of 100", "50 of 100"])]
        {
            page.open(&format!("#step=8&s={code}")).await?;
            page.driver.refresh().await?;
            page.wait_for_start().await?;
            page.wait_for(STEP, 8).await?;
            let found: Vec<(String, String)> = page.evaluate(sliders).await?;
            let keys = ["mediation_tilt", "mediation"];
            assert_eq!(found.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), keys);
            for ((_, found), expected) in found.iter().zip(values) {
                assert!(found.ends_with(expected), "{code}: {found} for {expected}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_beyond_the_last_is_the_last() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("#step=99").await?;
        page.wait_for(STEP, 11).await
    })
    .await
}

#[tokio::test]
async fn the_argument_has_a_page_of_its_own_that_needs_no_code_of_the_curves() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.go(format!("{}ur/story/", page.address())).await?;
        page.wait_until("document.querySelectorAll('.asks').length === 11").await?;
        assert_eq!(page.overflow_width().await?, 0);
        page.click("#step-3 .option:nth-of-type(2) input").await?;
        page.click("#step-3 [type=submit]").await?;
        page.wait_until("document.querySelector('#step-3 .reply').open").await?;
        let broken = page.violations().await?;
        assert!(broken.is_empty(), "{}", broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_embed_of_the_argument_walks_through_it_and_leaves_the_hosts_history_alone() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.go(format!("{}embed/?only=story", page.address())).await?;
        page.wait_for(STEP, 1).await?;
        assert_eq!(page.count("#walk-place .walk-controls > button").await?, 2, "there is nowhere to leave it for");
        page.click("#walk-place .plain[type=button]").await?;
        page.wait_for(FIGURE, true).await?;
        page.click("#walk-place .walk-controls > button:nth-of-type(2)").await?;
        page.wait_for(STEP, 2).await?;
        page.wait_for(FIGURE, false).await?;
        assert_eq!(page.overflow_width().await?, 0);
        Ok(())
    })
    .await
}
