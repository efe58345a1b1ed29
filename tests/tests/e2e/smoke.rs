//! The page loads, fits and keeps to itself.

use anyhow::Result;
use browser_tests::{Screen, visit};

#[tokio::test]
async fn the_page_loads_and_has_a_title() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let title = page.driver.title().await?;
        assert!(!title.trim().is_empty(), "the page has no title");
        let text: String = page.evaluate("return document.body.innerText").await?;
        assert!(!text.trim().is_empty(), "the page shows no text");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_logs_no_error_and_asks_only_its_own_site() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.spend_data().await?;
        page.open("").await?;
        page.wait_for_idle().await?;
        assert_eq!(page.requests_elsewhere(), Vec::<String>::new());
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_shows_the_page_without_horizontal_scroll() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        assert_eq!(page.width().await?, 360);
        assert_eq!(page.overflow_width().await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_view_transfers_no_more_than_its_budget() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        let (bytes, budget) = (page.transferred_bytes().await?, page.first_view_budget());
        assert!(0 < bytes && bytes <= budget, "{bytes} bytes came over the network, expected at most {budget}");
        println!("The first view transferred {bytes} bytes.");
        Ok(())
    })
    .await
}
