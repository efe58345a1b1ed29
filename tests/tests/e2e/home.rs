//! A starting point that a link's author makes in the dialog, and what whoever opens that link finds.

use anyhow::Result;
use browser_tests::{Screen, visit};
use thirtyfour::Key;

#[tokio::test]
async fn a_link_made_in_the_dialog_opens_elsewhere_with_its_state_as_the_starting_point() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.me800.re300").await?;
        let share = page.share().await?;
        share.choose("home-on", "1").await?;
        page.wait_until("!document.getElementById('share-home-form').hidden").await?;
        page.find("[name=home-title]").await?.send_keys("ہفتہ ۳").await?;
        page.find("[name=home-instruction]").await?.send_keys("Bring it <b>below</b> 1 in 5").await?;
        page.click("#share-home-offer").await?;
        for offered in ["mediation", "resolve"] {
            share.choose("home-offer", offered).await?;
        }
        share.choose("home-others", "locked").await?;
        page.wait_until("document.getElementById('share-home-status').textContent").await?;
        let link = share.field("share-link").await?;
        assert!(link.contains("#h=1.2.me800.re300_lmere_t") && link.len() <= 900, "{link}");
        let snippet = share.field("share-snippet").await?;
        assert!(snippet.contains("#h=1.2.me800.re300_lmere_t") && snippet.contains("&amp;s=1.2.me800.re300"), "{snippet}");

        // Somebody else opens it.
        let _ = page.open_window().await?;
        page.open(link.trim_start_matches(page.address())).await?;
        let said = page.text(".home").await?;
        assert!(said.contains("“ہفتہ ۳”") && said.contains("“Bring it <b>below</b> 1 in 5”"), "{said}");
        assert_eq!(page.text(".differences").await?, "Now: the starting point, nothing changed.");
        assert_eq!(page.lever("mediation").place().await?, 800);
        // Those that were ticked stand above all groups; the others are locked, and keys move them no more.
        let free: Vec<String> =
            page.evaluate("return [...document.querySelectorAll('input[type=range]:enabled')].map(one => one.id)").await?;
        assert_eq!(free, ["slider-mediation", "slider-resolve"]);
        page.focus("#slider-resolve").await?;
        page.press(Key::Left).await?;
        page.wait_until("location.hash.includes('&s=1.2.me800.re290')").await?;
        page.click("#reset-all").await?;
        page.wait_until("document.querySelector('.differences').textContent.includes('nothing changed')").await?;
        assert_eq!(page.lever("resolve").place().await?, 300);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_embed_says_whose_starting_point_it_has_and_leads_to_the_full_page_with_it() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("embed/#h=1.2.me800_oreos_tTry").await?;
        page.wait_until("document.querySelector('.full-page').hash === '#h=1.2.me800_oreos_tTry&s=1.2.me800'").await?;
        assert!(page.text(".home").await?.ends_with("“Try”"));
        let levers: Vec<String> =
            page.evaluate("return [...document.querySelectorAll('.lever')].map(one => one.dataset.key)").await?;
        assert_eq!(levers, ["overstretch", "resolve"]);
        Ok(())
    })
    .await
}
