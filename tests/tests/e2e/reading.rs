//! Reading the figure: by keys, pointer and touch, as curves, as a ladder and as a table.

use anyhow::Result;
use browser_tests::{Card, Finger, Page, Screen, visit};
use thirtyfour::Key;

/// The read-out of the starting point on 31 January, day 14 of the model's reference curves.
const ON_31_JANUARY: &str =
    "31 January: Iranian strike 23%, Pakistani strike 25%, Second round 16%, Open war 1%, Functional ties 90%";

/// The card's content as the sentence of those who do not see it.
fn sentence(card: &Card) -> String {
    let readings: Vec<_> = card.readings.iter().map(|reading| format!("{} {}", reading.0, reading.1)).collect();
    format!("{}: {}", card.day, readings.join(", "))
}

/// Presses keys on the figure and checks which day, by number and name, is read out then.
async fn assert_leads_to(page: &Page, key: Key, day: usize, name: &str) -> Result<()> {
    let pressed = format!("{key:?}");
    page.press(key).await?;
    assert_eq!(page.figure().day().await?, day, "{pressed}");
    let (spoken, card) = (page.figure().spoken().await?, page.figure().card().await?);
    assert_eq!(spoken.split(':').next(), Some(name), "{pressed}");
    assert_eq!(card.as_ref().map(sentence), Some(spoken), "{pressed}: what is heard is what is seen");
    Ok(())
}

#[tokio::test]
async fn keys_read_out_any_day_and_enter_asks_about_it() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let figure = page.figure();
        page.focus("#reader").await?;
        assert_eq!((figure.day().await?, figure.card().await?), (28, None));
        assert_leads_to(page, Key::Home, 0, "17 January").await?;
        assert_leads_to(page, Key::Left, 0, "17 January").await?;
        assert_leads_to(page, Key::Right, 1, "18 January").await?;
        assert_leads_to(page, Key::Up, 2, "19 January").await?;
        assert_leads_to(page, Key::Down, 1, "18 January").await?;
        assert_leads_to(page, Key::PageUp, 8, "25 January").await?;
        assert_leads_to(page, Key::PageDown, 1, "18 January").await?;
        assert_leads_to(page, Key::End, 28, "14 February").await?;
        assert_leads_to(page, Key::Right, 28, "14 February").await?;
        assert_leads_to(page, Key::PageDown, 21, "7 February").await?;
        assert_leads_to(page, Key::PageDown, 14, "31 January").await?;
        assert_eq!(figure.spoken().await?, ON_31_JANUARY);
        page.press(Key::Escape).await?;
        assert_eq!((figure.day().await?, figure.card().await?), (28, None), "Escape ends the reading");
        assert_eq!(page.code().await?, None, "reading changes nothing");
        assert_leads_to(page, Key::PageDown, 21, "7 February").await?;
        page.press(Key::Enter).await?;
        page.wait_for_code(Some("1.1.xi21")).await?;
        assert!(page.headline().await?.contains("by 7 February is"), "{}", page.headline().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_single_day_can_be_reached_by_keys_and_no_two_are_alike() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.focus("#reader").await?;
        page.press(Key::Home).await?;
        let mut spoken = vec![page.figure().spoken().await?];
        for day in 1..=28 {
            page.press(Key::Right).await?;
            assert_eq!(page.figure().day().await?, day);
            spoken.push(page.figure().spoken().await?);
        }
        let table = page.figure().table().await?;
        assert_eq!(table.len(), 1 + 29, "a head and a row for each day");
        for (row, sentence) in table[1..].iter().zip(&spoken) {
            let names = ["Iranian strike", "Pakistani strike", "Second round", "Open war", "Functional ties"];
            let values: Vec<_> = names.iter().zip(&row[1..]).map(|(name, value)| format!("{name} {value}")).collect();
            assert_eq!(*sentence, format!("{}: {}", row[0], values.join(", ")), "the table says what is read out");
        }
        Ok(())
    })
    .await
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
            ("functional", 7, "1.1.xf7", "the chance of functional relations on 24 January is about 1 in 2: 52%."),
            ("war", 20, "1.1.xo20", "the chance of open war by 6 February is about 1 in 100: 1%."),
            ("widened", 10, "1.1.xw10", "the chance of a second round or wider by 27 January is about 1 in 6: 16%."),
            ("iran", 4, "1.1.xi4", "the chance of another Iranian strike by 21 January is about 1 in 6: 17%."),
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
        page.wait_for_code(Some("1.1.xf7")).await?;
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
async fn the_ladder_shows_eight_rungs_whose_shares_fill_every_day() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.click("input[name=view][value=ladder]").await?;
        page.wait_for_code(Some("1.1.vw1")).await?;
        let areas: Vec<String> = page
            .evaluate(
                "const areas = document.querySelectorAll('#live figure.curves .figure-frame > svg path[fill]');
                 return [...new Set([...areas].map(area => area.getAttribute('fill')))].sort();",
            )
            .await?;
        assert_eq!(areas, [0, 1, 2, 3, 4, 5, 6, 7].map(|rung| format!("var(--ramp-{rung})")));
        let table = page.figure().table().await?;
        assert_eq!(table[0].len(), 1 + 8, "{:?}", table[0]);
        for row in &table[1..] {
            let sum: f64 = row[1..]
                .iter()
                .map(|share| share.trim_start_matches("under ").trim_end_matches('%').parse::<f64>())
                .sum::<Result<f64, _>>()?;
            assert!((sum - 100.0).abs() <= 4.0, "eight shares, each rounded by half a per cent at most: {row:?}");
        }
        page.focus("#reader").await?;
        page.press(Key::Home + Key::Right).await?;
        let card = page.figure().card().await?.expect("a day is read out");
        let (names, shares): (Vec<_>, Vec<_>) =
            card.readings.iter().rev().map(|reading| (reading.0.as_str(), reading.1.as_str())).unzip();
        assert_eq!(
            (names, shares),
            (table[0][1..].iter().map(String::as_str).collect(), table[2][1..].iter().map(String::as_str).collect())
        );
        page.click("input[name=view][value=events]").await?;
        page.wait_for_code(None).await?;
        assert_eq!(page.figure().curve("iran").await?.len(), 29);
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
        page.wait_until("/^#s=1\\.1\\.xi1[345]\\.vw1$/.test(location.hash)").await
    })
    .await
}

#[tokio::test]
async fn the_first_ten_days_are_drawn_over_the_whole_width() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let figure = page.figure();
        let whole = figure.curve("iran").await?;
        page.click("input[name=span][value=ten]").await?;
        page.wait_for_code(Some("1.1.zo10")).await?;
        let ten = figure.curve("iran").await?;
        assert_eq!(ten.len(), 11);
        assert_eq!((ten[0].0, ten[10].0), (whole[0].0, whole[28].0), "from one side to the other");
        assert!((0..=10).all(|day| (ten[day].1 - whole[day].1).abs() < 0.2), "at the same heights: {ten:?} {whole:?}");
        assert_eq!(page.find("#reader").await?.attr("aria-valuemax").await?.as_deref(), Some("10"));
        assert!(figure.texts().await?.contains(&"27 Jan".to_owned()), "{:?}", figure.texts().await?);
        assert_eq!(figure.table().await?.len(), 1 + 11);
        page.focus("#reader").await?;
        page.press(Key::End).await?;
        assert_eq!(figure.card().await?.map(|card| card.day).as_deref(), Some("27 January"));
        page.click("input[name=span][value=whole]").await?;
        page.wait_for_code(None).await?;
        assert_eq!(figure.curve("iran").await?, whole);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_really_happened_is_shown_only_when_asked_for_with_a_letter_for_each_event_of_the_list() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let figure = page.figure();
        let strip = "#live figure.curves .figure-frame > svg rect[fill^='var(--ramp-']";
        let letters = async || -> Result<Vec<String>> {
            let texts = figure.texts().await?;
            Ok(texts
                .into_iter()
                .filter(|text| text.len() == 1 && text.chars().all(|letter| letter.is_ascii_uppercase()))
                .collect())
        };
        let listed = async || -> Result<Vec<String>> {
            page.part("happened").read().await?;
            page.evaluate(
                "const heads = [...document.querySelectorAll('#part-happened ol.happened > li strong')].map(head => head.textContent);
                 return heads.filter(head => head.includes(' · ')).map(head => head.trim().slice(0, 1));",
            )
            .await
        };
        assert_eq!((page.count(strip).await?, letters().await?), (0, Vec::new()), "off by default");
        assert_eq!(page.find(".toggle").await?.attr("aria-pressed").await?.as_deref(), Some("false"));
        page.click(".toggle").await?;
        page.wait_for_code(Some("1.1.hi1")).await?;
        assert_eq!(page.find(".toggle").await?.attr("aria-pressed").await?.as_deref(), Some("true"));
        assert!(0 < page.count(strip).await?, "a strip of rungs below the chart");
        assert_eq!(letters().await?, ["A", "B", "C", "D", "E", "F", "G"]);
        assert_eq!(listed().await?, letters().await?, "the list explains every letter");
        page.focus("#reader").await?;
        page.press(Key::Home + Key::Right).await?;
        let below = figure.card().await?.expect("18 January is read out").below;
        assert!(below.to_lowercase().contains("tit-for-tat"), "Pakistan struck back on 18 January: {below}");
        page.click("input[name=vantage][value='16-jan']").await?;
        page.wait_for_code(Some("1.1.va16.hi1")).await?;
        assert_eq!(listed().await?, letters().await?, "from 16 January as well");
        assert!(7 < letters().await?.len(), "two days more to be seen");
        page.click(".toggle").await?;
        page.wait_for_code(Some("1.1.va16")).await?;
        assert_eq!((page.count(strip).await?, letters().await?), (0, Vec::new()));
        Ok(())
    })
    .await
}
