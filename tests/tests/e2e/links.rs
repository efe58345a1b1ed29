//! Links: a copied address opens the same state anywhere, and no link, however old or damaged, leaves a reader without a page.

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

#[tokio::test]
async fn a_link_followed_on_the_open_page_changes_it() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800").await?;
        page.evaluate::<()>("location.hash = '#s=1.1.os300'").await?;
        page.wait_for("return Number(document.getElementById('slider-overstretch').value)", 300).await?;
        assert_eq!(page.lever("mediation").place().await?, 500);
        page.back().await?;
        page.wait_for("return Number(document.getElementById('slider-mediation').value)", 800).await?;
        assert_eq!(page.lever("overstretch").place().await?, 600);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_damaged_link_opens_our_starting_point_and_says_so() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let start = Seen::look(page).await?;
        let long = format!("1.1.me800{}", ".zz1".repeat(2000));
        for code in
            ["%%%", "hello", "9.9.x", "", "1", "1.", "-1.1.me800", "1.1.me800)", "1.1.me%20", "1.1.<b>me</b>", "٣.١", &long]
        {
            page.open(&format!("#s={code}")).await?;
            let seen = Seen::look(page).await?;
            assert_eq!(seen.notices.len(), 1, "{code:?}: {:?}", seen.notices);
            assert!(seen.notices[0].starts_with("This link could not be read"), "{code:?}: {:?}", seen.notices);
            assert_eq!(Seen { notices: Vec::new(), ..seen }, start, "{code:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_notice_about_a_link_can_be_closed_and_the_page_goes_on() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=hello").await?;
        assert_eq!(notices(page).await?.len(), 1);
        page.click(".told button").await?;
        assert_eq!(notices(page).await?, Vec::<String>::new());
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.1.me800")).await
    })
    .await
}

#[tokio::test]
async fn a_link_of_another_version_of_the_model_opens_and_says_so() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        for version in ["0", "7"] {
            page.open(&format!("#s=1.{version}.me800")).await?;
            assert_eq!(page.lever("mediation").place().await?, 800);
            let told = notices(page).await?;
            assert_eq!(told.len(), 1, "{told:?}");
            assert!(told[0].contains(&format!("version {version}")) && told[0].contains("version 1"), "{told:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_link_has_out_of_range_unknown_twice_or_by_halves_is_said() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me1200.zz5.os300.os400.mb500").await?;
        let told = notices(page).await?;
        let expected = [["1200", "1000"], ["zz5", "kept"], ["os", "twice"], ["three", "motive"]];
        assert_eq!(told.len(), expected.len(), "{told:?}");
        for words in expected {
            assert!(told.iter().any(|notice| words.iter().all(|word| notice.contains(word))), "{words:?} in {told:?}");
        }
        assert_eq!(page.lever("mediation").place().await?, 1000);
        assert_eq!(page.lever("overstretch").place().await?, 400);
        assert_eq!(page.changed_levers().await?, ["mediation", "overstretch"]);
        page.lever("overstretch").enter("20").await?;
        page.wait_for_code(Some("1.1.me1000.os200.zz5")).await
    })
    .await
}

#[tokio::test]
async fn the_query_and_other_parameters_of_the_fragment_are_kept() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("?source=letter&x=1#theme=dark&s=1.1.me800&note=a").await?;
        assert_eq!(page.lever("mediation").place().await?, 800);
        page.lever("mediation").enter("30").await?;
        page.wait_for_code(Some("1.1.me300")).await?;
        assert_eq!(page.rest_of_address().await?, "?source=letter&x=1#theme=dark&note=a&s=1.1.me300");
        page.click("[data-preset=start]").await?;
        page.wait_for_code(None).await?;
        assert_eq!(page.rest_of_address().await?, "?source=letter&x=1#theme=dark&note=a");
        Ok(())
    })
    .await
}
