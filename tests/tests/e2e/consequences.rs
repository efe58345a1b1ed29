//! The consequences: five levels and a ceiling as a view of their own, asked about like the events.

use anyhow::Result;
use browser_tests::{Page, Point, Screen, visit};
use thirtyfour::Key;

/// The ink of each curve and its name, in the order of the read-out.
const CURVES: [(&str, &str); 5] = [
    ("pakistan", "Strain"),
    ("iran", "Deterrence"),
    ("widened", "US–Pakistan"),
    ("functional", "Counter-terror"),
    ("war", "Division (days)"),
];

/// The five levels in `31 January: Strain 0.12, Deterrence 0.61, …`, in that order.
fn levels(spoken: &str) -> [&str; 5] {
    CURVES.map(|(_, name)| {
        let (_, after) = spoken.split_once(&format!("{name} ")).unwrap_or_else(|| panic!("no {name} in {spoken:?}"));
        after.split(',').next().unwrap_or_default()
    })
}

/// The height of the dashed line of the ceiling, in the drawing's own units: y grows downwards.
async fn ceiling(page: &Page) -> Result<f64> {
    let script = "
        const lines = [...document.querySelectorAll('#live figure.curves .figure-frame > svg polyline[stroke=\"var(--widened)\"]')];
        const line = lines.find(line => line.points.length === 2 && line.getAttribute('stroke-dasharray'));
        return line.points[0].y;";
    page.evaluate(script).await
}

#[tokio::test]
async fn the_view_has_five_labelled_curves_and_the_ceiling_that_one_of_them_never_passes() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.click("input[name=view][value=consequences]").await?;
        page.wait_for_code(Some("1.1.vw2")).await?;
        let figure = page.figure();
        let texts = figure.texts().await?;
        let spoken = figure.spoken().await?;
        for ((ink, name), level) in CURVES.into_iter().zip(levels(&spoken)) {
            assert_eq!(figure.curve(ink).await?.len(), 29, "{name}");
            let label = texts.iter().position(|text| text == name).map(|place| texts[place - 1].as_str());
            assert_eq!(label, Some(level), "{name}: {texts:?}");
        }
        assert!(texts.iter().any(|text| text == "US–Pakistan ceiling"), "{texts:?}");
        let ceiling = ceiling(page).await?;
        let cooperation: Vec<Point> = figure.curve("widened").await?;
        assert!(cooperation.iter().all(|(_, y)| ceiling - 0.1 <= *y), "it stays below {ceiling}: {cooperation:?}");
        assert!(!texts.iter().any(|text| text.ends_with('%')), "levels are no chances: {texts:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_to_the_consequences_opens_them_and_the_way_back_leads_to_the_events() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me900").await?;
        let events = page.figure().texts().await?;
        page.click("input[name=view][value=consequences]").await?;
        page.wait_for_code(Some("1.1.me900.vw2")).await?;
        let seen = (page.figure().texts().await?, page.figure().spoken().await?, page.figure().curve("iran").await?);
        assert!(page.figure().ghost("pakistan").await?.is_some(), "the starting point stays as a dotted line");
        page.open("#s=1.1.me900.vw2").await?;
        assert_eq!(
            (page.figure().texts().await?, page.figure().spoken().await?, page.figure().curve("iran").await?),
            seen,
            "what the link brings back"
        );
        assert!(page.find("input[name=view][value=consequences]").await?.is_selected().await?);
        page.click("input[name=view][value=events]").await?;
        page.wait_for_code(Some("1.1.me900")).await?;
        assert_eq!(page.figure().texts().await?, events);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_read_out_the_levels_of_any_day_as_the_table_has_them() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.vw2").await?;
        let table = page.figure().table().await?;
        assert_eq!((table.len(), table[0].len()), (1 + 29, 1 + 5));
        page.focus("#reader").await?;
        page.press(Key::Home).await?;
        for (key, day) in [(Key::Right, 1), (Key::PageUp, 8), (Key::Up, 9), (Key::End, 28)] {
            page.press(key).await?;
            assert_eq!(page.figure().day().await?, day);
            let spoken = page.figure().spoken().await?;
            let told: Vec<_> =
                CURVES.iter().zip(&table[1 + day][1..]).map(|((_, name), level)| format!("{name} {level}")).collect();
            assert_eq!(spoken, format!("{}: {}", table[1 + day][0], told.join(", ")));
            let card = page.figure().card().await?.expect("a day is read out");
            assert_eq!(card.day, table[1 + day][0]);
            let seen: Vec<_> = card.readings.iter().map(|reading| format!("{} {}", reading.0, reading.1)).collect();
            assert_eq!(seen, told, "what is heard is what is seen");
        }
        page.press(Key::Escape).await?;
        assert_eq!(page.code().await?.as_deref(), Some("1.1.vw2"), "reading changes nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_click_on_a_curve_and_the_list_ask_how_high_it_is() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.vw2").await?;
        let offered: usize = page.evaluate("return document.querySelectorAll('#question-outcome option').length").await?;
        assert_eq!(offered, 6, "five consequences, and what is asked now");
        page.figure().click_at("iran", 14).await?;
        page.wait_for_code(Some("1.1.xe14.vw2")).await?;
        let spoken = page.figure().spoken().await?;
        let level = levels(&spoken)[1];
        let headline = page.headline().await?;
        assert!(headline.contains("the level of “") && headline.contains("on 31 January is"), "{headline}");
        assert!(headline.ends_with(&format!(" {level}.")), "{headline} and {spoken}");
        assert!(page.text(".question").await?.starts_with("How high is"), "{}", page.text(".question").await?);
        page.part("why").read().await?;
        page.part("matters").read().await?;
        page.lever("mediation").enter("0").await?;
        page.wait_for_analyst().await?;
        let sentence = page.part("why").sentence().await?;
        let now = page.answer().await?;
        assert!(sentence.starts_with("The level of ") && sentence.contains(&now), "{sentence}, and now it is {now}");
        Ok(())
    })
    .await
}
