//! A lever: one assumption with its slider, its field and its buttons, used as a reader uses them.

use crate::finger::Finger;
use crate::page::Page;
use anyhow::Result;
use serde_json::json;
use std::collections::BTreeMap;
use std::time::Duration;
use thirtyfour::{Key, TypingData};

/// How long the mouse takes from one place to the next: long enough to be a movement, short enough to be one drag.
const STEP: Duration = Duration::from_millis(20);

/// Half the width of a slider's thumb, in CSS pixels: so far from the ends of its track its middle can go.
const HALF_THUMB: f64 = 10.0;

/// The lever of one assumption.
pub struct Lever<'page> {
    page: &'page Page,
    key: &'static str,
}

/// The place of a slider in the window, in CSS pixels, and that of its thumb, 0 to 1000.
struct Track {
    left: f64,
    middle: f64,
    width: f64,
    place: u16,
}

impl Track {
    /// The x coordinate of the thumb's middle at a place from 0 to 1000.
    fn x(&self, place: u16) -> f64 {
        self.left + HALF_THUMB + (self.width - 2.0 * HALF_THUMB) * f64::from(place) / 1000.0
    }
}

impl Page {
    /// The lever of the assumption with that key.
    pub fn lever(&self, key: &'static str) -> Lever<'_> {
        Lever { page: self, key }
    }

    /// The places of all sliders' thumbs, by the keys of their assumptions.
    pub async fn places(&self) -> Result<BTreeMap<String, u16>> {
        let script = "
            const sliders = [...document.querySelectorAll('input[type=range]')];
            return Object.fromEntries(sliders.map(slider => [slider.id.replace('slider-', ''), Number(slider.value)]));";
        self.evaluate(script).await
    }

    /// The keys of all levers that are marked as changed, in the order of the page.
    pub async fn changed_levers(&self) -> Result<Vec<String>> {
        self.evaluate("return [...document.querySelectorAll('.lever.changed')].map(lever => lever.dataset.key)").await
    }

    /// Opens every group of assumptions.
    pub async fn open_groups(&self) -> Result<()> {
        self.evaluate::<()>("document.querySelectorAll('details.group').forEach(group => group.open = true)").await?;
        self.wait_for_frame().await
    }
}

impl Lever<'_> {
    fn slider(&self) -> String {
        format!("#slider-{}", self.key)
    }

    fn field(&self) -> String {
        format!("#field-{}", self.key)
    }

    /// The place of the slider's thumb, 0 to 1000.
    pub async fn place(&self) -> Result<u16> {
        self.page.evaluate(&format!("return Number(document.querySelector({}).value)", json!(self.slider()))).await
    }

    /// What screen readers say of the slider's value.
    pub async fn spoken(&self) -> Result<String> {
        let script = format!("return document.querySelector({}).getAttribute('aria-valuetext')", json!(self.slider()));
        self.page.evaluate(&script).await
    }

    /// Takes the slider's thumb with the mouse and drags it to a place from 0 to 1000.
    pub async fn drag_to(&self, place: u16) -> Result<()> {
        let track = self.track().await?;
        let between = [1.0, 2.0, 3.0].map(|step| track.x(track.place) + (track.x(place) - track.x(track.place)) * step / 4.0);
        let mut mouse = self.page.driver.action_chain_with_delay(None, Some(STEP));
        mouse = mouse.move_to(track.x(track.place).round() as i64, track.middle as i64).click_and_hold();
        for x in between.into_iter().chain([track.x(place)]) {
            mouse = mouse.move_to(x.round() as i64, track.middle as i64);
        }
        mouse.release().perform().await?;
        self.page.wait_for_frame().await
    }

    /// Takes the slider's thumb with a finger and drags it to a place from 0 to 1000.
    pub async fn slide_to(&self, place: u16) -> Result<()> {
        let track = self.track().await?;
        let finger = Finger::put_down(self.page, track.x(track.place), track.middle).await?;
        for step in 1..=4 {
            let x = track.x(track.place) + (track.x(place) - track.x(track.place)) * f64::from(step) / 4.0;
            finger.move_to(x, track.middle).await?;
        }
        finger.lift().await
    }

    /// Focuses the slider and presses these keys.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.page.focus(&self.slider()).await?;
        self.page.press(keys).await
    }

    /// Clicks into the field, types a number over the one that is there, and presses Enter.
    pub async fn enter(&self, text: &str) -> Result<()> {
        self.begin_typing(text).await?;
        self.page.press(Key::Enter).await
    }

    /// Clicks into the field and types a number over the one that is there, without leaving it.
    pub async fn begin_typing(&self, text: &str) -> Result<()> {
        let is_in_it: bool =
            self.page.evaluate(&format!("return document.activeElement.matches({})", json!(self.field()))).await?;
        if is_in_it {
            self.page.chord(&[Key::Control], 'a').await?;
        } else {
            self.page.click(&self.field()).await?;
        }
        self.page.press(text).await
    }

    /// The text in the field.
    pub async fn written(&self) -> Result<String> {
        self.page.evaluate(&format!("return document.querySelector({}).value", json!(self.field()))).await
    }

    /// The error below the field; empty if there is none.
    pub async fn fault(&self) -> Result<String> {
        self.page.text(&format!("{}-fault", self.field())).await
    }

    /// Presses the button that sets the assumption to our starting point.
    pub async fn reset(&self) -> Result<()> {
        self.page.click(&format!(".lever[data-key={}] .reset", self.key)).await
    }

    async fn track(&self) -> Result<Track> {
        let script = format!(
            "const slider = document.querySelector({});
             slider.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const area = slider.getBoundingClientRect();
             return [area.left, area.top + area.height / 2, area.width, Number(slider.value)];",
            json!(self.slider())
        );
        let (left, middle, width, place) = self.page.evaluate(&script).await?;
        Ok(Track { left, middle, width, place })
    }
}
