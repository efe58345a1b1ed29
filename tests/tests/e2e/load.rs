//! What a reader finds who has only just opened the page.

use anyhow::Result;
use browser_tests::{Screen, visit};

/// The answer of our starting point to the first question from 18 January.
const FROM_18_JANUARY: &str =
    "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 4: 27%.";

#[tokio::test]
async fn the_page_opens_with_the_first_question_and_its_answer() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        assert_eq!(page.headline().await?, FROM_18_JANUARY);
        assert_eq!(page.rest_of_address().await?, "", "the starting point needs no code in the address");
        assert_eq!(page.changed_levers().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_figure_has_five_curves_that_differ_in_colour_and_dash_and_bear_their_names_and_values() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let figure = page.figure();
        let curves = [
            ("iran", "rgb(213, 94, 0)", "27%", "Iranian strike"),
            ("pakistan", "rgb(0, 114, 178)", "19%", "Pakistani strike"),
            ("widened", "rgb(143, 74, 145)", "12%", "Wider strikes"),
            ("war", "rgb(26, 26, 26)", "0.9%", "Open war"),
            ("functional", "rgb(0, 121, 92)", "95%", "Functional ties"),
        ];
        let texts = figure.texts().await?;
        let mut dashes = Vec::new();
        for (ink, colour, value, name) in curves {
            assert_eq!(figure.curve(ink).await?.len(), 29, "{ink}: a point for the day before and one for each of 28 days");
            let (stroke, dash) = figure.paint(ink).await?;
            assert_eq!(stroke, colour, "{ink}");
            dashes.push(dash);
            let label = texts.iter().position(|text| text == name).map(|place| texts[place - 1].as_str());
            assert_eq!(label, Some(value), "{name}: {texts:?}");
        }
        let [iran, pakistan, widened, war, _] = dashes.as_slice() else { unreachable!("five curves") };
        let strikes = [iran, pakistan, widened, war];
        assert!((0..4).all(|one| (0..one).all(|other| strikes[one] != strikes[other])), "{dashes:?}");
        Ok(())
    })
    .await
}

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
