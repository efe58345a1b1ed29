//! Reading the figure by pointer and touch.

use anyhow::Result;
use browser_tests::{Card, Finger, Screen, visit};

/// The read-out of the starting point on 31 January, day 14 of the model's reference curves.
const ON_31_JANUARY: &str =
    "31 January: Iranian strike 24%, Pakistani strike 16%, Wider strikes 11%, Open war 0.7%, Functional ties 87%";

/// The card's content as the sentence of those who do not see it.
fn sentence(card: &Card) -> String {
    let readings: Vec<_> = card.readings.iter().map(|reading| format!("{} {}", reading.0, reading.1)).collect();
    format!("{}: {}", card.day, readings.join(", "))
}

#[tokio::test]
async fn the_mouse_reads_out_the_day_it_is_over_and_asks_about_the_curve_it_clicks() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let figure = page.figure();
        figure.point_at("functional", 14).await?;
        assert_eq!(figure.card().await?.as_ref().map(sentence).as_deref(), Some(ON_31_JANUARY));
        figure.point_at("iran", 3).await?;
        assert_eq!(figure.card().await?.map(|card| card.day).as_deref(), Some("20 January"));
        page.driver.action_chain().move_to(5, 5).perform().await?;
        page.wait_for_frame().await?;
        assert_eq!(figure.card().await?, None, "it ends when the mouse leaves");
        assert_eq!(page.code().await?, None, "reading changes nothing");
        for (ink, day, code, answer) in [
            ("functional", 7, "1.2.xf7", "the chance of functional relations on 24 January is about 1 in 2: 51%."),
            ("war", 20, "1.2.xo20", "the chance of open war by 6 February is less than 1 in 100: 0.8%."),
            ("widened", 10, "1.2.xw10", "the chance of wider strikes by 27 January is about 1 in 10: 10%."),
            ("iran", 3, "1.2.xi3", "the chance of another Iranian strike by 20 January is about 1 in 7: 15%."),
        ] {
            figure.click_at(ink, day).await?;
            page.wait_for_code(Some(code)).await?;
            assert_eq!(page.headline().await?, format!("From 18 January, on these assumptions, {answer}"));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_reads_out_the_days_it_passes_and_a_tap_asks_about_a_curve() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        page.click("#all-curves").await?;
        let figure = page.figure();
        let (from, to) = (figure.place("iran", 5).await?, figure.place("iran", 14).await?);
        let finger = Finger::put_down(page, from.0, from.1).await?;
        assert_eq!(figure.card().await?.map(|card| card.day).as_deref(), Some("22 January"));
        finger.move_to((from.0 + to.0) / 2.0, from.1).await?;
        finger.move_to(to.0, from.1).await?;
        assert_eq!(figure.card().await?.as_ref().map(sentence).as_deref(), Some(ON_31_JANUARY));
        finger.lift().await?;
        assert_eq!(page.code().await?, None, "reading changes nothing");
        let (x, y) = figure.place("functional", 7).await?;
        page.tap(x, y).await?;
        page.wait_for_code(Some("1.2.xf7")).await?;
        assert!(page.headline().await?.contains("functional relations on 24 January"), "{}", page.headline().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_that_goes_up_over_the_figure_scrolls_the_page() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        let (x, y) = page.figure().place("iran", 14).await?;
        let from: f64 = page.evaluate("return scrollY").await?;
        let finger = Finger::put_down(page, x, y).await?;
        for step in 1..=8 {
            finger.move_to(x, y - 25.0 * f64::from(step)).await?;
        }
        finger.lift().await?;
        page.wait_until(&format!("100 < scrollY - {from}")).await?;
        assert_eq!(page.code().await?, None, "scrolling changes nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_click_on_the_ladder_asks_about_that_day() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let (x, y) = page.figure().place("iran", 14).await?;
        page.click("input[name=view][value=ladder]").await?;
        page.driver.action_chain().move_to(x.round() as i64, y.round() as i64).click().perform().await?;
        page.wait_until("/^#s=1\\.2\\.xi1[345]\\.vw1$/.test(location.hash)").await
    })
    .await
}
