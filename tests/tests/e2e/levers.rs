//! Levers: moved by mouse, finger and keys, typed into, and reset; the curves and the answer follow.

use anyhow::Result;
use browser_tests::{Finger, Page, Point, Screen, visit};
use std::collections::BTreeMap;
use thirtyfour::Key;

/// What a change of a lever is compared with.
struct Before {
    places: BTreeMap<String, u16>,
    iran: Vec<Point>,
    widened: Vec<Point>,
}

impl Before {
    async fn look(page: &Page) -> Result<Self> {
        let (iran, widened) = (page.figure().curve("iran").await?, page.figure().curve("widened").await?);
        Ok(Self { places: page.places().await?, iran, widened })
    }

    /// Checks that one lever has moved up, that it has brought both curves down, that they stay as dotted lines where they were, and
    /// that the sentence tells a smaller chance; and that nothing else has changed.
    async fn assert_one_lever_has_calmed(&self, page: &Page, key: &str, code: &str) -> Result<()> {
        let after = Self::look(page).await?;
        assert!(self.places[key] < after.places[key], "{key} stands at {}", after.places[key]);
        let expected: BTreeMap<_, _> = self
            .places
            .iter()
            .map(|(other, place)| (other.clone(), if other == key { after.places[key] } else { *place }))
            .collect();
        assert_eq!(after.places, expected, "only {key} has moved");
        assert_eq!(page.changed_levers().await?, [key]);
        page.wait_for_code(Some(&format!("1.1.{code}{}", after.places[key]))).await?;
        // Days 0 to 2 are too early for much of a difference; y grows downwards.
        for (name, before, now) in [("iran", &self.iran, &after.iran), ("widened", &self.widened, &after.widened)] {
            assert!((3..29).all(|day| before[day].1 < now[day].1), "{name} does not lie lower everywhere: {before:?} {now:?}");
            assert_eq!(
                page.figure().ghost(name).await?.as_ref(),
                Some(before),
                "{name}: the starting point stays as a dotted line"
            );
        }
        assert!(percent(&page.headline().await?) < 25, "{}", page.headline().await?);
        Ok(())
    }
}

/// The whole per cent at the end of a headline.
fn percent(headline: &str) -> u32 {
    let figure = headline.rsplit(' ').next().and_then(|word| word.strip_suffix("%.")).and_then(|figure| figure.parse().ok());
    figure.unwrap_or_else(|| panic!("no whole per cent at the end of {headline:?}"))
}

#[tokio::test]
async fn dragging_mediation_up_with_the_mouse_brings_the_curves_and_the_answer_down() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let before = Before::look(page).await?;
        page.lever("mediation").drag_to(800).await?;
        before.assert_one_lever_has_calmed(page, "mediation", "me").await?;
        assert!(page.lever("mediation").place().await?.abs_diff(800) <= 20, "the thumb is where the mouse let it go");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn dragging_overstretch_up_with_the_mouse_brings_the_curves_and_the_answer_down() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let before = Before::look(page).await?;
        page.lever("overstretch").drag_to(900).await?;
        before.assert_one_lever_has_calmed(page, "overstretch", "os").await?;
        assert!(page.lever("overstretch").place().await?.abs_diff(900) <= 20, "the thumb is where the mouse let it go");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn arrow_keys_move_mediation_by_a_hundredth_each_and_the_curves_follow() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let before = Before::look(page).await?;
        let mediation = page.lever("mediation");
        mediation.press(Key::Right + Key::Right + Key::Up).await?;
        before.assert_one_lever_has_calmed(page, "mediation", "me").await?;
        page.wait_for_code(Some("1.1.me530")).await?;
        mediation.press(Key::Left + Key::Down).await?;
        page.wait_for_code(Some("1.1.me510")).await?;
        mediation.press(Key::End).await?;
        page.wait_for_code(Some("1.1.me1000")).await?;
        assert_eq!(mediation.spoken().await?, "all-out, 100 of 100");
        mediation.press(Key::Home).await?;
        page.wait_for_code(Some("1.1.me0")).await?;
        assert_eq!(mediation.spoken().await?, "none, 0 of 100");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn arrow_keys_move_overstretch_and_the_curves_follow() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let before = Before::look(page).await?;
        page.lever("overstretch").press(Key::Right + Key::Right + Key::Right + Key::Right).await?;
        before.assert_one_lever_has_calmed(page, "overstretch", "os").await?;
        page.wait_for_code(Some("1.1.os640")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_drags_a_slider() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        let before = Before::look(page).await?;
        page.lever("mediation").slide_to(800).await?;
        before.assert_one_lever_has_calmed(page, "mediation", "me").await?;
        assert!(page.lever("mediation").place().await?.abs_diff(800) <= 20, "the thumb is where the finger left it");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_that_goes_up_over_a_slider_scrolls_the_page_and_changes_nothing() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        let (x, y): (f64, f64) = page
            .evaluate(
                "const area = document.getElementById('slider-overstretch').getBoundingClientRect();
                 return [area.left + area.width / 4, area.top + area.height / 2];",
            )
            .await?;
        let finger = Finger::put_down(page, x, y).await?;
        for step in 1..=8 {
            finger.move_to(x, y - 25.0 * f64::from(step)).await?;
        }
        finger.lift().await?;
        page.wait_until("100 < scrollY").await?;
        assert_eq!(page.lever("overstretch").place().await?, 600);
        assert!(!page.can_press("#undo").await?, "there is nothing to undo");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn those_who_listen_are_told_the_answer_once_a_slider_is_at_rest() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let told = "return document.querySelector('[aria-live=polite].unseen').textContent";
        page.lever("mediation").drag_to(800).await?;
        let headline = page.headline().await?;
        page.wait_for(told, headline).await?;
        page.click("#undo").await?;
        page.wait_for(told, page.headline().await?).await
    })
    .await
}

#[tokio::test]
async fn a_typed_value_is_used() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.lever("mediation").enter("80").await?;
        page.wait_for_code(Some("1.1.me800")).await?;
        let expected =
            "From 18 January, on these assumptions, the chance of another Iranian strike by 14 February is about 1 in 5: 19%.";
        assert_eq!(page.headline().await?, expected);
        assert_eq!(page.lever("mediation").place().await?, 800);
        assert_eq!(page.lever("mediation").spoken().await?, "all-out, 80 of 100");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_value_is_understood_with_a_decimal_point_a_decimal_comma_a_unit_and_spaces() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.open_groups().await?;
        let (mediation, attacks) = (page.lever("mediation"), page.lever("militant_attacks"));
        mediation.enter("72.5").await?;
        page.wait_for_code(Some("1.1.me725")).await?;
        mediation.enter(" 31,4 % ").await?;
        page.wait_for_code(Some("1.1.me314")).await?;
        assert_eq!(mediation.written().await?, "31.4");
        // The range of major attacks ends at 10% a day, so 4% a day is 400 thousandths of it.
        attacks.enter("4% a day").await?;
        page.wait_for_code(Some("1.1.me314.at400")).await?;
        assert_eq!(attacks.spoken().await?, "4% a day");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_with_what_was_expected_and_what_came() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let before = Before::look(page).await?;
        let mediation = page.lever("mediation");
        for refused in ["140", "100.1", "-1", "much", "NaN", "Infinity", "0x32", "5e1e1", "5 0", "--5", "%"] {
            mediation.enter(refused).await?;
            let fault = mediation.fault().await?;
            assert!(fault.contains("0 to 100") && fault.contains(&format!("“{refused}”")), "{refused}: {fault:?}");
            assert_eq!(mediation.written().await?, refused, "what was typed stays to be mended");
            assert_eq!(page.find("#field-mediation").await?.attr("aria-invalid").await?.as_deref(), Some("true"), "{refused}");
            assert_eq!(page.places().await?, before.places, "{refused} changes nothing");
            assert_eq!(page.figure().curve("iran").await?, before.iran, "{refused} changes nothing");
        }
        assert_eq!(page.code().await?, None);
        assert!(!page.can_press("#undo").await?, "there is nothing to undo");
        mediation.enter("70").await?;
        assert_eq!(mediation.fault().await?, "", "a good value ends the complaint");
        assert_eq!(page.find("#field-mediation").await?.attr("aria-invalid").await?, None);
        page.wait_for_code(Some("1.1.me700")).await
    })
    .await
}

#[tokio::test]
async fn an_emptied_field_is_refused_and_gets_its_value_back_with_escape() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let mediation = page.lever("mediation");
        page.click("#field-mediation").await?;
        page.press(Key::Backspace + Key::Enter).await?;
        let fault = mediation.fault().await?;
        assert!(fault.contains("0 to 100") && fault.contains("nothing"), "{fault:?}");
        page.press(Key::Escape).await?;
        assert_eq!((mediation.written().await?.as_str(), mediation.fault().await?.as_str()), ("50", ""));
        assert_eq!(page.code().await?, None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_gives_up_what_is_being_typed() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let mediation = page.lever("mediation");
        mediation.begin_typing("80").await?;
        assert_eq!(mediation.written().await?, "80", "typing replaces what was there");
        page.press(Key::Escape).await?;
        assert_eq!(mediation.written().await?, "50");
        // Leaving the field afterwards must not bring it back.
        page.press(Key::Tab).await?;
        assert_eq!((mediation.written().await?.as_str(), mediation.place().await?), ("50", 500));
        assert_eq!(page.code().await?, None);
        assert!(!page.can_press("#undo").await?, "there is nothing to undo");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn leaving_a_field_uses_what_was_typed() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.lever("overstretch").begin_typing("30").await?;
        page.press(Key::Tab).await?;
        page.wait_for_code(Some("1.1.os300")).await
    })
    .await
}

#[tokio::test]
async fn resetting_one_lever_leaves_the_others() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.1.me800.os300").await?;
        assert_eq!(page.changed_levers().await?, ["mediation", "overstretch"]);
        page.lever("mediation").reset().await?;
        page.wait_for_code(Some("1.1.os300")).await?;
        assert_eq!(page.lever("mediation").place().await?, 500);
        assert_eq!(page.changed_levers().await?, ["overstretch"]);
        let still_there = page.find(".lever[data-key=mediation] .reset").await?;
        assert!(!still_there.is_displayed().await?, "what is not changed cannot be reset");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_lever_says_its_value_and_opens_its_reasons() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        page.open_groups().await?;
        assert_eq!(page.count(".lever").await?, 25, "one lever for each assumption of the catalogue");
        page.evaluate::<()>("document.querySelectorAll('.lever [aria-expanded]').forEach(why => why.click())").await?;
        page.wait_for("return document.querySelectorAll('.why dl').length", 25).await?;
        let script = "
            return [...document.querySelectorAll('.lever')].map(lever => {
                const slider = lever.querySelector('input[type=range]');
                const answers = [...lever.querySelectorAll('.why dd')].filter(answer => 10 < answer.textContent.length);
                return [lever.dataset.key, slider.labels.length, slider.getAttribute('aria-valuetext') !== '', answers.length];
            });";
        let levers: Vec<(String, usize, bool, usize)> = page.evaluate(script).await?;
        for (key, labels, speaks, answers) in levers {
            assert_eq!((labels, speaks, answers), (1, true, 3), "{key}: a label, a value in words, and three reasons");
        }
        Ok(())
    })
    .await
}
