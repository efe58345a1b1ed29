//! The explorer in another page that adds nothing but a frame: no script of ours, as where an editor's system strips it.

use anyhow::Result;
use browser_tests::{Screen, visit};

const FRAME: &str = "<iframe src=\"SITE/embed/\" title=\"Curves\" width=\"100%\" height=\"640\" frameborder=\"0\"></iframe>";

#[tokio::test]
async fn nothing_is_wider_than_a_column_of_320_or_375_pixels() -> Result<()> {
    visit(Screen::Phone, async |page| {
        for width in [320, 375] {
            for query in ["", "?static=1", "?only=summary,ladder", "?levers=mediation,resolve,overstretch,precedent"] {
                let frame = FRAME.replace("embed/", &format!("embed/{query}")).replace("100%", &width.to_string());
                let _host = page.open_host(&format!("<style>body {{ margin: 0 }}</style>{frame}")).await?;
                page.enter("iframe").await?;
                page.wait_until("document.querySelector('#live figure svg')").await?;
                page.wait_for_frame().await?;
                assert_eq!(page.evaluate::<i64>("return innerWidth").await?, width, "{query}");
                assert_eq!(page.overflow_width().await?, 0, "{query}, {width} px");
                page.leave_frames().await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_scripts_in_any_page_the_frame_shows_the_still_picture_with_its_sentence() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.let_scripts_run(false).await?;
        let _host = page.open_host(FRAME).await?;
        page.enter("iframe").await?;
        // What the driver runs by itself is no script of the page.
        assert_eq!(page.text("#still .headline strong").await?, "27%");
        let picture = page.find("#still .curves svg").await?;
        assert!(picture.is_displayed().await?, "the curves are there");
        assert_eq!(page.count("#live *").await?, 0);
        Ok(())
    })
    .await
}
