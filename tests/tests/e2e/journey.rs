//! The page from end to end in one short test: what a reader does who opens it, tries something and passes it on.

use anyhow::Result;
use browser_tests::{Screen, visit};

#[tokio::test]
async fn a_reader_drags_a_slider_reads_why_it_moved_and_copies_a_link_that_opens_the_same() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.allow_clipboard().await?;
        page.open("").await?;
        assert_eq!(page.answer().await?, "27%");
        page.lever("mediation").drag_to(800).await?;
        let place = page.lever("mediation").place().await?;
        page.wait_for_code(Some(&format!("1.2.me{place}"))).await?;
        let (answer, headline) = (page.answer().await?, page.headline().await?);
        assert_ne!(answer, "27%", "the answer follows the slider");
        let why = page.part("why");
        why.read().await?;
        let sentence = why.sentence().await?;
        assert!(sentence.contains("Chinese mediation"), "{sentence}");
        let share = page.share().await?;
        share.copy("share-link").await?;
        share.wait_for_status("share-link-status", "Copied.").await?;
        let link = page.clipboard().await?;
        let rest = link.strip_prefix(page.address()).unwrap_or_default();
        page.open(rest).await?;
        assert_eq!((page.lever("mediation").place().await?, page.headline().await?), (place, headline), "{link}");
        Ok(())
    })
    .await
}
