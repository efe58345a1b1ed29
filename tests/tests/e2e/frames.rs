//! The page inside a frame of another page: it leaves the host's Back alone, and lives where the browser forbids it much.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use serde_json::json;

/// Empties a page of the site, puts a frame with these attributes and the page itself into it, and goes into the frame.
async fn enter_frame(page: &Page, rest: &str, attributes: &[(&str, &str)]) -> Result<()> {
    let address = format!("{}{rest}", page.address());
    let attributes = [attributes, &[("src", &address), ("width", "700"), ("height", "800")]].concat();
    let script = format!(
        "const frame = document.createElement('iframe');
         for (const [name, value] of {}) {{ frame.setAttribute(name, value); }}
         document.body.replaceChildren(frame);",
        json!(attributes)
    );
    page.open("").await?;
    page.evaluate::<()>(&script).await?;
    page.find("iframe").await?.enter_frame().await?;
    page.wait_until("document.getElementById('slider-mediation')").await
}

#[tokio::test]
async fn in_a_frame_nothing_is_added_to_the_hosts_history() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        enter_frame(page, "#s=1.2.me800", &[]).await?;
        let entries = page.history_length().await?;
        assert_eq!(page.lever("mediation").place().await?, 800);
        page.click("[data-preset=no-face]").await?;
        page.wait_for_code(Some("1.2.fs0")).await?;
        page.click("input[name=vantage][value='16-jan']").await?;
        page.wait_for_code(Some("1.2.fs0.va16")).await?;
        page.click("#reset-all").await?;
        page.wait_for_code(Some("1.2.va16")).await?;
        assert_eq!(page.history_length().await?, entries);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_sandboxed_frame_that_may_only_run_scripts_the_page_works() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        enter_frame(page, "#s=1.2.me800", &[("sandbox", "allow-scripts")]).await?;
        assert_eq!(page.evaluate::<String>("return origin").await?, "null", "the frame is its own world");
        let expected =
            "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 5: 22%.";
        page.wait_for_headline(expected).await?;
        page.lever("mediation").enter("50").await?;
        let expected =
            "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: 27%.";
        page.wait_for_headline(expected).await?;
        page.click("[data-preset=no-face]").await?;
        assert!(page.headline().await?.ends_with(": 38%."), "{}", page.headline().await?);
        page.click("#undo").await?;
        page.wait_for_headline(expected).await?;
        // No worker may run here, so the analyst is a guest of the page.
        assert_eq!(page.nearby().await?, "Nearby settings give 22–36%.");
        page.part("why").read().await?;
        let last = page.part("why").notes().await?;
        assert!(last.contains("Last change: "), "{last}");
        page.forgive_refused_workers().await
    })
    .await
}
