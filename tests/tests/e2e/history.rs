//! The browser's history across pages: Back leaves this one, Forward and a reload bring its state again.

use anyhow::Result;
use browser_tests::{Screen, visit};
use thirtyfour::Key;

#[tokio::test]
async fn the_way_to_the_assumptions_loses_none_of_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.me800.os300").await?;
        let headline = page.headline().await?;
        page.focus(".skip").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.activeElement.closest('#controls')").await?;
        assert_eq!(page.headline().await?, headline);
        assert_eq!((page.lever("mediation").place().await?, page.lever("overstretch").place().await?), (800, 300));
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(page.headline().await?, headline, "the address still holds the state");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_comes_back_from_the_browsers_cache_with_its_controls_reset_has_them_as_they_were() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.me800.os300").await?;
        // What Safari does, in its order.
        page.evaluate::<()>(
            "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
             dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
             for (const input of document.querySelectorAll('#live input')) input.type === 'radio' ? input.checked = false : input.value = '';",
        )
        .await?;
        page.wait_for("return document.getElementById('field-mediation').value", "80".to_owned()).await?;
        assert_eq!((page.lever("mediation").place().await?, page.lever("overstretch").place().await?), (800, 300));
        assert_eq!(page.count("#live input[name=view]:checked").await?, 1);
        page.lever("mediation").press(Key::Right).await?;
        assert_eq!(page.lever("mediation").place().await?, 810);
        Ok(())
    })
    .await
}
