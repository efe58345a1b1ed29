//! The colours of the page as it opens.

use anyhow::Result;
use browser_tests::{Screen, visit};

#[tokio::test]
async fn a_reader_who_prefers_dark_gets_the_inks_of_the_dark() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.prefer(&[("prefers-color-scheme", "dark")]).await?;
        page.open("").await?;
        for (ink, colour) in [
            ("iran", "rgb(245, 128, 58)"),
            ("pakistan", "rgb(88, 174, 234)"),
            ("widened", "rgb(203, 143, 208)"),
            ("war", "rgb(237, 237, 234)"),
            ("functional", "rgb(53, 184, 146)"),
        ] {
            assert_eq!(page.figure().paint(ink).await?.0, colour, "{ink}");
        }
        let ground: String = page.evaluate("return getComputedStyle(document.body).backgroundColor").await?;
        assert_eq!(ground, "rgb(19, 21, 24)");
        Ok(())
    })
    .await
}
