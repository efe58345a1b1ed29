//! Links: a copied address opens the same state anywhere.

use anyhow::Result;
use browser_tests::{Page, Screen, visit};
use std::collections::BTreeMap;

/// All that a link must bring back.
#[derive(Debug, PartialEq)]
struct Seen {
    headline: String,
    places: BTreeMap<String, u16>,
    chosen: Vec<String>,
    figure: Vec<String>,
    spoken: String,
    notices: Vec<String>,
}

impl Seen {
    async fn look(page: &Page) -> Result<Self> {
        let chosen = "
            const pressed = document.querySelector('.toggle').getAttribute('aria-pressed');
            const radios = [...document.querySelectorAll('#live input[type=radio]:checked')].map(radio => radio.value);
            const lists = [...document.querySelectorAll('select')].map(list => list.value);
            return [pressed, ...radios, ...lists];";
        Ok(Self {
            headline: page.headline().await?,
            places: page.places().await?,
            chosen: page.evaluate(chosen).await?,
            figure: page.figure().texts().await?,
            spoken: page.figure().spoken().await?,
            notices: notices(page).await?,
        })
    }
}

/// What the page tells about the link.
async fn notices(page: &Page) -> Result<Vec<String>> {
    page.evaluate("return [...document.querySelectorAll('.told p')].map(notice => notice.textContent)").await
}

/// Changes one thing of every kind that a link carries.
async fn change_everything(page: &Page) -> Result<()> {
    page.open("").await?;
    page.click("input[name=vantage][value='16-jan']").await?;
    page.open_groups().await?;
    page.lever("mediation").drag_to(800).await?;
    page.lever("face_saving").enter("12.3").await?;
    page.lever("foresight").drag_to(100).await?;
    page.lever("motive_broaden").enter("61.7").await?;
    page.click("input[name=view][value=ladder]").await?;
    page.click("input[name=span][value=ten]").await?;
    page.click(".toggle").await?;
    page.click("#question-outcome option[value=widened]").await?;
    page.click("#question-day option[value='9']").await?;
    page.wait_until("location.hash.includes('.xw9') && location.hash.includes('.hi1')").await
}

#[tokio::test]
async fn a_copied_address_opens_the_same_state_in_the_same_and_in_another_browser() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        change_everything(page).await?;
        let (seen, address) = (Seen::look(page).await?, page.rest_of_address().await?);
        let code = address.strip_prefix("#s=").expect("the state is in the fragment alone");
        assert!(code.chars().all(|character| character.is_ascii_alphanumeric() || "._-".contains(character)), "{code}");
        assert!(code.len() <= 200, "{} characters", code.len());
        assert_eq!(seen.chosen, ["true", "16-jan", "ladder", "ten", "widened", "9"], "what was clicked is what is chosen");
        page.open(&address).await?;
        assert_eq!(Seen::look(page).await?, seen, "in the same browser");
        page.driver.refresh().await?;
        page.wait_for_start().await?;
        assert_eq!(Seen::look(page).await?, seen, "after a reload");
        visit(Screen::Desktop, async |another| {
            another.open(&address).await?;
            assert_eq!(Seen::look(another).await?, seen, "in another browser");
            Ok(())
        })
        .await
    })
    .await
}
