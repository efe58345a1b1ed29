//! The page as one file: saved from the dialog, opened from a disk, whole without a network.

use anyhow::{Context, Result};
use browser_tests::{Host, Page, Screen, visit};
use std::path::Path;
use thirtyfour::Key;

/// What the document or a worker has asked for that does not stand in the file.
const ASKED: &str =
    "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith('blob:'))";

/// The step of the walk that is shown; 0 while none is.
const STEP: &str = "return Number(document.querySelector('#walk-place [aria-current]')?.textContent ?? 0)";

/// Opens a file of this machine, and waits until it shows something.
async fn open(page: &Page, file: &Path, fragment: &str) -> Result<()> {
    let path = file.to_str().context("the path is no text")?;
    page.go(format!("file://{path}{fragment}")).await?;
    page.wait_for_start().await
}

#[tokio::test]
async fn the_page_is_saved_as_one_file_that_does_from_a_disk_what_it_does_on_the_site() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        let (site, saved) = (Host::with_site()?, tempfile::tempdir()?);
        page.save_files_in(saved.path()).await?;
        page.open_at(&site, "#s=1.2.me800").await?;
        page.wait_for_start().await?;
        let file = page.share().await?.save("one-file", saved.path(), "offramp-1.2.me800.html").await?;
        page.wait_until("document.getElementById('share-take-status').textContent.includes('offramp-1.2.me800.html')").await?;
        open(page, &file, "").await?;
        // The page of the site, and the preview in its dialog, ask for nothing any more now that they are left.
        site.requests();
        page.wait_for_code(Some("1.2.me800")).await?;
        assert_eq!(page.evaluate::<String>("return document.querySelector('.one-file a').href").await?, site.address());
        let before = page.answer().await?;
        page.lever("mediation").drag_to(230).await?;
        page.lever("overstretch").drag_to(410).await?;
        page.wait_until("!location.hash.includes('me800') && location.hash.includes('.os')").await?;
        let code = page.code().await?.context("the state has a code")?;
        assert_ne!(page.answer().await?, before);
        page.part("matters").open().await?;
        let found = (page.headline().await?, page.nearby().await?, page.written().await?);
        let broken = page.violations().await?;
        assert!(broken.is_empty(), "{}", broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));

        // What is saved from it leads to the site and says nothing of where the file is kept.
        let share = page.share().await?;
        assert_eq!(share.field("share-link").await?, format!("{}#s={code}", site.address()));
        assert_eq!(page.count("#share-dialog iframe, #share-dialog [data-do=one-file]").await?, 0);
        let drawing = std::fs::read_to_string(share.save("svg", saved.path(), &format!("offramp-events-{code}.svg")).await?)?;
        assert!(drawing.contains("127.0.0.1") && !drawing.contains("file:"), "{drawing}");
        share.save("png", saved.path(), &format!("offramp-events-{code}.png")).await?;
        page.press(Key::Escape).await?;

        page.click(".walk").await?;
        page.wait_for(STEP, 1).await?;
        page.click("#walk-place .walk-controls > button:nth-of-type(2)").await?;
        page.wait_for(STEP, 2).await?;

        // An address that asks for a state is answered, also from a starting point of its author's.
        open(page, &file, "#h=1.2.me800_losre&s=1.2.me800.re100").await?;
        page.wait_for_code(Some("1.2.me800.re100")).await?;
        assert_eq!(page.changed_levers().await?, ["resolve"]);
        let share = page.share().await?;
        assert!(share.field("share-link").await?.starts_with(&format!("{}#h=1.2.me800_losre&s=", site.address())));
        page.press(Key::Escape).await?;
        open(page, &file, "#s=1.2.re100").await?;
        page.wait_for_code(Some("1.2.re100")).await?;
        assert_eq!(page.changed_levers().await?, ["resolve"]);
        assert_eq!(page.evaluate::<Vec<String>>(ASKED).await?, Vec::<String>::new());
        assert_eq!(site.requests(), Vec::<String>::new());

        // The site says the same of that state, to the last letter.
        page.open(&format!("#s={code}")).await?;
        page.part("matters").open().await?;
        assert_eq!((page.headline().await?, page.nearby().await?, page.written().await?), found);
        Ok(())
    })
    .await
}
