//! Levers in the hands of a reader: moved by mouse, finger and keys, typed into and left; the curves and the answer follow.

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
        page.wait_for_code(Some(&format!("1.2.{code}{}", after.places[key]))).await?;
        // Days 0 to 2 are too early for much of a difference; y grows downwards.
        for (name, before, now) in [("iran", &self.iran, &after.iran), ("widened", &self.widened, &after.widened)] {
            assert!((3..29).all(|day| before[day].1 < now[day].1), "{name} does not lie lower everywhere: {before:?} {now:?}");
            assert_eq!(
                page.figure().ghost(name).await?.as_ref(),
                Some(before),
                "{name}: the starting point stays as a dotted line"
            );
        }
        assert!(percent(&page.headline().await?) <= 27, "{}", page.headline().await?);
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
async fn arrow_keys_move_mediation_by_a_hundredth_each_and_the_curves_follow() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("").await?;
        let before = Before::look(page).await?;
        let mediation = page.lever("mediation");
        mediation.press(Key::Right + Key::Right + Key::Up).await?;
        before.assert_one_lever_has_calmed(page, "mediation", "me").await?;
        page.wait_for_code(Some("1.2.me530")).await?;
        mediation.press(Key::Left + Key::Down).await?;
        page.wait_for_code(Some("1.2.me510")).await?;
        mediation.press(Key::End).await?;
        page.wait_for_code(Some("1.2.me1000")).await?;
        assert_eq!(mediation.spoken().await?, "all-out, 100 of 100");
        mediation.press(Key::Home).await?;
        page.wait_for_code(Some("1.2.me0")).await?;
        assert_eq!(mediation.spoken().await?, "none, 0 of 100");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_drags_a_slider() -> Result<()> {
    visit(Screen::Phone, async |page| {
        page.open("").await?;
        page.click("#all-curves").await?;
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
        page.wait_for_code(Some("1.2.os300")).await
    })
    .await
}

#[tokio::test]
async fn what_is_not_changed_offers_no_reset_to_the_eye() -> Result<()> {
    visit(Screen::Desktop, async |page| {
        page.open("#s=1.2.me800").await?;
        let reset = page.find(".lever[data-key=mediation] .reset").await?;
        assert!(reset.is_displayed().await?);
        page.lever("mediation").reset().await?;
        page.wait_for_code(None).await?;
        assert!(!reset.is_displayed().await?, "the button keeps its place, and is not seen");
        Ok(())
    })
    .await
}
