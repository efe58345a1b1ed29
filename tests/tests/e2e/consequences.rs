//! The consequences as a reader uses them: a click on one asks about it.

use anyhow::Result;
use browser_tests::{Screen, visit};

#[tokio::test]
async fn a_click_on_the_curve_of_a_consequence_asks_how_high_it_is() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.vw2").await?;
        page.figure().click_at("iran", 14).await?;
        page.wait_for_code(Some("1.2.xe14.vw2")).await?;
        let headline = page.headline().await?;
        assert!(headline.contains("the level of “") && headline.contains("on 31 January is"), "{headline}");
        Ok(())
    })
    .await
}
